/** What an import gives: clarifications, what was left out and why, and what has no place in a clarification. */
import type { ImportProblem } from '../../core/import-problem.ts';
import type { ListProblem } from '../../core/list-problem.ts';
import type { FieldCause } from '../../core/fields.ts';
import type { Clarification } from '../../core/model.ts';

/** Formats that are understood beside the project's own list file. */
export const IMPORT_KINDS = ['csv', 'claim-review', 'data-feed', 'feed', 'wordpress'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/**
 * Why an entry was left out: a cause of a field, or
 * `no_label` its title names no verdict, so that it may be plain news · `too_many_cells` more cells than columns.
 */
export type SkipCause = FieldCause | 'no_label' | 'too_many_cells';

/** An entry that was left out. */
export interface Skipped {
  /** Line of the file for tables, else the position of the entry; from 1. */
  readonly at: number;
  readonly field: string;
  readonly cause: SkipCause;
}

/** A column of a table and the field it fills; null for one that is not used. */
export interface Column {
  readonly name: string;
  readonly field: string | null;
}

/** What the source tells about itself. */
export interface ImportedHeader {
  readonly title: string;
  readonly publisher: string;
  readonly publisherUrl?: string;
  readonly lang?: string;
  /** Only where the source is an export of ours. */
  readonly id?: string;
  readonly notice?: string;
  readonly issued?: string;
}

export interface Imported {
  readonly kind: ImportKind;
  readonly header: ImportedHeader;
  readonly items: readonly Clarification[];
  readonly skipped: readonly Skipped[];
  /** Names of what the source says and a clarification has no place for, with how often. */
  readonly dropped: Readonly<Record<string, number>>;
  /** With `csv`. */
  readonly columns?: readonly Column[];
}

export type ImportResult =
  | { readonly ok: true; readonly imported: Imported }
  | { readonly ok: false; readonly problem: ListProblem | ImportProblem };

/** A refusal. */
export function refuse(
  cause: ImportProblem['cause'],
  more: Omit<ImportProblem, 'code' | 'cause'> = {},
): { readonly ok: false; readonly problem: ImportProblem } {
  return { ok: false, problem: { code: 'IMPORT', cause, ...more } };
}
