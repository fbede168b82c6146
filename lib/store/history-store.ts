/** Events of the history and the claims that they name. The background writes; pages read. */
import type { ClaimKey, ClaimMet, History, HistoryEvent } from '../core/history.ts';
import { deleteHistory, historyDatabase } from './history-database.ts';
import { lastingFault } from './patience.ts';

export interface EventStore {
  /** Puts an event, and with it the claim when it is met for the first time. */
  add(event: HistoryEvent, met?: ClaimMet): Promise<void>;
  /** The claim as it was met before; null when it was not. */
  met(list: string, id: string): Promise<ClaimMet | null>;
  event(time: number, id: string): Promise<HistoryEvent | null>;
  /** Everything, events by time. */
  all(): Promise<History>;
  /** How often corrections of a claim were copied or inserted. */
  readonly uses: (claim: ClaimKey) => Promise<number>;
  count(): Promise<number>;
  /** Drops events before a time, and the oldest above `most`, with the claims that no event names any more. */
  prune(before: number, most: number): Promise<void>;
  clear(): Promise<void>;
  /** Puts a whole history to what is there, all of it or nothing. */
  put(history: History): Promise<void>;
}

const BOTH: ['events', 'claims'] = ['events', 'claims'];

/** The store over the shared connection. Every call may throw a `DatabaseError`. */
export const historyStore: EventStore = {
  async add(event, met) {
    const transaction = (await historyDatabase()).transaction(BOTH, 'readwrite');
    const writes: Promise<unknown>[] = [transaction.objectStore('events').put(event)];
    if (met) writes.push(transaction.objectStore('claims').put(met));
    await Promise.all([...writes, transaction.done]);
  },
  met: async (list, id) => (await (await historyDatabase()).get('claims', [list, id])) ?? null,
  event: async (time, id) => (await (await historyDatabase()).get('events', [time, id])) ?? null,
  async all() {
    const transaction = (await historyDatabase()).transaction(BOTH);
    const [events, claims] = await Promise.all([
      transaction.objectStore('events').getAll(),
      transaction.objectStore('claims').getAll(),
    ]);
    return { events, claims };
  },
  uses: async (wanted) => {
    const events = await (await historyDatabase()).getAll('events');
    return events.filter(
      ({ kind, claim }) =>
        (kind === 'copied' || kind === 'inserted') && claim && nameOf(claim) === nameOf(wanted),
    ).length;
  },
  count: async () => (await historyDatabase()).count('events'),
  async prune(before, most) {
    const transaction = (await historyDatabase()).transaction(BOTH, 'readwrite');
    const events = transaction.objectStore('events');
    await events.delete(IDBKeyRange.upperBound([before], true));
    const keys = await events.getAllKeys();
    const last = keys[keys.length - most - 1];
    if (last) await events.delete(IDBKeyRange.upperBound(last));
    const named = new Set((await events.getAll()).flatMap(({ claim }) => (claim ? [nameOf(claim)] : [])));
    const claims = transaction.objectStore('claims');
    const unnamed = (await claims.getAllKeys()).filter(([list, id]) => !named.has(nameOf({ list, id })));
    await Promise.all([...unnamed.map((key) => claims.delete(key)), transaction.done]);
  },
  async put({ events, claims }) {
    const transaction = (await historyDatabase()).transaction(BOTH, 'readwrite');
    const [told, met] = [transaction.objectStore('events'), transaction.objectStore('claims')];
    await Promise.all([
      ...events.map((event) => told.put(event)),
      ...claims.map((claim) => met.put(claim)),
      transaction.done,
    ]);
  },
  async clear() {
    const transaction = (await historyDatabase()).transaction(BOTH, 'readwrite');
    await Promise.all([...BOTH.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  },
};

function nameOf({ list, id }: { readonly list: string; readonly id: string }): string {
  return `${list}/${id}`;
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
