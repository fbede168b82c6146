/** Days, months and weeks in the three times of Indonesia, none of which has summer time. No clock here. */

/** Hours before UTC. */
export const ZONES = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type Zone = keyof typeof ZONES;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day of the calendar. Months count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a report covers. Days are numbered from 1 January 1970; free periods hold both their days. */
export type Period =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'free'; readonly from: number; readonly to: number };

/** Half-open range of days. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The day on which a time falls. `time` in milliseconds of the epoch. */
export function dayAt(time: number, zone: Zone): number {
  return Math.floor((time + ZONES[zone] * HOUR) / DAY);
}

/** First millisecond of a day. */
export function startOfDay(day: number, zone: Zone): number {
  return day * DAY - ZONES[zone] * HOUR;
}

/** Number of a day of the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayOf({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The reverse of `dayOf`. */
export function civilOf(number: number): Civil {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** `2026-11-03`. */
export function isoOf(day: number): string {
  const { year, month, day: ofMonth } = civilOf(day);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(ofMonth)}`;
}

/** The day that `2026-11-03` names; null for anything else, also for a 31 June. */
export function dayOfIso(iso: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (year === undefined) return null;
  const number = dayOf({ year: Number(year), month: Number(month), day: Number(day) });
  return isoOf(number) === iso ? number : null;
}

/** First day of a month; months above 12 or below 1 run on into other years. */
function firstOf(year: number, month: number): number {
  const months = year * 12 + month - 1;
  return dayOf({ year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 });
}

/** The days of a period. */
export function daysOf(period: Period): Days {
  if (period.kind === 'free') return { from: period.from, to: period.to + 1 };
  const [first, months] = period.kind === 'month' ? [period.month, 1] : [period.quarter * 3 - 2, 3];
  return { from: firstOf(period.year, first), to: firstOf(period.year, first + months) };
}

/** The period that a report is compared with: the month or quarter before, or as many days before. */
export function periodBefore(period: Period): Period {
  const { from, to } = daysOf(period);
  const { year, month } = civilOf(from - 1);
  if (period.kind === 'month') return { kind: 'month', year, month };
  if (period.kind === 'quarter') return { kind: 'quarter', year, quarter: Math.ceil(month / 3) };
  return { kind: 'free', from: from - (to - from), to: from - 1 };
}

/** The month or quarter that holds a day. */
export function periodAt(kind: 'month' | 'quarter', day: number): Period {
  const { year, month } = civilOf(day);
  return kind === 'month' ? { kind, year, month } : { kind, year, quarter: Math.ceil(month / 3) };
}

/** Longer periods are drawn by month: more weeks than these cannot be read. */
const MOST_WEEKS = 27;

/** The weeks of a period, Monday to Sunday, cut at its ends; of a period longer than half a year its months. */
export function stretchesOf(days: Days): Days[] {
  const nextMonday = (day: number): number => day + 7 - ((((day + 3) % 7) + 7) % 7);
  const nextMonth = (day: number): number => {
    const { year, month } = civilOf(day);
    return firstOf(year, month + 1);
  };
  const next = days.to - days.from > MOST_WEEKS * 7 ? nextMonth : nextMonday;
  const all: Days[] = [];
  for (let from = days.from; from < days.to; from = next(from))
    all.push({ from, to: Math.min(next(from), days.to) });
  return all;
}

/** First moment that is kept when events are kept for so many months; milliseconds of the epoch. */
export function keptFrom(now: number, months: number, zone: Zone): number {
  return startOfDay(monthsBefore(dayAt(now, zone), months), zone);
}

/** The first day to keep when events are kept for so many months: the same day of that month, or its last. */
export function monthsBefore(day: number, months: number): number {
  const { year, month, day: ofMonth } = civilOf(day);
  const first = firstOf(year, month - months);
  return first + Math.min(ofMonth, firstOf(year, month - months + 1) - first) - 1;
}
