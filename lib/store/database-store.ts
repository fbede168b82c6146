/** The store in IndexedDB. */
import type { IDBPTransaction } from 'idb';

import type { Schema, StoredRow } from './database.ts';
import { allOf, attempt, isLost, orLost } from './database-faults.ts';
import { database, namesOf, withSwitchOf } from './database.ts';
import { databaseStash, sweepStash } from './database-stash.ts';
import type { Store, VersionWriter, WriteResult } from './store.ts';

const ALL: ['lists', 'segments', 'clarifications', 'parts'] = [
  'lists',
  'segments',
  'clarifications',
  'parts',
];
type Writing = IDBPTransaction<Schema, typeof ALL, 'readwrite'>;

/** A store over the shared connection. Rows are kept as they come: the caller vouches for their shape. */
export function databaseStore<Row extends StoredRow>(): Store<Row> {
  return {
    kind: 'database',
    rows: async () => (await (await database()).getAll('lists')) as Row[],
    segment: readSegment,
    chunks: readChunks,
    part: (version, name) => orLost(async () => (await database()).get('parts', [version, name])),
    writer: versionWriter,
    flip,
    change: (id, edit) => changeRow(id, (row) => edit(row as Row)),
    remove: removeList,
    drop,
    sweep,
    staged: async (key) => (await (await database()).get('staging', key)) ?? null,
    dropStaged: async (key) => (await database()).delete('staging', key),
    clearStaged: async (before) =>
      (await database()).delete('staging', IDBKeyRange.upperBound(stagedAt(before))),
    stash: databaseStash,
  };
}

/** How a key of staged bytes begins: it sorts by the time, in milliseconds of the epoch. */
const stagedAt = (time: number): string => String(Math.max(0, time)).padStart(15, '0');

/** Puts bytes for the background to take over; returns their key. For extension pages. @throws {DatabaseError} */
export async function stageBytes(bytes: ArrayBuffer): Promise<string> {
  const key = `${stagedAt(Date.now())}-${crypto.randomUUID()}`;
  await (await database()).put('staging', bytes, key);
  return key;
}

const readSegment = (version: string): Promise<ArrayBuffer | null> =>
  orLost(async () => (await database()).get('segments', version));

async function readChunks(version: string, numbers: readonly number[]): Promise<(string | null)[]> {
  const transaction = (await database()).transaction('clarifications');
  return Promise.all(
    numbers.map(async (number) => {
      try {
        return (await transaction.store.get([version, number])) ?? null;
      } catch (error) {
        if (isLost(error)) return null;
        throw error;
      }
    }),
  );
}

function versionWriter(version: string): VersionWriter {
  const put = (write: () => Promise<unknown>) =>
    attempt(async () => {
      await write();
      return 'ok';
    });
  return {
    segment: (bytes) => put(async () => (await database()).put('segments', bytes, version)),
    chunk: (number, json) =>
      put(async () => (await database()).put('clarifications', json, [version, number])),
    part: (name, json) => put(async () => (await database()).put('parts', json, [version, name])),
  };
}

/**
 * The only transaction that changes which version of a list counts. Strict: it is on the disk before it is
 * done. Nothing but its own requests is awaited in it, or the browser would commit it half-way.
 */
function flip(row: StoredRow, expected: string | null): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = await begin('strict');
    const before = await transaction.objectStore('lists').get(row.id);
    if ((before?.version ?? null) !== expected) {
      transaction.abort();
      return 'overtaken';
    }
    const work: Promise<unknown>[] = [transaction.objectStore('lists').put(withSwitchOf(row, before))];
    const needed = new Set(namesOf(row));
    const stale = before ? namesOf(before).filter((name) => !needed.has(name)) : [];
    work.push(...stale.flatMap((name) => dropContent(transaction, name)));
    await Promise.all([...work, transaction.done]);
    return 'ok';
  });
}

function changeRow(id: string, edit: (row: StoredRow) => StoredRow): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = await begin();
    const lists = transaction.objectStore('lists');
    const row = await lists.get(id);
    if (row) await lists.put({ ...edit(row), id, version: row.version, pieces: row.pieces });
    await transaction.done;
    return row ? 'ok' : 'overtaken';
  });
}

function removeList(id: string): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = await begin('strict');
    const row = await transaction.objectStore('lists').get(id);
    if (row) {
      await Promise.all([
        transaction.objectStore('lists').delete(id),
        ...namesOf(row).flatMap((name) => dropContent(transaction, name)),
      ]);
    }
    await transaction.done;
    return row ? 'ok' : 'overtaken';
  });
}

async function drop(name: string): Promise<void> {
  const transaction = await begin();
  await Promise.all([...dropContent(transaction, name), transaction.done]);
}

async function sweep(): Promise<void> {
  const transaction = await begin();
  const [rows, ...keys] = await Promise.all([
    transaction.objectStore('lists').getAll(),
    transaction.objectStore('segments').getAllKeys(),
    transaction.objectStore('clarifications').getAllKeys(),
    transaction.objectStore('parts').getAllKeys(),
  ]);
  const unnamed = new Set(keys.flat().map((key) => (typeof key === 'string' ? key : key[0])));
  for (const name of rows.flatMap(namesOf)) unnamed.delete(name);
  await Promise.all([...[...unnamed].flatMap((name) => dropContent(transaction, name)), transaction.done]);
  await sweepStash(new Set(rows.map(({ id }) => id)));
}

/** Opens a transaction over everything that belongs to lists. Its end is awaited by who opens it. */
async function begin(durability: 'strict' | 'default' = 'default'): Promise<Writing> {
  const transaction = (await database()).transaction(ALL, 'readwrite', { durability });
  // A request that fails rejects for itself; the end would reject once more with nobody waiting.
  transaction.done.catch(() => undefined);
  return transaction;
}

function dropContent(transaction: Writing, name: string): Promise<void>[] {
  return [
    transaction.objectStore('segments').delete(name),
    transaction.objectStore('clarifications').delete(allOf(name)),
    transaction.objectStore('parts').delete(allOf(name)),
  ];
}
