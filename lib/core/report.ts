/**
 * A report of a period, counted from the history. What belongs to one draft is counted once, in the period of its
 * first event. A *meeting* is one claim met in one draft; what was done about it belongs to it, whenever it was done.
 */
import type { Days, Period, Zone } from './calendar.ts';
import { daysOf, periodBefore, startOfDay, stretchesOf } from './calendar.ts';
import { claimKey, SURFACES } from './history.ts';
import { mergeHistories } from './history-file.ts';
import type { ClaimMet, History, Surface } from './history.ts';
import { meetingsOf } from './meetings.ts';
import type { Check, Deed, Meetings } from './meetings.ts';
import { claimLines, countOf, siteLines, stretchLine, topicLines, useLines } from './report-lines.ts';
import type { ClaimLine, Line, StretchLine, UseLine } from './report-lines.ts';
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

/** What is done for the facts. Ignoring a claim, and posting it all the same, is not. */
const FOR_THE_FACTS: readonly Deed[] = ['edited', 'copied', 'inserted', 'refuting'];

export interface Totals {
  /** Everything that was checked: drafts, what is shared, texts, pages, links, pictures, files. */
  readonly checks: number;
  /** Of these, by where. */
  readonly by: Readonly<Record<Surface, number>>;
  /** Of these, those that resemble a claim strongly, possibly, or refute one, each counted once, in this order. */
  readonly strong: number;
  readonly possible: number;
  readonly refuting: number;
  /** Different claims that the strong and possible ones resemble. */
  readonly matchedClaims: number;
  /** Checks that met no claim, but an address like an official one. */
  readonly lookalikes: number;
  /** Claims met or refuted, counted once in each draft. */
  readonly meetings: number;
  /** Different claims among them. */
  readonly claims: number;
  /** Meetings after which something was done for the facts: edited, corrected or refuted. */
  readonly acted: number;
  readonly deeds: Deeds;
  readonly ignored: Readonly<Record<IgnoreReason, number>>;
  readonly posted: Readonly<Record<GateReason, number>>;
  /** Times that a correction was copied or inserted. */
  readonly corrections: number;
  /** Requests to the information desk. */
  readonly asked: number;
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
  readonly corrections: readonly UseLine[];
  readonly stretches: readonly StretchLine[];
  /**
   * From when on every device knows what happened: of their first events the latest, null without any. What lies
   * before it is not known whole.
   */
  readonly since: number | null;
}

/** Histories put together, of which reports are counted: the costly half of a report, the same for every period. */
export interface Counted {
  readonly meetings: Meetings;
  /** Claims by their keys. */
  readonly claims: ReadonlyMap<string, ClaimMet>;
  readonly since: number | null;
}

/** Puts the histories of one or of several devices together; an event that several hold counts once. */
export function countedOf(histories: readonly History[]): Counted {
  const [only, ...others] = histories;
  const { events, claims } = only && others.length === 0 ? only : mergeHistories(histories);
  const starts = histories.flatMap(({ events }) => (events[0] ? [events[0].time] : []));
  return {
    meetings: meetingsOf(events),
    claims: new Map(claims.map((met) => [claimKey(met), met])),
    since: starts.length === 0 ? null : Math.max(...starts),
  };
}

/** Counts the report of a period from one history. `events` by time. */
export function reportOf(history: History, period: Period, zone: Zone): Report {
  return reportFrom(countedOf([history]), period, zone);
}

/** Counts the report of a period. */
export function reportFrom(counted: Counted, period: Period, zone: Zone): Report {
  const { meetings: all, claims: known } = counted;
  const days = daysOf(period);
  const compared = daysOf(periodBefore(period));
  const here = within(all, days, zone);
  const there = within(all, compared, zone);
  const stretches = stretchesOf(days);
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
    corrections: useLines(here, there),
    stretches: stretches.map((stretch) => stretchLine(within(here, stretch, zone), stretch)),
    since: counted.since,
  };
}

function within(all: Meetings, { from, to }: Days, zone: Zone): Meetings {
  const [start, end] = [startOfDay(from, zone), startOfDay(to, zone)];
  const inside = ({ time }: { readonly time: number }): boolean => time >= start && time < end;
  return {
    checks: all.checks.filter(inside),
    meetings: all.meetings.filter(inside),
    used: all.used.filter(inside),
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
    matchedClaims: new Set(checks.flatMap(({ claims }) => claims)).size,
    lookalikes: countOf(checks, ({ lookalike }) => lookalike),
    meetings: meetings.length,
    acted: countOf(meetings, ({ deeds }) => FOR_THE_FACTS.some((deed) => deeds.has(deed))),
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

function recordOf<Name extends string>(
  names: readonly Name[],
  value: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number>;
}
