import { describe, expect, it } from 'vitest';
import { duplicatesOf, makeBench, tryPost } from '../../../lib/app/bench.ts';
import { item, ORDINARY } from './world.ts';

const CLAIM = 'Kelapa biru dari Pulau Contoh menumbuhkan gigi dalam semalam';
const ITEMS = [item('kelapa', CLAIM), item('padi', 'Padi terbang dipanen dengan layangan di Desa Contoh')];
const NOW = '2026-11-26T00:00:00Z';
const bench = makeBench(ITEMS, ORDINARY, { pause: () => Promise.resolve() });

describe('the test bench', () => {
  it('finds what must be found and says by which words', async () => {
    const post = `Kabar: ${CLAIM}!`;
    const result = tryPost(await bench, post, true, NOW);
    expect(result).toMatchObject({ verdict: 'strong', good: true, best: { claim: CLAIM } });
    expect(result.best?.marks.map(([from, to]) => post.slice(from, to))).toContain('gigi');
  });

  it('leaves ordinary posts and refutations alone, and says so where they should have been found', async () => {
    expect(tryPost(await bench, 'Penyuluh berkunjung ke kebun kelapa pagi ini.', false, NOW).good).toBe(true);
    const refutation = `Hoaks: ${CLAIM}. Faktanya kelapa itu tidak ada.`;
    expect(tryPost(await bench, refutation, false, NOW)).toMatchObject({ verdict: 'refuting', good: true });
    expect(tryPost(await bench, 'Penyuluh berkunjung ke kebun kelapa pagi ini.', true, NOW).good).toBe(false);
  });

  it('works without any clarification', async () => {
    const empty = await makeBench([], [], { pause: () => Promise.resolve() });
    expect(tryPost(empty, CLAIM, false, NOW)).toMatchObject({ verdict: 'none', good: true });
  });
});

it('a claim that repeats another is named, never itself', async () => {
  expect(duplicatesOf(await bench, CLAIM, 'baru', 'Bengkel')).toEqual([
    { id: 'kelapa', claim: CLAIM, list: 'Bengkel' },
  ]);
  expect(duplicatesOf(await bench, CLAIM, 'kelapa', 'Bengkel')).toEqual([]);
});
