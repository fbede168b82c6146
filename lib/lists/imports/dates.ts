/** Dates as people and feeds write them. */
import { isDate } from '../../core/fields.ts';
import { monthOf } from '../../core/months.ts';

/** `2026-11-26T08:30:00` and the like: what RFC 3339 asks for beyond it is added as UTC. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$/;
const IN_WORDS =
  /^(?:\p{L}+,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})(?:\s+(\d{2}:\d{2}(?::\d{2})?)\s*(\S+)?)?$/u;
/** Zones of RFC 822 besides figures, and those of Indonesia. */
const ZONES: Readonly<Record<string, string>> = {
  gmt: 'Z',
  ut: 'Z',
  utc: 'Z',
  z: 'Z',
  wib: '+07:00',
  wita: '+08:00',
  wit: '+09:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/**
 * A date in one of the usual forms as `YYYY-MM-DD` or RFC 3339: ISO 8601, RFC 822 (feeds), day first (`26/11/2026`,
 * as in Indonesia), or in words (`26 November 2026`). Null for anything else; the month is never guessed.
 */
export function readDate(text: string): string | null {
  const given = text.trim();
  if (isDate(given)) return given;
  const local = LOCAL.exec(given);
  if (local) return real(`${local[1]}T${local[2]}${zone(local[3] ?? 'Z')}`);
  const digits = DAY_FIRST.exec(given);
  if (digits) return real(day(digits[3]!, Number(digits[2]), digits[1]!));
  const words = IN_WORDS.exec(given);
  const month = words ? monthOf(words[2]!) : undefined;
  if (!words || month === undefined) return null;
  const date = day(words[3]!, month, words[1]!);
  const offset = words[4] === undefined ? null : zone(words[5] ?? 'Z');
  return real(offset === null ? date : `${date}T${words[4]}${offset}`) ?? real(date);
}

const day = (year: string, month: number, date: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;

const real = (date: string): string | null => (isDate(date) ? date : null);

function zone(text: string): string {
  const figures = /^([+-]\d{2}):?(\d{2})$/.exec(text);
  return figures ? `${figures[1]}:${figures[2]}` : (ZONES[text.toLowerCase()] ?? 'Z');
}
