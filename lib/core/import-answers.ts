/** What the background answers about an import before it is taken over. */
import type { ContentsRow } from './list-answers.ts';
import type { ListProblem } from './list-problem.ts';

/** What an import would bring. Rows and causes are the first ones; the counts are of all. */
export interface ImportPreview {
  readonly kind: 'csv' | 'claim-review' | 'data-feed' | 'feed' | 'wordpress';
  readonly title: string;
  readonly publisher: string;
  readonly count: number;
  /** The first clarifications. */
  readonly rows: readonly ContentsRow[];
  /** Clarifications that state no fact: they never warn strongly. */
  readonly withoutFact: number;
  readonly skipped: {
    readonly count: number;
    /** `at` is the line of a table, else the position of the entry; from 1. `cause`: see core/fields.ts and lists/imports. */
    readonly first: readonly { readonly at: number; readonly field: string; readonly cause: string }[];
  };
  /** What the source says and a clarification has no place for, with how often. */
  readonly dropped: readonly (readonly [name: string, count: number])[];
  /** The list of the same source that is held; `replaceable`: an import as well, whose place this one may take. */
  readonly held?: {
    readonly title: string;
    readonly count: number;
    /** When it was last taken over, RFC 3339. */
    readonly updated: string;
    readonly replaceable: boolean;
  };
  /** Of a table: its columns with the fields that they fill, and the fields that there are. */
  readonly table?: {
    readonly columns: readonly { readonly name: string; readonly field: string | null }[];
    readonly fields: readonly string[];
    /** Fields that every row needs. */
    readonly needed: readonly string[];
  };
}

export type PreviewAnswer =
  /** A list file of the project's own: it is added as it is. */
  | { readonly ok: true; readonly own: true }
  | { readonly ok: true; readonly own: false; readonly preview: ImportPreview }
  | { readonly ok: false; readonly problem: ListProblem };
