/** Events of the history and the claims that they name. The background writes; pages read. */
import { claimKey, isUse, placeOf } from '../core/history.ts';
import type { ClaimKey, ClaimMet, History, HistoryEvent } from '../core/history.ts';
import { cutOld, heldEvents, packBlocks, putMissing, STORES } from './history-blocks.ts';
import { deleteHistory, historyDatabase } from './history-database.ts';
import { lastingFault } from './patience.ts';

export interface EventStore {
  /** Puts an event, and with it the claim in the words that it has now. */
  add(event: HistoryEvent, met?: ClaimMet): Promise<void>;
  /** The claim as it was met last; null when it never was. */
  met(list: string, id: string): Promise<ClaimMet | null>;
  /** Everything, events by time. */
  all(): Promise<History>;
  /** Every claim that was met. */
  readonly claims: () => Promise<ClaimMet[]>;
  /** How often corrections of a claim went where, by `placeOf`. */
  readonly uses: (claim: ClaimKey) => Promise<ReadonlyMap<string, number>>;
  count(): Promise<number>;
  /** Packs what is no longer new: a year of single events takes seconds to read. */
  pack(): Promise<void>;
  /** Drops events before a time, and the oldest above `most`, with the claims that no event names any more. */
  prune(before: number, most: number): Promise<void>;
  clear(): Promise<void>;
  /** Puts what of a history is not held yet to what is there, all of it or nothing. */
  put(history: History): Promise<void>;
}

/** The store over the shared connection. Every call may throw a `DatabaseError`. */
export const historyStore: EventStore = {
  async add(event, met) {
    const transaction = (await historyDatabase()).transaction(['events', 'claims'], 'readwrite');
    const writes: Promise<unknown>[] = [transaction.objectStore('events').put(event)];
    if (met) writes.push(transaction.objectStore('claims').put(met));
    await Promise.all([...writes, transaction.done]);
  },
  met: async (list, id) => (await (await historyDatabase()).get('claims', [list, id])) ?? null,
  async all() {
    const transaction = (await historyDatabase()).transaction(STORES);
    const [events, blocks, claims] = await Promise.all([
      transaction.objectStore('events').getAll(),
      transaction.objectStore('blocks').getAll(),
      transaction.objectStore('claims').getAll(),
    ]);
    return { events: inOrder([...blocks.flatMap(heldEvents), ...events]), claims };
  },
  claims: async () => (await historyDatabase()).getAll('claims'),
  async uses(wanted) {
    const counts = new Map<string, number>();
    for (const event of (await historyStore.all()).events) {
      if (!isUse(event) || !event.claim || claimKey(event.claim) !== claimKey(wanted)) continue;
      const place = placeOf(event);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return counts;
  },
  async count() {
    const transaction = (await historyDatabase()).transaction(['events', 'blocks']);
    const [newest, keys] = await Promise.all([
      transaction.objectStore('events').count(),
      transaction.objectStore('blocks').getAllKeys(),
    ]);
    return keys.reduce((sum, [, count]) => sum + count, newest);
  },
  async pack() {
    const transaction = (await historyDatabase()).transaction(STORES, 'readwrite');
    await packBlocks(transaction);
    await transaction.done;
  },
  async prune(before, most) {
    const transaction = (await historyDatabase()).transaction(STORES, 'readwrite');
    await cutOld(transaction, before, most);
    await transaction.done;
  },
  async put(history) {
    const transaction = (await historyDatabase()).transaction(STORES, 'readwrite');
    await putMissing(transaction, history);
    await transaction.done;
  },
  async clear() {
    const transaction = (await historyDatabase()).transaction(STORES, 'readwrite');
    await Promise.all([...STORES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  },
};

/** Events by time. A clock that was set back may have put a newer one among the packed. */
function inOrder(events: HistoryEvent[]): HistoryEvent[] {
  const isSorted = events.every(({ time }, at) => at === 0 || events[at - 1]!.time <= time);
  return isSorted ? events : events.sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
}

export type OpenedHistory = 'ok' | 'healed' | 'absent' | 'broken';

/**
 * Opens the history once, and heals it when its files cannot be read, not only for a moment. `hasRoom`: on a full disk a sound database
 * cannot be opened either. Never throws.
 */
export async function openHistory(hasRoom: () => Promise<boolean>): Promise<OpenedHistory> {
  const fault = await lastingFault(faultOfReading, hasRoom);
  if (fault === null) return 'ok';
  if (fault === 'absent') return 'absent';
  if (fault !== 'damaged' || !(await hasRoom())) return 'broken';
  await deleteHistory().catch(() => undefined);
  return (await faultOfReading()) === null ? 'healed' : 'broken';
}

async function faultOfReading(): Promise<string | null> {
  try {
    await historyStore.count();
    return null;
  } catch (error) {
    return error instanceof Error && 'fault' in error ? String(error.fault) : 'damaged';
  }
}
