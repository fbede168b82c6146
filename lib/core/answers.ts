/** What the background answers to pages: matches joined with the list text that may be shown. */
import type { ImportProblem } from './import-problem.ts';
import type { Asks } from './asks.ts';
import type { Lookalike } from './lookalike.ts';
import type { Candidate, CheckVerdict, Clarification, Level, Stance } from './model.ts';
import type { PageContent } from './page.ts';
import type { WrapperKind } from './wrappers.ts';

/** A candidate with the clarification it stands for. */
export interface Match {
  readonly level: Exclude<Level, 'none'>;
  readonly candidate: Candidate;
  readonly clarification: Clarification;
  readonly list: {
    readonly id: string;
    readonly title: string;
    readonly notice?: string;
    /** The publisher has let the list run out: it still matches, and that is said. */
    readonly expired?: true;
  };
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

/** A clarification that names an address. */
export interface Listed extends Omit<Match, 'candidate' | 'level'> {
  /** `seenAt`: a place where the claim circulated; `url`: the clarification's own address. */
  readonly as: 'seenAt' | 'url';
  /** `same`: the very address · `below`: it lies below the listed one · `carried`: a text in it holds the listed one. */
  readonly at: 'same' | 'below' | 'carried';
}

export interface LinkAnswer {
  readonly outcome: LinkOutcome;
  /** Canonical form that was searched, ASCII host. */
  readonly canonical: string;
  /** The address that counts, without what stood around it, as it can be opened; empty with `cannot_check`. */
  readonly address: string;
  /** Clarifications whose `url` or `seenAt` holds the address; hoaxes first, the nearest first. */
  readonly listed: readonly Listed[];
  /**
   * The official address that it resembles. Added by the page that asks (lib/app/address-check.ts), because the list
   * of public suffixes is kept out of the background.
   */
  readonly resembles?: Lookalike;
  /** The official body that it belongs to: a note on any outcome, never a proof of truth. */
  readonly official?: string;
  /** Hides where it leads: the officer has to open it first. */
  readonly shortener: boolean;
  /** Archives, translations and the like that stood around the address, outermost first. */
  readonly wrappers: readonly WrapperKind[];
  /** Opens a form or a chat that anyone can make. */
  readonly asks?: Asks;
  /** With `cannot_check`: why. */
  readonly reason?: 'not_an_address' | 'not_web' | 'private_address';
  /** Check of the text that the address itself carries (share addresses), when there is one. */
  readonly text?: TextAnswer;
  /** That text. */
  readonly carried?: string;
  readonly coverage: Coverage;
}

/** A page that was read at an address, or why it was not. */
export type ReadAnswer =
  | { readonly ok: true; readonly page: PageContent }
  | { readonly ok: false; readonly problem: ReadProblem };

export type ReadProblem =
  | ListProblem
  | { readonly code: 'not_an_address' | 'not_web' | 'private_address' }
  /** No text: a picture, a video, a PDF. */
  | { readonly code: 'NOT_A_PAGE' }
  /** Nothing to read in it, such as a page that only scripts fill. */
  | { readonly code: 'NO_TEXT' }
  /** The officer did not allow the browser to reach the host. */
  | { readonly code: 'NOT_ALLOWED' };

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

/** Codes of the network, of files, of signed lists (list protocol, section 10), and of storage. */
export type PlainCode =
  | 'OFFLINE'
  | 'TIMEOUT'
  | 'REDIRECT'
  | 'NETWORK'
  | 'EMPTY'
  | 'BUSY'
  | 'ABORTED'
  | 'NOT_JSON'
  | 'NOT_A_LIST'
  | 'NOT_UTF8'
  | 'NEED_UPDATE'
  | 'ENVELOPE_PARSE'
  | 'ENVELOPE_SHAPE'
  | 'BAD_KEY'
  | 'TOO_DEEP'
  | 'BAD_ALG'
  | 'UNSUPPORTED_ALG'
  | 'BAD_SIGNATURE'
  | 'UNKNOWN_KEY'
  | 'ROOT_CHAIN'
  | 'BAD_SEQ'
  | 'ROLLBACK'
  | 'FAST_FORWARD'
  | 'EQUIVOCATION'
  | 'BAD_VALIDITY'
  | 'FROM_FUTURE'
  | 'BAD_CHUNK_REF'
  | 'CHUNK_SIZE'
  | 'CHUNK_HASH'
  | 'COUNT'
  /** A signed list where an unsigned one was subscribed, and the other way round. */
  | 'IS_SIGNED'
  | 'UNSIGNED'
  /** The administrator does not allow it. */
  | 'BY_POLICY'
  | 'STORAGE_FULL'
  | 'STORAGE_BROKEN';

/** Why a list could not be taken over. The old version stays. One Indonesian sentence each in lib/text. */
export type ListProblem =
  | { readonly code: PlainCode }
  | { readonly code: 'HTTP'; readonly status: number }
  | { readonly code: 'TOO_BIG'; readonly limit: number }
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
  /** A field of a signed text or of a chunk. */
  | { readonly code: 'SCHEMA'; readonly field: string; readonly cause: string }
  | { readonly code: 'SHRINK'; readonly before: number; readonly after: number }
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

/** A value of an administrator that cannot be taken: its key, the field in it, and a cause of `FieldCause`. */
export interface PolicyFault {
  readonly key: string;
  readonly field: string;
  readonly cause: string;
}

/** State of one site for the popup's switch. */
export interface SiteState {
  readonly host: string;
  /** Further hosts that its switch turns too. */
  readonly also?: readonly string[];
  /** `builtin`: declared in the manifest; `optional`: needs a permission; `unsupported`: no web page. */
  readonly kind: 'builtin' | 'optional' | 'unsupported';
  readonly granted: boolean;
  readonly enabled: boolean;
  /** The administrator has decided that it is on, or off; absent: the officer does. */
  readonly managed?: boolean;
}
