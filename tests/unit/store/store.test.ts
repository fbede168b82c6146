import 'fake-indexeddb/auto';
import { IDBFactory, indexedDB, IDBTransaction } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { DATABASE, closeDatabase, database, deleteDatabase } from '../../../lib/store/database.ts';
import { databaseStore, stageBytes } from '../../../lib/store/database-store.ts';
import { memoryStore } from '../../../lib/store/memory-store.ts';
import { openStore } from '../../../lib/store/open.ts';
import type { Store } from '../../../lib/store/store.ts';

interface Row {
  id: string;
  version: string;
  pieces: { name: string }[];
  title?: string;
}

/** A row whose texts lie in these pieces. */
const row = (id: string, version: string, ...pieces: string[]): Row => ({
  id,
  version,
  pieces: pieces.map((name) => ({ name })),
});

const room = async () => true;

beforeEach(async () => {
  Object.assign(globalThis, { indexedDB });
  await deleteDatabase();
});

async function write(store: Store<Row>, version: string, content: string) {
  const writer = store.writer(version);
  expect(await writer.segment(new TextEncoder().encode(content).buffer)).toBe('ok');
  expect(await writer.chunk(0, JSON.stringify([content]))).toBe('ok');
  expect(await writer.chunk(1, JSON.stringify(['more']))).toBe('ok');
  expect(await writer.part('metas', `"${content}"`)).toBe('ok');
}

async function contentOf(store: Store<Row>, version: string) {
  const bytes = await store.segment(version);
  return {
    segment: bytes && new TextDecoder().decode(bytes),
    chunks: await store.chunks(version, [1, 0, 7]),
    part: await store.part(version, 'metas'),
  };
}

const NOTHING = { segment: null, chunks: [null, null, null], part: null };
const whole = (content: string) => ({
  segment: content,
  chunks: ['["more"]', JSON.stringify([content]), null],
  part: `"${content}"`,
});

describe.each([
  ['database', () => databaseStore<Row>()],
  ['memory', () => memoryStore<Row>()],
] as const)('a store in the %s', (kind, make) => {
  test('holds what was written and flipped to, and nothing of the version before', async () => {
    const store = make();
    expect(store.kind).toBe(kind);
    await write(store, 'v1', 'satu');
    expect(await store.flip(row('a', 'v1'), null)).toBe('ok');
    expect(await contentOf(store, 'v1')).toEqual(whole('satu'));
    await write(store, 'v2', 'dua');
    expect(await store.flip(row('a', 'v2'), 'v1')).toBe('ok');
    expect(await store.rows()).toEqual([row('a', 'v2')]);
    expect(await contentOf(store, 'v2')).toEqual(whole('dua'));
    expect(await contentOf(store, 'v1')).toEqual(NOTHING);
  });

  test('keeps the pieces that the next version shares, and drops the others', async () => {
    const store = make();
    for (const name of ['v1', 'v2', 'p1', 'p2', 'p3']) await write(store, name, name);
    await store.flip(row('a', 'v1', 'p1', 'p2'), null);
    expect(await store.flip(row('a', 'v2', 'p1', 'p3'), 'v1')).toBe('ok');
    await store.sweep();
    for (const name of ['v2', 'p1', 'p3']) expect(await contentOf(store, name)).toEqual(whole(name));
    for (const name of ['v1', 'p2']) expect(await contentOf(store, name)).toEqual(NOTHING);
    expect(await store.remove('a')).toBe('ok');
    for (const name of ['v2', 'p1', 'p3']) expect(await contentOf(store, name)).toEqual(NOTHING);
  });

  test('refuses a flip that was overtaken', async () => {
    const store = make();
    await write(store, 'v1', 'satu');
    await store.flip(row('a', 'v1'), null);
    await write(store, 'v2', 'dua');
    expect(await store.flip(row('a', 'v2'), null)).toBe('overtaken');
    expect(await store.flip(row('a', 'v2'), 'v0')).toBe('overtaken');
    expect(await store.rows()).toEqual([row('a', 'v1')]);
    expect(await contentOf(store, 'v1')).toEqual(whole('satu'));
  });

  test('changes a row but never what it names, and only a row that is there', async () => {
    const store = make();
    await store.flip(row('a', 'v1', 'p1'), null);
    const edit = (held: Row) => ({ ...held, version: 'v9', pieces: [], title: 'Baru' });
    expect(await store.change('a', edit)).toBe('ok');
    expect(await store.rows()).toEqual([{ ...row('a', 'v1', 'p1'), title: 'Baru' }]);
    expect(await store.change('b', (row) => row)).toBe('overtaken');
  });

  test('removes a list with everything of it and nothing of others', async () => {
    const store = make();
    await write(store, 'v1', 'satu');
    await write(store, 'v10', 'sepuluh');
    await store.flip(row('a', 'v1'), null);
    await store.flip(row('b', 'v10'), null);
    expect(await store.remove('a')).toBe('ok');
    expect(await store.remove('a')).toBe('overtaken');
    expect(await contentOf(store, 'v1')).toEqual(NOTHING);
    expect(await contentOf(store, 'v10')).toEqual(whole('sepuluh'));
  });

  test('sweeps what no row names', async () => {
    const store = make();
    for (const version of ['v1', 'v2', 'v3', 'v4']) await write(store, version, version);
    await store.flip(row('a', 'v1'), null);
    for (const list of ['a', 'gone']) await store.stash.put(list, 'abc', new ArrayBuffer(3));
    await store.drop('v4');
    expect(await contentOf(store, 'v4')).toEqual(NOTHING);
    await store.sweep();
    expect(await contentOf(store, 'v1')).toEqual(whole('v1'));
    expect(await contentOf(store, 'v2')).toEqual(NOTHING);
    expect(await contentOf(store, 'v3')).toEqual(NOTHING);
    // A chunk of a list that is held waits for its sync to go on; one of a list that was removed waits for nothing.
    expect([await store.stash.held('a'), await store.stash.held('gone')]).toEqual([['abc'], []]);
  });
});

