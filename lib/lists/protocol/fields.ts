import { FieldError, type Fields, isDate } from '../../core/fields.ts';

const UTC = /T.*Z$/;

/** An RFC 3339 time in UTC. @throws {FieldError} */
export function readTime(from: Fields, name: string): string {
  const value = from[name];
  if (value === undefined || value === null) throw new FieldError(name, 'missing');
  if (typeof value !== 'string') throw new FieldError(name, 'wrong_type');
  if (!isDate(value) || !UTC.test(value)) throw new FieldError(name, 'bad_date');
  return value;
}

/** A whole number within bounds. @throws {FieldError} */
export function readWhole(
  from: Fields,
  name: string,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number {
  const value = from[name];
  if (value === undefined || value === null) throw new FieldError(name, 'missing');
  if (typeof value !== 'number') throw new FieldError(name, 'wrong_type');
  if (!Number.isSafeInteger(value) || value < least || value > most) throw new FieldError(name, 'bad_value');
  return value;
}
