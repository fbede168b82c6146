import { expect, test } from 'vitest';
import { joinAnswers } from '../../../lib/compose/join.ts';
import type { Match, TextAnswer } from '../../../lib/core/answers.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const match = (id: string, passage: readonly [number, number], level: Match['level'] = 'strong'): Match => {
  const sample = sampleMatch({ level });
  return {
    ...sample,
    candidate: { ...sample.candidate, passage },
    clarification: { ...sample.clarification, id },
  };
};
const answer = (verdict: TextAnswer['verdict'], ...matches: Match[]): TextAnswer => ({
  verdict,
  matches,
  stance: { refuting: verdict === 'refuting', score: 0, cues: [] },
  coverage: { searched: 1, updated: null },
  confirmed: [],
});
const seen = ({ matches }: TextAnswer): unknown =>
  matches.map(({ clarification: { id }, level, candidate: { passage } }) => [id, level, ...passage]);
/** A box of 40 code units that begins at 30 of the text around it. */
const BOX = [30, 40] as const;

test('a claim that goes over an edge of the box is marked up to the edge', () => {
  const before = joinAnswers(answer('none'), answer('strong', match('a', [10, 50])), BOX);
  expect([before.verdict, seen(before)]).toEqual(['strong', [['a', 'strong', 0, 20]]]);
  const behind = joinAnswers(answer('none'), answer('possible', match('a', [60, 90], 'possible')), BOX);
  expect([behind.verdict, seen(behind)]).toEqual(['possible', [['a', 'possible', 30, 40]]]);
});

test('what lies in another box, or reaches into this one by a letter alone, is not marked', () => {
  for (const passage of [
    [0, 29],
    [0, 32],
    [69, 90],
    [71, 90],
  ] as const)
    expect(joinAnswers(answer('none'), answer('strong', match('a', passage)), BOX)).toEqual(answer('none'));
});

test('what the box says by itself stays as it is, unless it says more with the words beside it', () => {
  const own = answer('possible', match('b', [0, 10]), match('a', [12, 30], 'possible'));
  const stronger = joinAnswers(own, answer('strong', match('a', [20, 60]), match('b', [10, 40])), BOX);
  expect(seen(stronger)).toEqual([
    ['b', 'strong', 0, 10],
    ['a', 'strong', 0, 30],
  ]);
  const inside = joinAnswers(own, answer('strong', match('a', [42, 60])), BOX);
  expect(seen(inside)).toEqual(seen(own));
});

test('a claim that the words beside it refute is not held against it, but others are', () => {
  const own = answer('strong', match('a', [0, 20]));
  const refuted = joinAnswers(own, answer('refuting', match('a', [30, 50])), BOX);
  expect([refuted.verdict, refuted.stance.refuting, seen(refuted)]).toEqual([
    'refuting',
    true,
    [['a', 'strong', 0, 20]],
  ]);
  const two = answer('strong', match('a', [0, 20]), match('b', [22, 40], 'possible'));
  const one = joinAnswers(two, answer('refuting', match('a', [30, 50])), BOX);
  expect([one.verdict, seen(one)]).toEqual(['possible', [['b', 'possible', 22, 40]]]);
});

test('a box that refutes a claim, and one without any, are what they are', () => {
  const refuting = answer('refuting', match('a', [0, 20]));
  expect(joinAnswers(refuting, answer('strong', match('b', [10, 50])), BOX)).toBe(refuting);
  expect(joinAnswers(answer('none'), answer('refuting', match('a', [0, 20])), BOX).verdict).toBe('none');
});