test(
  'a flip that is cut off leaves the old version whole, whatever came before',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), async (cuts) => {
        await deleteDatabase();
        const store = databaseStore<Row>();
        let held: string | null = null;
        for (const [round, cut] of cuts.entries()) {
          const version = `v${round}`;
          await write(store, version, version);
          const result = await (cut
            ? whileAborting(() => store.flip(row('a', version), held))
            : store.flip(row('a', version), held));
          expect(result === 'ok').toBe(!cut);
          if (!cut) held = version;
          expect((await store.rows()).map((row) => row.version)).toEqual(held === null ? [] : [held]);
          expect(await contentOf(store, held ?? 'none')).toEqual(held === null ? NOTHING : whole(held));
        }
      }),
      { numRuns: 25 },
    );
  },
);

/** Aborts the transaction after its last request, as a full disk does at the commit. */
async function whileAborting<T>(work: () => Promise<T>): Promise<T> {
  const original = IDBTransaction.prototype.objectStore;
  IDBTransaction.prototype.objectStore = function (this: IDBTransaction, name: string) {
    const store = original.call(this, name);
    if (name === 'lists' && this.mode === 'readwrite') {
      const put = store.put.bind(store);
      store.put = (value, key) => {
        const request = put(value, key);
        request.addEventListener('success', () => this.abort());
        return request;
      };
    }
    return store;
  };
  try {
    return await work();
  } finally {
    IDBTransaction.prototype.objectStore = original;
  }
}

test('a full disk is told from other faults', async () => {
  const store = databaseStore<Row>();
  await store.rows();
  const failing = (name: string) => async (work: () => Promise<unknown>) => {
    const original = IDBTransaction.prototype.objectStore;
    IDBTransaction.prototype.objectStore = () => {
      throw new DOMException('no', name);
    };
    try {
      return await work();
    } finally {
      IDBTransaction.prototype.objectStore = original;
    }
  };
  const flip = () => store.flip(row('a', 'v1'), null);
  expect(await failing('QuotaExceededError')(flip)).toBe('full');
  expect(await failing('DataError')(flip)).toBe('full');
  expect(await failing('InvalidStateError')(flip)).toBe('broken');
  expect(await store.rows()).toEqual([]);
});

test('a page stages bytes for the background, which drops them afterwards', async () => {
  const key = await stageBytes(new TextEncoder().encode('isi').buffer);
  const store = databaseStore<Row>();
  expect(new TextDecoder().decode((await store.staged(key)) ?? undefined)).toBe('isi');
  await store.dropStaged(key);
  expect(await store.staged(key)).toBeNull();
});

