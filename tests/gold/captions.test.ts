import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../lib/cli/batch.ts';
import { readItems } from '../../lib/cli/readlist.ts';
import { check } from '../../lib/core/check.ts';
import type { Corpus } from '../../lib/core/corpus.ts';

interface Caption {
  readonly id: string;
  readonly text: string;
}

const captions = readFileSync(new URL('captions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Caption => JSON.parse(line));
const NOW = '2026-11-23T08:00:00Z';

function corpusFrom(file: URL): Corpus {
  return corpusOf(readItems(file.pathname, readFileSync(file, 'utf8')));
}

/** Shares of the captions that alarm at all, and strongly. Each is told, so that a rise shows what rose. */
function alarms(corpus: Corpus): { readonly any: number; readonly strong: number } {
  const count = { any: 0, strong: 0 };
  for (const { id, text } of captions) {
    const { verdict, candidates } = check(text, corpus, { now: NOW });
    if (verdict !== 'strong' && verdict !== 'possible') continue;
    count.any++;
    if (verdict === 'strong') count.strong++;
    const found = candidates[0];
    process.stdout.write(
      `captions: ${id} ${verdict} ${found?.id ?? '-'} ${found?.score.toFixed(2) ?? ''} | ${text}\n`,
    );
  }
  const shares = { any: count.any / captions.length, strong: count.strong / captions.length };
  process.stdout.write(
    `captions: of ${captions.length} against ${corpus.searched}: alarm ${percent(shares.any)}, strong ${percent(shares.strong)}\n`,
  );
  return shares;
}
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

test('the captions are many, different and as long as posts are', () => {
  expect(captions.length).toBeGreaterThanOrEqual(500);
  expect(new Set(captions.map(({ text }) => text.toLowerCase())).size).toBe(captions.length);
  expect(captions.filter(({ text }) => text.length < 40 || text.length > 400)).toEqual([]);
});

describe('ordinary captions of the ministry hardly ever alarm', () => {
  test('against the packaged list', () => {
    const { any, strong } = alarms(corpusFrom(new URL('../../public/lists/awal.json', import.meta.url)));
    expect(any).toBeLessThanOrEqual(0.008);
    expect(strong).toBeLessThanOrEqual(0.0015);
  });

  /** Claims of a whole decade lie beside the project where it is developed. */
  const many = new URL('../../../shared/data/dev/claims.jsonl', import.meta.url);
  test.runIf(existsSync(many))('against thousands of claims', () => {
    const { any, strong } = alarms(corpusFrom(many));
    expect(any).toBeLessThanOrEqual(0.008);
    expect(strong).toBeLessThanOrEqual(0.0015);
  });
});
