/** Which part of a long text is checked. */
import type { Span } from '../core/model.ts';

/** Above this many code units only the part around the last edit is checked. */
export const LONG_TEXT = 50_000;
/** Size of that part, in code units. */
export const PART = 4_000;

/** The whole text, or about `PART` code units around `at`, cut where words end. */
export function checkedPart(text: string, at: number): Span {
  if (text.length <= LONG_TEXT) return [0, text.length];
  const middle = Math.min(Math.max(at, PART / 2), text.length - PART / 2);
  const from = middle - PART / 2;
  const to = middle + PART / 2;
  const first = from === 0 ? 0 : text.slice(from, middle).search(/\s/);
  const last = text.slice(middle, to).search(/\s\S*$/);
  return [first < 0 ? from : from + first, to === text.length || last < 0 ? to : middle + last];
}
