import { addressProblem, ADDRESS_LIMIT } from './address.ts';
import { cleanText } from './clean.ts';

/**
 * Short machine codes of what is wrong with a field:
 * `missing` it has to be there · `wrong_type` another kind of value was expected · `empty` nothing but space ·
 * `too_long` longer than the limit · `too_many` more entries than the limit · `bad_value` not one of the allowed
 * words or characters · `bad_date` no such date, or not written YYYY-MM-DD or RFC 3339 · `not_https` a link that is
 * not a public https address · `bad_address` not an http(s) address · `duplicate` an id that was used before ·
 * `bad_key` a forbidden property name · `too_deep` nested too deeply.
 */
export type FieldCause =
  | 'missing'
  | 'wrong_type'
  | 'empty'
  | 'too_long'
  | 'too_many'
  | 'bad_value'
  | 'bad_date'
  | 'not_https'
  | 'bad_address'
  | 'duplicate'
  | 'bad_key'
  | 'too_deep';

/** A field that cannot be taken. `field` is a path such as `sources[0].url`. */
export class FieldError extends Error {
  readonly field: string;
  readonly reason: FieldCause;
  constructor(field: string, reason: FieldCause) {
    super(`${field}: ${reason}`);
    this.name = 'FieldError';
    this.field = field;
    this.reason = reason;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

/** A plain object, or FieldError. */
export function asFields(value: unknown, field: string): Fields {
  if (value === undefined || value === null) throw new FieldError(field, 'missing');
  if (typeof value !== 'object' || Array.isArray(value)) throw new FieldError(field, 'wrong_type');
  return value as Fields;
}

/** A text that has to be there. `limit` in UTF-16 code units, after cleaning. */
export function text(from: Fields, name: string, limit: number, path = ''): string {
  const found = optionalText(from, name, limit, path);
  if (found === undefined) throw new FieldError(path + name, from[name] === undefined ? 'missing' : 'empty');
  return found;
}

/** A text that may be absent, null or empty: undefined then. */
export function optionalText(from: Fields, name: string, limit: number, path = ''): string | undefined {
  const value = from[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new FieldError(path + name, 'wrong_type');
  const clean = cleanText(value);
  if (clean.length > limit) throw new FieldError(path + name, 'too_long');
  return clean === '' ? undefined : clean;
}

/** A list of values read by `one`; absent means none. */
export function listOf<T>(
  from: Fields,
  name: string,
  most: number,
  one: (value: unknown, path: string) => T,
): T[] {
  const value = from[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new FieldError(name, 'wrong_type');
  if (value.length > most) throw new FieldError(name, 'too_many');
  return value.map((entry, i) => one(entry, `${name}[${i}]`));
}

/** A list of texts without empty ones. */
export function texts(from: Fields, name: string, most: number, limit: number): string[] {
  return listOf(from, name, most, (value, path) => text({ [path]: value }, path, limit));
}

/** One of the allowed words. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], path: string): T {
  if (value === undefined || value === null) throw new FieldError(path, 'missing');
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new FieldError(path, typeof value === 'string' ? 'bad_value' : 'wrong_type');
  return found;
}

/** A public https address, as `URL` writes it. */
export function httpsAddress(from: Fields, name: string, path = ''): string {
  const value = text(from, name, ADDRESS_LIMIT, path);
  if (addressProblem(value) !== null) throw new FieldError(path + name, 'not_https');
  return new URL(value).href;
}

/** Address of a hoax: http or https, kept as text, never made a link. */
export function seenAddress(value: unknown, path: string): string {
  const address = text({ [path]: value }, path, ADDRESS_LIMIT);
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) throw new FieldError(path, 'bad_address');
  return address;
}

const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Whether a text is a real calendar date, `YYYY-MM-DD` or RFC 3339. */
export function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1900 && day >= 1 && day <= days;
}

/** A date that may be absent. */
export function optionalDate(from: Fields, name: string): string | undefined {
  const value = optionalText(from, name, 40);
  if (value !== undefined && !isDate(value)) throw new FieldError(name, 'bad_date');
  return value;
}
