import { describe, expect, test } from 'vitest';
import { claimKey, EVENT_KINDS, filterEvents, PLATFORMS, SURFACES } from '../../../lib/core/history.ts';
import type { History, HistoryEvent } from '../../../lib/core/history.ts';
import { countedOf, reportFrom, reportOf } from '../../../lib/core/report.ts';
import type { Report, Totals } from '../../../lib/core/report.ts';
import type { Period } from '../../../lib/core/calendar.ts';
import { IGNORE_REASONS } from '../../../lib/core/view.ts';
import { madeHistory } from '../../gallery/made-history.ts';
import { recount } from './recount.ts';
import type { Range } from './recount.ts';

const DAY = 86_400_000;
const UNTIL = Date.UTC(2026, 10, 30, 17);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The weeks of some days, Monday to Sunday, cut at both ends. */
function weeksOf([from, to]: Range): Range[] {
  const weeks: Range[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to);) {
    const sunday = day + ((7 - new Date(day).getUTCDay()) % 7) * DAY;
    weeks.push([iso(day), iso(Math.min(sunday, Date.parse(to)))]);
    day = sunday + DAY;
  }
  return weeks;
}

/** A history in which anything may follow anything: several claims in a draft, taking back, claims that come back. */
function wildHistory(seed: number, drafts: number): History {
  const { claims } = madeHistory({ events: 0, until: UNTIL, claims: 6 });
  let state = seed;
  // Numbers in [0, 1) by a linear congruence (Numerical Recipes).
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const sites = ['', 'x.com', 'facebook.com', 'blog.contoh.id', 'web.whatsapp.com'];
  const events = Array.from({ length: drafts }, (_, draft): HistoryEvent[] => {
    const base = { draft: `${seed}-${draft}`, site: pick(sites), surface: pick(SURFACES) };
    let time = UNTIL - Math.floor(random() * 120 * DAY);
    return Array.from({ length: 1 + Math.floor(random() * 12) }, (_, number): HistoryEvent => {
      time += 1 + Math.floor(random() * (random() < 0.02 ? 40 * DAY : 60_000));
      const kind = random() < 0.4 ? 'matched' : pick(EVENT_KINDS);
      const claim = pick(claims.slice(0, 3 + (draft % 4)));
      return {
        ...base,
        id: `${seed}-${draft}-${number}`,
        time,
        kind,
        ...(kind === 'checked' ? { verdict: pick(['none', 'strong', 'possible', 'refuting'] as const) } : {}),
        ...(kind === 'matched' ? { verdict: pick(['strong', 'possible', 'refuting'] as const) } : {}),
        ...(kind === 'checked' || kind === 'asked' ? {} : { claim: { list: claim.list, id: claim.id } }),
        ...(kind === 'ignored' || kind === 'posted' ? { reason: pick(IGNORE_REASONS) } : {}),
        ...(kind === 'copied' && random() < 0.5 ? { platform: pick(PLATFORMS) } : {}),
      };
    });
  });
  const topics = [['pupuk', 'beras'], [], ['ternak']];
  return {
    events: events.flat().sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)),
    claims: claims.map((met, at) => ({ ...met, topics: topics[at % topics.length]! })),
  };
}

/** Without noughts: what was not counted has no name in the recount. */
const counted = (figures: object) =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0));
const flat = ({ by, deeds, ignored, posted, strong, possible, refuting, ...plain }: Totals) => ({
  ...plain,
  by: counted(by),
  verdicts: counted({ strong, possible, refuting }),
  deeds: counted(deeds),
  ignored: counted(ignored),
  posted: counted(posted),
});
const named = (lines: readonly { readonly name: string }[]) =>
  Object.fromEntries(lines.map(({ name, ...line }) => [name, line]));

/** All figures of a report in the form of the recount. */
const figuresOf = (report: Report) => ({
  now: flat(report.now),
  before: flat(report.before),
  claims: Object.fromEntries(report.claims.map(({ met, ...line }) => [claimKey(met), line])),
  topics: named(report.topics),
  sites: named(report.sites),
  corrections: named(report.corrections),
  stretches: report.stretches.map(({ checks, matched, refuting }) => ({ checks, matched, refuting })),
});

