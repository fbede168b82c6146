import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate, calibrationOf, tailOf, topOdds } from '../../../lib/core/calibrate.ts';
import { check } from '../../../lib/core/check.ts';
import { makeCorpus, metaOf } from '../../../lib/core/corpus.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import {
  type Calibration,
  oddsOf,
  type Thresholds,
  thresholdsOf,
  TRAINED,
} from '../../../lib/core/thresholds.ts';
import { WEIGHTS } from '../../../lib/core/weights.ts';
import { packagedOrdinary } from '../../../lib/cli/ordinary.ts';
import { PATIENCE } from './arbitrary.ts';
import { built, CLAIMS, corpusOf, item, opened } from './corpora.ts';

const ORDINARY = packagedOrdinary();
const corpus = corpusOf(CLAIMS);
const STEP = oddsOf(TRAINED.strong) - oddsOf(TRAINED.possible);
const SOME = ORDINARY.slice(0, 100);

function calibrated(of = corpus, texts: readonly string[] = SOME, slice = 10): Calibration | undefined {
  const work = calibrate(of, texts, slice);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
const at = (tail: number, texts = 50): Calibration => ({
  tail: WEIGHTS.ordinary + tail,
  texts,
  ordinary: WEIGHTS.ordinary,
});
const only = (one: Calibration | undefined): Thresholds => thresholdsOf([one])[0]!;
const moved = (of: Thresholds): number => oddsOf(of.possible) - oddsOf(TRAINED.possible);

describe('calibrate', () => {
  test('pauses with its progress, and the pauses change nothing', () => {
    const work = calibrate(corpus, SOME.slice(0, 25));
    const seen: unknown[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) seen.push(step.value);
    expect(seen).toEqual([
      { done: 10, total: 25 },
      { done: 20, total: 25 },
    ]);
    expect(step.value).toEqual(calibrated(corpus, SOME.slice(0, 25), 3));
  });

  test('without texts there is nothing to learn', () => {
    expect(calibrated(corpus, [])).toBeUndefined();
  });

  test('a list that ordinary texts hardly resemble is judged less strictly, one that they repeat more strictly', () => {
    const small = only(calibrated());
    expect(moved(small)).toBeLessThan(0);
    const close = SOME.slice(0, 60).map((text, i) => item({ id: `c${i}`, claim: text.slice(0, 80) }));
    expect(moved(only(calibrated(corpusOf(close))))).toBeCloseTo(STEP, 6);
  });

  test('what was found true never alarms and does not count', () => {
    const text = ORDINARY[0]!;
    const same = (code: 'benar' | 'salah'): Clarification =>
      item({ id: 'sama', claim: text, verdict: { code, label: code } });
    expect(topOdds(text, corpusOf([same('salah')]))).toBeGreaterThan(oddsOf(TRAINED.strong));
    expect(topOdds(text, corpusOf([...CLAIMS, same('benar')]))).toBeLessThan(oddsOf(TRAINED.possible));
    expect(topOdds('', corpus)).toBe(-Infinity);
  });

  test('the tail is the mean of the highest tenth', () => {
    expect(tailOf(Array.from({ length: 20 }, (_, i) => i))).toEqual({ tail: 18.5, texts: 2 });
    expect(calibrationOf([-Infinity])?.tail).toBeGreaterThan(-Infinity);
  });
});

describe('thresholds', () => {
  test('are the trained ones without a calibration, or with one of other weights', () => {
    expect(thresholdsOf([undefined, { ...at(-9), ordinary: WEIGHTS.ordinary - 1 }])).toEqual([
      TRAINED,
      TRAINED,
    ]);
  });

  test('do not move for what may be chance', () => {
    expect(only(at(0.15))).toEqual(TRAINED);
    expect(only(at(-0.15))).toEqual(TRAINED);
    expect(moved(only(at(-0.6)))).toBeLessThan(-0.2);
  });

  test(
    'move both levels alike, further with more texts, never by more than the step between them',
    () => {
      fc.assert(
        fc.property(
          fc.double({ min: -20, max: 20, noNaN: true }),
          fc.integer({ min: 1, max: 500 }),
          (tail, texts) => {
            const found = only(at(tail, texts));
            expect(oddsOf(found.strong) - oddsOf(found.possible)).toBeCloseTo(STEP, 6);
            expect(Math.abs(moved(found))).toBeLessThanOrEqual(Math.min(STEP, Math.abs(tail)) + 1e-9);
            expect(Math.abs(moved(only(at(tail, texts * 2))))).toBeGreaterThanOrEqual(
              Math.abs(moved(found)) - 1e-9,
            );
          },
        ),
      );
    },
    PATIENCE,
  );

  test('of several lists: rates add up, but large lists keep the trained thresholds', () => {
    const alone = moved(only(at(-1.5)));
    const [first, second] = thresholdsOf([at(-1.5), at(-1.5)]).map(moved);
    expect(first).toBe(second);
    expect(first).toBeGreaterThan(alone);
    expect(first).toBeLessThan(0);
    expect(thresholdsOf(Array.from({ length: 9 }, () => at(-1.5)))).toEqual(
      Array.from({ length: 9 }, () => TRAINED),
    );
    expect(thresholdsOf([at(0), at(-1)])[0]).toEqual(TRAINED);
    expect(thresholdsOf([at(2), at(2)])).toEqual([only(at(2)), only(at(2))]);
  });

  test('a far smaller list takes up little', () => {
    const [, far] = thresholdsOf([at(-1.5), at(-20)]);
    expect(moved(far!)).toBeLessThan(moved(thresholdsOf([at(-1.5), at(-1.5)])[1]!));
  });
});

test('a candidate is judged by the thresholds of its own list', () => {
  const source = (of: readonly Clarification[]) => ({ segment: opened(built(of)), metas: of.map(metaOf) });
  const lists = [source(CLAIMS), source([item({ id: 'lain', claim: 'Vaksin ternak membuat susu beracun' })])];
  const verdict = (text: string, calibrations: readonly (Calibration | undefined)[]): string =>
    check(text, makeCorpus(lists.map((one, i) => ({ ...one, calibration: calibrations[i] })))).verdict;
  const texts = [
    'Traktor gratis untuk petani muda',
    'Harga jagung pakan naik lagi',
    'Ada kabar biji kakao ditolak pabrik',
    'Pupuk urea bersubsidi ada plastiknya',
  ];
  const weak = texts.filter((text) => verdict(text, [undefined, undefined]) === 'none');
  expect(weak.length).toBeGreaterThan(0);
  const low = at(-20);
  expect(weak.filter((text) => verdict(text, [low, undefined]) === 'possible')).not.toEqual([]);
  expect(weak.filter((text) => verdict(text, [undefined, low]) !== 'none')).toEqual([]);
});

test('what reaches a level in one list is not lost behind better scores in a stricter one', () => {
  const source = (of: readonly Clarification[]) => ({ segment: opened(built(of)), metas: of.map(metaOf) });
  const text = 'Harga jagung pakan naik lagi mulai Senin';
  const twins = Array.from({ length: 12 }, (_, i) => item({ id: `kembar-${i}`, claim: `${text} di pasar` }));
  const lists = [
    { ...source(twins), calibration: at(20) },
    { ...source(CLAIMS.slice(4)), calibration: at(-20) },
  ];
  const verdicts = [1, 5, 20].map((top) => check(text, makeCorpus(lists), { top }).verdict);
  expect(verdicts[2]).not.toBe('none');
  expect(new Set(verdicts).size).toBe(1);
});
