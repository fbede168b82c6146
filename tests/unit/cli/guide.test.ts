/** The commands of the written guide for publishers, as they stand in it, one after another in an empty folder. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { item } from '../app/world.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const guide = readFileSync(join(ROOT, 'entrypoints/panduan/index.html'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'tabayun-panduan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PREFIX = 'npm run list -- ';
const commands = [...guide.matchAll(/<li>\s*<code\s*>([^<]+)<\/code\s*>\s*<\/li>/g)]
  .map(([, command = '']) => command.replace(/\s+/g, ' ').trim())
  .filter((command) => command.startsWith(PREFIX));
/** What `npm run list -- ARGS` does in a folder (package.json). */
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'lib/cli/list.ts'), ...args], { cwd: folder, encoding: 'utf8' });

test('every command of the guide works as it is written', () => {
  const items = ['contoh-1', 'contoh-2'].map((id) => item(id, `Klaim ${id} tentang benih`));
  const list = {
    format: 'klarifikasi-list/1',
    id: 'contoh-dinas',
    title: 'Daftar contoh',
    publisher: { name: 'Dinas contoh' },
    issued: '2026-11-01T00:00:00Z',
    items,
  };
  writeFileSync(join(folder, 'sumber.json'), JSON.stringify(list));
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands) {
    const { status, stderr } = run(command.slice(PREFIX.length).split(' '));
    expect([command, status, stderr]).toEqual([command, 0, '']);
  }
  // The last of them has published by the new key: a new subscriber takes it.
  const verified = run(['verify', '--dir', 'terbitan']);
  expect(verified.stdout).toContain('Daftar contoh (contoh-dinas): sah, versi 3, 2 klarifikasi');
});

test.each([...new Set([...guide.matchAll(/<code>npm run list -- (\w+)<\/code>/g)].map(([, name]) => name!))])(
  '%s without options says what it takes',
  (name) => {
    const { status, stderr } = run([name]);
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^  ${name} +--`, 'm'));
  },
);
