import { describe, expect, test } from 'vitest';
import { claimKey, filterEvents, undoneIds } from '../../../lib/core/history.ts';
import type { History, HistoryEvent } from '../../../lib/core/history.ts';
import { reportOf } from '../../../lib/core/report.ts';
import type { Totals } from '../../../lib/core/report.ts';
import type { Period, Zone } from '../../../lib/core/calendar.ts';
import { madeHistory } from '../../gallery/made-history.ts';

const PLACES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

/** Month of a time, `2026-10`, by the platform's own tables. */
const monthOf = (zone: Zone) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: PLACES[zone],
    year: 'numeric',
    month: '2-digit',
  });
  return (time: number): string => format.format(time).slice(0, 7);
};

/** The figures of some months, counted once more: for each draft all of its events, by plain search. */
function recount(history: History, months: readonly string[], zone: Zone) {
  const month = monthOf(zone);
  const drafts = Map.groupBy(history.events, ({ draft }) => draft);
  const figures: Record<string, number> = {};
  const add = (name: string) => (figures[name] = (figures[name] ?? 0) + 1);
  const claims = new Map<string, number>();
  for (const events of drafts.values()) {
    const begin = events.find(({ kind }) => kind === 'checked' || kind === 'matched');
    const keys = new Set(events.flatMap(({ claim }) => (claim ? [claimKey(claim)] : [])));
    const verdicts: string[] = [];
    for (const key of keys) {
      const mine = events.filter(({ claim }) => claim && claimKey(claim) === key);
      const first = mine.find(({ kind }) => kind === 'matched');
      if (!first) continue;
      const after = mine.slice(mine.indexOf(first));
      const told = after.filter(({ kind }) => kind === 'matched').map(({ verdict }) => verdict!);
      const sinceRefuting = told.slice(told.lastIndexOf('refuting') + 1);
      const verdict =
        told.at(-1) === 'refuting' ? 'refuting' : sinceRefuting.includes('strong') ? 'strong' : 'possible';
      verdicts.push(verdict);
      if (!months.includes(month(first.time))) continue;
      const undone = undoneIds(after);
      const stands = (kind: string) => after.some((one) => one.kind === kind && !undone.has(one.id));
      const back = after.findLastIndex(({ kind }) => kind === 'matched');
      const deeds = [
        after.slice(back).some(({ kind }) => kind === 'edited') && 'edited',
        stands('copied') && 'copied',
        stands('inserted') && 'inserted',
        (verdict === 'refuting' || stands('refuting')) && 'refuting',
        stands('ignored') && 'ignored',
        stands('posted') && 'posted',
      ].filter((deed) => deed !== false);
      add('meetings');
      claims.set(key, (claims.get(key) ?? 0) + 1);
      for (const deed of deeds) add(deed);
      if (deeds.length === 0) add('nothing');
      const lastOf = (kind: string) =>
        after.findLast((one) => one.kind === kind && !undone.has(one.id))?.reason;
      if (lastOf('ignored')) add(`ignored ${lastOf('ignored')}`);
      if (lastOf('posted')) add(`posted ${lastOf('posted')}`);
    }
    if (!begin || !months.includes(month(begin.time))) continue;
    add('checks');
    add(`by ${begin.surface}`);
    const strongest = ['strong', 'possible', 'refuting'].find((one) => verdicts.includes(one));
    add(strongest ?? begin.verdict ?? 'none');
  }
  for (const { kind, time } of history.events) {
    if (!months.includes(month(time))) continue;
    if (kind === 'copied' || kind === 'inserted') add('corrections');
    if (kind === 'asked') add('asked');
  }
  return { figures, claims };
}

const withoutClaims = (totals: Totals): Omit<Totals, 'claims'> =>
  Object.fromEntries(Object.entries(totals).filter(([name]) => name !== 'claims')) as never;

/** The figures of a report by the names of the recount. */
function flat({ by, deeds, ignored, posted, ...plain }: Omit<Totals, 'claims'>): Record<string, number> {
  const named = (prefix: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([name, value]) => [`${prefix} ${name}`, value] as const);
  const all = Object.fromEntries([
    ...Object.entries(plain),
    ...Object.entries(deeds).map(
      ([name, value]) => [name === 'refuting' ? 'did refuting' : name, value] as const,
    ),
    ...named('by', by),
    ...named('ignored', ignored),
    ...named('posted', posted),
  ]);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value > 0));
}

const UNTIL = Date.UTC(2026, 10, 30, 17);
const made = madeHistory({ events: 20_000, until: UNTIL, seed: 7 });
const periods: readonly [Period, readonly string[], readonly string[]][] = [
  [{ kind: 'month', year: 2026, month: 10 }, ['2026-10'], ['2026-09']],
  [{ kind: 'month', year: 2026, month: 1 }, ['2026-01'], ['2025-12']],
  [
    { kind: 'quarter', year: 2026, quarter: 3 },
    ['2026-07', '2026-08', '2026-09'],
    ['2026-04', '2026-05', '2026-06'],
  ],
];

describe.each(['WIB', 'WITA', 'WIT'] as const)('every figure counted once more, %s', (zone) => {
  test.each(periods)('%j', (period, months, before) => {
    const report = reportOf(made, period, zone);
    for (const [totals, named] of [
      [report.now, months],
      [report.before, before],
    ] as const) {
      const { figures, claims } = recount(made, named, zone);
      const { refuting = 0, ...rest } = figures;
      delete rest.none;
      const {
        refuting: checksRefuting = 0,
        'did refuting': deedRefuting = 0,
        ...counted
      } = flat(withoutClaims(totals));
      expect(counted).toEqual(rest);
      // Both are called refuting in the recount.
      expect(checksRefuting + deedRefuting).toBe(refuting);
      expect(totals.claims).toBe(claims.size);
    }
    const { claims } = recount(made, months, zone);
    const past = recount(made, before, zone).claims;
    expect(new Map(report.claims.map(({ met, count }) => [claimKey(met), count]))).toEqual(claims);
    for (const line of report.claims) {
      const key = claimKey(line.met);
      expect(line.before).toBe(past.get(key) ?? 0);
      expect(line.stretches.reduce((sum, one) => sum + one, 0)).toBe(line.count);
      const matched = made.events.filter(
        ({ kind, claim }) => kind === 'matched' && claim && claimKey(claim) === key,
      );
      expect(line.ever).toBe(new Set(matched.map(({ draft }) => draft)).size);
      expect([line.first, line.last]).toEqual([matched[0]!.time, matched.at(-1)!.time]);
    }
    const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
    expect(sum(report.stretches.map(({ checks }) => checks))).toBe(report.now.checks);
    expect(sum(report.stretches.map(({ matched }) => matched))).toBe(report.now.strong + report.now.possible);
    expect(sum(report.stretches.map(({ refuting }) => refuting))).toBe(report.now.refuting);
    expect(sum(report.sites.map(({ checks }) => checks))).toBe(report.now.checks);
    expect(sum(report.sites.map(({ meetings }) => meetings))).toBe(report.now.meetings);
    // Every made claim has one topic or none.
    expect(sum(report.topics.map(({ meetings }) => meetings))).toBe(report.now.meetings);
    const counts = report.claims.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
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
