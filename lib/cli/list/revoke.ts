import { join } from 'node:path';
import { attempt } from '../../lists/protocol/refusal.ts';
import { readStatement } from '../../lists/protocol/statement.ts';
import { currentRoot, lastPublished } from './client.ts';
import { DRAFT, writeEnvelope } from './folder.ts';
import { many, moment, need, readOptions, whole } from './options.ts';
import { statementText } from './texts.ts';
import { BadInput, refusal } from './words.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * `revoke --dir FOLDER [--item ID…] [--undo ID…]`: the published version again, with items that may not match any more.
 * Clients obey as soon as they see it, before they fetch anything else.
 */
export async function revoke(args: readonly string[]): Promise<string[]> {
  const options = readOptions(args, ['dir', 'item', 'undo', 'days', 'issued'], []);
  const [items, undone] = [many(options, 'item'), many(options, 'undo')];
  if (items.length + undone.length === 0) throw new BadInput('Perlu --item atau --undo (id klarifikasi).');
  const dir = need(options, 'dir');
  const issued = moment(options);
  const before = await lastPublished(dir);
  if (!before) throw new BadInput('Belum ada yang terbit di folder itu.');
  const { statement, items: published } = before;
  const known = new Set(published.map(({ id }) => id));
  const unknown = items.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new BadInput(`Tidak ada klarifikasi ber-id “${unknown}” di daftar yang terbit.`);
  const revoked = [...new Set([...statement.revoked, ...items])].filter((id) => !undone.includes(id));
  const root = await currentRoot(dir, statement.header.id);
  const signed = statementText({
    ...statement,
    header: { ...statement.header, issued: new Date(issued).toISOString() },
    seq: statement.seq + 1,
    expires: new Date(issued + whole(options, 'days', 14, [1, 45]) * DAY).toISOString(),
    root: { version: root.version, sha256: root.sha256 },
    revoked,
  });
  const checked = await attempt(() => readStatement(signed, statement.header.id));
  if (!checked.ok) return refusal(checked.problem);
  writeEnvelope(dir, DRAFT, { signed, signatures: [] });
  return [
    `Versi ${statement.seq + 1} menarik ${revoked.length} klarifikasi: ${revoked.join(', ') || '–'}.`,
    `Naskah ditulis: ${join(dir, DRAFT)}. Lanjutkan dengan: sign. Tarik juga di sumbernya (status withdrawn).`,
  ];
}
