import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../lib/core/check.ts';
import { metaOf, makeCorpus } from '../../lib/core/corpus.ts';
import { buildSegment } from '../../lib/core/index.ts';
import { parseList } from '../../lib/core/listfile.ts';
import type { Clarification } from '../../lib/core/model.ts';
import { repeatsAnswer } from '../../lib/core/repeats.ts';
import { openSegment } from '../../lib/core/segment.ts';

const parsed = parseList(readFileSync(new URL('../../public/lists/awal.json', import.meta.url), 'utf8'));
const items: readonly Clarification[] = parsed.ok ? parsed.list.items : [];
const byId = new Map(items.map((item) => [item.id, item]));

function corpusOfItems(): ReturnType<typeof makeCorpus> {
  const building = buildSegment(items);
  let step = building.next();
  while (!step.done) step = building.next();
  const opened = openSegment(step.value);
  if (!opened.ok) throw new Error(opened.problem);
  return makeCorpus([{ segment: opened.segment, metas: items.map(metaOf) }]);
}
const corpus = corpusOfItems();
const NOW = '2026-11-23T08:00:00Z';
const wrong = items.filter((item) => item.verdict.code !== 'benar' && item.status === 'active');

/** Texts that alarm although the officer only says what the clarification says. */
function alarmed(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const { verdict, candidates } = check(text, corpus, { now: NOW });
    if (verdict !== 'strong' && verdict !== 'possible') return false;
    const item = byId.get(candidates[0]?.id ?? '');
    return !item || !repeatsAnswer(text, item);
  });
}

test('the packaged list is read', () => {
  expect(parsed).toMatchObject({ ok: true });
  expect(items.length).toBeGreaterThanOrEqual(100);
});

test('every claim and variant finds its own clarification', () => {
  const missed = wrong.flatMap((item) =>
    [item.claim, ...item.variants].filter((text) => {
      const { verdict, candidates } = check(text, corpus, { now: NOW });
      return verdict === 'none' || !candidates.slice(0, 2).some((found) => found.id === item.id);
    }),
  );
  expect(missed).toEqual([]);
});

test('a claim quoted with its fact is a refutation', () => {
  expect(alarmed(wrong.map((item) => `Klaim: ${item.claim}\nFaktanya: ${item.answer}`))).toEqual([]);
});

test('answers and ready corrections do not alarm', () => {
  const texts = wrong.flatMap((item) => [
    item.answer,
    item.correction?.short ?? '',
    item.correction?.long ?? '',
  ]);
  expect(alarmed(texts)).toEqual([]);
});

test('ordinary posts do not alarm', () => {
  const rows = readFileSync(new URL('pairs.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const posts = rows.flatMap((line) => {
    const row: { kind: string; text?: string } = JSON.parse(line);
    return row.kind === 'ordinary' && row.text ? [row.text] : [];
  });
  expect(posts.length).toBeGreaterThan(0);
  expect(alarmed(posts)).toEqual([]);
});
