/** Passages of a draft that resemble claims, and what the officer said about them. */
import type { Match } from '../core/answers.ts';
import { claimKey } from '../core/history.ts';
import type { ClaimKey } from '../core/history.ts';
import type { Span } from '../core/model.ts';
import type { IgnoreReason } from '../core/view.ts';

/** A passage that resembles a claim. The span is kept where the passage is now. */
export interface Mark {
  readonly key: string;
  readonly span: Span;
  readonly match: Match;
  /** It stands in what is shared beside the draft: in the words of a post, or as an address. */
  readonly shared?: 'post' | 'address';
}

/** What the officer said about a match, for this draft only. */
export interface Silence {
  /** The match, and others on the same words when the reason holds for these too. */
  readonly keys: readonly string[];
  readonly why: SilenceReason;
  /** It holds on this site, also in drafts to come. */
  readonly here?: true | undefined;
}
export type SilenceReason = 'refuting' | IgnoreReason;

/** What the officer said about a text, kept when the page makes its box anew. */
export interface Said {
  readonly text: string;
  readonly silences: readonly Silence[];
  /** The text that the officer chose to send as it is; null for none. */
  readonly passed: string | null;
}

/** The claim of a match. */
export function claimOf(match: Match): ClaimKey {
  return { list: match.list.id, id: match.clarification.id };
}

/** Names a clarification across checks of the same draft. */
export function keyOf(match: Match): string {
  return claimKey(claimOf(match));
}

/** The claim that a key names. List ids hold no slash. */
export function claimIn(key: string): ClaimKey {
  const cut = key.indexOf('/');
  return { list: key.slice(0, cut), id: key.slice(cut + 1) };
}

/** True when the officer said something about the match that this key names. */
export function isSilent(silences: readonly Silence[], key: string): boolean {
  return silences.some(({ keys }) => keys.includes(key));
}

/** Marks without those on words that a better match marks already. */
export function topmost(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(
    ({ span }, index) => !marks.slice(0, index).some((better) => overlaps(better.span, span)),
  );
}

/** True when the two have a code unit in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
