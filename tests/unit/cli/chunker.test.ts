import fc from 'fast-check';
import { expect, test } from 'vitest';

import { chunkItems } from '../../../lib/cli/list/chunker.ts';
import { LIMITS } from '../../../lib/lists/protocol/limits.ts';
import { readChunk } from '../../../lib/lists/protocol/chunk.ts';
import { item } from '../app/world.ts';

const items = (count: number, length = 600) =>
  Array.from({ length: count }, (_, i) =>
    item(`k-${i}`, `Klaim ${i} `.padEnd(length, 'tentang benih ').trim(), { title: 'Judul' }),
  );
const bytes = (files: ReturnType<typeof chunkItems>) => files.reduce((sum, { ref }) => sum + ref.size, 0);
/** Bytes that a subscriber of the version before fetches. */
function fresh(before: ReturnType<typeof chunkItems>, after: ReturnType<typeof chunkItems>): number {
  const held = new Set(before.map(({ ref }) => ref.sha256));
  return bytes(after.filter(({ ref }) => !held.has(ref.sha256)));
}

test('what was cut comes back as it was, in its order', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 10, max: 1500 }), (count, length) => {
      const list = items(count, length);
      const seen = new Set<string>();
      let before = 0;
      const back = chunkItems(list, ['Panen raya']).flatMap(({ ref, bytes }) => {
        expect(ref.size).toBeLessThanOrEqual(LIMITS.chunk);
        const chunk = readChunk(bytes, ref, before, seen);
        before += ref.items;
        expect(chunk.ordinary).toEqual(ref.items === 0 ? ['Panen raya'] : []);
        return chunk.items;
      });
      expect(back).toEqual(list);
    }),
    { numRuns: 50 },
  );
});

test('a list of any size stays below 64 chunks, and its chunks below 2 MiB', () => {
  for (const [count, length] of [
    [1, 100],
    [64, 2000],
    [500, 100],
    [3000, 900],
    [12_000, 900],
  ] as const) {
    const files = chunkItems(items(count, length));
    expect(files.length).toBeLessThanOrEqual(LIMITS.chunks);
    expect(Math.max(...files.map(({ ref }) => ref.size))).toBeLessThanOrEqual(LIMITS.chunk);
  }
});

test('an added, a changed or a removed item leaves nearly all chunks as they were, wherever it stands', () => {
  const list = items(8000, 900);
  const before = chunkItems(list);
  for (const at of [0, 1234, 4000, 7999]) {
    const added = [...list.slice(0, at), item('baru', 'Klaim yang baru'), ...list.slice(at)];
    const changed = list.with(at, { ...list[at]!, answer: 'Fakta yang diperbaiki.' });
    const removed = [...list.slice(0, at), ...list.slice(at + 1)];
    for (const after of [added, changed, removed])
      expect(fresh(before, chunkItems(after)) / bytes(before)).toBeLessThan(0.08);
  }
});
