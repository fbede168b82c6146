import { expect, test } from 'vitest';

import type { Downloaded, ListRow } from '../../../lib/lists/ports.ts';
import { openStore } from '../../../lib/store/open.ts';
import { item, listFile, newWorld } from './world.ts';

const MINUTE = 60_000;
const address = (id: string) => `https://daftar.contoh.go.id/${id}.json`;
const items = (count: number) => Array.from({ length: count }, (_, i) => item(`k-${i}`, `Klaim nomor ${i}`));

async function worldWith(...ids: string[]) {
  const world = await newWorld();
  for (const id of ids) {
    world.web.set(address(id), listFile(id, items(4)));
    expect(await world.app.lists.addByUrl(address(id))).toMatchObject({ ok: true });
  }
  world.fetched.length = 0;
  const summary = async (id: string) => (await world.app.lists.summaries()).find((list) => list.id === id)!;
  return {
    world,
    web: world.web,
    wakes: world.wakes,
    clock: world.clock,
    fetched: world.fetched,
    app: world.app,
    summary,
  };
}

test('a list added by address says when it was fetched and when it is fetched next', async () => {
  const { summary } = await worldWith('list-a');
  expect(await summary('list-a')).toMatchObject({
    origin: 'url',
    url: address('list-a'),
    count: 4,
    lastSync: { ok: true, added: 4, at: '2026-11-23T08:00:00.000Z' },
    nextSync: '2026-11-23T14:00:00.000Z',
  });
});

test('an address that cannot be fetched adds nothing', async () => {
  const { world } = await worldWith();
  expect(await world.app.lists.addByUrl(address('list-a'))).toEqual({
    ok: false,
    problem: { code: 'HTTP', status: 404 },
  });
  expect(await world.app.lists.addByUrl('bukan alamat')).toEqual({
    ok: false,
    problem: { code: 'BAD_URL', cause: 'syntax' },
  });
  expect((await world.app.lists.summaries()).map((list) => list.id)).toEqual(['awal']);
});

test('only lists whose time has come are fetched, and never packaged or disabled ones', async () => {
  const { app, clock, fetched } = await worldWith('list-a', 'list-b', 'list-c');
  await app.syncer.syncDue();
  expect(fetched).toEqual([]);
  clock.now += 6 * 60 * MINUTE;
  await app.lists.setEnabled('list-b', false);
  await app.syncer.syncDue();
  expect(fetched).toEqual([address('list-a'), address('list-c')]);
});

test('after a week of sleep lists are asked once each, one after another, and their next looks are spread', async () => {
  const ids = ['list-a', 'list-b', 'list-c', 'list-d'];
  const { world, clock, web } = await worldWith(...ids);
  const due = new Set((await world.app.lists.summaries()).map(({ nextSync }) => nextSync));
  // All were added at one time: they fall due together.
  expect(due).toEqual(new Set([undefined, '2026-11-23T14:00:00.000Z']));
  clock.now += 7 * 24 * 60 * MINUTE;
  const asked: string[] = [];
  let onTheirWay = 0;
  let most = 0;
  let draws = 0;
  await world.restart({
    random: () => (draws++ % 5) / 5,
    download: async (url) => {
      asked.push(url);
      most = Math.max(most, ++onTheirWay);
      await Promise.resolve();
      onTheirWay--;
      const bytes = web.get(url);
      return bytes instanceof Uint8Array ? { ok: true, bytes } : { ok: false, problem: { code: 'NETWORK' } };
    },
  });
  // The alarms that were missed ring at once.
  await Promise.all([world.app.tick(), world.app.tick(), world.app.begin()]);
  expect(asked.toSorted()).toEqual(ids.map(address));
  expect(most).toBe(1);
  const next = (await world.app.lists.summaries()).flatMap(({ nextSync }) => nextSync ?? []);
  expect(new Set(next).size).toBe(ids.length);
});

test('one list that fails never stops another; it keeps its items and says why', async () => {
  const { app, web, summary, fetched } = await worldWith('list-a', 'list-b', 'list-c');
  web.set(address('list-a'), { ok: false, problem: { code: 'OFFLINE' } });
  web.set(address('list-b'), new TextEncoder().encode('<html>'));
  web.set(address('list-c'), listFile('list-c', items(5)));
  await app.syncer.syncAll();
  expect(fetched).toHaveLength(3);
  expect(await summary('list-a')).toMatchObject({
    count: 4,
    lastSync: { ok: false, problem: { code: 'OFFLINE' } },
  });
  expect(await summary('list-b')).toMatchObject({
    count: 4,
    lastSync: { ok: false, problem: { code: 'IMPORT', cause: 'NOTHING' } },
  });
  expect(await summary('list-c')).toMatchObject({ count: 5, lastSync: { ok: true, added: 1 } });
});