const made = madeHistory({ events: 6_000, until: UNTIL, seed: 7 });
const wild = wildHistory(11, 900);
const other = wildHistory(12, 700);
const halves = [wild.events.slice(0, 2_000), wild.events.slice(1_500)];
/** What several officers would hand in: two overlapping files of one device, and one of another. */
const handedIn: History[] = [...halves.map((events) => ({ events, claims: wild.claims })), other];
const together: History = {
  events: [...wild.events, ...other.events].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)),
  claims: wild.claims,
};
const periods: readonly [Period, Range, Range][] = [
  [{ kind: 'month', year: 2026, month: 10 }, ['2026-10-01', '2026-10-31'], ['2026-09-01', '2026-09-30']],
  [{ kind: 'month', year: 2026, month: 1 }, ['2026-01-01', '2026-01-31'], ['2025-12-01', '2025-12-31']],
  [{ kind: 'quarter', year: 2026, quarter: 4 }, ['2026-10-01', '2026-12-31'], ['2026-07-01', '2026-09-30']],
  [
    { kind: 'free', from: Date.parse('2026-10-20') / DAY, to: Date.parse('2026-11-12') / DAY },
    ['2026-10-20', '2026-11-12'],
    ['2026-09-26', '2026-10-19'],
  ],
];

describe.each(['WIB', 'WITA', 'WIT'] as const)('every figure counted once more, %s', (zone) => {
  test.each(periods)('%j', (period, range, before) => {
    for (const history of [made, wild])
      expect(figuresOf(reportOf(history, period, zone))).toEqual(
        recount(history, range, before, weeksOf(range), zone),
      );
  });

  test('files of several officers, each event once however often it was handed in', () => {
    const [period, range, before] = periods[0]!;
    const report = reportFrom(countedOf(handedIn), period, zone);
    expect(figuresOf(report)).toEqual(recount(together, range, before, weeksOf(range), zone));
    // Of the three files the one that begins last.
    expect(report.since).toBe(halves[1]![0]!.time);
  });
});

test('a period of more than half a year is told by month', () => {
  const [from, to] = ['2025-12-15', '2026-11-20'];
  const months = Array.from({ length: 12 }, (_, at): Range => {
    const first = iso(Date.UTC(2025, 11 + at, 1));
    const last = iso(Date.UTC(2025, 12 + at, 0));
    return [first < from ? from : first, last > to ? to : last];
  });
  const report = reportOf(
    made,
    { kind: 'free', from: Date.parse(from) / DAY, to: Date.parse(to) / DAY },
    'WIT',
  );
  expect(figuresOf(report)).toEqual(recount(made, [from, to], ['2025-01-08', '2025-12-14'], months, 'WIT'));
});

test('lines stand in the order that a reader looks for', () => {
  const report = reportOf(wild, periods[0]![0], 'WIB');
  const sorted = <T>(lines: readonly T[], value: (line: T) => number) =>
    expect(lines.map(value)).toEqual(lines.map(value).toSorted((a, b) => b - a));
  sorted(report.claims, ({ count }) => count);
  sorted(report.topics, ({ meetings }) => meetings);
  sorted(report.sites, ({ meetings }) => meetings);
  sorted(report.corrections, ({ copied, inserted }) => copied + inserted);
});

const CLAIM = { list: 'contoh', id: 'a' };
const BASE = Date.UTC(2026, 9, 31, 16, 59);
let number = 0;
const event = (kind: HistoryEvent['kind'], more: Partial<HistoryEvent> = {}): HistoryEvent => ({
  id: `e${++number}`,
  time: BASE + number,
  site: 'x.com',
  surface: 'compose',
  draft: '00000000000000aa',
  kind,
  ...(kind === 'checked' || kind === 'asked' ? {} : { claim: CLAIM }),
  ...more,
});
const met = {
  ...CLAIM,
  claim: 'Contoh',
  title: '',
  answer: '',
  url: 'https://contoh.go.id',
  verdict: 'salah',
  topics: ['pupuk', 'beras'],
} as const;
const october = (...events: HistoryEvent[]) =>
  reportOf({ events, claims: [met] }, { kind: 'month', year: 2026, month: 10 }, 'WIB');

test('a draft counts in the month of its first event, with what was done a minute after its end', () => {
  const report = october(
    event('checked', { verdict: 'none' }),
    event('matched', { verdict: 'strong' }),
    event('inserted', { time: BASE + 120_000 }),
  );
  expect(report.now).toMatchObject({ checks: 1, strong: 1, meetings: 1, deeds: { inserted: 1, nothing: 0 } });
  // The use of a correction has its own time.
  expect(report.now.corrections).toBe(0);
});

test('a claim that comes back after an edit is not counted as edited', () => {
  const report = october(
    event('checked'),
    event('matched', { verdict: 'strong' }),
    event('edited'),
    event('matched', { verdict: 'strong' }),
  );
  expect(report.now).toMatchObject({ meetings: 1, deeds: { edited: 0, nothing: 1 } });
});

