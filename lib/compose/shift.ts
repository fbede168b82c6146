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
  const most = Math.min(before.length, after.length);
  const start = commonLength(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = commonLength(
    most - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { start, end: before.length - tail, inserted: after.length - tail - start };
}

/**
 * How many code units, at most `most`, two texts have in common from one end. Compares whole stretches, which the
 * browser does in one step, by halves: this runs with every key and seldom often enough to be compiled.
 */
function commonLength(most: number, same: (from: number, to: number) => boolean): number {
  // Writing on at the end is what happens most.
  if (same(0, most)) return most;
  let low = 0;
  let high = most - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (same(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The passage after the edit; null when the edit is inside it. Typing right before or after it is outside. */
export function shiftSpan([start, end]: Span, edit: Edit | null): Span | null {
  if (!edit || edit.start >= end) return [start, end];
  if (edit.end > start) return null;
  const by = edit.inserted - (edit.end - edit.start);
  return [start + by, end + by];
}

/**
 * Where the words of a passage stand after an edit that goes over them; null when what was changed holds them nowhere,
 * or more than once. So a passage that was moved, or had its surroundings changed on both sides, is found again.
 */
export function findSpan([start, end]: Span, edit: Edit, before: string, now: string): Span | null {
  const words = before.slice(start, end);
  // What the texts have in common by chance may hold all but one code unit of the words.
  const from = Math.max(0, edit.start - words.length + 1);
  const changed = now.slice(from, edit.start + edit.inserted + words.length - 1);
  const at = changed.indexOf(words);
  return at >= 0 && at === changed.lastIndexOf(words) ? [from + at, from + at + words.length] : null;
}
