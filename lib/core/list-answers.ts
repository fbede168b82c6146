/** What the background answers about lists: what is held, how it is vouched for, how its syncs went. */
import type { ListProblem } from './list-problem.ts';
import type { Clarification } from './model.ts';

/** A list as options and popup show it. Times are RFC 3339. */
export interface ListSummary {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly origin: 'packaged' | 'file' | 'url';
  readonly url?: string;
  readonly notice?: string;
  readonly count: number;
  readonly enabled: boolean;
  readonly issued: string;
  /** Last time the content was taken over. */
  readonly updated: string;
  /** When it was last known to be current: the last good answer of its server, else the day of issue. */
  readonly fresh: string;
  /** Last attempt and its result; absent for lists that are never fetched. */
  readonly lastSync?: SyncResult;
  readonly nextSync?: string;
  /** Its host has not been reached for long (lib/lists/age.ts). */
  readonly stale?: true;
  /** Who vouches for it. Absent for a list without signatures. */
  readonly signed?: ListSigning;
  /** The administrator has set it up: it can be switched off and removed only where that is allowed. */
  readonly managed?: { readonly locked: boolean };
  /** Set while a sync of this list runs. */
  readonly progress?: SyncProgress;
}

/** A list that the browser lost. With an address it is fetched again; without one only a file brings it back. */
export interface LostList {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
}

/** Keys as people compare them. */
export interface KeyPrint {
  readonly kid: string;
  readonly alg: string;
  /** Four groups of four hex digits. */
  readonly fingerprint: string;
}

/** What is known of a signed list beside its content. */
export interface ListSigning {
  readonly keysFrom: 'policy' | 'package' | 'first-use';
  /** Keys that the key chain hangs on. */
  readonly keys: readonly KeyPrint[];
  /** Number of the version that is held; 0 before the first. */
  readonly seq: number;
  readonly expires?: string;
  readonly expired: boolean;
  /** Items that may not match any more. */
  readonly revoked: number;
  readonly contact?: string;
}

/** A signed list before it is subscribed: what the officer compares with what the publisher says elsewhere. */
export interface ListOffer {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly contact?: string;
  readonly count: number;
  readonly issued: string;
  readonly expires: string;
  readonly keys: readonly KeyPrint[];
  /** How many of the keys have to sign. */
  readonly threshold: number;
}

export type SyncStep = 'download' | 'validate' | 'index' | 'calibrate' | 'store';
/** `done` and `total` in the unit of the step: bytes for download (total 0 = unknown), items otherwise. */
export interface SyncProgress {
  readonly step: SyncStep;
  readonly done: number;
  readonly total: number;
}

export type SyncResult =
  | {
      readonly at: string;
      readonly ok: true;
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      readonly unchanged: boolean;
    }
  | { readonly at: string; readonly ok: false; readonly problem: ListProblem };

/** A row of a list's contents. */
export interface ContentsRow {
  readonly id: string;
  readonly claim: string;
  readonly verdict: Clarification['verdict'];
  readonly published: string;
}
export interface ContentsPage {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ContentsRow[];
}
