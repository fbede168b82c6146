/** Choosing a store that works: the database, the database after healing, or memory. */
import { database, DatabaseError, deleteDatabase } from './database.ts';
import type { StoredRow } from './database.ts';
import { databaseStore } from './database-store.ts';
import { memoryStore } from './memory-store.ts';
import { lastingFault } from './patience.ts';
import type { Store } from './store.ts';

export interface OpenedStore<Row extends StoredRow> {
  readonly store: Store<Row>;
  /**
   * `healed`: the files could not be read and were deleted; the lists have to be taken over again.
   * `absent`: this browser keeps no database. `broken`: it has one that cannot be used now.
   */
  readonly state: 'ok' | 'healed' | 'absent' | 'broken';
}

/**
 * Opens the store, and heals it once when its files cannot be read, not only for a moment. Never throws.
 * @param hasRoom whether the disk takes another megabyte. On a full disk a sound database cannot be opened
 *   either; deleting it then would lose the lists for nothing.
 */
export async function openStore<Row extends StoredRow>(
  hasRoom: () => Promise<boolean>,
): Promise<OpenedStore<Row>> {
  const fault = await lastingFault(faultOfOpening, hasRoom);
  if (fault === null) return { store: databaseStore(), state: 'ok' };
  if (fault === 'damaged' && (await hasRoom()) && (await heal()))
    return { store: databaseStore(), state: 'healed' };
  return { store: memoryStore(), state: fault === 'absent' ? 'absent' : 'broken' };
}

/** Deletes the database and opens an empty one. False when that fails too. */
async function heal(): Promise<boolean> {
  try {
    await deleteDatabase();
    return (await faultOfOpening()) === null;
  } catch {
    return false;
  }
}

/** Opens and reads once: damaged files may show at the first read only. */
async function faultOfOpening(): Promise<DatabaseError['fault'] | null> {
  try {
    await (await database()).getAllKeys('lists');
    return null;
  } catch (error) {
    return error instanceof DatabaseError ? error.fault : 'damaged';
  }
}