test('failures back off, success starts over, and the background is woken for it', async () => {
  const { app, web, wakes, clock, summary } = await worldWith('list-a');
  web.delete(address('list-a'));
  const waits: number[] = [];
  for (let round = 0; round < 3; round++) {
    await app.syncer.sync('list-a');
    waits.push((Date.parse((await summary('list-a')).nextSync!) - clock.now) / MINUTE);
    expect(wakes.at(-1)).toBe(Date.parse((await summary('list-a')).nextSync!));
  }
  expect(waits).toEqual([5, 10, 20]);
  web.set(address('list-a'), listFile('list-a', items(4)));
  await app.syncer.sync('list-a');
  expect((Date.parse((await summary('list-a')).nextSync!) - clock.now) / MINUTE).toBe(360);
});

test('a server that asks to wait is obeyed, also after a restart', async () => {
  const { world, web, clock, summary } = await worldWith('list-a');
  web.set(address('list-a'), { ok: false, problem: { code: 'RATE_LIMITED' }, retryAfter: 120 * MINUTE });
  await world.app.syncer.sync('list-a');
  expect(Date.parse((await summary('list-a')).nextSync!) - clock.now).toBe(120 * MINUTE);
  await world.restart();
  world.fetched.length = 0;
  clock.now += 119 * MINUTE;
  await world.app.tick();
  expect(world.fetched).toEqual([]);
  clock.now += MINUTE;
  await world.app.tick();
  expect(world.fetched).toEqual([address('list-a')]);
});

test('a clock that was ahead stops nothing once it is right again', async () => {
  const { world, clock, wakes, summary } = await worldWith('list-a', 'list-b');
  const right = clock.now;
  clock.now += 4 * 365 * 24 * 60 * MINUTE;
  await world.app.tick();
  expect(Date.parse((await summary('list-a')).nextSync!)).toBeGreaterThan(clock.now);
  clock.now = right + MINUTE;
  await world.restart();
  world.fetched.length = 0;
  await world.app.tick();
  expect(world.fetched).toEqual([address('list-a'), address('list-b')]);
  expect(wakes.at(-1)).toBe(clock.now + 360 * MINUTE);
  expect(await summary('list-a')).toMatchObject({ nextSync: '2026-11-23T14:01:00.000Z' });
  // And not again before its time.
  await world.app.tick();
  expect(world.fetched).toHaveLength(2);
});

test('a look of a clock that was ahead does not hide that a list is stale', async () => {
  const { world, clock, summary } = await worldWith('list-a');
  const right = clock.now;
  clock.now += 4 * 365 * 24 * 60 * MINUTE;
  await world.app.syncer.sync('list-a');
  clock.now = right + 15 * 24 * 60 * MINUTE;
  expect(await summary('list-a')).toMatchObject({ stale: true, fresh: '2026-11-23T08:00:00.000Z' });
});

test('lists that an administrator wants looked at more often are looked at now', async () => {
  const { world, fetched, summary } = await worldWith('list-a');
  world.managed = { updateMinutes: 30 };
  await world.app.tick();
  expect(fetched).toEqual([address('list-a')]);
  expect(await summary('list-a')).toMatchObject({ nextSync: '2026-11-23T08:30:00.000Z' });
});

test('an alarm for the next look that was lost is asked for again', async () => {
  const { world, wakes, clock } = await worldWith('list-a');
  clock.now += 300 * MINUTE;
  await world.restart();
  wakes.length = 0;
  await world.app.tick();
  expect(wakes).toEqual([clock.now + 60 * MINUTE]);
});

test('a shorter list that the officer accepts while it syncs is taken, not lost in that sync', async () => {
  const { app, web, fetched, summary } = await worldWith('list-a');
  web.set(address('list-a'), listFile('list-a', items(1)));
  const running = app.syncer.sync('list-a');
  const accepted = app.syncer.sync('list-a', true);
  await Promise.all([running, accepted]);
  expect(fetched).toHaveLength(2);
  expect(await summary('list-a')).toMatchObject({ count: 1, lastSync: { ok: true } });
});

test('a list that syncs already is joined, not fetched twice', async () => {
  const { world } = await worldWith('list-a');
  const answer = Promise.withResolvers<Downloaded>();
  let fetches = 0;
  await world.restart({
    download: () => {
      fetches++;
      return answer.promise;
    },
  });
  const both = [world.app.syncer.sync('list-a'), world.app.syncer.sync('list-a')];
  answer.resolve({ ok: true, bytes: listFile('list-a', items(4)) });
  await Promise.all(both);
  expect(fetches).toBe(1);
  await world.app.syncer.sync('list-a');
  expect(fetches).toBe(2);
});

