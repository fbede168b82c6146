/**
 * A report of a period, counted from the history. What belongs to one draft is counted once, in the period of its
 * first event. A *meeting* is one claim met in one draft; what was done about it belongs to it, whenever it was done.
 */
import type { Days, Period, Zone } from './calendar.ts';
import { daysOf, periodBefore, startOfDay, stretchesOf } from './calendar.ts';
import { claimKey, SURFACES } from './history.ts';
import type { ClaimMet, History, Surface } from './history.ts';
import { meetingsOf } from './meetings.ts';
import type { Check, Deed, Meeting, Meetings } from './meetings.ts';
import type { GateReason, IgnoreReason } from './view.ts';
import { GATE_REASONS, IGNORE_REASONS } from './view.ts';

/** What was done about meetings. One meeting may count under several; `nothing` under none. */
export interface Deeds {
  readonly edited: number;
  readonly copied: number;
  readonly inserted: number;
  readonly refuting: number;
  readonly ignored: number;
  readonly posted: number;
  readonly nothing: number;
}

export interface Totals {
  /** Everything that was checked: drafts, what is shared, texts, pages, links, pictures, files. */
  readonly checks: number;
  /** Of these, by where. */
  readonly by: Readonly<Record<Surface, number>>;
  /** Of these, those that resemble a claim strongly, possibly, or refute one, each counted once, in this order. */
  readonly strong: number;
  readonly possible: number;
  readonly refuting: number;
  /** Claims met, counted once in each draft. */
  readonly meetings: number;
  /** Different claims among them. */
  readonly claims: number;
  readonly deeds: Deeds;
  readonly ignored: Readonly<Record<IgnoreReason, number>>;
  readonly posted: Readonly<Record<GateReason, number>>;
  /** Times that a correction was copied or inserted. */
  readonly corrections: number;
  /** Requests to the information desk. */
  readonly asked: number;
}

export interface ClaimLine {
  readonly met: ClaimMet;
  /** Meetings in the period, in the one before, and in the whole history. */
  readonly count: number;
  readonly before: number;
  readonly ever: number;
  /** First and last meeting of the whole history, milliseconds of the epoch. */
  readonly first: number;
  readonly last: number;
  /** Meetings in each stretch of the period. */
  readonly stretches: readonly number[];
}

/** One topic or site. */
export interface Line {
  readonly name: string;
  readonly checks: number;
  readonly meetings: number;
  readonly before: number;
}

export interface StretchLine extends Days {
  readonly checks: number;
  readonly matched: number;
  readonly refuting: number;
}

export interface Report {
  readonly period: Period;
  readonly zone: Zone;
  readonly days: Days;
  readonly compared: Days;
  readonly now: Totals;
  readonly before: Totals;
  /** Most met first. */
  readonly claims: readonly ClaimLine[];
  readonly topics: readonly Line[];
  readonly sites: readonly Line[];
  readonly stretches: readonly StretchLine[];
  /** Time of the first event of the history; null without any. What lies before it is unknown, not nought. */
  readonly since: number | null;
}

/** Counts the report of a period. `events` by time. */
export function reportOf(history: History, period: Period, zone: Zone): Report {
  const all = meetingsOf(history.events);
  const days = daysOf(period);
  const compared = daysOf(periodBefore(period));
  const here = within(all, days, zone);
  const there = within(all, compared, zone);
  const stretches = stretchesOf(days);
  const known = new Map(history.claims.map((met) => [claimKey(met), met]));
  return {
    period,
    zone,
    days,
    compared,
    now: totalsOf(here),
    before: totalsOf(there),
    claims: claimLines(all, here, there, known, stretches, zone),
    topics: topicLines(here, there, known),
    sites: siteLines(here, there),
    stretches: stretches.map((stretch) => stretchLine(within(here, stretch, zone), stretch)),
    since: history.events[0]?.time ?? null,
  };
}

function within(all: Meetings, { from, to }: Days, zone: Zone): Meetings {
  const [start, end] = [startOfDay(from, zone), startOfDay(to, zone)];
  const inside = ({ time }: { readonly time: number }): boolean => time >= start && time < end;
  return {
    checks: all.checks.filter(inside),
    meetings: all.meetings.filter(inside),
    used: all.used.filter((time) => inside({ time })),
    asked: all.asked.filter((time) => inside({ time })),
  };
}

