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
  const zone = iso.length === 10 ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(locale(lang), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...zone,
  }).format(time);
}

/** Date and time of day of an instant (RFC 3339), in the reader's zone. */
export function formatDateTime(iso: string, lang: Lang): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(locale(lang), { dateStyle: 'long', timeStyle: 'short' }).format(time);
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
  return new Intl.NumberFormat(locale(lang), { maximumFractionDigits: 0 }).format(value);
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