test('progress shows while a sync runs and is gone afterwards', async () => {
  const { world } = await worldWith('list-a');
  const seen: unknown[] = [];
  await world.restart({
    download: async (_url, { onProgress }) => {
      onProgress?.(500, 1000);
      seen.push((await world.app.lists.summaries()).find((list) => list.id === 'list-a')?.progress);
      return { ok: true, bytes: listFile('list-a', items(5)) };
    },
  });
  await world.app.syncer.sync('list-a');
  expect(seen).toEqual([{ step: 'download', done: 500, total: 1000 }]);
  const after = (await world.app.lists.summaries()).find((list) => list.id === 'list-a');
  expect(after).not.toHaveProperty('progress');
  expect(after?.count).toBe(5);
});

test('a background stopped in the middle of a sync loses only that sync', async () => {
  const { world, clock } = await worldWith('list-a');
  clock.now += 6 * 60 * MINUTE;
  await world.restart({ download: () => new Promise(() => {}) });
  void world.app.syncer.syncDue();
  await world.restart();
  world.web.set(address('list-a'), listFile('list-a', items(6)));
  expect((await world.app.lists.summaries()).find((list) => list.id === 'list-a')).toMatchObject({
    count: 4,
  });
  await world.app.tick();
  expect((await world.app.lists.summaries()).find((list) => list.id === 'list-a')).toMatchObject({
    count: 6,
  });
});

test('a full disk keeps the old version in use, and is named though nothing can be written down', async () => {
  const { world, web, wakes, clock } = await worldWith('list-a');
  web.set(address('list-a'), listFile('list-a', items(6)));
  let filled = false;
  await world.restart({
    openStore: async () => {
      const { store } = await openStore<ListRow>(async () => true);
      const full = async () => {
        filled = true;
        return 'full' as const;
      };
      // Chromium closes the database of a full disk, and cannot open it again until there is room.
      const rows = () => (filled ? Promise.reject(new Error('cannot open')) : store.rows());
      return { ...store, rows, change: full, writer: () => ({ segment: full, chunk: full, part: full }) };
    },
  });
  await world.app.checkText('Klaim nomor 3');
  await world.app.lists.summaries();
  await world.app.syncer.sync('list-a');
  const list = (await world.app.lists.summaries()).find((one) => one.id === 'list-a');
  expect(list).toMatchObject({ count: 4, lastSync: { ok: false, problem: { code: 'STORAGE_FULL' } } });
  expect(wakes.at(-1)! - clock.now).toBe(5 * MINUTE);
  expect((await world.app.checkText('Klaim nomor 3')).coverage.searched).toBeGreaterThan(4);
});

test('a list that is removed during its sync does not come back', async () => {
  const { world } = await worldWith('list-a');
  const answer = Promise.withResolvers<Downloaded>();
  const asked = Promise.withResolvers<void>();
  await world.restart({
    download: () => {
      asked.resolve();
      return answer.promise;
    },
  });
  const syncing = world.app.syncer.sync('list-a');
  await asked.promise;
  await world.app.lists.remove('list-a');
  answer.resolve({ ok: true, bytes: listFile('list-a', items(9)) });
  await syncing;
  expect((await world.app.lists.summaries()).map((list) => list.id)).toEqual(['awal']);
});

test('a list that is switched off during its sync stays off', async () => {
  const { world, summary } = await worldWith('list-a');
  let switched: Promise<unknown> | undefined;
  await world.restart({
    // The index is being built: the sync has read the list before the officer switches it off.
    pause: async () => void (await (switched ??= world.app.lists.setEnabled('list-a', false))),
  });
  world.web.set(address('list-a'), listFile('list-a', items(600)));
  await world.app.syncer.sync('list-a');
  expect(await switched).toBeNull();
  expect(await summary('list-a')).toMatchObject({ count: 600, enabled: false });
});

test('a list that becomes much shorter is kept, until the officer accepts it', async () => {
  const { app, web, summary } = await worldWith('list-a');
  web.set(address('list-a'), listFile('list-a', items(1)));
  await app.syncer.sync('list-a');
  expect(await summary('list-a')).toMatchObject({
    count: 4,
    lastSync: { ok: false, problem: { code: 'SHRINK', before: 4, after: 1 } },
  });
  await app.syncer.sync('list-a', true);
  expect(await summary('list-a')).toMatchObject({ count: 1, lastSync: { ok: true, removed: 3 } });
});

test('a list that is fetched again after it was lost is not shown as on its way once it is there', async () => {
  const world = await newWorld();
  const url = 'https://a.contoh.go.id/list.json';
  world.web.set(url, listFile('hilang', [item('x', 'Klaim tentang pupuk palsu')]));
  expect(await world.app.syncer.subscribe(url, { expected: 'hilang' })).toMatchObject({ ok: true });
  const list = (await world.app.lists.summaries()).find(({ id }) => id === 'hilang');
  expect(list).toMatchObject({ count: 1 });
  expect(list?.progress).toBeUndefined();
});
