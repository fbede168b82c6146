/** What taking over a list needs from outside. */
import type { SyncResult, SyncStep } from '../core/list-answers.ts';
import type { ListProblem } from '../core/list-problem.ts';
import type { ListHeader } from '../core/model.ts';
import type { Calibration } from '../core/thresholds.ts';
import type { Runs } from './runs.ts';
import type { SignedState } from './signed.ts';

/** Texts of a list that were written together. Never changed; an update adds another piece. */
export interface Piece {
  /** Names the stored content. */
  readonly name: string;
  readonly items: number;
  /** Items in each stored chunk but the last. */
  readonly chunkItems: number;
  /** Code units of its texts. */
  readonly bytes: number;
}

/** A subscribed list, as the store keeps it. Times are RFC 3339. */
export interface ListRow {
  readonly id: string;
  /** Names the stored index of this version. */
  readonly version: string;
  /** Where its texts are; their items are numbered through all pieces. */
  readonly pieces: readonly Piece[];
  /**
   * The numbers of the items that count, in the order of the file: a list's items go by their place in it. An item
   * in no run is a tombstone: a later piece holds its new form, or it was removed.
   */
  readonly live: Runs;
  readonly header: ListHeader;
  readonly origin: 'packaged' | 'file' | 'url';
  /** Where it is fetched from; with `url` only. */
  readonly url?: string;
  readonly enabled: boolean;
  readonly count: number;
  /** Bytes of index and texts. */
  readonly bytes: number;
  /** Digest of the file that it was made from: the same file is not taken over twice. */
  readonly digest: string;
  /** What ordinary texts score against this version: its thresholds. Absent when there were none to be had. */
  readonly calibration?: Calibration | undefined;
  readonly updated: string;
  readonly lastSync?: SyncResult;
  readonly nextSync?: string;
  /** Syncs that failed in a row. */
  readonly failures: number;
  /** With signed lists only. */
  readonly signed?: SignedState;
}

export type WriteResult = 'ok' | 'overtaken' | 'full' | 'broken';

/** The part of the store that taking over writes to. */
export interface ListStore {
  /** All lists, ordered by id. */
  rows(): Promise<ListRow[]>;
  /** The match index of a version; null when it is missing. */
  segment(version: string): Promise<ArrayBuffer | null>;
  chunks(version: string, numbers: readonly number[]): Promise<(string | null)[]>;
  part(version: string, name: string): Promise<string | null>;
  writer(version: string): {
    segment(bytes: ArrayBuffer): Promise<WriteResult>;
    chunk(number: number, json: string): Promise<WriteResult>;
    part(name: string, json: string): Promise<WriteResult>;
  };
  flip(row: ListRow, expected: string | null): Promise<WriteResult>;
  drop(version: string): Promise<void>;
}

/** What is told while a list is taken over. */
export type OnProgress = (step: SyncStep, done: number, total: number) => void;

export type Downloaded =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Only the newest entries of the source. */
      readonly partial?: boolean;
    }
  | { readonly ok: false; readonly problem: ListProblem; readonly retryAfter?: number };

/** Fetches a list file; see the platform's safe fetch. Never throws. */
export type Download = (
  url: string,
  options: {
    readonly limit: number;
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number, total: number) => void;
    /** Past every cache: what came out of one was wrong. */
    readonly afresh?: boolean;
    /** Milliseconds for all of it. */
    readonly deadline?: number;
    /** Milliseconds for all of it where it comes fast enough to be whole by then. */
    readonly longest?: number;
  },
) => Promise<Downloaded>;

/** How a list is taken over. */
export interface Terms {
  readonly origin: ListRow['origin'];
  /** What was verified of a signed list. Without it a list is unsigned. */
  readonly signed?: SignedState;
  /** Where the bytes came from; with origin `url` only. */
  readonly url?: string;
  /** The id that the list must have. Absent when a new one is added. */
  readonly expected?: string;
  /** Only a list that is still held is taken over: the officer may have removed it during the download. */
  readonly update?: boolean;
  /** Only a list that is not held yet is taken over: the empty beginning of a subscription replaces nothing. */
  readonly begin?: boolean;
  /** The officer has accepted that the list becomes much shorter. */
  readonly force?: boolean;
  /** Only the newest entries of the source: what is held beside them stays. */
  readonly partial?: boolean;
}

export interface TakeOverPorts {
  readonly store: ListStore;
  /** SHA-256 of the bytes, as hex. */
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** Lets other work of the background run. */
  readonly pause: () => Promise<void>;
  /** The ordinary texts of the package, which state no claim. Fails when they cannot be read. */
  readonly ordinary: () => Promise<readonly string[]>;
  /** A name for content, never used before. */
  readonly newVersion: () => string;
}
