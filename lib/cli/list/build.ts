import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Revision } from '../../core/revise.ts';
import type { ListHeader } from '../../core/model.ts';
import { SHRINK_SHARE } from '../../lists/limits.ts';
import { LIMITS } from '../../lists/protocol/limits.ts';
import { attempt } from '../../lists/protocol/refusal.ts';
import { readStatement } from '../../lists/protocol/statement.ts';
import type { Statement } from '../../lists/protocol/statement.ts';
import type { Placed } from './rechunk.ts';
import { rechunk } from './rechunk.ts';
import type { Published } from './client.ts';
import { currentRoot, lastPublished } from './client.ts';
import { compare } from './compare.ts';
import { DRAFT, readText, writeEnvelope, writeWhole } from './folder.ts';
import type { Options } from './options.ts';
import { given, moment, need, optional, readOptions, whole } from './options.ts';
import { readSource } from './source.ts';
import { statementText } from './texts.ts';
import { BadInput, Refused, refusal } from './words.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * `build --source FILE --dir FOLDER [--meta FILE] [--days 14] [--issued TIME] [--dry-run] [--allow-shrink]`: cuts the
 * source into chunks and writes the text that waits for signatures. The same source, folder and time give the same bytes.
 */
export async function build(args: readonly string[]): Promise<string[]> {
  const options = readOptions(args, ['source', 'dir', 'meta', 'days', 'issued'], ['dry-run', 'allow-shrink']);
  const dir = need(options, 'dir');
  const issued = moment(options);
  const source = readSource(need(options, 'source'));
  const before = await lastPublished(dir);
  const meta = metaOf(options, source.header, before?.statement);
  const root = await currentRoot(dir, meta.header.id);
  const chunks = rechunk(source.items, source.ordinary, before);
  const changes = compare(before?.items ?? [], source.items);
  if (before && source.items.length < before.items.length * SHRINK_SHARE && !given(options, 'allow-shrink'))
    throw new Refused(
      `Daftar menyusut dari ${before.items.length} menjadi ${source.items.length} klarifikasi. Bila memang begitu, tambahkan --allow-shrink.`,
    );
  const active = new Set(source.items.filter(({ status }) => status !== 'withdrawn').map(({ id }) => id));
  const signed = statementText({
    ...meta,
    header: { ...meta.header, issued: new Date(issued).toISOString() },
    seq: (before?.statement.seq ?? 0) + 1,
    expires: new Date(issued + whole(options, 'days', 14, [1, 45]) * DAY).toISOString(),
    root: { version: root.version, sha256: root.sha256 },
    chunks: chunks.map(({ ref }) => ref),
    // What was revoked in a hurry is by now withdrawn or gone in the list itself, or still has to be revoked. Clients
    // keep to what was revoked until they hold this version.
    revoked: (before?.statement.revoked ?? []).filter((id) => active.has(id)),
  });
  const checked = await attempt(() => readStatement(signed, meta.header.id));
  if (!checked.ok) return refusal(checked.problem);
  if (!given(options, 'dry-run')) write(dir, chunks, signed);
  return [
    ...report(checked.value, before, changes, chunks),
    given(options, 'dry-run')
      ? 'Uji coba: tidak ada yang ditulis.'
      : `Naskah ditulis: ${join(dir, DRAFT)}. Lanjutkan dengan: sign.`,
  ];
}

type Meta = Pick<Statement, 'header' | 'updateEveryMinutes' | 'contact' | 'mirrors'>;

/** What is said about the list: by `--meta`, else by the source, else as it was before. */
function metaOf(options: Options, header: ListHeader | undefined, before: Statement | undefined): Meta {
  const file = optional(options, 'meta');
  const given = file === undefined ? {} : readMeta(file);
  const merged = { lang: 'id', ...before?.header, ...header, ...given };
  const { id, title, publisher } = merged as Partial<ListHeader>;
  if (id === undefined || title === undefined || publisher === undefined)
    throw new BadInput('Keterangan daftar belum lengkap: perlu id, title, dan publisher di --meta (JSON).');
  const {
    contact = before?.contact,
    mirrors = before?.mirrors ?? [],
    updateEveryMinutes = before?.updateEveryMinutes ?? LIMITS.updateEvery.usual,
  } = given;
  return {
    header: { ...merged, id, title, publisher, issued: '' },
    updateEveryMinutes,
    mirrors,
    ...(contact === undefined ? {} : { contact }),
  };
}

function readMeta(file: string): Partial<ListHeader & Omit<Meta, 'header'>> {
  try {
    return JSON.parse(readText(file)) as Partial<ListHeader & Omit<Meta, 'header'>>;
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file}: bukan JSON yang utuh.`);
  }
}

/** Chunks first: a host that is copied half-way never names what is not there. */
function write(dir: string, chunks: readonly Placed[], signed: string): void {
  for (const { ref, bytes } of chunks) {
    const file = join(dir, ref.path);
    if (bytes && !existsSync(file)) writeWhole(file, bytes);
  }
  writeEnvelope(dir, DRAFT, { signed, signatures: [] });
}

function report(
  statement: Statement,
  before: Published | null,
  changes: Revision,
  chunks: readonly Placed[],
): string[] {
  const known = new Set(before?.statement.chunks.map((ref) => ref.sha256));
  const fresh = chunks.filter(({ ref }) => !known.has(ref.sha256));
  const sum = (files: readonly Placed[]) => files.reduce((total, { ref }) => total + ref.size, 0);
  const share = sum(chunks) === 0 ? 0 : Math.round((1000 * sum(fresh)) / sum(chunks)) / 10;
  return [
    `${statement.header.title} (${statement.header.id}), versi ${statement.seq}, berlaku sampai ${statement.expires}.`,
    `${statement.count} klarifikasi: ${changes.added.length} baru, ${changes.changed.length} berubah, ${changes.removed.length} dihapus.`,
    `${chunks.length} bagian, ${fresh.length} di antaranya baru: pelanggan lama mengunduh ${sum(fresh)} dari ${sum(chunks)} byte (${share} %).`,
  ];
}
