import fc from 'fast-check';
import { expect, test } from 'vitest';

import { check } from '../../../lib/core/check.ts';
import { makeCorpus } from '../../../lib/core/corpus.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import { openSegment } from '../../../lib/core/segment.ts';
import { MAX_PIECES, TOMBSTONE_SHARE } from '../../../lib/lists/limits.ts';
import { unpackMetas } from '../../../lib/lists/metas.ts';
import type { ListRow, TakeOverPorts } from '../../../lib/lists/ports.ts';
import { takeOver } from '../../../lib/lists/take-over.ts';
import { readAddresses } from '../../../lib/lists/addresses.ts';
import { readAllItems, readContents, readItems } from '../../../lib/lists/texts.ts';
import { readMetas } from '../../../lib/lists/version.ts';
import { sha256 } from '../../../lib/platform/digest.ts';
import { memoryStore } from '../../../lib/store/memory-store.ts';
import { item, listFile } from '../app/world.ts';

/** A place where lists are taken over, and what it was asked to do since the last look. */
function newPlace() {
  const store = memoryStore<ListRow>();
  const done = { indexed: 0, chunks: 0 };
  let names = 0;
  const ports: TakeOverPorts = {
    store: {
      ...store,
      writer: (name) => {
        const writer = store.writer(name);
        return { ...writer, chunk: (...input) => (done.chunks++, writer.chunk(...input)) };
      },
    },
    digest: sha256,
    pause: () => Promise.resolve(),
    ordinary: async () => [],
    newVersion: () => `n${++names}`,
  };
  return {
    store,
    async take(items: readonly Clarification[]) {
      Object.assign(done, { indexed: 0, chunks: 0 });
      const result = await takeOver(
        { origin: 'file', bytes: listFile('uji', items, { title: `Daftar ${names}` }), force: true },
        {
          rows: await store.rows(),
          now: '2026-11-23T08:00:00.000Z',
          onProgress: (step, _, total) => {
            if (step === 'index') done.indexed = total;
          },
        },
        ports,
      );
      expect(result).toMatchObject({ ok: true });
      return { row: (await store.rows())[0]!, ...done };
    },
  };
}
type Place = ReturnType<typeof newPlace>;

/** All that a list version says, whatever pieces it lies in. */
async function contentOf({ store }: Place) {
  const row = (await store.rows())[0]!;
  const addresses = await readAddresses(store, row, async () => undefined);
  return {
    segment: new Uint8Array((await store.segment(row.version))!),
    metas: await readMetas(store, row.version),
    items: await readAllItems(store, row),
    contents: await readContents(store, row),
    addresses: addresses.map((entry) => entry.join(' ')).sort(),
    last: await readItems(store, row, [row.count - 1, 0, row.count]),
  };
}

async function answers({ store }: Place, texts: readonly string[]) {
  const row = (await store.rows())[0]!;
  const opened = openSegment((await store.segment(row.version))!);
  if (!opened.ok) throw new Error(opened.problem);
  const metas = unpackMetas((await readMetas(store, row.version))!);
  const corpus = makeCorpus([{ segment: opened.segment, metas }]);
  return texts.map((text) => check(text, corpus));
}

const WORDS =
  'pupuk urea plastik beras oplosan jagung tidak bukan Bulog Lampung 5.000 Rp9.000 traktor gratis petani menular'.split(
    ' ',
  );
const claim = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 7 })
  .map((words) => words.join(' '));
const IDS = Array.from({ length: 30 }, (_, i) => `k-${i}`);
const clarification = fc
  .record({
    id: fc.constantFrom(...IDS),
    claim,
    variants: fc.array(claim, { maxLength: 1 }),
    status: fc.constantFrom('active', 'active', 'withdrawn', 'replaced'),
    supersedes: fc.subarray(IDS, { maxLength: 1 }),
    seenAt: fc.subarray(['https://palsu.example.com/a', 'https://palsu.example.com/b']),
  })
  .map(({ id, claim: said, ...more }) => item(id, said, more));
/** One update: items that are put (anew or in the place of their older form), ids that go, and a shuffle. */
const update = fc.record({
  put: fc.array(clarification, { maxLength: 4 }),
  gone: fc.subarray(IDS, { maxLength: 2 }),
  turn: fc.nat(3),
});

test(
  'after any updates a list says and answers the same as one that is taken over whole',
  { timeout: 60_000 },
  async () => {
    const first = fc.uniqueArray(clarification, { selector: (one) => one.id, minLength: 12 });
    await fc.assert(
      fc.asyncProperty(first, fc.array(update, { minLength: 1, maxLength: 10 }), async (start, updates) => {
        const updated = newPlace();
        let items = start;
        await updated.take(items);
        for (const { put, gone, turn } of updates) {
          const next = new Map(items.map((one) => [one.id, one]));
          for (const id of gone) next.delete(id);
          for (const one of put) next.set(one.id, one);
          items = [...next.values()];
          items = [...items.slice(turn), ...items.slice(0, turn)];
          await updated.take(items);
          const whole = newPlace();
          await whole.take(items);
          expect(await contentOf(updated)).toEqual(await contentOf(whole));
          const texts = items.map((one) => `${one.claim}. Sebarkan!`);
          expect(await answers(updated, texts)).toEqual(await answers(whole, texts));
        }
      }),
      { numRuns: 30 },
    );
  },
);

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => item(`k-${i}`, `Klaim nomor ${i} tentang benih padi jenis ${i}`));

test('what did not change is neither indexed nor written again', async () => {
  const place = newPlace();
  const items = many(200);
  const before = await place.take(items);
  expect([before.indexed, before.chunks]).toEqual([200, 4]);
  items[70] = item('k-70', 'Klaim yang sudah diganti');
  items.splice(10, 1);
  const after = await place.take([...items, item('baru', 'Klaim yang baru datang')]);
  expect([after.indexed, after.chunks]).toEqual([2, 1]);
  expect(after.row.pieces).toEqual([before.row.pieces[0], expect.objectContaining({ items: 2 })]);
  expect(after.row.live).toEqual([0, 10, 11, 59, 200, 1, 71, 129, 201, 1]);
  const turned = await place.take([...items, item('baru', 'Klaim yang baru datang')].reverse());
  expect([turned.indexed, turned.chunks]).toEqual([0, 0]);
});

test('pieces and tombstones stay few, however often a list is updated', async () => {
  const place = newPlace();
  const items = many(100);
  await place.take(items);
  for (let round = 0; round < 40; round++) {
    items[round * 2] = item(`k-${round * 2}`, `Klaim yang diganti pada putaran ${round}`);
    const { row } = await place.take(items);
    const stored = row.pieces.reduce((sum, piece) => sum + piece.items, 0);
    expect(row.pieces.length).toBeLessThanOrEqual(MAX_PIECES);
    expect(stored).toBeLessThanOrEqual(100 * (1 + TOMBSTONE_SHARE));
  }
  expect(await readAllItems(place.store, (await place.store.rows())[0]!)).toEqual(items);
});

test.each([
  ['of another format', (header: Uint32Array) => void (header[1]! += 1)],
  ['damaged', (header: Uint32Array) => void (header[20]! ^= 1)],
])('an index %s is no base for an update: it is built from the texts', async (_, harm) => {
  const place = newPlace();
  const items = many(80);
  const { row } = await place.take(items);
  harm(new Uint32Array((await place.store.segment(row.version))!));
  items[3] = item('k-3', 'Klaim yang sudah diganti');
  expect((await place.take(items)).indexed).toBe(80);
  const whole = newPlace();
  await whole.take(items);
  expect(await contentOf(place)).toEqual(await contentOf(whole));
});
