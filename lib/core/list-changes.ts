import type { ContentsRow } from './list-answers.ts';

/** What the newest version of a list changed. The rows are the first ones; the counts are of all. */
export interface ListChanges {
  /** Day of issue of the version before. */
  readonly before: string;
  readonly added: readonly ContentsRow[];
  readonly changed: readonly ContentsRow[];
  /** Withdrawn, or no longer in the list. */
  readonly withdrawn: readonly { readonly id: string; readonly claim: string }[];
  readonly counts: { readonly added: number; readonly changed: number; readonly withdrawn: number };
}
