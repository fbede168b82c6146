/** Where a correction goes in a draft, and whether it arrived. Pure. Offsets are UTF-16 code units. */

export interface Insertion {
  readonly at: number;
  /** What is written there; nothing of the draft is replaced. */
  readonly text: string;
}

/** Where a sentence ends: its stop with closing quotes, the end of its line, or of the text. */
const SENTENCE_END = /[.!?…]+["'”’)»\]]*(?=\s|$)|(?=\n)|$/;
const STOP = /[.!?…]["'”’)»\]]*$/;
/** Zero-width characters that editors keep for themselves. */
const HELPERS = /[\u200B\u2060\uFEFF]/g;

/**
 * Puts a correction after what the officer wrote. `end`: end of the passage that it answers. One line stands
 * right after the sentence; several stand on lines of their own, after the paragraph. `single`: a field that
 * takes one line only.
 */
export function planInsertion(draft: string, end: number, correction: string, single: boolean): Insertion {
  const lines = linesOf(correction);
  const text = lines.join(single ? ' ' : '\n');
  if (lines.length > 1 && !single) {
    const at = filledUpTo(draft, lineEnd(draft, end));
    return { at, text: at === 0 ? text : `\n${text}` };
  }
  const at = sentenceEnd(draft, end);
  if (at === 0) return { at, text };
  // Without a full stop the two would run into each other.
  const before = STOP.test(draft.slice(0, at)) ? ' ' : single ? ' – ' : '\n';
  return { at, text: before + text };
}

/** Whether the draft is now what it was with the insertion in it, line by line; spaces may differ. */
export function hasArrived(before: string, { at, text }: Insertion, after: string): boolean {
  return sameLines(before.slice(0, at) + text + before.slice(at), after);
}

/** Whether two texts hold the same lines, empty ones and spaces aside. */
export function sameLines(one: string, other: string): boolean {
  return linesOf(one).join('\n') === linesOf(other).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .replace(HELPERS, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function sentenceEnd(draft: string, end: number): number {
  const filled = filledUpTo(draft, end);
  if (STOP.test(draft.slice(0, filled)) && /^(\s|$)/.test(draft.slice(filled))) return filled;
  const found = SENTENCE_END.exec(draft.slice(filled));
  return filledUpTo(draft, filled + (found ? found.index + found[0].length : 0));
}

function lineEnd(draft: string, from: number): number {
  const found = draft.indexOf('\n', filledUpTo(draft, from));
  return found < 0 ? draft.length : found;
}

/** The offset behind the last written character before `end`. */
function filledUpTo(draft: string, end: number): number {
  return draft.slice(0, end).replace(/[\s\u200B\u2060\uFEFF]+$/, '').length;
}
