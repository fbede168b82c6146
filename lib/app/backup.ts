/** Everything that an officer keeps, in one file, and back again. */
import type { PlanAnswer, Restored, RestorePlan } from '../core/backup.ts';
import type { ListProblem } from '../core/list-problem.ts';
import { BACKUP_FORMAT, MAX_BACKUP } from '../core/backup.ts';
import { LIST_FORMAT } from '../core/listfile.ts';
import type { ListRow } from '../lists/ports.ts';
import { readAllItems } from '../lists/texts.ts';
import { readOrdinary } from '../lists/version.ts';
import type { AppStore, Kept, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import type { Taker } from './taker.ts';

/** A part of a backup besides the lists: how to read it, how to tell a sound one, how many entries it has. */
export interface BackupPart {
  readonly kept: Kept<unknown>;
  /** The value as it may be written, or null when it is not one of this part. */
  readonly read: (value: unknown) => unknown;
  readonly entries: (value: unknown) => number;
}

export interface BackupPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Pick<Taker, 'take'>;
  readonly parts: Readonly<Record<string, BackupPart>>;
  /** Puts bytes where a page can fetch them; gives their key. */
  readonly stage: (bytes: ArrayBuffer) => Promise<string>;
  /** Whether the administrator lets officers add unsigned content. */
  readonly allowed: () => Promise<boolean>;
  readonly version: () => string;
  readonly now: Now;
  /** Called after lists or parts were restored. */
  readonly onChange: () => void;
}

export interface Backup {
  /** Writes a backup into staging, for a page to save. */
  make(): Promise<{ ok: true; key: string } | { ok: false; problem: ListProblem }>;
  /** What restoring staged bytes would do; nothing is changed. */
  plan(key: string): Promise<PlanAnswer>;
  /** Restores staged bytes. Each list is whole or as before; what cannot be restored is named. */
  restore(key: string): Promise<Restored | Extract<PlanAnswer, { ok: false }>>;
}

