/** The database, its upgrades, and the one shared connection of this context. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';

/** A layout that older versions of the extension could not read gets another name; what is added counts up. */
export const DATABASE = 'tabayun-2';
const LAYOUT = 2;

/** Milliseconds. A blocked open fires `blocked` once and then hangs until the other context closes. */
const PATIENCE = 5_000;

/** A list as the store sees it. Everything else in the row belongs to the use cases. */
export interface StoredRow {
  readonly id: string;
  /** Names the content of this version alone. Never used twice. */
  readonly version: string;
  /** Content that this version shares with earlier ones. */
  readonly pieces: readonly { readonly name: string }[];
  /** The officer's switch. A new version takes it over as it stands at the flip. */
  readonly enabled?: boolean;
}

export interface Schema extends DBSchema {
  lists: { key: string; value: StoredRow };
  /** The match index of a list version, by name. It carries its own checksum: damage to files is silent in some engines. */
  segments: { key: string; value: ArrayBuffer };
  /** Items of a piece, as JSON, in chunks: only the chunks of the top matches are read. */
  clarifications: { key: [name: string, chunk: number]; value: string };
  /** What else a version or a piece holds, as JSON: its metas, its table of contents, its addresses. */
  parts: { key: [name: string, part: string]; value: string };
  /** Bytes of an import, put here by an extension page. */
  staging: { key: string; value: ArrayBuffer };
  /** Chunks of a signed list whose sync is not done yet, by their content. */
  downloads: { key: [list: string, sha256: string]; value: ArrayBuffer };
}

/** The names of all content that a row needs. */
export function namesOf({ version, pieces }: StoredRow): string[] {
  return [version, ...pieces.map((piece) => piece.name)];
}

/** The row with the switch of the row that it replaces: the officer may have turned it while the row was made. */
export function withSwitchOf<Row extends StoredRow>(row: Row, before: StoredRow | undefined): Row {
  return before?.enabled === undefined ? row : { ...row, enabled: before.enabled };
}

export type Database = IDBPDatabase<Schema>;

/**
 * Why the database cannot be used.
 * - `absent`: the browser keeps none, as in permanent private browsing.
 * - `damaged`: its files cannot be read; deleting it heals it.
 * - `blocked`: another context of the extension holds an older layout open.
 * - `newer`: a later version of the extension wrote it.
 */
export type DatabaseFault = 'absent' | 'damaged' | 'blocked' | 'newer';

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly fault: DatabaseFault;
  constructor(fault: DatabaseFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

let shared: Promise<Database> | null = null;

/** The connection of this context, opened at the first call. @throws {DatabaseError} */
export function database(): Promise<Database> {
  shared ??= open().catch((error: unknown) => {
    shared = null;
    throw error;
  });
  return shared;
}

/** Closes the connection of this context. The next `database()` opens a new one. */
export async function closeDatabase(): Promise<void> {
  const held = shared;
  shared = null;
  const db = await held?.catch(() => null);
  db?.close();
}

/** Deletes everything. Damaged files heal this way in both browsers. */
export async function deleteDatabase(): Promise<void> {
  await closeDatabase();
  await inTime(deleteDB(DATABASE));
}

async function open(): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new DatabaseError('absent', 'The browser has no IndexedDB');
  try {
    const opening = connect();
    // An open that comes too late must not hold the database against others.
    return await inTime(opening, (db) => db.close());
  } catch (error) {
    throw error instanceof DatabaseError ? error : new DatabaseError(faultOf(error), String(error));
  }
}

/** May throw at once instead of rejecting: Firefox does in permanent private browsing. */
function connect(): Promise<Database> {
  return openDB<Schema>(DATABASE, LAYOUT, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('lists', { keyPath: 'id' });
        db.createObjectStore('segments');
        db.createObjectStore('clarifications');
        db.createObjectStore('parts');
        db.createObjectStore('staging');
      }
      if (before < 2) db.createObjectStore('downloads');
    },
    // Another context wants to upgrade or delete: give way, and open again when asked.
    blocking: () => void closeDatabase(),
    terminated: () => {
      shared = null;
    },
  });
}

export function faultOf(error: unknown): DatabaseFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return 'newer';
  return name === 'InvalidStateError' || name === 'SecurityError' ? 'absent' : 'damaged';
}

/** @throws {DatabaseError} `blocked` when the promise takes longer than `PATIENCE`; what it gives later is handed to `tooLate`. */
export async function inTime<T>(
  promise: Promise<T>,
  tooLate: (value: T) => void = () => undefined,
): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new DatabaseError('blocked', 'The database did not answer'));
    promise.then(tooLate, () => undefined);
  }, PATIENCE);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
