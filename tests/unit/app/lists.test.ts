import { expect, test } from 'vitest';

import { WEIGHTS } from '../../../lib/core/weights.ts';
import type { ListRow } from '../../../lib/lists/ports.ts';
import { database } from '../../../lib/store/database.ts';
import { stageBytes } from '../../../lib/store/database-store.ts';
import { openStore } from '../../../lib/store/open.ts';
import { item, listFile, newWorld } from './world.ts';

const A = 'https://daftar.contoh.go.id/a.json';
const CLAIM = 'Jagung pakan diganti pasir di gudang bulog seluruh provinsi';

const ids = async (world: { app: { lists: { summaries(): Promise<{ id: string }[]> } } }) =>
  (await world.app.lists.summaries()).map((list) => list.id);

async function keysLeft() {
  const db = await database();
  const names = ['lists', 'segments', 'clarifications', 'parts', 'staging'] as const;
  return Promise.all(names.map(async (name) => (await db.getAllKeys(name)).length));
}

test('an imported file is taken over from staging, once', async () => {
  const world = await newWorld();
  const key = await stageBytes(listFile('uji', [item('a', CLAIM)]).buffer);
  expect(await world.app.lists.addFromStaging(key)).toEqual({ ok: true, id: 'uji', count: 1 });
  expect(await ids(world)).toEqual(['awal', 'uji']);
  expect((await world.app.checkText(CLAIM)).verdict).toBe('strong');
  expect(await world.app.lists.addFromStaging(key)).toEqual({ ok: false, problem: { code: 'EMPTY' } });
});

test('a file of the same list updates it; much shorter only when the officer accepts that', async () => {
  const world = await newWorld();
  const add = async (items: readonly unknown[], force = false) =>
    world.app.lists.addFromStaging(await stageBytes(listFile('uji', items).buffer), { force });
  await add([item('a', CLAIM), item('b', 'Klaim lain'), item('c', 'Klaim ketiga')]);
  expect(await add([item('a', CLAIM), item('b', 'Klaim diperbaiki')])).toMatchObject({ ok: true, count: 2 });
  await add([item('a', CLAIM), item('b', 'b'), item('c', 'c')]);
  const short = [item('a', CLAIM)];
  expect(await add(short)).toEqual({ ok: false, problem: { code: 'SHRINK', before: 3, after: 1 } });
  expect(await add(short, true)).toMatchObject({ ok: true, count: 1 });
  expect(await ids(world)).toEqual(['awal', 'uji']);
});

test('staged bytes that are no list are dropped too', async () => {
  const world = await newWorld();
  const key = await stageBytes(new TextEncoder().encode('bukan daftar').buffer);
  expect(await world.app.lists.addFromStaging(key)).toEqual({ ok: false, problem: { code: 'NOT_JSON' } });
  expect((await keysLeft()).at(-1)).toBe(0);
});

test('what an interrupted import left behind is gone with the next start', async () => {
  const world = await newWorld();
  await stageBytes(listFile('uji', [item('a', CLAIM)]).buffer);
  world.clock.now = Date.now() + 2 * 60 * 60 * 1000;
  await world.restart();
  await world.app.begin();
  expect((await keysLeft()).at(-1)).toBe(0);
});

test('what a page has just staged is not lost to a start', async () => {
  const world = await newWorld();
  world.clock.now = Date.now() + 1000;
  const key = await stageBytes(listFile('uji', [item('a', CLAIM)]).buffer);
  await world.app.begin();
  expect(await world.app.lists.addFromStaging(key)).toMatchObject({ ok: true, count: 1 });
});

test('a removed list is gone with everything of it, also after a restart', async () => {
  const world = await newWorld();
  world.web.set(A, listFile('uji', [item('a', CLAIM)]));
  await world.app.lists.addByUrl(A);
  expect(await world.app.lists.remove('uji')).toBe(true);
  expect(await world.app.lists.remove('uji')).toBe(false);
  expect((await world.app.checkText(CLAIM)).verdict).toBe('none');
  expect(await world.app.lists.remove('awal')).toBe(true);
  expect(await keysLeft()).toEqual([0, 0, 0, 0, 0]);
  await world.restart();
  await world.app.begin();
  expect(await ids(world)).toEqual([]);
});

test('a newer packaged list is taken over when the extension is updated, and not before', async () => {
  const world = await newWorld();
  await world.app.checkText('x');
  world.packaged = listFile('awal', [item('baru', CLAIM)]);
  await world.restart();
  expect((await world.app.checkText(CLAIM)).verdict).toBe('none');
  await world.app.begin();
  expect((await world.app.checkText(CLAIM)).matches[0]?.clarification.id).toBe('baru');
});

test('contents are paged in order and searched by all words', async () => {
  const world = await newWorld();
  const claims = ['Pupuk palsu beredar', 'Harga beras turun', 'Beras PALSU dari pabrik pupuk'];
  world.web.set(
    A,
    listFile(
      'uji',
      claims.map((claim, i) => item(`k${i}`, claim)),
    ),
  );
  await world.app.lists.addByUrl(A);
  const found = async (query: string, offset = 0, limit = 10) => {
    const page = await world.app.lists.contents('uji', query, offset, limit);
    return [page.total, ...page.rows.map((row) => row.id)];
  };
  expect(await found('')).toEqual([3, 'k0', 'k1', 'k2']);
  expect(await found('', 1, 1)).toEqual([3, 'k1']);
  expect(await found('palsu pupuk')).toEqual([2, 'k0', 'k2']);
  expect(await found('kedelai')).toEqual([0]);
  expect((await world.app.lists.contents('tiada', '', 0, 10)).total).toBe(0);
  expect((await world.app.lists.clarification('uji', 'k2'))?.claim).toBe(claims[2]);
  expect(await world.app.lists.clarification('uji', 'k9')).toBeNull();
});

test('a switched-off list stays off when its content changes', async () => {
  const world = await newWorld();
  world.web.set(A, listFile('uji', [item('a', CLAIM)]));
  await world.app.lists.addByUrl(A);
  await world.app.lists.setEnabled('uji', false);
  world.web.set(A, listFile('uji', [item('a', CLAIM), item('b', 'Klaim lain')]));
  await world.app.syncer.sync('uji');
  const [, list] = await world.app.lists.summaries();
  expect(list).toMatchObject({ id: 'uji', enabled: false, count: 2 });
});

test('after an update that scores with other weights every list is calibrated anew', async () => {
  const world = await newWorld();
  await world.app.begin();
  const store = await openStore<ListRow>(async () => true);
  const [before] = await store.store.rows();
  expect(before?.calibration?.ordinary).toBe(WEIGHTS.ordinary);
  await store.store.change(before!.id, (row) => ({
    ...row,
    calibration: { ...before!.calibration!, ordinary: WEIGHTS.ordinary + 1 },
  }));
  await world.restart();
  await world.app.begin();
  expect((await store.store.rows())[0]?.calibration).toEqual(before?.calibration);
});
