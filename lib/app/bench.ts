/** The test bench of the workshop: posts against clarifications that no list holds yet, by the same core as everywhere. */
import type { BenchResult, Duplicate } from '../core/bench-answers.ts';
import { calibrate } from '../core/calibrate.ts';
import { alarms, check } from '../core/check.ts';
import type { Corpus } from '../core/corpus.ts';
import { makeCorpus, metaOf } from '../core/corpus.ts';
import { explain } from '../core/explain.ts';
import { buildSegment } from '../core/index.ts';
import type { Clarification } from '../core/model.ts';
import { openSegment } from '../core/segment.ts';
import type { Slicing } from '../lists/slices.ts';
import { inSlices } from '../lists/slices.ts';

/** Clarifications ready to be searched. */
export interface Bench {
  readonly items: readonly Clarification[];
  readonly corpus: Corpus;
}

/** Builds the index of clarifications, and calibrates it with ordinary texts, with pauses. */
export async function makeBench(
  items: readonly Clarification[],
  ordinary: readonly string[],
  slicing: Slicing,
): Promise<Bench> {
  const opened = openSegment(await inSlices(buildSegment(items), slicing));
  if (!opened.ok) throw new Error(`A fresh index cannot be read: ${opened.problem}`);
  const source = { segment: opened.segment, metas: items.map(metaOf) };
  const calibration = await inSlices(calibrate(makeCorpus([source]), ordinary), slicing);
  return { items, corpus: makeCorpus([{ ...source, calibration }]) };
}

/** Checks one post. `now` is RFC 3339. */
export function tryPost({ items, corpus }: Bench, text: string, must: boolean, now: string): BenchResult {
  const result = check(text, corpus, { now });
  const found = alarms(result).length > 0;
  const [first] = result.candidates;
  const item = first && items.find(({ id }) => id === first.id);
  const best = first && item && explain(first, item, text);
  return {
    text,
    must,
    verdict: result.verdict,
    good: found === must,
    ...(best && item
      ? {
          best: {
            claim: item.variants[best.wording] ?? item.claim,
            score: best.score,
            marks: best.matched.text,
            conflicts: best.conflicts,
          },
        }
      : {}),
  };
}

/** Clarifications that a claim is found to repeat; `but` is the one that it belongs to. */
export function duplicatesOf(
  { items, corpus }: Bench,
  claim: string,
  but: string,
  list: string,
): Duplicate[] {
  return check(claim, corpus)
    .candidates.filter(({ level, id }) => level !== 'none' && id !== but)
    .flatMap(({ id }) => items.find((item) => item.id === id) ?? [])
    .map((item) => ({ id: item.id, claim: item.claim, list }));
}
