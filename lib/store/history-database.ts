/**
 * The database of the history, apart from that of the lists: healing or renewing lists must not take along what
 * the officer did.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';
import type { Sketch } from '../core/fingerprint.ts';
import type { ClaimMet, HistoryEvent } from '../core/history.ts';
import type { LookBackHit, News, Snapshot } from '../core/news.ts';
import { DatabaseError, faultOf, inTime } from './database.ts';

export const HISTORY_DATABASE = 'tabayun-riwayat-1';
/** 2 added `blocks`. */
const LAYOUT = 2;

export interface StoredPrint extends Sketch {
  readonly draft: string;
  readonly time: number;
  readonly site: string;
}

/**
 * Time of the first event of a block, how many it holds, and the id of the first: they stand in the key, so that
 * counting reads no block.
 */
export type BlockKey = [first: number, count: number, id: string];

export interface HistorySchema extends DBSchema {
  /** The newest events, each by itself. */
  events: { key: [time: number, id: string]; value: HistoryEvent };
  /** All others, packed. */
  blocks: { key: BlockKey; value: string };
  claims: { key: [list: string, id: string]; value: ClaimMet };
  /** Lists as they were seen last, and what changed in them since. */
  snapshots: { key: string; value: Snapshot };
  news: { key: [time: number, list: string]; value: News };
  /** Fingerprints of drafts, the clarifications that they turned out to resemble, and the key of their hashes. */
  prints: { key: string; value: StoredPrint };
  hits: { key: [list: string, id: string, draft: string]; value: LookBackHit };
  keys: { key: string; value: CryptoKey };
}

type Connection = IDBPDatabase<HistorySchema>;
let shared: Promise<Connection> | null = null;

/** The connection of this context, opened at the first call. @throws {DatabaseError} */
export function historyDatabase(): Promise<Connection> {
  shared ??= open().catch((error: unknown) => {
    shared = null;
    throw error;
  });
  return shared;
}

/** Closes the connection of this context. The next call opens a new one. */
export async function closeHistory(): Promise<void> {
  const held = shared;
  shared = null;
  (await held?.catch(() => null))?.close();
}

/** Deletes the history with all that belongs to it; damaged files heal this way. */
export async function deleteHistory(): Promise<void> {
  await closeHistory();
  await inTime(deleteDB(HISTORY_DATABASE));
}

async function open(): Promise<Connection> {
  if (typeof indexedDB === 'undefined') throw new DatabaseError('absent', 'The browser has no IndexedDB');
  try {
    return await inTime(connect(), (db) => db.close());
  } catch (error) {
    throw error instanceof DatabaseError ? error : new DatabaseError(faultOf(error), String(error));
  }
}

/** May throw at once instead of rejecting: Firefox does in permanent private browsing. */
function connect(): Promise<Connection> {
  return openDB<HistorySchema>(HISTORY_DATABASE, LAYOUT, {
    upgrade(db, before) {
      if (before < 2) db.createObjectStore('blocks');
      if (before >= 1) return;
      // By time and id: what is read in order of time needs no index beside it.
      db.createObjectStore('events', { keyPath: ['time', 'id'] });
      db.createObjectStore('claims', { keyPath: ['list', 'id'] });
      db.createObjectStore('snapshots', { keyPath: 'list' });
      db.createObjectStore('news', { keyPath: ['time', 'list'] });
      db.createObjectStore('prints', { keyPath: 'draft' });
      db.createObjectStore('hits', { keyPath: ['list', 'id', 'draft'] });
      db.createObjectStore('keys');
    },
    blocking: () => void closeHistory(),
    terminated: () => {
      shared = null;
    },
  });
}
