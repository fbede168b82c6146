import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDB } from 'idb';
import type { History } from '../../../lib/core/history.ts';
import { BLOCK } from '../../../lib/store/history-blocks.ts';
import { deleteHistory, HISTORY_DATABASE, historyDatabase } from '../../../lib/store/history-database.ts';
import { historyStore } from '../../../lib/store/history-store.ts';
import { madeHistory } from '../../gallery/made-history.ts';

const made = madeHistory({ events: 2 * BLOCK + 100, until: Date.UTC(2026, 10, 20), claims: 5 });

async function put({ events, claims }: History): Promise<void> {
  const transaction = (await historyDatabase()).transaction(['events', 'claims'], 'readwrite');
  await Promise.all([
    ...events.map((event) => transaction.objectStore('events').put(event)),
    ...claims.map((claim) => transaction.objectStore('claims').put(claim)),
    transaction.done,
  ]);
}
const byKey = ({ events, claims }: History) => ({
  events: events.toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)),
  claims: claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});
const stored = async (): Promise<[events: number, blocks: number]> => {
  const db = await historyDatabase();
  return [await db.count('events'), await db.count('blocks')];
};

beforeEach(async () => {
  await deleteHistory();
  await put(made);
  await historyStore.pack();
});

test('packing keeps every event and leaves the newest as they are', async () => {
  expect(await stored()).toEqual([100, 2]);
  expect(await historyStore.count()).toBe(made.events.length);
  expect(await historyStore.all()).toEqual(byKey(made));
  await historyStore.pack();
  expect(await stored()).toEqual([100, 2]);
});

test('an event of a clock that was set back stands where its time is', async () => {
  const early = { ...made.events[0]!, id: 'terlambat', time: made.events[5]!.time + 1 };
  await historyStore.add(early);
  const { events } = await historyStore.all();
  expect(events).toEqual(byKey({ events: [...made.events, early], claims: [] }).events);
});

test('what is too old is cut out of a block, and the claims that only it names go', async () => {
  const last = byKey(made).events[BLOCK + 10]!;
  const gone = { ...made.claims[0]!, id: 'hanya-dulu' };
  await put({
    events: [{ ...last, id: 'dulu', time: 5, kind: 'matched', claim: { list: gone.list, id: gone.id } }],
    claims: [gone],
  });
  await historyStore.prune(last.time, 1_000_000);
  const left = made.events.filter(({ time }) => time >= last.time);
  const { events, claims } = await historyStore.all();
  expect(events).toEqual(byKey({ events: left, claims: [] }).events);
  expect(await historyStore.count()).toBe(left.length);
  expect(claims).toEqual(byKey(made).claims);
});

test.each([50, 100, 101, BLOCK + 100, BLOCK + 101])('of all events the newest %i stay', async (most) => {
  await historyStore.prune(0, most);
  const { events } = await historyStore.all();
  expect(events).toEqual(byKey(made).events.slice(-most));
  expect(await historyStore.count()).toBe(most);
});

test('what is restored from a backup counts once, also where it is packed already', async () => {
  const further = { ...made.events[3]!, id: 'dari-cadangan' };
  await historyStore.put({ events: [...made.events, further], claims: made.claims });
  const { events } = await historyStore.all();
  expect(events).toEqual(byKey({ events: [...made.events, further], claims: [] }).events);
});

describe('a block that is damaged', () => {
  const sorted = byKey(made).events;
  beforeEach(async () => {
    const db = await historyDatabase();
    const [first] = await db.getAllKeys('blocks');
    await db.put('blocks', '{"words":["",', first);
  });

  test('costs its own events alone', async () => {
    expect((await historyStore.all()).events).toEqual(sorted.slice(BLOCK));
  });

  test('is cut off when it is too old, with what is old beside it', async () => {
    const { time } = sorted[BLOCK + 10]!;
    await historyStore.prune(time, 1_000_000);
    const left = sorted.filter((event) => event.time >= time);
    expect((await historyStore.all()).events).toEqual(left);
    expect(await historyStore.count()).toBe(left.length);
  });

  test('comes back from a backup', async () => {
    expect(await historyStore.count()).toBe(sorted.length);
    await historyStore.put(made);
    expect(await historyStore.all()).toEqual(byKey(made));
    // And nothing counts it any more.
    expect(await historyStore.count()).toBe(sorted.length);
  });
});

test('clearing leaves no block', async () => {
  await historyStore.clear();
  expect(await stored()).toEqual([0, 0]);
});

test('every use of a correction is found, also among the packed', async () => {
  const [claim] = made.claims;
  const uses = made.events.filter(
    ({ kind, claim: of }) => (kind === 'copied' || kind === 'inserted') && of?.id === claim!.id,
  );
  expect(uses.length).toBeGreaterThan(1);
  const counts = [...(await historyStore.uses(claim!)).values()];
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(uses.length);
});

test('a database from before there were blocks is taken over', async () => {
  await deleteHistory();
  const old = await openDB(HISTORY_DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('events', { keyPath: ['time', 'id'] });
      for (const name of ['claims', 'snapshots', 'news', 'prints', 'hits', 'keys'])
        db.createObjectStore(name, name === 'claims' ? { keyPath: ['list', 'id'] } : {});
    },
  });
  for (const event of made.events.slice(0, 3)) await old.put('events', event);
  old.close();
  expect(await historyStore.count()).toBe(3);
  await historyStore.pack();
  expect((await historyStore.all()).events).toEqual(byKey(made).events.slice(0, 3));
});
