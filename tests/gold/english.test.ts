import { readFileSync } from 'node:fs';
import { stemmer } from '@orama/stemmers/english';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../lib/cli/batch.ts';
import { check } from '../../lib/core/check.ts';

type Row =
  | { readonly kind: 'claim'; readonly id: string; readonly claim: string }
  | { readonly kind: 'draft'; readonly id: string; readonly text: string; readonly gold: string | null };

const rows = readFileSync(new URL('english.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line));
const claims = rows.filter((row) => row.kind === 'claim');
const drafts = rows.filter((row) => row.kind === 'draft');
const positives = drafts.filter(({ gold }) => gold !== null);
const ordinary = drafts.filter(({ gold }) => gold === null);

const corpus = corpusOf(
  claims.map(({ id, claim }) => ({
    id,
    claim,
    variants: [],
    lang: 'en',
    code: 'salah' as const,
    status: 'active' as const,
    supersedes: [],
    hasAnswer: true,
  })),
);
const TOP = 5;
const ours = (text: string): string[] => check(text, corpus, { top: TOP }).candidates.map(({ id }) => id);

/** What a developer would write in an afternoon: BM25 (k1 1.2, b 0.75) over English Snowball stems. */
function plainBm25(): (text: string) => string[] {
  const stems = (text: string): string[] =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemmer(word));
  const documents = claims.map(({ id, claim }) => ({ id, words: stems(claim) }));
  const mean = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length;
  const idf = (word: string): number => {
    const holding = documents.filter(({ words }) => words.includes(word)).length;
    return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
  };
  return (text) => {
    const query = [...new Set(stems(text))].map((word) => ({ word, weight: idf(word) }));
    return documents
      .map(({ id, words }) => {
        const length = 1.2 * (0.25 + (0.75 * words.length) / mean);
        const score = query.reduce((sum, { word, weight }) => {
          const times = words.filter((other) => other === word).length;
          return sum + (weight * times * 2.2) / (times + length);
        }, 0);
        return { id, score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, TOP)
      .map(({ id }) => id);
  };
}

/** Mean average precision at 5: with one right claim a draft, the mean of 1/rank. Misses are told. */
function precision(rank: (text: string) => string[], name: string): number {
  let sum = 0;
  for (const { id, text, gold } of positives) {
    const at = rank(text).indexOf(gold ?? '');
    if (at >= 0) sum += 1 / (at + 1);
    if (at !== 0)
      process.stdout.write(
        `english ${name}: ${id} ${gold} at ${at < 0 ? 'no rank' : `rank ${at + 1}`} | ${text}\n`,
      );
  }
  process.stdout.write(
    `english ${name}: MAP@5 ${(sum / positives.length).toFixed(3)} of ${positives.length}\n`,
  );
  return sum / positives.length;
}

/** Share of drafts that alarm; `told` says whose text is written out. */
function alarms(of: typeof drafts, told: boolean, name: string): number {
  let count = 0;
  for (const { id, text, gold } of of) {
    const { verdict, candidates } = check(text, corpus);
    const alarm = verdict === 'strong' || verdict === 'possible';
    if (alarm) count++;
    if (alarm === told)
      process.stdout.write(
        `english ${name}: ${id} ${gold ?? '-'} got ${verdict} ${candidates[0]?.id ?? '-'} ${candidates[0]?.score.toFixed(2) ?? ''} | ${text}\n`,
      );
  }
  process.stdout.write(`english ${name}: ${count} of ${of.length} alarm\n`);
  return count / of.length;
}

test('the pairs are many', () => {
  expect(claims.length).toBeGreaterThanOrEqual(80);
  expect(positives.length).toBeGreaterThanOrEqual(200);
  expect(ordinary.length).toBeGreaterThanOrEqual(60);
  const known = new Set(claims.map(({ id }) => id));
  expect(positives.filter(({ gold }) => !known.has(gold ?? ''))).toEqual([]);
});

describe('English', () => {
  test('the right claim ranks no lower than by BM25 and English stems', () => {
    expect(precision(ours, 'ours')).toBeGreaterThanOrEqual(precision(plainBm25(), 'BM25'));
  });

  test('near copies alarm', () => {
    const copies = positives.filter(({ id }) => id.startsWith('copy'));
    expect(alarms(copies, false, 'copy')).toBeGreaterThanOrEqual(0.9);
  });

  test('ordinary posts hardly ever alarm', () => {
    expect(alarms(ordinary, true, 'ordinary')).toBeLessThanOrEqual(0.02);
  });
});
