import { expect, test, vi } from 'vitest';

import { database, deleteDatabase } from '../../../lib/store/database.ts';
import type { ListRow } from '../../../lib/lists/ports.ts';
import { makeTaker } from '../../../lib/app/taker.ts';
import { sha256 } from '../../../lib/platform/digest.ts';
import { memoryStore } from '../../../lib/store/memory-store.ts';
import { stageBytes } from '../../../lib/store/database-store.ts';
import { openStore } from '../../../lib/store/open.ts';
import { item, listFile, newWorld } from './world.ts';

const A = 'https://daftar.contoh.go.id/a.json';
const CLAIM = 'Jagung pakan diganti pasir di gudang bulog seluruh provinsi';

async function worldWithList() {
  const world = await newWorld();
  world.web.set(A, listFile('uji', [item('a', CLAIM)]));
  await world.app.lists.addByUrl(A);
  return world;
}

async function versionOf(id: string) {
  return (await (await database()).get('lists', id))!.version;
}

async function found(world: Awaited<ReturnType<typeof newWorld>>) {
  return (await world.app.checkText(CLAIM)).matches.map((match) => match.clarification.id);
}

test('an index with one changed byte is rebuilt from the texts, without the network', async () => {
  const world = await worldWithList();
  const version = await versionOf('uji');
  const bytes = (await (await database()).get('segments', version))!;
  const view = new Uint8Array(bytes);
  view[view.length - 5]! ^= 1;
  await (await database()).put('segments', bytes, version);
  world.fetched.length = 0;
  await world.restart();
  expect(await found(world)).toEqual(['a']);
  expect(world.fetched).toEqual([]);
  expect(await versionOf('uji')).not.toBe(version);
});

test('an index that is gone, or beside it the meta, is rebuilt too', async () => {
  for (const part of ['segments', 'parts'] as const) {
    const world = await worldWithList();
    await (await database()).clear(part);
    await world.restart();
    expect(await found(world)).toEqual(['a']);
  }
});

test('texts that are gone come from the network again; until then the fault is shown', async () => {
  const world = await worldWithList();
  await (await database()).clear('clarifications');
  await (await database()).clear('segments');
  const gate = Promise.withResolvers<null>();
  await world.restart({
    download: async () => {
      await gate.promise;
      return { ok: true, bytes: listFile('uji', [item('a', CLAIM)]) };
    },
  });
  expect(await found(world)).toEqual([]);
  const list = (await world.app.lists.summaries()).find((one) => one.id === 'uji');
  expect(list?.lastSync).toMatchObject({ ok: false, problem: { code: 'STORAGE_BROKEN' } });
  gate.resolve(null);
  await world.app.syncer.sync('uji');
  expect(await found(world)).toEqual(['a']);
});

test('a packaged list whose texts are gone comes from the package again', async () => {
  const world = await newWorld();
  world.packaged = listFile('awal', [item('a', CLAIM)]);
  expect(await found(world)).toEqual(['a']);
  await (await database()).clear('clarifications');
  await (await database()).clear('segments');
  await world.restart();
  expect(await found(world)).toEqual(['a']);
});

test('a database that lost everything in silence is filled again', async () => {
  const world = await worldWithList();
  await world.app.lists.setEnabled('uji', false);
  await deleteDatabase();
  await world.restart();
  expect((await world.app.checkText('x')).coverage.searched).toBeGreaterThanOrEqual(100);
  await world.app.tick();
  const lists = await world.app.lists.summaries();
  expect(lists.map(({ id, enabled }) => [id, enabled])).toEqual([
    ['awal', true],
    ['uji', false],
  ]);
});

test('a list from a file that the database lost is named until it is imported again, or given up', async () => {
  const world = await newWorld();
  const add = async (id: string) =>
    world.app.lists.addFromStaging(await stageBytes(listFile(id, [item('a', CLAIM)]).buffer));
  for (const id of ['berkas-a', 'berkas-b']) expect(await add(id)).toMatchObject({ ok: true });
  await world.app.tick();
  await deleteDatabase();
  await world.restart();
  // Several copies are taken of a store that has lost them.
  await world.app.lists.setEnabled('awal', false);
  await world.app.tick();
  await world.app.tick();
  expect(await world.app.lists.lost()).toEqual([
    { id: 'berkas-a', title: 'Daftar berkas-a' },
    { id: 'berkas-b', title: 'Daftar berkas-b' },
  ]);
  expect(await add('berkas-a')).toMatchObject({ ok: true });
  expect((await world.app.lists.lost()).map(({ id }) => id)).toEqual(['berkas-b']);
  await world.app.lists.giveUpLost('berkas-b');
  await world.app.tick();
  expect(await world.app.lists.lost()).toEqual([]);
});

test('a list that is removed is not lost', async () => {
  const world = await worldWithList();
  await world.app.lists.addFromStaging(await stageBytes(listFile('berkas-a', [item('a', CLAIM)]).buffer));
  for (const id of ['uji', 'berkas-a', 'awal']) await world.app.lists.remove(id);
  await world.app.tick();
  expect(await world.app.lists.lost()).toEqual([]);
});

