import { expect, test } from 'vitest';
import type { LinkAnswer, PageAnswer, TextAnswer } from '../../../lib/core/answers.ts';
import {
  reportsOfLink,
  reportsOfLong,
  reportsOfPage,
  reportsOfText,
} from '../../../lib/core/check-reports.ts';
import { isSound } from '../../../lib/core/history.ts';
import type { PageContent } from '../../../lib/core/page.ts';
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
const pageOf = (own: TextAnswer, at: LinkAnswer, more: Partial<PageContent> = {}): PageAnswer => ({
  page: { address: '', title: '', text: '', part: 'all', cut: false, reviews: [], ...more },
  answer: own,
  link: at,
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

const other = sampleMatch({ level: 'possible' }, { id: 'lain' });

test('a text is told with each claim it resembles, or refutes', () => {
  expect(reportsOfText('text', NAME, answer('strong', match, other))).toEqual([
    { draft: NAME, surface: 'text', kind: 'checked', verdict: 'strong' },
    { draft: NAME, surface: 'text', kind: 'matched', verdict: 'strong', claim },
    { draft: NAME, surface: 'text', kind: 'matched', verdict: 'possible', claim: { ...claim, id: 'lain' } },
  ]);
  expect(verdicts(reportsOfText('text', NAME, answer('refuting', match)))).toEqual([
    ['checked', 'refuting'],
    ['matched', 'refuting'],
  ]);
});

test('an address in a text or of a page counts with it, each claim once', () => {
  const hoax = link('address_listed', { listed: [listedAs('seenAt')] });
  expect(verdicts(reportsOfText('text', NAME, answer('none'), [hoax]))).toEqual([
    ['checked', 'strong'],
    ['matched', 'strong'],
  ]);
  const weak = sampleMatch({ level: 'possible' });
  expect(verdicts(reportsOfPage(NAME, pageOf(answer('possible', weak), hoax)))).toEqual([
    ['checked', 'strong'],
    ['matched', 'strong'],
  ]);
  // The address of the hoax that a text refutes is named in order to refute it.
  expect(verdicts(reportsOfText('text', NAME, answer('refuting'), [hoax]))).toEqual([
    ['checked', 'refuting'],
    ['matched', 'refuting'],
  ]);
});

test('a page that states a fact-check refutes the claims that it repeats', () => {
  const review = { claim: 'Contoh', rating: 'SALAH', author: '', published: '' };
  const told = (...reviews: (typeof review)[]) =>
    verdicts(reportsOfPage(NAME, pageOf(answer('strong', match), link('not_listed'), { reviews })));
  expect(told(review)).toEqual([
    ['checked', 'refuting'],
    ['matched', 'refuting'],
  ]);
  expect(told()).toEqual([
    ['checked', 'strong'],
    ['matched', 'strong'],
  ]);
  expect(
    verdicts(reportsOfPage(NAME, pageOf(answer('none'), link('not_listed'), { reviews: [review] }))),
  ).toEqual([['checked', 'none']]);
});

test('a page is told with the address that led to it', () => {
  const asked = link('address_listed', { listed: [listedAs('seenAt')] });
  const found = { ...pageOf(answer('none'), link('not_listed')), asked };
  expect(verdicts(reportsOfPage(NAME, found))).toEqual([
    ['checked', 'strong'],
    ['matched', 'strong'],
  ]);
});

test('a long text is told once, whatever pieces it was checked in', () => {
  const coverage = { searched: 1, updated: null };
  const passage = (verdict: 'strong' | 'refuting' | 'confirmed', ...matches: TextAnswer['matches']) => ({
    span: [0, 1] as const,
    verdict,
    matches,
  });
  const long = {
    verdict: 'strong' as const,
    coverage,
    links: [],
    left: 0,
    passages: [passage('refuting', match), passage('strong', match), passage('confirmed', other)],
  };
  expect(verdicts(reportsOfLong('picture', NAME, long))).toEqual([
    ['checked', 'strong'],
    ['matched', 'strong'],
  ]);
});

test('an address in a long text is told with it, as refuted where the words around it refute', () => {
  const hoax = link('address_listed', { listed: [listedAs('seenAt')] });
  const told = (refuted: boolean) =>
    verdicts(
      reportsOfLong('file', NAME, {
        verdict: 'link',
        passages: [],
        links: [{ address: 'a.example', answer: hoax, refuted }],
        left: 0,
        coverage: { searched: 1, updated: null },
      }),
    );
  expect(told(false)).toEqual([
    ['checked', 'strong'],
    ['matched', 'strong'],
  ]);
  expect(told(true)).toEqual([
    ['checked', 'refuting'],
    ['matched', 'refuting'],
  ]);
});

test('an address like an official one is told with the text or page around it, unless the words refute it', () => {
  const like = link('resembles_official');
  const long = (refuted: boolean) => ({
    verdict: 'link' as const,
    passages: [],
    links: [{ address: 'a.example', answer: like, refuted }],
    left: 0,
    coverage: { searched: 1, updated: null },
  });
  expect(verdicts(reportsOfLong('file', NAME, long(false)))).toEqual([['checked', 'possible']]);
  expect(verdicts(reportsOfLong('file', NAME, long(true)))).toEqual([['checked', 'none']]);
  expect(verdicts(reportsOfPage(NAME, pageOf(answer('none'), like)))).toEqual([['checked', 'possible']]);
});

test('a link is told as a place of a hoax, like an official one, or neither', () => {
  const told = (one: LinkAnswer) => verdicts(reportsOfLink(NAME, one));
  const listed = (more: object) => link('address_listed', { listed: [{ ...listedAs('seenAt'), ...more }] });
  expect(told(listed({}))).toEqual([
    ['checked', 'strong'],
    ['matched', 'strong'],
  ]);
  for (const weak of [
    { at: 'below' },
    { state: 'unproven' },
    { state: 'under_review' },
    { state: 'expired' },
  ])
    expect(told(listed(weak))).toEqual([
      ['checked', 'possible'],
      ['matched', 'possible'],
    ]);
  expect(told(listed({ as: 'url' }))).toEqual([['checked', 'none']]);
  const confirmed = { ...match.clarification, verdict: { code: 'benar', label: 'Benar' } };
  expect(told(listed({ clarification: confirmed }))).toEqual([['checked', 'none']]);
  // Like an official address is like no claim: the report counts it by itself.
  expect(told(link('resembles_official'))).toEqual([['checked', 'possible']]);
  expect(told(link('not_listed'))).toEqual([['checked', 'none']]);
  expect(told(link('content_matches', { text: answer('possible', other) }))).toEqual([
    ['checked', 'possible'],
    ['matched', 'possible'],
  ]);
  expect(told(link('cannot_check'))).toEqual([]);
});

test('all that is told fits together', () => {
  const hoax = link('address_listed', { listed: [listedAs('seenAt')] });
  const all = [
    ...reportsOfText('text', NAME, answer('strong', match), [hoax]),
    ...reportsOfLink(NAME, hoax),
    ...reportsOfPage(NAME, pageOf(answer('none'), hoax)),
  ];
  expect(all.every(isSound)).toBe(true);
});
