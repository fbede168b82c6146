import { join } from 'node:path';
import { bundleFile } from '../../lists/bundle.ts';
import { rootPath } from '../../lists/protocol/root.ts';
import { readFolder } from './client.ts';
import { ENVELOPE, newestRoot, readText, writeWhole } from './folder.ts';
import { need, readOptions } from './options.ts';

/**
 * `bundle --dir FOLDER --out FILE`: what is published, as one file for devices without a network. It is signed as it
 * lies in the folder; who carries the file cannot change it unseen.
 */
export async function bundle(args: readonly string[]): Promise<string[]> {
  const options = readOptions(args, ['dir', 'out'], []);
  const [dir, out] = [need(options, 'dir'), need(options, 'out')];
  const { statement } = await readFolder(dir, Date.now());
  const roots = Array.from({ length: newestRoot(dir) }, (_, i) => rootPath(i + 1));
  const paths = [ENVELOPE, ...roots, ...statement.chunks.map(({ path }) => path)];
  const content = bundleFile(Object.fromEntries(paths.map((path) => [path, readText(join(dir, path))])));
  writeWhole(out, content);
  return [
    `Paket: ${out}, versi ${statement.seq}, ${statement.count} klarifikasi, ${Buffer.byteLength(content)} byte.`,
  ];
}
