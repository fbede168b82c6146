import { expect, test } from 'vitest';
import { check } from '../../../lib/core/check.ts';
import { makeCorpus, metaOf } from '../../../lib/core/corpus.ts';
import type { Segment } from '../../../lib/core/segment.ts';
import { built, CLAIMS, opened } from './corpora.ts';

/** The segment with every read of one of its numbers counted. */
function counted(segment: Segment, count: () => void): Segment {
  const watch = <T extends object>(array: T): T =>
    new Proxy(array, {
      get(target, name) {
        if (typeof name === 'string' && /^\d+$/.test(name)) count();
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const entries = Object.entries(segment).map(([name, value]) => [
    name,
    ArrayBuffer.isView(value) ? watch(value) : value,
  ]);
  return Object.fromEntries(entries) as Segment;
}

/** Numbers of the index that a check of the text reads, once its words are known. */
function reads(text: string): number {
  let number = 0;
  const segment = counted(opened(built(CLAIMS)), () => number++);
  const corpus = makeCorpus([{ segment, metas: CLAIMS.map(metaOf) }]);
  check(text, corpus);
  number = 0;
  check(text, corpus);
  return number;
}

const PARAGRAPH = `${CLAIMS.map(({ claim }) => claim).join('. ')}. Selamat pagi, panen raya berjalan lancar di desa kami.\n`;

test('a text n times as long costs n times as many reads of the index, not more', () => {
  const once = reads(PARAGRAPH.repeat(20));
  expect(once).toBeGreaterThan(1_000);
  for (const times of [2, 4, 8])
    expect(reads(PARAGRAPH.repeat(20 * times))).toBeLessThanOrEqual(1.1 * times * once);
});

test('one word said over and over costs no more than its length', () => {
  const word = `${CLAIMS[0].claim.split(' ')[2]} `;
  const once = reads(word.repeat(500));
  expect(reads(word.repeat(4_000))).toBeLessThanOrEqual(8.8 * once);
});
