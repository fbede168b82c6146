import fc from 'fast-check';
import { expect, test } from 'vitest';

import { jsonOf } from '../../../lib/cli/list/chunker.ts';
import type { Before, Placed } from '../../../lib/cli/list/rechunk.ts';
import { rechunk } from '../../../lib/cli/list/rechunk.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import { readChunk } from '../../../lib/lists/protocol/chunk.ts';
import { LIMITS } from '../../../lib/lists/protocol/limits.ts';
import { heldChunks } from '../../../lib/lists/sync/assemble.ts';
import { stillHeld } from '../../../lib/lists/sync/still-held.ts';
import { item } from '../app/world.ts';

const entry = (id: string, answer = 'Fakta.', length = 700) =>
  item(id, `Klaim ${id} `.padEnd(length, 'tentang benih ').trim(), { title: 'Judul', answer });
const entries = (count: number) => Array.from({ length: count }, (_, i) => entry(`k-${i}`));
const byId = (items: readonly Clarification[]) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A folder of chunks, and what a subscriber holds of it. */
interface Subscriber {
  readonly files: Map<string, Buffer>;
  version: Before | null;
}
const newSubscriber = (): Subscriber => ({ files: new Map(), version: null });

/** Publishes the next version and takes it over; gives its chunks and the bytes that are fetched for it. */
function update(
  subscriber: Subscriber,
  items: readonly Clarification[],
): { chunks: Placed[]; fetched: number } {
  const { files, version } = subscriber;
  const chunks = rechunk(items, [], version);
  for (const { ref, bytes } of chunks) if (bytes) files.set(ref.path, bytes);
  const refs = chunks.map(({ ref }) => ref);
  const before = version?.statement.chunks ?? [];
  const held = stillHeld(heldChunks(before, version?.items ?? [], []), before, refs);
  const seen = new Set<string>();
  let fetched = 0;
  const got = refs.flatMap((ref) => {
    const known = held.get(ref.sha256);
    if (known) return known.items;
    fetched += ref.size;
    return readChunk(files.get(ref.path)!, ref, 0, seen).items;
  });
  expect(byId(got)).toEqual(byId(items));
  subscriber.version = { statement: { chunks: refs }, items: got };
  return { chunks, fetched };
}

test('whatever is added, changed, removed or moved, subscribers and newcomers get exactly the list', () => {
  const edit = fc.record({
    added: fc.nat(15),
    front: fc.boolean(),
    changed: fc.array(fc.nat(), { maxLength: 20 }),
    removed: fc.array(fc.nat(), { maxLength: 20 }),
    turned: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.nat(200), fc.array(edit, { maxLength: 8 }), (count, edits) => {
      const subscriber = newSubscriber();
      let items = entries(count);
      let next = count;
      update(subscriber, items);
      for (const [day, { added, front, changed, removed, turned }] of edits.entries()) {
        const gone = new Set(removed.map((n) => n % (items.length + 1)));
        const other = new Set(changed.map((n) => n % (items.length + 1)));
        items = items.map((one, i) => (other.has(i) ? { ...one, answer: `Fakta, hari ${day}.` } : one));
        items = items.filter((_, i) => !gone.has(i));
        const fresh = Array.from({ length: added }, () => entry(`k-${next++}`));
        items = front ? [...fresh, ...items] : [...items, ...fresh];
        if (turned) items = items.toReversed();
        const { chunks } = update(subscriber, items);
        const newcomer = chunks.flatMap(
          ({ ref }) => readChunk(subscriber.files.get(ref.path)!, ref, 0, new Set()).items,
        );
        expect(newcomer).toEqual(subscriber.version?.items);
      }
    }),
    { numRuns: 60 },
  );
});

/** Days with 2 new, 1 changed, and now and then a withdrawn one of 800. */
function run(count: number): { days: number[]; most: number; skipped: number; extra: number } {
  const subscriber = newSubscriber();
  let items = entries(800);
  update(subscriber, items);
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
  const days: number[] = [];
  let [most, skipped, extra] = [0, 0, 0];
  for (let day = 0; day < count; day++) {
    const change = (edit: Partial<Clarification>) => {
      const at = Math.floor(random() * items.length);
      items = items.with(at, { ...items[at]!, ...edit });
    };
    change({ answer: `Fakta, hari ${day}.` });
    if (day % 3 === 0) change({ status: 'withdrawn' });
    items = [...Array.from({ length: 2 }, (_, i) => entry(`baru-${day}-${i}`)), ...items];
    const { chunks, fetched } = update(subscriber, items);
    const whole = items.reduce((sum, one) => sum + Buffer.byteLength(jsonOf(one)) + 1, 0);
    const size = chunks.reduce((sum, { ref }) => sum + ref.size, 0);
    days.push(fetched / whole);
    most = Math.max(most, chunks.length);
    skipped = Math.max(
      skipped,
      chunks.reduce((sum, { ref }) => sum + (ref.skip?.length ?? 0), 0),
    );
    extra = Math.max(extra, size / whole - 1);
  }
  return { days, most, skipped, extra };
}

test('over many days a change costs a subscriber 2 % of the list on average, and a newcomer little more than without it', () => {
  const { days, most, skipped, extra } = run(150);
  expect(days.reduce((sum, share) => sum + share, 0) / days.length).toBeLessThan(0.02);
  expect(days.filter((share) => share > 0.05).length).toBeLessThan(days.length / 50);
  expect(most).toBeLessThanOrEqual(LIMITS.chunks);
  expect(skipped).toBeLessThanOrEqual(2000);
  expect(extra).toBeLessThan(0.15);
});

test('one item that is added, changed or removed costs no more than itself, wherever it stands', () => {
  const list = entries(3000);
  for (const at of [0, 1234, 2999]) {
    const added = [...list.slice(0, at), entry('baru'), ...list.slice(at)];
    const changed = list.with(at, entry(`k-${at}`, 'Fakta yang diperbaiki.'));
    const removed = list.toSpliced(at, 1);
    const costs = [added, changed, removed].map((after) => {
      const subscriber = newSubscriber();
      update(subscriber, list);
      return update(subscriber, after).fetched;
    });
    for (const cost of costs.slice(0, 2)) expect(cost).toBeLessThan(2000);
    expect(costs[2]).toBe(0);
  }
});

test('what is new at the head of a list, or at its end, stays there', () => {
  for (const front of [true, false]) {
    const subscriber = newSubscriber();
    const list = entries(500);
    update(subscriber, list);
    const fresh = [entry('baru-1'), entry('baru-2')];
    update(subscriber, front ? [...fresh, ...list] : [...list, ...fresh]);
    const ids = subscriber.version!.items.map(({ id }) => id);
    expect(front ? ids.slice(0, 2) : ids.slice(-2)).toEqual(['baru-1', 'baru-2']);
  }
});

test('the same list changes no chunk, in whatever order its fields stand', () => {
  const subscriber = newSubscriber();
  const list = entries(500);
  const first = update(subscriber, list);
  const turned = list.map((one) => Object.fromEntries(Object.entries(one).reverse()));
  const second = update(subscriber, turned as unknown as Clarification[]);
  expect(second.fetched).toBe(0);
  expect(second.chunks.map(({ ref }) => ref)).toEqual(first.chunks.map(({ ref }) => ref));
});
