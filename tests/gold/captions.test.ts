import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../lib/cli/batch.ts';
import { packagedOrdinary } from '../../lib/cli/ordinary.ts';
import { type BatchDraft, type BatchItem, readDrafts, readItems } from '../../lib/cli/readlist.ts';
import { check } from '../../lib/core/check.ts';
import { oddsOf, TRAINED } from '../../lib/core/thresholds.ts';

const ordinary = packagedOrdinary();
/** Lists are calibrated by the packaged captions and judged by these, which nothing was learnt from. */
const heldOut = readDrafts(
  'captions-heldout.jsonl',
  readFileSync(new URL('captions-heldout.jsonl', import.meta.url), 'utf8'),
);
const NOW = '2026-11-23T08:00:00Z';
/**
 * Asked for are 0.7 % and 0.13 %, which is one or two of the held-out captions and none. Within these limits a rate
 * asked for stays in 19 of 20 samples of this size.
 */
const MOST = { any: 0.015, strong: 0.005 } as const;

const packaged = new URL('../../public/lists/awal.json', import.meta.url);
/** Claims of a whole decade lie beside the project where it is developed. */
const many = new URL('../../../shared/data/dev/claims.jsonl', import.meta.url);
const itemsOf = (file: URL): BatchItem[] => readItems(file.pathname, readFileSync(file, 'utf8'));

/** Shares of the held-out captions that alarm at all, and strongly. Each is told, so that a rise shows what rose. */
function alarms(items: readonly BatchItem[]): { readonly any: number; readonly strong: number } {
  const corpus = corpusOf(items, ordinary);
  const told: [BatchDraft, string][] = [];
  for (const draft of heldOut) {
    const { verdict, candidates } = check(draft.text, corpus, { now: NOW });
    if (verdict !== 'strong' && verdict !== 'possible') continue;
    told.push([draft, verdict]);
    const found = candidates[0];
    process.stdout.write(
      `captions: ${draft.id} ${verdict} ${found?.id ?? '-'} ${found?.score.toFixed(2) ?? ''} | ${draft.text}\n`,
    );
  }
  const strong = told.filter(([, verdict]) => verdict === 'strong').length;
  process.stdout.write(
    `captions: of ${heldOut.length} against ${corpus.searched}: ${told.length} alarm, ${strong} strongly\n`,
  );
  return { any: told.length / heldOut.length, strong: strong / heldOut.length };
}

test.each([
  ['packaged', ordinary, 500],
  ['held-out', heldOut.map(({ text }) => text), 200],
])('the %s captions are many, different and as long as posts are', (_, texts, least) => {
  expect(texts.length).toBeGreaterThanOrEqual(least);
  expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
  expect(texts.filter((text) => text.length < 40 || text.length > 400)).toEqual([]);
});

test('no held-out caption stands in the package', () => {
  const shipped = new Set(ordinary);
  expect(heldOut.filter(({ text }) => shipped.has(text))).toEqual([]);
});

describe('ordinary captions of the ministry hardly ever alarm', () => {
  test('against the packaged list', () => {
    const { any, strong } = alarms(itemsOf(packaged));
    expect(any).toBeLessThanOrEqual(MOST.any);
    expect(strong).toBeLessThanOrEqual(MOST.strong);
  });

  test.runIf(existsSync(many)).each([100, 1_000, 10_000])('against %i claims', (most) => {
    const { any, strong } = alarms(itemsOf(many).slice(0, most));
    expect(any).toBeLessThanOrEqual(MOST.any);
    expect(strong).toBeLessThanOrEqual(MOST.strong);
  });
});

const moved = (items: readonly BatchItem[]): number =>
  oddsOf(corpusOf(items, ordinary).parts[0]!.thresholds.possible) - oddsOf(TRAINED.possible);

test('a small list is judged less strictly', () => {
  expect(moved(itemsOf(packaged).slice(0, 50))).toBeLessThan(-0.5);
});

test.runIf(existsSync(many))('the list that was learnt from keeps the trained thresholds', () => {
  expect(Math.abs(moved(itemsOf(many)))).toBeLessThan(0.05);
});
