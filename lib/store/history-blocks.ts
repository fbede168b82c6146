/** Packing of events that are no longer new, and cutting off those that are too old. Inside of one transaction each. */
import type { IDBPTransaction } from 'idb';
import { claimKey } from '../core/history.ts';
import type { History, HistoryEvent } from '../core/history.ts';
import { packEvents, unpackEvents } from '../core/history-pack.ts';
import type { BlockKey, HistorySchema } from './history-database.ts';

/** Events of a block. Fewer are left as they are. */
export const BLOCK = 1024;

export const STORES: ['events', 'blocks', 'claims'] = ['events', 'blocks', 'claims'];
export type Writing = IDBPTransaction<HistorySchema, typeof STORES, 'readwrite'>;

/** Packs the oldest single events, as many whole blocks as they make. */
export async function packBlocks(transaction: Writing): Promise<void> {
  const events = transaction.objectStore('events');
  const blocks = transaction.objectStore('blocks');
  const whole = Math.floor((await events.count()) / BLOCK);
  for (let number = 0; number < whole; number++) {
    const oldest = await events.getAll(null, BLOCK);
    const { time, id } = oldest.at(-1)!;
    await Promise.all([
      blocks.put(packEvents(oldest), keyOf(oldest)),
      events.delete(IDBKeyRange.upperBound([time, id])),
    ]);
  }
}

/**
 * Puts what is not held yet, single or packed: an event that is held twice would count twice. A block that is damaged
 * goes: what it held came back just now, or is lost.
 */
export async function putMissing(transaction: Writing, { events, claims }: History): Promise<void> {
  const single = transaction.objectStore('events');
  const met = transaction.objectStore('claims');
  const [held, known] = await Promise.all([allEvents(transaction), met.getAllKeys()]);
  await dropDamaged(transaction);
  const ids = new Set(held.map(({ time, id }) => `${time} ${id}`));
  const names = new Set(known.map(([list, id]) => claimKey({ list, id })));
  await Promise.all([
    ...events.filter(({ time, id }) => !ids.has(`${time} ${id}`)).map((event) => single.put(event)),
    ...claims.filter((claim) => !names.has(claimKey(claim))).map((claim) => met.put(claim)),
  ]);
}

async function dropDamaged(transaction: Writing): Promise<void> {
  const blocks = transaction.objectStore('blocks');
  const [keys, packed] = await Promise.all([blocks.getAllKeys(), blocks.getAll()]);
  const damaged = keys.filter((_, at) => heldEvents(packed[at] ?? '').length === 0);
  await Promise.all(damaged.map((key) => blocks.delete(key)));
}

/** Drops events before a time, and the oldest above `most`, with the claims that no event names any more. */
export async function cutOld(transaction: Writing, before: number, most: number): Promise<void> {
  const events = transaction.objectStore('events');
  const blocks = transaction.objectStore('blocks');
  const [single, keys] = await Promise.all([events.getAllKeys(), blocks.getAllKeys()]);
  let over = keys.reduce((sum, [, count]) => sum + count, single.length) - most;
  let cut = false;
  for (const key of keys) {
    const [first, count] = key;
    if (first >= before && over <= 0) break;
    const held = heldEvents((await blocks.get(key)) ?? '');
    // oxlint-disable-next-line no-loop-func -- filtered before the number changes
    const kept = held.filter(({ time }, at) => time >= before && at >= over);
    over -= count;
    if (kept.length === count) continue;
    cut = true;
    await blocks.delete(key);
    if (kept.length > 0) await blocks.put(packEvents(kept), keyOf(kept));
  }
  const old = single.filter(([time], at) => time < before || at < over);
  const last = old.at(-1);
  if (last) await events.delete(IDBKeyRange.upperBound(last));
  if (cut || last) await dropUnnamed(transaction);
}

async function dropUnnamed(transaction: Writing): Promise<void> {
  const claims = transaction.objectStore('claims');
  const [events, keys] = await Promise.all([allEvents(transaction), claims.getAllKeys()]);
  const named = new Set(events.flatMap(({ claim }) => (claim ? [claimKey(claim)] : [])));
  const unnamed = keys.filter(([list, id]) => !named.has(claimKey({ list, id })));
  await Promise.all(unnamed.map((key) => claims.delete(key)));
}

/** Single and packed ones, in no order. */
async function allEvents(transaction: Writing): Promise<HistoryEvent[]> {
  const [single, packed] = await Promise.all([
    transaction.objectStore('events').getAll(),
    transaction.objectStore('blocks').getAll(),
  ]);
  return [...single, ...packed.flatMap(heldEvents)];
}

/** The events of a block; none when it is damaged: one that cannot be read must not take the others along. */
export function heldEvents(block: string): HistoryEvent[] {
  try {
    return unpackEvents(block);
  } catch {
    return [];
  }
}

function keyOf(events: readonly HistoryEvent[]): BlockKey {
  const { time, id } = events[0]!;
  return [time, events.length, id];
}
