import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../lib/cli/batch.ts';
import { check } from '../../lib/core/check.ts';
import type { CheckResult } from '../../lib/core/model.ts';

interface Row {
  readonly kind: string;
  readonly id?: string;
  readonly claim?: string;
  readonly gold?: string | null;
  readonly text?: string;
}

const rows = readFileSync(new URL('pairs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line));
const corpus = corpusOf(
  rows.flatMap(({ kind, id, claim }) =>
    kind === 'claim' && id && claim
      ? [
          {
            id,
            claim,
            variants: [],
            code: 'salah' as const,
            status: 'active' as const,
            supersedes: [],
            hasAnswer: true,
          },
        ]
      : [],
  ),
);

interface Checked extends Row {
  readonly result: CheckResult;
}
const of = (kind: string): Checked[] =>
  rows.filter((row) => row.kind === kind).map((row) => ({ ...row, result: check(row.text ?? '', corpus) }));

const first = ({ result, gold }: Checked): boolean => result.candidates[0]?.id === gold;
const alarm = ({ result }: Checked): boolean => result.verdict === 'strong' || result.verdict === 'possible';

/** Share of rows that hold; every miss is told, so that a fall shows what fell. */
function share(kind: string, holds: (row: Checked) => boolean): number {
  const all = of(kind);
  const missed = all.filter((row) => !holds(row));
  for (const { result, gold, text } of missed) {
    const found = result.candidates[0];
    process.stdout.write(
      `gold ${kind}: ${gold ?? '-'} got ${result.verdict} ${found?.id ?? '-'} ${found?.score.toFixed(2) ?? ''} | ${text}\n`,
    );
  }
  expect(all.length).toBeGreaterThan(0);
  return (all.length - missed.length) / all.length;
}

describe('our own labelled drafts', () => {
  test('near copies are caught', () => {
    expect(share('copy', (row) => first(row) && alarm(row))).toBeGreaterThanOrEqual(0.9);
  });

  test('paraphrases are found, most of them alarm', () => {
    expect(share('paraphrase', first)).toBeGreaterThanOrEqual(0.9);
    expect(share('paraphrase', (row) => first(row) && alarm(row))).toBeGreaterThanOrEqual(0.75);
  });

  test('claims inside a post are caught', () => {
    expect(share('embedded', (row) => first(row) && alarm(row))).toBe(1);
  });

  test('disguised copies are caught', () => {
    expect(share('disguise', (row) => first(row) && alarm(row))).toBe(1);
  });

  test('officers who deny are left in peace', () => {
    expect(share('denial', (row) => !alarm(row))).toBe(1);
    expect(share('denial', (row) => row.result.verdict === 'refuting' && first(row))).toBeGreaterThanOrEqual(
      0.75,
    );
  });

  test('another figure, a negation or an opposite never warns strongly', () => {
    expect(share('changed', (row) => row.result.verdict !== 'strong')).toBe(1);
  });

  test('ordinary posts of the ministry do not alarm', () => {
    expect(share('ordinary', (row) => !alarm(row))).toBe(1);
  });
});
