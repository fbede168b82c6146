/** Dates of editorial calendars, brought to an order. */
import { monthOf } from './months.ts';

/** Before the date: the day of the week (`Kamis, …`, `Jum'at …`). */
const WEEKDAY = /^\p{L}+(?:['’]\p{L}+)?(?:,\s*|\s+)(?=\d)/u;
/** `2026-12-03`, with a time perhaps. */
const ISO = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/;
/** Day first, as in Indonesia: `3/12/2026`, `03.12.26`. */
const FIGURES = /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4}|\d{2})(?!\d)/;
/** `10 Desember 2026`, `10-Des-26`, `10 Des`. */
const DAY_FIRST =
  /^(?<day>\d{1,2})[\s./-]+(?<name>\p{L}+)\.?(?:,?[\s./-]+'?(?<year>\d{4}|\d{2})(?![\d:.]))?/u;
/** As spreadsheets in English write it: `Dec 10, 2026`. */
const MONTH_FIRST = /^(?<name>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,\s*(?<year>\d{4})/u;
/** What follows a date: `08:30`, `pukul 8.30`. */
const TIME = /^[T,\s]*(?:pukul|pkl|jam)?\.?\s*(\d{1,2})[:.](\d{2})/i;

/**
 * A key by which cells sort as the dates that they say, as text: dates by year, month, day and time, those without a year
 * first; then what is no date, as it is written; empty cells last. Names of months and weekdays in Indonesian or English.
 */
export function dateKey(cell: string): string {
  const text = cell.trim();
  if (text === '') return '2';
  const day = text.replace(WEEKDAY, '');
  for (const [form, written] of [
    [ISO, day],
    [FIGURES, day],
    [DAY_FIRST, day],
    [MONTH_FIRST, text],
  ] as const) {
    const found = form.exec(written);
    const key = found && keyOf(found.groups ?? {});
    if (key) return `0 ${key} ${timeIn(written.slice(found[0].length))}`;
  }
  return `1 ${text}`;
}

function keyOf({ year = '', month, name = '', day }: Record<string, string | undefined>): string | null {
  const number = month === undefined ? monthOf(name) : Number(month);
  if (!number || number > 12 || !(Number(day) >= 1 && Number(day) <= 31)) return null;
  const whole = year.length === 2 ? `20${year}` : year;
  return [whole.padStart(4, '0'), two(number), two(Number(day))].join('-');
}

function timeIn(rest: string): string {
  const [, hour, minute] = TIME.exec(rest) ?? [];
  return hour && minute ? `${two(Number(hour))}:${minute}` : '';
}

const two = (value: number): string => String(value).padStart(2, '0');
