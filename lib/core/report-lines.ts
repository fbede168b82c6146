/** The lines of a report: one for each claim, topic, site, use of a correction, and stretch of the period. */
import type { Days, Zone } from './calendar.ts';
import { startOfDay } from './calendar.ts';
import type { ClaimMet } from './history.ts';
import type { Meeting, Meetings, Use } from './meetings.ts';

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

/** Corrections that went to one platform or site; the name is empty where that is not known. */
export interface UseLine {
  readonly name: string;
  readonly copied: number;
  readonly inserted: number;
  /** Both, in the period before. */
  readonly before: number;
}

export interface StretchLine extends Days {
  readonly checks: number;
  readonly matched: number;
  readonly refuting: number;
}

/** Claims met in the period, most met first. */
export function claimLines(
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
    // Meetings go by time.
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
        first: times[0]!,
        last: times.at(-1)!,
        stretches: counts,
      },
    ];
  });
  return lines.sort((a, b) => b.count - a.count || b.last - a.last || (a.met.claim < b.met.claim ? -1 : 1));
}

/** A claim of several topics counts under each. Claims without a topic stand under the empty name. */
export function topicLines(here: Meetings, there: Meetings, known: ReadonlyMap<string, ClaimMet>): Line[] {
  const topicsOf = ({ key }: Meeting): readonly string[] => {
    const topics = known.get(key)?.topics ?? [];
    return topics.length === 0 ? [''] : topics;
  };
  const [now, before] = [tally(here.meetings.flatMap(topicsOf)), tally(there.meetings.flatMap(topicsOf))];
  return lines(new Map(), now, before);
}

/** What was checked in pages of ours stands under the empty name. */
export function siteLines(here: Meetings, there: Meetings): Line[] {
  const siteOf = ({ site }: { readonly site: string }): string => site;
  return lines(
    tally(here.checks.map(siteOf)),
    tally(here.meetings.map(siteOf)),
    tally(there.meetings.map(siteOf)),
  );
}

/** Most used first. */
export function useLines(here: Meetings, there: Meetings): UseLine[] {
  const places = (meetings: Meetings, kind?: Use['kind']) =>
    tally(meetings.used.filter((use) => !kind || use.kind === kind).map(({ place }) => place));
  const [copied, inserted, before] = [places(here, 'copied'), places(here, 'inserted'), places(there)];
  const of = (counts: ReadonlyMap<string, number>, name: string): number => counts.get(name) ?? 0;
  return [...new Set([...copied.keys(), ...inserted.keys()])]
    .map((name) => ({
      name,
      copied: of(copied, name),
      inserted: of(inserted, name),
      before: of(before, name),
    }))
    .sort((a, b) => b.copied + b.inserted - (a.copied + a.inserted) || (a.name < b.name ? -1 : 1));
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

/** The checks of one stretch. */
export function stretchLine({ checks }: Meetings, days: Days): StretchLine {
  return {
    ...days,
    checks: checks.length,
    matched: countOf(checks, ({ verdict }) => verdict === 'strong' || verdict === 'possible'),
    refuting: countOf(checks, ({ verdict }) => verdict === 'refuting'),
  };
}

/** How many of all a condition holds for. */
export function countOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let count = 0;
  for (const one of all) if (holds(one)) count += 1;
  return count;
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
