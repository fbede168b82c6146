/** The file of a backup: what is written into it, and what of one is believed. */
import type { PlanAnswer } from '../core/backup.ts';
import { BACKUP_FORMAT, MAX_BACKUP } from '../core/backup.ts';
import { LIST_FORMAT } from '../core/listfile.ts';
import type { ListRow } from '../lists/ports.ts';
import { readAllItems } from '../lists/texts.ts';
import { readOrdinary } from '../lists/version.ts';
import type { AppStore } from './ports.ts';

export interface BackedList {
  readonly id: string;
  readonly title: string;
  readonly origin: ListRow['origin'];
  readonly url?: string;
  readonly enabled: boolean;
  /** Its content comes from its publisher alone, never from a file that nobody signed. */
  readonly signed?: boolean;
  /** The list file; none for the packaged list and for signed ones. */
  readonly file?: object;
}

export interface BackupFile {
  readonly made: string;
  readonly version: string;
  readonly lists: readonly BackedList[];
  readonly parts: Readonly<Record<string, unknown>>;
}

/** A list as a backup holds it; null when its texts are damaged. */
export async function backedList(store: AppStore, row: ListRow): Promise<BackedList | null> {
  const { id, origin, url, enabled, header } = row;
  const about = { id, title: header.title, origin, enabled, ...(url === undefined ? {} : { url }) };
  if (origin === 'packaged') return about;
  if (row.signed) return { ...about, signed: true };
  const items = await readAllItems(store, row);
  if (!items) return null;
  const ordinary = await readOrdinary(store, row.version);
  return { ...about, file: { format: LIST_FORMAT, ...header, ordinary, items } };
}

/** Only what has the shape of a backup comes through; lists are validated again when they are taken over. */
export function readBackup(
  bytes: ArrayBuffer,
): { readonly ok: true; readonly file: BackupFile } | Extract<PlanAnswer, { ok: false }> {
  if (bytes.byteLength > MAX_BACKUP) return { ok: false, problem: { code: 'TOO_BIG', limit: MAX_BACKUP } };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, problem: { code: 'BACKUP', cause: 'NOT_A_BACKUP' } };
  }
  const file = isRecord(value) ? value : {};
  const { format, made, version, lists, parts } = file;
  if (typeof format === 'string' && /^tabayun-cadangan\/\d+$/.test(format) && format !== BACKUP_FORMAT)
    return { ok: false, problem: { code: 'BACKUP', cause: 'NEWER' } };
  const sound =
    format === BACKUP_FORMAT && typeof made === 'string' && typeof version === 'string' && isRecord(parts);
  if (!sound || !Array.isArray(lists) || !lists.every(isBackedList))
    return { ok: false, problem: { code: 'BACKUP', cause: 'NOT_A_BACKUP' } };
  return { ok: true, file: { made, version, lists, parts } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBackedList(value: unknown): value is BackedList {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['title'] !== 'string') return false;
  if (typeof value['enabled'] !== 'boolean') return false;
  const hasAddress = value['url'] === undefined || typeof value['url'] === 'string';
  if (value['origin'] === 'packaged' || value['signed'] === true) return hasAddress;
  const fromUrl = value['origin'] === 'url' && typeof value['url'] === 'string';
  return (
    (fromUrl || value['origin'] === 'file') &&
    isRecord(value['file']) &&
    Array.isArray(value['file']['items'])
  );
}

/** The clarifications of a list file in a backup, unread. */
export const itemsIn = (file: object | undefined): readonly unknown[] =>
  ((file && Reflect.get(file, 'items')) ?? []) as readonly unknown[];