test('a connection that another context asks to close is opened again when needed', async () => {
  const store = databaseStore<Row>();
  await store.flip(row('a', 'v1'), null);
  const deleted = new Promise((resolve) => {
    indexedDB.deleteDatabase(DATABASE).onsuccess = resolve;
  });
  await deleted;
  expect(await store.rows()).toEqual([]);
});

test('without a database the store is in memory, and says so', async () => {
  await closeDatabase();
  Reflect.deleteProperty(globalThis, 'indexedDB');
  expect(await openStore<Row>(room)).toMatchObject({ state: 'absent', store: { kind: 'memory' } });
  Object.assign(globalThis, { indexedDB: refusing('InvalidStateError') });
  expect(await openStore<Row>(room)).toMatchObject({ state: 'absent', store: { kind: 'memory' } });
});

/** Files that cannot be read until `readable` says so; deleting them does something, when it is allowed. */
function unreadable(readable: () => boolean, deleteDatabase: IDBFactory['deleteDatabase']): void {
  const open: IDBFactory['open'] = (...input) => {
    if (!readable()) throw new DOMException('no', 'UnknownError');
    return indexedDB.open(...input);
  };
  Object.assign(globalThis, { indexedDB: { open, deleteDatabase } });
}

test('files that cannot be read are deleted once, and the store is empty and usable', async () => {
  await databaseStore<Row>().flip(row('a', 'v1'), null);
  await closeDatabase();
  let deleted = false;
  unreadable(
    () => deleted,
    (name) => {
      deleted = true;
      return indexedDB.deleteDatabase(name);
    },
  );
  const { store, state } = await openStore<Row>(room);
  expect(state).toBe('healed');
  expect(await store.rows()).toEqual([]);
});

test('files that another browser still holds for a moment are not deleted', async () => {
  await databaseStore<Row>().flip(row('a', 'v1'), null);
  await closeDatabase();
  let tries = 0;
  unreadable(() => ++tries > 3, expect.unreachable);
  const { store, state } = await openStore<Row>(room);
  expect(state).toBe('ok');
  expect(await store.rows()).toEqual([row('a', 'v1')]);
});

test('on a full disk nothing is deleted: the lists are there again when there is room', async () => {
  await databaseStore<Row>().flip(row('a', 'v1'), null);
  await closeDatabase();
  Object.assign(globalThis, {
    indexedDB: { ...refusing('UnknownError'), deleteDatabase: expect.unreachable },
  });
  expect(await openStore<Row>(async () => false)).toMatchObject({
    state: 'broken',
    store: { kind: 'memory' },
  });
  Object.assign(globalThis, { indexedDB });
  const { store, state } = await openStore<Row>(room);
  expect(state).toBe('ok');
  expect(await store.rows()).toEqual([row('a', 'v1')]);
});

test('files that stay unreadable leave memory, marked as broken', async () => {
  await closeDatabase();
  Object.assign(globalThis, { indexedDB: refusing('UnknownError') });
  expect(await openStore<Row>(room)).toMatchObject({ state: 'broken', store: { kind: 'memory' } });
});

test('an open that another context blocks is given up after five seconds, for memory, and said', async () => {
  await closeDatabase();
  const held = Promise.withResolvers<IDBDatabase>();
  // An older layout, held by a page that does not give way.
  const disk = new IDBFactory();
  Object.assign(globalThis, { indexedDB: disk });
  const request = disk.open(DATABASE, 1);
  request.onsuccess = () => held.resolve(request.result);
  await held.promise;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let opened: Awaited<ReturnType<typeof openStore<Row>>> | undefined;
    const opening = openStore<Row>(room).then((got) => (opened = got));
    await vi.advanceTimersByTimeAsync(4_900);
    expect(opened).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    await opening;
    expect(opened).toMatchObject({ state: 'broken', store: { kind: 'memory' } });
  } finally {
    vi.useRealTimers();
  }
});

test('a database of a later version is left as it is', async () => {
  await closeDatabase();
  const opened = Promise.withResolvers<IDBDatabase>();
  const request = indexedDB.open(DATABASE, 99);
  request.onsuccess = () => opened.resolve(request.result);
  (await opened.promise).close();
  expect(await openStore<Row>(room)).toMatchObject({ state: 'broken', store: { kind: 'memory' } });
  await expect(database()).rejects.toMatchObject({ fault: 'newer' });
});

function refusing(name: string) {
  const refuse = () => {
    throw new DOMException('no', name);
  };
  return { open: refuse, deleteDatabase: refuse };
}
