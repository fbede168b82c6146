/** The store for a browser that keeps no database: whole for the life of the worker, gone with it. */
import { namesOf, withSwitchOf } from './database.ts';
import type { StoredRow } from './database.ts';
import type { Stash, Store, VersionWriter } from './store.ts';

interface Content {
  segment: ArrayBuffer | null;
  readonly chunks: Map<number, string>;
  readonly parts: Map<string, string>;
}

export function memoryStore<Row extends StoredRow>(): Store<Row> {
  const lists = new Map<string, Row>();
  const contents = new Map<string, Content>();
  const downloads = new Map<string, Map<string, ArrayBuffer>>();
  const contentOf = (version: string): Content => {
    const held = contents.get(version) ?? { segment: null, chunks: new Map(), parts: new Map() };
    contents.set(version, held);
    return held;
  };
  const writer = (version: string): VersionWriter => ({
    segment: async (bytes) => {
      contentOf(version).segment = bytes;
      return 'ok';
    },
    chunk: async (number, json) => {
      contentOf(version).chunks.set(number, json);
      return 'ok';
    },
    part: async (name, json) => {
      contentOf(version).parts.set(name, json);
      return 'ok';
    },
  });
  return {
    kind: 'memory',
    rows: async () => [...lists.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    segment: async (version) => contents.get(version)?.segment ?? null,
    chunks: async (version, numbers) =>
      numbers.map((number) => contents.get(version)?.chunks.get(number) ?? null),
    part: async (version, name) => contents.get(version)?.parts.get(name) ?? null,
    writer,
    flip: async (row, expected) => {
      const before = lists.get(row.id);
      if ((before?.version ?? null) !== expected) return 'overtaken';
      lists.set(row.id, withSwitchOf(row, before));
      const needed = new Set(namesOf(row));
      for (const name of before ? namesOf(before) : []) if (!needed.has(name)) contents.delete(name);
      return 'ok';
    },
    change: async (id, edit) => {
      const row = lists.get(id);
      if (!row) return 'overtaken';
      lists.set(id, { ...edit(row), id, version: row.version, pieces: row.pieces });
      return 'ok';
    },
    remove: async (id) => {
      const row = lists.get(id);
      if (!row) return 'overtaken';
      lists.delete(id);
      for (const name of namesOf(row)) contents.delete(name);
      return 'ok';
    },
    drop: async (name) => void contents.delete(name),
    sweep: async () => {
      const named = new Set([...lists.values()].flatMap(namesOf));
      for (const name of contents.keys()) {
        if (!named.has(name)) contents.delete(name);
      }
      for (const id of downloads.keys()) if (!lists.has(id)) downloads.delete(id);
    },
    // Pages stage into the database; without one there is nothing to take over.
    staged: async () => null,
    dropStaged: async () => undefined,
    clearStaged: async () => undefined,
    stash: memoryStash(downloads),
  };
}

function memoryStash(chunks: Map<string, Map<string, ArrayBuffer>>): Stash {
  return {
    held: async (list) => [...(chunks.get(list)?.keys() ?? [])],
    get: async (list, sha256) => chunks.get(list)?.get(sha256) ?? null,
    put: async (list, sha256, bytes) => {
      const mine = chunks.get(list) ?? new Map<string, ArrayBuffer>();
      chunks.set(list, mine.set(sha256, bytes));
      return 'ok';
    },
    keepOnly: async (list, kept) => {
      for (const sha256 of chunks.get(list)?.keys() ?? [])
        if (!kept.includes(sha256)) chunks.get(list)?.delete(sha256);
    },
  };
}
