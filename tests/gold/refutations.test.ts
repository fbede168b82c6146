import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../lib/core/answers.ts';
import { packagedOrdinary } from '../../lib/cli/ordinary.ts';
import { calibrate } from '../../lib/core/calibrate.ts';
import { check } from '../../lib/core/check.ts';
import { makeCorpus, metaOf } from '../../lib/core/corpus.ts';
import { deniesSomething } from '../../lib/core/denies.ts';
import { buildSegment } from '../../lib/core/index.ts';
import { parseList } from '../../lib/core/listfile.ts';
import type { CheckVerdict, Clarification } from '../../lib/core/model.ts';
import { settle } from '../../lib/core/repeats.ts';
import { openSegment } from '../../lib/core/segment.ts';

/** What an officer writes about a claim of the packaged list; `repeats` marks those who spread it all the same. */
interface Row {
  readonly id: string;
  readonly about: string;
  readonly text: string;
  readonly repeats?: boolean;
  /** Set in place of `repeats`: a denial, a repetition that sets a denial aside, or a plain repetition. */
  readonly kind?: 'refutes' | 'defies' | 'spreads';
}

const parsed = parseList(readFileSync(new URL('../../public/lists/awal.json', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error('the packaged list cannot be read');
const { items, id, title } = parsed.list;
const byId = new Map(items.map((item) => [item.id, item]));
/** Calibrated, as the extension does when it takes the list over. */
const corpus = corpusOfItems(items);
const NOW = '2026-11-23T08:00:00Z';

function corpusOfItems(of: readonly Clarification[]): ReturnType<typeof makeCorpus> {
  const building = buildSegment(of);
  let step = building.next();
  while (!step.done) step = building.next();
  const opened = openSegment(step.value);
  if (!opened.ok) throw new Error(opened.problem);
  const source = { segment: opened.segment, metas: of.map(metaOf) };
  const calibrating = calibrate(makeCorpus([source]), packagedOrdinary());
  let calibrated = calibrating.next();
  while (!calibrated.done) calibrated = calibrating.next();
  return makeCorpus([{ ...source, calibration: calibrated.value }]);
}

function read(file: string): Row[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
}
const written = read('refutations.jsonl');
const regional = read('javanese.jsonl');
/** Texts that the stance is learnt from, beside those above. */
const learnt = [...read('refutations-seen.jsonl'), ...read('stances-learnt.jsonl')];
/** Set aside: nothing is learnt or written from them, and which of them fail is not told, so that nothing will be. */
const unseen = read('stances-unseen.jsonl');

/** The answer as the extension gives it: who says what the clarification says is not repeating the claim. */
function answer(text: string): { verdict: CheckVerdict; found: string; score: number } {
  const result = check(text, corpus, { now: NOW });
  const matches = result.candidates.flatMap((candidate): Match[] => {
    const clarification = byId.get(candidate.id);
    if (candidate.level === 'none' || !clarification) return [];
    return [{ level: candidate.level, candidate, clarification, list: { id, title }, state: 'active' }];
  });
  const { verdict, matches: left } = settle(text, result.verdict, matches);
  const best = left[0]?.candidate ?? result.candidates[0];
  return { verdict, found: best?.id ?? '-', score: best?.score ?? 0 };
}

/** Share of rows that alarm. Those that do not as they should are told unless the rows are to stay unseen. */
function alarmed(rows: readonly Row[], should: boolean, name: string, told = true): number {
  let count = 0;
  for (const { id: row, about, text } of rows) {
    const { verdict, found, score } = answer(text);
    const alarm = verdict === 'strong' || verdict === 'possible';
    if (alarm) count++;
    if (told && alarm !== should)
      process.stdout.write(
        `${name}: ${row} ${about} got ${verdict} ${found} ${score.toFixed(2)} | ${text}\n`,
      );
  }
  process.stdout.write(`${name}: ${count} of ${rows.length} alarm\n`);
  return count / rows.length;
}

const denials = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => !row.repeats && (row.kind ?? 'refutes') === 'refutes');
const repeats = (rows: readonly Row[]): Row[] => rows.filter((row) => row.repeats ?? row.kind === 'defies');
const spreads = (rows: readonly Row[]): Row[] => rows.filter((row) => row.kind === 'spreads');

test('the texts are many, short and about many claims', () => {
  expect(denials(written).length).toBeGreaterThanOrEqual(150);
  expect(repeats(written).length).toBeGreaterThanOrEqual(30);
  expect(regional.length).toBeGreaterThanOrEqual(30);
  expect(new Set(denials(written).map(({ about }) => about)).size).toBeGreaterThanOrEqual(60);
  expect(written.filter(({ text }) => text.length > 280)).toEqual([]);
  expect([...written, ...regional, ...learnt, ...unseen].filter(({ about }) => !byId.has(about))).toEqual([]);
});

describe('what officers write about viral claims', () => {
  test('who refutes is left in peace', () => {
    expect(alarmed(denials(written), false, 'refutation')).toBeLessThanOrEqual(0.03);
  });

  test('who calls the denial a lie repeats the claim', () => {
    expect(alarmed(repeats(written), true, 'repetition')).toBeGreaterThanOrEqual(0.8);
  });
});

describe('Javanese and Sundanese', () => {
  test('denials are understood', () => {
    expect(alarmed(denials(regional), false, 'regional denial')).toBeLessThanOrEqual(0.1);
  });

  test('how many repetitions alarm is told', () => {
    const rows = repeats(regional);
    expect(rows.length).toBeGreaterThan(0);
    expect(alarmed(rows, true, 'regional repetition')).toBeGreaterThan(0);
  });
});

// The target is that of the texts above: 3 in 100. Floors hold what is reached, so that it does not get worse.
describe('texts that the stance is learnt from', () => {
  test('few who refute are alarmed', () => {
    expect(alarmed(denials(learnt), false, 'learnt refutation', false)).toBeLessThanOrEqual(0.12);
  });

  test('who calls the denial a lie repeats the claim', () => {
    expect(alarmed(repeats(learnt), true, 'learnt repetition', false)).toBeGreaterThanOrEqual(0.85);
  });

  test('who spreads the claim is told', () => {
    expect(alarmed(spreads(learnt), true, 'learnt spreading')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('texts that nothing was learnt from', () => {
  test('fewer than 7 in 100 who refute are alarmed, not yet the target of 3', () => {
    expect(denials(unseen).length).toBeGreaterThanOrEqual(150);
    expect(alarmed(denials(unseen), false, 'unseen refutation', false)).toBeLessThanOrEqual(0.07);
  });

  test('who calls the denial a lie repeats the claim', () => {
    expect(alarmed(repeats(unseen), true, 'unseen repetition', false)).toBeGreaterThanOrEqual(0.75);
  });

  test('who spreads the claim is told', () => {
    expect(alarmed(spreads(unseen), true, 'unseen spreading', false)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a denial of what no list knows yet, by its words alone', () => {
  const share = (rows: readonly Row[], name: string): number => {
    const denying = rows.filter(({ text }) => deniesSomething(text)).length;
    process.stdout.write(`${name}: ${denying} of ${rows.length} are taken for denials\n`);
    return denying / rows.length;
  };

  test('is seen in more than half of the refutations', () => {
    expect(share(denials(written), 'refutation without a list')).toBeGreaterThanOrEqual(0.75);
    expect(share(denials(unseen), 'unseen refutation without a list')).toBeGreaterThanOrEqual(0.55);
  });

  test('is seldom seen in what spreads a claim', () => {
    expect(share(spreads(learnt), 'learnt spreading without a list')).toBeLessThanOrEqual(0.02);
    expect(share(spreads(unseen), 'unseen spreading without a list')).toBeLessThanOrEqual(0.02);
  });
});
