/** Chunks that a sync has fetched, in IndexedDB. */
import { allOf, attempt, orLost } from './database-faults.ts';
import { database } from './database.ts';
import type { Stash } from './store.ts';

export const databaseStash: Stash = {
  async held(list) {
    const keys = await (await database()).getAllKeys('downloads', allOf(list));
    return keys.map(([, sha256]) => sha256);
  },
  get: (list, sha256) => orLost(async () => (await database()).get('downloads', [list, sha256])),
  put: (list, sha256, bytes) =>
    attempt(async () => {
      await (await database()).put('downloads', bytes, [list, sha256]);
      return 'ok';
    }),
  async keepOnly(list, kept) {
    const transaction = (await database()).transaction('downloads', 'readwrite');
    const keys = await transaction.store.getAllKeys(allOf(list));
    const stale = keys.filter(([, sha256]) => !kept.includes(sha256));
    await Promise.all([...stale.map((key) => transaction.store.delete(key)), transaction.done]);
  },
};

/** Deletes the chunks of lists that are not held: one may have been removed in the middle of its sync. */
export async function sweepStash(held: ReadonlySet<string>): Promise<void> {
  const transaction = (await database()).transaction('downloads', 'readwrite');
  const stale = (await transaction.store.getAllKeys()).filter(([list]) => !held.has(list));
  await Promise.all([...stale.map((key) => transaction.store.delete(key)), transaction.done]);
}