function totalsOf({ checks, meetings, used, asked }: Meetings): Totals {
  const verdicts = (verdict: Check['verdict']): number =>
    countOf(checks, (check) => check.verdict === verdict);
  const did = (deed: Deed): number => countOf(meetings, ({ deeds }) => deeds.has(deed));
  const because = <Reason extends GateReason>(reasons: readonly Reason[], field: 'ignored' | 'posted') =>
    recordOf(reasons, (reason) => countOf(meetings, (meeting) => meeting[field] === reason));
  return {
    checks: checks.length,
    by: recordOf(SURFACES, (surface) => countOf(checks, (check) => check.surface === surface)),
    strong: verdicts('strong'),
    possible: verdicts('possible'),
    refuting: verdicts('refuting'),
    meetings: meetings.length,
    claims: new Set(meetings.map(({ key }) => key)).size,
    deeds: {
      edited: did('edited'),
      copied: did('copied'),
      inserted: did('inserted'),
      refuting: did('refuting'),
      ignored: did('ignored'),
      posted: did('posted'),
      nothing: countOf(meetings, ({ deeds }) => deeds.size === 0),
    },
    ignored: because(IGNORE_REASONS, 'ignored'),
    posted: because(GATE_REASONS, 'posted'),
    corrections: used.length,
    asked: asked.length,
  };
}

function claimLines(
  all: Meetings,
  here: Meetings,
  there: Meetings,
  known: ReadonlyMap<string, ClaimMet>,
  stretches: readonly Days[],
  zone: Zone,
): ClaimLine[] {
  const byKey = (meetings: readonly Meeting[]) => Map.groupBy(meetings, ({ key }) => key);
  const [ever, now, before] = [byKey(all.meetings), byKey(here.meetings), byKey(there.meetings)];
  const ends = stretches.map(({ to }) => startOfDay(to, zone));
  const lines = [...now].flatMap(([key, mine]): ClaimLine[] => {
    const met = known.get(key);
    const times = (ever.get(key) ?? []).map(({ time }) => time);
    if (!met) return [];
    const counts = stretches.map(() => 0);
    for (const { time } of mine) counts[ends.findIndex((end) => time < end)]! += 1;
    return [
      {
        met,
        count: mine.length,
        before: before.get(key)?.length ?? 0,
        ever: times.length,
        first: Math.min(...times),
        last: Math.max(...times),
        stretches: counts,
      },
    ];
  });
  return lines.sort((a, b) => b.count - a.count || b.last - a.last || (a.met.claim < b.met.claim ? -1 : 1));
}

/** A claim of several topics counts under each. Claims without a topic stand under the empty name. */
function topicLines(here: Meetings, there: Meetings, known: ReadonlyMap<string, ClaimMet>): Line[] {
  const topicsOf = ({ key }: Meeting): readonly string[] => {
    const topics = known.get(key)?.topics ?? [];
    return topics.length === 0 ? [''] : topics;
  };
  const [now, before] = [tally(here.meetings.flatMap(topicsOf)), tally(there.meetings.flatMap(topicsOf))];
  return lines(new Map(), now, before);
}

/** What was checked in pages of ours stands under the empty name. */
function siteLines(here: Meetings, there: Meetings): Line[] {
  const siteOf = ({ site }: { readonly site: string }): string => site;
  return lines(
    tally(here.checks.map(siteOf)),
    tally(here.meetings.map(siteOf)),
    tally(there.meetings.map(siteOf)),
  );
}

function lines(
  checks: ReadonlyMap<string, number>,
  meetings: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): Line[] {
  return [...new Set([...checks.keys(), ...meetings.keys()])]
    .map((name) => ({
      name,
      checks: checks.get(name) ?? 0,
      meetings: meetings.get(name) ?? 0,
      before: before.get(name) ?? 0,
    }))
    .sort((a, b) => b.meetings - a.meetings || b.checks - a.checks || (a.name < b.name ? -1 : 1));
}

function stretchLine({ checks }: Meetings, days: Days): StretchLine {
  return {
    ...days,
    checks: checks.length,
    matched: countOf(checks, ({ verdict }) => verdict === 'strong' || verdict === 'possible'),
    refuting: countOf(checks, ({ verdict }) => verdict === 'refuting'),
  };
}

function countOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let count = 0;
  for (const one of all) if (holds(one)) count += 1;
  return count;
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function recordOf<Name extends string>(
  names: readonly Name[],
  value: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number>;
}
