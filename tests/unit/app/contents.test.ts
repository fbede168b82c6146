import { beforeAll, describe, expect, it } from 'vitest';
import { stageBytes } from '../../../lib/store/database-store.ts';
import type { World } from './world.ts';
import { item, listFile, newWorld } from './world.ts';

const items = Array.from({ length: 250 }, (_, i) =>
  item(`k${i}`, `Klaim contoh ${i % 2 === 0 ? 'genap' : 'ganjil'} ke-${i}`),
);

let world: World;
const add = async (file: Uint8Array<ArrayBuffer>) =>
  world.app.lists.addFromStaging(await stageBytes(file.buffer));
beforeAll(async () => {
  world = await newWorld();
  await add(listFile('contoh', items));
});

const page = (query: string, offset = 0, limit = 3) =>
  world.app.lists.contents('contoh', query, offset, limit);
const ids = async (...asked: Parameters<typeof page>) => (await page(...asked)).rows.map(({ id }) => id);

describe('the contents of a list', () => {
  it('come in the order of the file, from wherever one looks', async () => {
    expect(await page('', 248, 100)).toMatchObject({
      total: 250,
      offset: 248,
      rows: [{ id: 'k248' }, { id: 'k249' }],
    });
  });

  it('are searched for all words, also in the verdict, whatever was asked before', async () => {
    expect(await page('GANJIL  klaim')).toMatchObject({ total: 125 });
    expect(await ids('ganjil ke-19')).toEqual(['k19', 'k191', 'k193']);
    expect(await ids('ganjil ke-191')).toEqual(['k191']);
    expect(await page('genap')).toMatchObject({ total: 125 });
    expect(await page('g')).toMatchObject({ total: 250 });
    expect(await page('salah ke-7')).toMatchObject({ total: 11 });
    expect(await page('')).toMatchObject({ total: 250 });
  });

  it('are those of the newest version', async () => {
    await add(listFile('contoh', [...items.slice(1), item('baru', 'Klaim contoh baru')]));
    expect(await ids('baru')).toEqual(['baru']);
    expect(await page('')).toMatchObject({ total: 250 });
  });
});
