import type { Lang } from './index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const JUST_NOW = { id: 'baru saja', en: 'just now' } as const;

function locale(lang: Lang): string {
  return lang === 'en' ? 'en-GB' : 'id-ID';
}

/**
 * A date in words: `23 November 2026`. A plain date (`YYYY-MM-DD`) stays the day it names in every time zone;
 * an instant (RFC 3339) is shown in the reader's zone. Text that is no date comes back unchanged.
 */
export function formatDate(iso: string, lang: Lang): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  // The reader's zone may change while a page stands open.
  if (iso.length !== 10) return new Intl.DateTimeFormat(locale(lang), parts).format(time);
  return once(
    `day ${lang}`,
    () => new Intl.DateTimeFormat(locale(lang), { ...parts, timeZone: 'UTC' }),
  ).format(time);
}

/** Date and time of day of an instant (RFC 3339), in the reader's zone. */
export function formatDateTime(iso: string, lang: Lang): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(locale(lang), { dateStyle: 'long', timeStyle: 'short' }).format(time);
}

/** Where each time of Indonesia is kept. */
const PLACES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

/** Date and time of day in one of the times of Indonesia, wherever the device is. `time`: milliseconds since 1970. */
export function formatTimeIn(zone: keyof typeof PLACES, time: number, lang: Lang): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale(lang), { dateStyle: 'long', timeStyle: 'short', timeZone: PLACES[zone] });
  return once(`${zone} ${lang}`, make).format(time);
}

/** Making a format takes longer than a row of a table may. */
const made = new Map<string, unknown>();
function once<Format>(name: string, make: () => Format): Format {
  const known = (made.get(name) as Format | undefined) ?? make();
  made.set(name, known);
  return known;
}

/** The largest unit that fits `ms`, and how often, rounded towards zero. */
function largestUnit(ms: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(ms);
  if (size < HOUR) return [Math.trunc(ms / MINUTE), 'minute'];
  if (size < DAY) return [Math.trunc(ms / HOUR), 'hour'];
  if (size < 60 * DAY) return [Math.trunc(ms / DAY), 'day'];
  if (size < 730 * DAY) return [Math.trunc(ms / (30 * DAY)), 'month'];
  return [Math.trunc(ms / (365 * DAY)), 'year'];
}

/**
 * How long ago, or how far ahead, an instant is: `3 hari lalu`, `dalam 6 jam`, `baru saja` below one minute.
 * `now` is in milliseconds since 1970.
 */
export function formatAge(iso: string, now: number, lang: Lang): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const [count, unit] = largestUnit(time - now);
  if (count === 0) return JUST_NOW[lang];
  const words = new Intl.RelativeTimeFormat(locale(lang), { numeric: 'always' }).format(count, unit);
  return words.replace(' yang lalu', ' lalu');
}

/** A whole number with the language's grouping: `1.234`. */
export function formatNumber(value: number, lang: Lang): string {
  return once(
    `number ${lang}`,
    () => new Intl.NumberFormat(locale(lang), { maximumFractionDigits: 0 }),
  ).format(value);
}

/** A likeness between 0 and 1 with two decimals: `0,93`. */
export function formatScore(value: number, lang: Lang): string {
  return new Intl.NumberFormat(locale(lang), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );
}

/** A size in bytes as `512 B`, `1,2 kB` or `3,4 MB` (powers of 1000). */
export function formatBytes(bytes: number, lang: Lang): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB'];
  return `${new Intl.NumberFormat(locale(lang), { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}
