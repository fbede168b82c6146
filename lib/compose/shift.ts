/** Where a text changed, and where a passage of it stands afterwards. Offsets are UTF-16 code units. */
import type { Span } from '../core/model.ts';

/** Code units `[start, end)` of the old text were replaced by `inserted` others. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly inserted: number;
}

/** The smallest single edit that leads from one text to the other; null when they are equal. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  // Writing on at the end is what happens most, and the browser compares faster than a loop.
  let start = after.startsWith(before) ? before.length : 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, end: before.length - tail, inserted: after.length - tail - start };
}

/** The passage after the edit; null when the edit is inside it. Typing right before or after it is outside. */
export function shiftSpan([start, end]: Span, edit: Edit | null): Span | null {
  if (!edit || edit.start >= end) return [start, end];
  if (edit.end > start) return null;
  const by = edit.inserted - (edit.end - edit.start);
  return [start + by, end + by];
}
