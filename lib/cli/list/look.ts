import { statSync } from 'node:fs';
import type { Clarification } from '../../core/model.ts';
import { fingerprint } from '../../lists/protocol/keys.ts';
import { compare } from './compare.ts';
import { lastPublished, readFolder } from './client.ts';
import { nodeCrypto } from './keys.ts';
import { moment, need, readOptions } from './options.ts';
import { readSource } from './source.ts';
import { BadInput, Refused } from './words.ts';

const DAY = 24 * 60 * 60 * 1000;

/** `verify --dir FOLDER [--issued TIME]`: everything that a new subscriber checks, and what will soon need care. */
export async function verifyFolder(args: readonly string[]): Promise<string[]> {
  const options = readOptions(args, ['dir', 'issued'], []);
  const now = moment(options);
  const { statement, root } = await readFolder(need(options, 'dir'), now);
  const left = Math.floor((Date.parse(statement.expires) - now) / DAY);
  if (left < 0) throw new Refused(`Kedaluwarsa sejak ${statement.expires}: terbitkan versi baru.`);
  const prints = await Promise.all(
    root.root.keys.map(async (key) => `  ${key.kid} (${key.alg}): ${await fingerprint(key, nodeCrypto)}`),
  );
  const rootLeft = Math.floor((Date.parse(root.expires) - now) / DAY);
  return [
    `${statement.header.title} (${statement.header.id}): sah, versi ${statement.seq}, ${statement.count} klarifikasi, ${statement.revoked.length} ditarik.`,
    `Berlaku ${left} hari lagi; akar kunci versi ${root.version} berlaku ${rootLeft} hari lagi.`,
    `Sidik jari kunci akar (${root.root.threshold} dari ${root.root.keys.length} harus menandatangani pergantian kunci):`,
    ...prints,
  ];
}

/** `diff OLD NEW`: what changes between two folders or source files. */
export async function diff(args: readonly string[]): Promise<string[]> {
  const [old, next, ...more] = args;
  if (old === undefined || next === undefined || more.length > 0)
    throw new BadInput('Perlu dua folder atau berkas sumber: diff LAMA BARU.');
  const before = await itemsOf(old);
  const after = await itemsOf(next);
  const { added, changed, removed } = compare(before, after);
  const claims = new Map([...before, ...after].map(({ id, claim }) => [id, claim]));
  const lines = (sign: string, ids: readonly string[]) =>
    ids.map((id) => `${sign} ${id}  ${claims.get(id)?.slice(0, 80)}`);
  return [
    `${added.length} baru, ${changed.length} berubah, ${removed.length} dihapus.`,
    ...lines('+', added),
    ...lines('~', changed),
    ...lines('-', removed),
  ];
}

async function itemsOf(path: string): Promise<readonly Clarification[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new BadInput(`${path}: tidak ada.`);
  return found.isDirectory() ? ((await lastPublished(path))?.items ?? []) : readSource(path).items;
}
