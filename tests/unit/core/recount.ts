/**
 * Every figure of a report counted once more, in another way than the product does: draft by draft by plain search,
 * with days as the platform's own calendar names them. Nothing of `lib/core` counts here.
 */
import type { History, HistoryEvent } from '../../../lib/core/history.ts';
import type { Zone } from '../../../lib/core/calendar.ts';

/** Days as `2026-10-01`, both within. */
export type Range = readonly [from: string, to: string];

const PLACES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
const SITE_NAMES: Readonly<Record<string, string>> = {
  'x.com': 'x',
  'facebook.com': 'facebook',
  'instagram.com': 'instagram',
  'threads.com': 'threads',
  'tiktok.com': 'tiktok',
  'linkedin.com': 'linkedin',
  'web.whatsapp.com': 'whatsapp',
};

interface Meeting {
  readonly key: string;
  readonly time: number;
  readonly site: string;
  readonly topics: readonly string[];
  readonly verdict: string;
  readonly deeds: readonly string[];
  readonly ignored: string | undefined;
  readonly posted: string | undefined;
}
interface Check {
  readonly time: number;
  readonly site: string;
  readonly surface: string;
  readonly verdict: string;
  readonly alike: readonly string[];
  readonly lookalike: boolean;
}

const keyOf = ({ claim }: HistoryEvent): string => (claim ? `${claim.list}/${claim.id}` : '');

/** What still stands of what can be taken back, each taking back the last one before it. */
function standing(events: readonly HistoryEvent[]): HistoryEvent[] {
  let left: HistoryEvent[] = [];
  for (const event of events) {
    if (event.kind === 'undone') left = left.slice(0, -1);
    if (event.kind === 'ignored' || event.kind === 'refuting') left = [...left, event];
  }
  return left;
}

function meetingIn(events: readonly HistoryEvent[], topics: readonly string[]): Meeting | null {
  const start = events.findIndex(({ kind }) => kind === 'matched');
  const first = events[start];
  if (!first) return null;
  const after = events.slice(start);
  const told = after.flatMap(({ kind, verdict }) => (kind === 'matched' ? [verdict ?? 'none'] : []));
  const sinceRefuting = told.slice(told.lastIndexOf('refuting') + 1);
  const verdict =
    ['strong', 'possible', 'none'].find((one) => sinceRefuting.includes(one as never)) ?? 'refuting';
  const stands = standing(after);
  const lastMet = after.findLastIndex(({ kind }) => kind === 'matched');
  const has = (kind: string): boolean => after.some((one) => one.kind === kind);
  const ignored = stands.findLast(({ kind }) => kind === 'ignored');
  const deeds = [
    after.slice(lastMet).some(({ kind }) => kind === 'edited') && 'edited',
    has('copied') && 'copied',
    has('inserted') && 'inserted',
    (verdict === 'refuting' || stands.some(({ kind }) => kind === 'refuting')) && 'refuting',
    ignored && 'ignored',
    has('posted') && 'posted',
  ].filter((one) => typeof one === 'string');
  return {
    key: keyOf(first),
    time: first.time,
    site: first.site,
    topics: topics.length === 0 ? [''] : topics,
    verdict,
    deeds,
    ignored: ignored?.reason,
    posted: after.findLast(({ kind }) => kind === 'posted')?.reason,
  };
}

/** Adds up under names; noughts have no name. */
function sums(names: readonly string[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const name of names) all[name] = (all[name] ?? 0) + 1;
  return all;
}

