/** A backup of everything that an officer keeps in Tabayun, and what restoring it would do. */
import type { ListProblem } from './list-problem.ts';

/** Value of `format` in a backup file. */
export const BACKUP_FORMAT = 'tabayun-cadangan/1';

/** Bytes of a backup: three lists of the largest size. */
export const MAX_BACKUP = 200 * 1024 * 1024;

/** What of a backup would be put in place of what is there. */
export interface RestorePlan {
  /** RFC 3339; when it was made, and by which version. */
  readonly made: string;
  readonly version: string;
  readonly lists: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: number;
    /**
     * `add` it is not held · `replace` another version of it is held · `same` it is held as it is ·
     * `packaged` it comes with the extension: only its switch · `conflict` another source has a list of this id ·
     * `signed` it is signed and not held: it is offered afterwards by its address, so that its keys are compared.
     */
    readonly does: 'add' | 'replace' | 'same' | 'packaged' | 'conflict' | 'signed';
    /** Clarifications that are held now. */
    readonly now: number;
  }[];
  /** Other parts by name, with the number of entries in the backup and now. `merge`: what is there stays beside it. */
  readonly parts: readonly {
    readonly name: string;
    readonly entries: number;
    readonly now: number;
    readonly does: 'same' | 'replace' | 'merge';
  }[];
}

export type PlanAnswer =
  | { readonly ok: true; readonly plan: RestorePlan }
  | { readonly ok: false; readonly problem: ListProblem | BackupProblem };

/** `NOT_A_BACKUP` another file; `NEWER` made by a later version of the extension. */
export interface BackupProblem {
  readonly code: 'BACKUP';
  readonly cause: 'NOT_A_BACKUP' | 'NEWER';
}

export interface Restored {
  readonly ok: true;
  readonly lists: number;
  readonly parts: number;
  /** Lists that could not be taken over, each with its cause. */
  readonly failed: readonly { readonly title: string; readonly problem: ListProblem }[];
  /** Signed lists that are not held: their content comes from their publisher, once their keys are compared. */
  readonly signed: readonly SignedInBackup[];
}

/** A signed list as a backup holds it; without an address it came as a file. */
export interface SignedInBackup {
  readonly title: string;
  readonly url?: string;
}

/** What came of making a backup; `skipped`: titles of lists whose texts are damaged, which are not in it. */
export type BackupMade =
  | { readonly ok: true; readonly key: string; readonly skipped: readonly string[] }
  | { readonly ok: false; readonly problem: ListProblem };
