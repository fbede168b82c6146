import { expect, test } from 'vitest';
import type { LinkAnswer, TextAnswer } from '../../../lib/core/answers.ts';
import { reportsOfLink, reportsOfText } from '../../../lib/core/check-reports.ts';
import { isSound } from '../../../lib/core/history.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const NAME = '0123456789abcdef';
const match = sampleMatch();
const claim = { list: match.list.id, id: match.clarification.id };

const answer = (verdict: TextAnswer['verdict'], ...matches: TextAnswer['matches']): TextAnswer => ({
  verdict,
  matches,
  stance: { refuting: false, score: 0, cues: [] },
  coverage: { searched: 1, updated: null },
  confirmed: [],
});
const link = (outcome: LinkAnswer['outcome'], more: Partial<LinkAnswer> = {}): LinkAnswer => ({
  outcome,
  canonical: '',
  address: '',
  listed: [],
  shortener: false,
  wrappers: [],
  coverage: { searched: 1, updated: null },
  ...more,
});
const listedAs = (as: 'seenAt' | 'url') => ({
  clarification: match.clarification,
  list: match.list,
  state: 'active' as const,
  at: 'same' as const,
  as,
});
const verdicts = (reports: ReturnType<typeof reportsOfText>) =>
  reports.map(({ kind, verdict }) => [kind, verdict]);

test('a text is told with each claim it resembles, or refutes', () => {
  expect(reportsOfText('page', answer('strong', match, sampleMatch({ level: 'possible' })), NAME)).toEqual([
    { draft: NAME, surface: 'page', kind: 'checked', verdict: 'strong' },
    { draft: NAME, surface: 'page', kind: 'matched', verdict: 'strong', claim },
    { draft: NAME, surface: 'page', kind: 'matched', verdict: 'possible', claim },
  ]);
  expect(verdicts(reportsOfText('text', answer('refuting', match), NAME))).toEqual([
    ['checked', 'refuting'],
    ['matched', 'refuting'],
  ]);
});

test('a link is told as a place of a hoax, like an official one, or neither', () => {
  const told = (one: LinkAnswer) => verdicts(reportsOfLink(one, NAME));
  expect(told(link('address_listed', { listed: [listedAs('seenAt')] }))).toEqual([
    ['checked', 'strong'],
    ['matched', 'strong'],
  ]);
  expect(told(link('address_listed', { listed: [listedAs('url')] }))).toEqual([['checked', 'none']]);
  expect(told(link('resembles_official'))).toEqual([['checked', 'possible']]);
  expect(told(link('not_listed'))).toEqual([['checked', 'none']]);
  expect(
    told(link('content_matches', { text: answer('possible', sampleMatch({ level: 'possible' })) })),
  ).toEqual([
    ['checked', 'possible'],
    ['matched', 'possible'],
  ]);
  expect(told(link('cannot_check'))).toEqual([]);
});

test('all that is told fits together', () => {
  const all = [
    ...reportsOfText('text', answer('strong', match), NAME),
    ...reportsOfLink(link('address_listed', { listed: [listedAs('seenAt')] }), NAME),
  ];
  expect(all.every(isSound)).toBe(true);
});