test('a loss is seen where no packaged list is wanted, and what cannot be fetched yet is named', async () => {
  const world = await newWorld();
  world.managed = { removeLists: ['awal'] };
  world.web.set(A, listFile('uji', [item('a', CLAIM)]));
  await world.app.begin();
  await world.app.lists.addByUrl(A);
  await deleteDatabase();
  world.fetched.length = 0;
  world.web.set(A, { ok: false, problem: { code: 'HTTP', status: 503 } });
  await world.restart();
  // Nothing but a check: no alarm rings.
  await found(world);
  await vi.waitFor(() => expect(world.fetched).toEqual([A]));
  expect(await world.app.lists.lost()).toEqual([{ id: 'uji', title: 'Daftar uji', url: A }]);
  world.web.set(A, listFile('uji', [item('a', CLAIM)]));
  await world.app.tick();
  expect(await found(world)).toEqual(['a']);
  expect(await world.app.lists.lost()).toEqual([]);
});

test('a lost list that an administrator takes away does not come back', async () => {
  const world = await worldWithList();
  await deleteDatabase();
  world.managed = { removeLists: ['uji'] };
  world.web.delete(A);
  await world.restart();
  await world.app.tick();
  expect(await world.app.lists.lost()).toEqual([]);
});

test('what a stopped take-over left behind is cleared, and the lists are not', async () => {
  const world = await worldWithList();
  const db = await database();
  await db.put('segments', new ArrayBuffer(8), 'left over');
  await db.put('clarifications', '[]', ['left over', 3]);
  await world.restart();
  await world.app.tick();
  expect(await (await database()).get('segments', 'left over')).toBeUndefined();
  expect(await (await database()).get('clarifications', ['left over', 3])).toBeUndefined();
  expect(await found(world)).toEqual(['a']);
});

test('without a database the packaged list is searched from memory', async () => {
  const world = await newWorld({ openStore: async () => memoryStore() });
  expect((await world.app.checkText('x')).coverage.searched).toBeGreaterThanOrEqual(100);
});

test('without the packaged list nothing is searched, and that is said', async () => {
  const world = await newWorld({ packaged: () => Promise.reject(new Error('missing')) });
  expect(await world.app.checkText(CLAIM)).toMatchObject({
    verdict: 'none',
    coverage: { searched: 0, updated: null },
  });
});

test('a store that fails while it is in use is opened anew, and the check is answered', async () => {
  const world = await worldWithList();
  let opened = 0;
  await world.restart({
    openStore: async () => {
      const { store } = await openStore<ListRow>(async () => true);
      if (++opened > 1) return store;
      return { ...store, chunks: () => Promise.reject(new Error('connection lost')) };
    },
  });
  expect(await found(world)).toEqual(['a']);
  expect(opened).toBe(2);
});

test('a list that is swapped between searching and reading is searched again', async () => {
  const world = await worldWithList();
  let reads = 0;
  await world.restart({
    openStore: async () => {
      const { store } = await openStore<ListRow>(async () => true);
      return { ...store, chunks: async (...input) => (++reads === 1 ? [null] : store.chunks(...input)) };
    },
  });
  expect(await found(world)).toEqual(['a']);
  expect(reads).toBe(2);
});

test('texts that are lost beside a sound index are noticed at the first match, and fetched again', async () => {
  const world = await worldWithList();
  await world.app.lists.remove('awal');
  await (await database()).clear('clarifications');
  await world.restart();
  expect((await world.app.checkText(CLAIM)).verdict).toBe('none');
  await vi.waitFor(async () => expect(await found(world)).toEqual(['a']), { timeout: 4000 });
});

test('who waits to rebuild a list that was taken over meanwhile gets the new version, untouched', async () => {
  let names = 0;
  const store = memoryStore<ListRow>();
  const taker = makeTaker({
    ordinary: async () => [],
    digest: sha256,
    newVersion: () => `n${++names}`,
    pause: () => Promise.resolve(),
    now: () => Date.parse('2026-11-23T08:00:00Z'),
    keepAwake: (work) => work(),
    onChange: () => undefined,
  });
  await taker.take(store, { origin: 'file', bytes: listFile('uji', [item('a', CLAIM)]) });
  const [stale] = await store.rows();
  const news = listFile('uji', [item('a', `${CLAIM} dan pulau`), item('b', 'Benih padi palsu di balai')]);
  const [taken, healed, again] = await Promise.all([
    taker.take(store, { origin: 'file', bytes: news }),
    taker.heal(store, stale!),
    taker.heal(store, stale!),
  ]);
  const rows = await store.rows();
  expect(taken.ok && taken.row).toEqual(rows[0]);
  expect([healed, again]).toEqual([rows[0], rows[0]]);
  await store.remove('uji');
  expect(await taker.heal(store, rows[0]!)).toBe('failed');
});