test('a refutation that was half-written counts as a refutation', () => {
  const report = october(
    event('checked'),
    event('matched', { verdict: 'strong' }),
    event('matched', { verdict: 'refuting' }),
  );
  expect(report.now).toMatchObject({ strong: 0, refuting: 1, deeds: { refuting: 1, nothing: 0 } });
});

test('an ignoring that was taken back counts neither as such nor with its reason', () => {
  const report = october(
    event('checked'),
    event('matched', { verdict: 'possible' }),
    event('ignored', { reason: 'kutipan' }),
    event('undone'),
  );
  expect(report.now.deeds).toMatchObject({ ignored: 0, nothing: 1 });
  expect(report.now.ignored.kutipan).toBe(0);
});

const link = (draft: string, verdict: 'possible' | 'none', surface: HistoryEvent['surface'] = 'link') =>
  event('checked', { draft, surface, site: '', verdict });

test('an address like an official one is a match of no claim, and has a figure of its own', () => {
  const { now, stretches } = october(
    link('00000000000000b1', 'possible'),
    link('00000000000000b2', 'possible', 'picture'),
    link('00000000000000b3', 'none'),
    // A draft is told by its marks: this one lost its claim.
    link('00000000000000b4', 'possible', 'compose'),
  );
  expect(now).toMatchObject({ checks: 4, strong: 0, possible: 0, matchedClaims: 0, lookalikes: 2 });
  expect(stretches.reduce((sum, { matched }) => sum + matched, 0)).toBe(0);
});

test('of an address that met a claim as well, the claim counts', () => {
  const draft = '00000000000000b1';
  const { now } = october(
    link(draft, 'possible'),
    event('matched', { draft, surface: 'link', site: '', verdict: 'possible' }),
  );
  expect(now).toMatchObject({ possible: 1, matchedClaims: 1, lookalikes: 0 });
});

test('a claim that was only refuted was met, but nothing resembles it', () => {
  const { now } = october(
    event('checked', { verdict: 'refuting' }),
    event('matched', { verdict: 'refuting' }),
  );
  expect(now).toMatchObject({ strong: 0, possible: 0, matchedClaims: 0, refuting: 1, claims: 1 });
});

test('a claim that a draft came to resemble after midnight counts with its draft', () => {
  const report = october(
    event('checked', { verdict: 'none' }),
    event('matched', { verdict: 'strong', time: BASE + 120_000 }),
  );
  expect(report.now).toMatchObject({ strong: 1, matchedClaims: 1, meetings: 0 });
});

test.each([
  ['posted', { reason: 'kutipan' }, 0],
  ['ignored', { reason: 'kutipan' }, 0],
  ['edited', {}, 1],
  ['copied', {}, 1],
  ['inserted', {}, 1],
  ['refuting', {}, 1],
] as const)('of what was done, %s alone counts as acted upon: %o, %d', (kind, more, acted) => {
  const { now } = october(event('checked'), event('matched', { verdict: 'strong' }), event(kind, more));
  expect(now).toMatchObject({ meetings: 1, acted });
});

test('a post that was sent all the same after it was edited is acted upon', () => {
  const { now } = october(
    event('checked'),
    event('matched', { verdict: 'strong' }),
    event('edited'),
    event('posted', { reason: 'kutipan' }),
  );
  expect(now).toMatchObject({ acted: 1, deeds: { posted: 1 } });
});

test('a claim of two topics counts under both', () => {
  const { topics } = october(event('checked'), event('matched', { verdict: 'strong' }));
  expect(topics.map(({ name, meetings }) => [name, meetings])).toEqual([
    ['beras', 1],
    ['pupuk', 1],
  ]);
});

test('an empty history gives a report of noughts', () => {
  const report = october();
  expect(report).toMatchObject({
    claims: [],
    topics: [],
    sites: [],
    since: null,
    now: { checks: 0, meetings: 0 },
  });
  expect(report.stretches).toHaveLength(5);
});

test('the history is filtered by words of the claim, by kind and by site', () => {
  const history = madeHistory({ events: 500, until: UNTIL });
  const words = filterEvents(history, { query: 'nomor 1 pupuk', kind: '', site: '' });
  expect(words.length).toBeGreaterThan(0);
  expect(words.every(({ claim }) => claim?.id.startsWith('contoh-1'))).toBe(true);
  const narrow = filterEvents(history, { query: '', kind: 'checked', site: 'x.com' });
  expect(narrow).toEqual(
    history.events.filter(({ kind, site }) => kind === 'checked' && site === 'x.com').reverse(),
  );
});
