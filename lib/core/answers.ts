/** What the background answers to pages: matches joined with the list text that may be shown. */
import type { ImportProblem } from './import-problem.ts';
import type { Candidate, CheckVerdict, Clarification, Level, Stance } from './model.ts';

/** A candidate with the clarification it stands for. */
export interface Match {
  readonly level: Exclude<Level, 'none'>;
  readonly candidate: Candidate;
  readonly clarification: Clarification;
  readonly list: { readonly id: string; readonly title: string; readonly notice?: string };
  /** The clarification states no fact, is under review, unproven, or past `validUntil`: said on the card. */
  readonly state: 'active' | 'under_review' | 'expired' | 'no_fact' | 'unproven';
  /** Found by the address that is shared, not by words. */
  readonly by?: 'address';
}

/** How much was searched and how old it is. `updated` is RFC 3339, null when no list is held. */
export interface Coverage {
  readonly searched: number;
  readonly updated: string | null;
}

/** Answer to a draft or a pasted text. */
export interface TextAnswer {
  readonly verdict: CheckVerdict;
  /** Shown matches only, best first. With `refuting`, the claims that are being refuted. */
  readonly matches: readonly Match[];
  readonly stance: Stance;
  readonly coverage: Coverage;
  /** Clarifications that confirm the text (`benar`), for the popup. */
  readonly confirmed: readonly Match[];
}

/** Outcome of checking an address (DESIGN.md, Popup). */
export type LinkOutcome =
  | 'address_listed'
  | 'content_matches'
  | 'resembles_official'
  | 'not_listed'
  | 'cannot_check';

export interface LinkAnswer {
  readonly outcome: LinkOutcome;
  /** Canonical form that was searched, ASCII host. */
  readonly canonical: string;
  /** Clarifications whose `url` or `seenAt` holds the address. `as`: which of the two. */
  readonly listed: readonly (Omit<Match, 'candidate' | 'level'> & { readonly as: 'seenAt' | 'url' })[];
  /** The official domain it resembles, and how it differs. */
  readonly resembles?: { readonly official: string; readonly how: 'suffix' | 'letters' | 'name' };
  /** The address is an official one (`*.go.id`): a note on any outcome, never a proof of truth. */
  readonly official: boolean;
  /** Known shortener: the officer has to open it first. */
  readonly shortener: boolean;
  /** With `cannot_check`: why. */
  readonly reason?: 'not_an_address' | 'not_web' | 'private_address';
  /** Check of the text that the address itself carries (share addresses), when there is one. */
  readonly text?: TextAnswer;
  readonly coverage: Coverage;
}

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
  /** Set while a sync of this list runs. */
  readonly progress?: SyncProgress;
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

/** Why a list could not be taken over. The old version stays. One Indonesian sentence each in lib/text. */
export type ListProblem =
  | { readonly code: 'OFFLINE' | 'TIMEOUT' | 'REDIRECT' | 'NETWORK' | 'EMPTY' | 'BUSY' | 'ABORTED' }
  | { readonly code: 'HTTP'; readonly status: number }
  | { readonly code: 'TOO_BIG'; readonly limit: number }
  | { readonly code: 'NOT_JSON' | 'NOT_A_LIST' | 'NOT_UTF8' | 'NEED_UPDATE' }
  | { readonly code: 'TOO_MANY'; readonly limit: number; readonly found: number }
  | { readonly code: 'WRONG_LIST'; readonly expected: string; readonly found: string }
  | { readonly code: 'BAD_URL'; readonly cause: 'scheme' | 'credentials' | 'private' | 'port' | 'syntax' }
  | { readonly code: 'DUPLICATE_LIST'; readonly id: string }
  /** `item` counts from 1, as officers count. `field` is a path such as `sources[0].url`. */
  | {
      readonly code: 'BAD_ITEM';
      readonly item: number;
      readonly id?: string;
      readonly field: string;
      readonly cause: string;
    }
  | { readonly code: 'SHRINK'; readonly before: number; readonly after: number }
  | { readonly code: 'STORAGE_FULL' | 'STORAGE_BROKEN' }
  | ImportProblem;

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

/** State of one site for the popup's switch. */
export interface SiteState {
  readonly host: string;
  /** `builtin`: declared in the manifest; `optional`: needs a permission; `unsupported`: no web page. */
  readonly kind: 'builtin' | 'optional' | 'unsupported';
  readonly granted: boolean;
  readonly enabled: boolean;
}