export function recount(
  history: History,
  period: Range,
  before: Range,
  stretches: readonly Range[],
  zone: Zone,
) {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: PLACES[zone] });
  const within =
    ([from, to]: Range) =>
    ({ time }: { readonly time: number }): boolean => {
      const day = format.format(time);
      return from <= day && day <= to;
    };
  const topicsOf = new Map(history.claims.map(({ list, id, topics }) => [`${list}/${id}`, topics]));
  const checks: Check[] = [];
  const meetings: Meeting[] = [];
  for (const events of Map.groupBy(history.events, ({ draft }) => draft).values()) {
    const begin = events.find(({ kind }) => kind === 'checked' || kind === 'matched');
    const mine = [...new Set(events.map(keyOf).filter(Boolean))].flatMap((key) => {
      const found = meetingIn(
        events.filter((event) => keyOf(event) === key),
        topicsOf.get(key) ?? [],
      );
      return found ? [found] : [];
    });
    meetings.push(...mine);
    if (!begin) continue;
    const said = mine.length === 0 ? [String(begin.verdict)] : mine.map(({ verdict }) => verdict);
    const order = mine.length === 0 ? ['refuting'] : ['strong', 'possible', 'refuting'];
    const verdict = order.find((one) => said.includes(one)) ?? 'none';
    const alike = mine.filter((one) => ['strong', 'possible'].includes(one.verdict)).map(({ key }) => key);
    const lookalike =
      mine.length === 0 && begin.verdict === 'possible' && !/^(?:compose|shared|list)$/.test(begin.surface);
    checks.push({ time: begin.time, site: begin.site, surface: begin.surface, verdict, alike, lookalike });
  }
  const uses = history.events.filter(({ kind }) => kind === 'copied' || kind === 'inserted');
  const placeOf = ({ platform, site }: HistoryEvent): string => platform ?? SITE_NAMES[site] ?? site;

  const figures = (range: Range) => {
    const [here, met] = [checks.filter(within(range)), meetings.filter(within(range))];
    return {
      checks: here.length,
      by: sums(here.map(({ surface }) => surface)),
      verdicts: sums(here.map(({ verdict }) => verdict).filter((one) => one !== 'none')),
      matchedClaims: new Set(here.flatMap(({ alike }) => alike)).size,
      lookalikes: here.filter(({ lookalike }) => lookalike).length,
      meetings: met.length,
      acted: met.filter(({ deeds }) => deeds.some((one) => !['ignored', 'posted'].includes(one))).length,
      claims: new Set(met.map(({ key }) => key)).size,
      deeds: sums(met.flatMap(({ deeds }) => (deeds.length === 0 ? ['nothing'] : deeds))),
      ignored: sums(met.flatMap(({ ignored }) => ignored ?? [])),
      posted: sums(met.flatMap(({ posted }) => posted ?? [])),
      corrections: uses.filter(within(range)).length,
      asked: history.events.filter((one) => one.kind === 'asked' && within(range)(one)).length,
    };
  };
  const met = (range: Range) => meetings.filter(within(range));
  const count = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length;
  const table = <Row>(names: readonly string[], row: (name: string) => Row): Record<string, Row> =>
    Object.fromEntries([...new Set(names)].map((name) => [name, row(name)]));
  return {
    now: figures(period),
    before: figures(before),
    claims: table(
      met(period).map(({ key }) => key),
      (key) => {
        const ever = meetings.filter((one) => one.key === key).map(({ time }) => time);
        return {
          count: count(met(period), (one) => one.key === key),
          before: count(met(before), (one) => one.key === key),
          ever: ever.length,
          first: ever.reduce((a, b) => Math.min(a, b)),
          last: ever.reduce((a, b) => Math.max(a, b)),
          stretches: stretches.map((range) => count(met(range), (one) => one.key === key)),
        };
      },
    ),
    topics: table(
      met(period).flatMap(({ topics }) => topics),
      (topic) => ({
        checks: 0,
        meetings: count(met(period), ({ topics }) => topics.includes(topic)),
        before: count(met(before), ({ topics }) => topics.includes(topic)),
      }),
    ),
    sites: table(
      [...checks.filter(within(period)), ...met(period)].map(({ site }) => site),
      (site) => ({
        checks: count(checks.filter(within(period)), (one) => one.site === site),
        meetings: count(met(period), (one) => one.site === site),
        before: count(met(before), (one) => one.site === site),
      }),
    ),
    corrections: table(uses.filter(within(period)).map(placeOf), (place) => {
      const mine = uses.filter((one) => placeOf(one) === place);
      const here = mine.filter(within(period));
      return {
        copied: count(here, ({ kind }) => kind === 'copied'),
        inserted: count(here, ({ kind }) => kind === 'inserted'),
        before: mine.filter(within(before)).length,
      };
    }),
    stretches: stretches.map((range) => {
      const here = checks.filter(within(range));
      return {
        checks: here.length,
        matched: count(here, ({ verdict }) => verdict === 'strong' || verdict === 'possible'),
        refuting: count(here, ({ verdict }) => verdict === 'refuting'),
      };
    }),
  };
}