interface BackedList {
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

interface BackupFile {
  readonly made: string;
  readonly version: string;
  readonly lists: readonly BackedList[];
  readonly parts: Readonly<Record<string, unknown>>;
}

export function makeBackup(ports: BackupPorts): Backup {
  async function staged(key: string): Promise<ReturnType<typeof readBackup>> {
    const bytes = await (await ports.store()).staged(key);
    return bytes ? readBackup(bytes) : { ok: false, problem: { code: 'EMPTY' } };
  }

  return {
    async make() {
      const store = await ports.store();
      const lists = [];
      for (const row of await store.rows()) {
        const one = await backedList(store, row);
        if (!one) return { ok: false, problem: { code: 'STORAGE_BROKEN' } };
        lists.push(one);
      }
      const parts = await readParts(ports);
      const file = {
        format: BACKUP_FORMAT,
        made: timestamp(ports.now()),
        version: ports.version(),
        parts,
        lists,
      };
      const { buffer } = new TextEncoder().encode(JSON.stringify(file));
      const key = await ports.stage(buffer).catch(() => null);
      return key === null ? { ok: false, problem: { code: 'STORAGE_FULL' } } : { ok: true, key };
    },

    async plan(key) {
      const read = await staged(key);
      if (!read.ok) return read;
      return { ok: true, plan: await planOf(read.file, await (await ports.store()).rows(), ports) };
    },

    async restore(key) {
      const read = await staged(key);
      if (!read.ok) return read;
      const store = await ports.store();
      const restored = await restoreLists(read.file.lists, store, ports);
      const plan = await planOf(read.file, await store.rows(), ports);
      const changed = plan.parts.filter(({ same }) => !same);
      for (const { name } of changed) {
        const part = ports.parts[name]!;
        await part.kept.set(part.read(read.file.parts[name]));
      }
      await store.dropStaged(key).catch(() => undefined);
      ports.onChange();
      return { ok: true, ...restored, parts: changed.length };
    },
  };
}

async function backedList(store: AppStore, row: ListRow): Promise<BackedList | null> {
  const { id, origin, url, enabled, header } = row;
  const about = { id, title: header.title, origin, enabled, ...(url === undefined ? {} : { url }) };
  if (origin === 'packaged') return about;
  if (row.signed) return { ...about, signed: true };
  const items = await readAllItems(store, row);
  if (!items) return null;
  const ordinary = await readOrdinary(store, row.version);
  return { ...about, file: { format: LIST_FORMAT, ...header, ordinary, items } };
}

async function readParts({ parts }: BackupPorts): Promise<Record<string, unknown>> {
  const read = Object.entries(parts).map(async ([name, part]) => [name, await part.kept.get()] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Only what has the shape of a backup comes through; lists are validated again when they are taken over. */
function readBackup(
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
  if (value['origin'] === 'packaged' || value['signed'] === true) return true;
  const fromUrl = value['origin'] === 'url' && typeof value['url'] === 'string';
  return (
    (fromUrl || value['origin'] === 'file') &&
    isRecord(value['file']) &&
    Array.isArray(value['file']['items'])
  );
}

async function planOf(
  { made, version, lists, parts }: BackupFile,
  rows: readonly ListRow[],
  ports: BackupPorts,
): Promise<RestorePlan> {
  const now = await readParts(ports);
  return {
    made,
    version,
    lists: lists.map((list) => {
      const held = rows.find((row) => row.id === list.id);
      const count = list.file ? itemsIn(list.file).length : (held?.count ?? 0);
      return { id: list.id, title: list.title, count, does: doesOf(list, held), now: held?.count ?? 0 };
    }),
    parts: Object.entries(ports.parts).flatMap(([name, part]) => {
      const value = part.read(parts[name]);
      if (value === null) return [];
      const same = JSON.stringify(value) === JSON.stringify(now[name]);
      return [{ name, entries: part.entries(value), now: part.entries(now[name]), same }];
    }),
  };
}

const itemsIn = (file: object | undefined): readonly unknown[] =>
  ((file && Reflect.get(file, 'items')) ?? []) as readonly unknown[];

function doesOf(list: BackedList, held: ListRow | undefined): RestorePlan['lists'][number]['does'] {
  if (list.origin === 'packaged') return 'packaged';
  if (list.signed) return held?.signed && held.url === list.url ? 'same' : held ? 'conflict' : 'signed';
  if (!held) return 'add';
  if (held.signed || held.origin !== list.origin || held.url !== list.url) return 'conflict';
  const issued: unknown = list.file && Reflect.get(list.file, 'issued');
  const items = itemsIn(list.file);
  return issued === held.header.issued && items.length === held.count ? 'same' : 'replace';
}

async function restoreLists(
  lists: readonly BackedList[],
  store: AppStore,
  { taker, allowed }: BackupPorts,
): Promise<Pick<Restored, 'lists' | 'failed'>> {
  const rows = await store.rows();
  const failed: Restored['failed'][number][] = [];
  let done = 0;
  for (const list of lists) {
    const held = rows.find((row) => row.id === list.id);
    const does = doesOf(list, held);
    const brings = does === 'add' || does === 'replace';
    const denied: ListProblem | null = (await allowed()) ? null : { code: 'BY_POLICY' };
    const problem = brings ? (denied ?? (await takeBack(list, store, taker))) : null;
    if (problem) failed.push({ title: list.title, problem });
    else if (does === 'signed') failed.push({ title: list.title, problem: { code: 'UNKNOWN_KEY' } });
    else if (does === 'conflict')
      failed.push({ title: list.title, problem: { code: 'DUPLICATE_LIST', id: list.id } });
    else {
      await store.change(list.id, (row) => ({ ...row, enabled: list.enabled }));
      done++;
    }
  }
  return { lists: done, failed };
}

async function takeBack(
  { id, origin, url, file }: BackedList,
  store: AppStore,
  taker: BackupPorts['taker'],
): Promise<ListProblem | null> {
  const taken = await taker.take(store, {
    bytes: new TextEncoder().encode(JSON.stringify(file)),
    origin,
    expected: id,
    force: true,
    ...(url === undefined ? {} : { url }),
  });
  return taken.ok ? null : taken.problem;
}
