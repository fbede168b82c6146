/**
 * What the chip and card in a page show, and what they can ask for.
 * Public list text only: a page can read anything that is drawn into it, so draft text never goes in here.
 */
import type { Coverage, Match } from './answers.ts';

/** State of the chip beside a compose box. */
export type ChipState =
  /** Watching, nothing checked yet (box empty or very short). */
  | 'watching'
  | 'checking'
  /** Checked, no match. Never worded as "safe". */
  | 'none'
  | 'possible'
  | 'strong'
  | 'refuting'
  /** The text is too long: only the part around the last edits was checked. */
  | 'partial'
  /** No list is held, so nothing can match. */
  | 'empty'
  /** The background did not answer. */
  | 'failed'
  /** The extension was updated or reloaded under this page. */
  | 'orphaned';

/**
 * `unknown`: nothing here is known to send it; `behind`: the page was open before Tabayun came; `failed`: the page did
 * not let the question be seen.
 */
export type Ungated = 'unknown' | 'behind' | 'failed';

export interface ChipView {
  readonly state: ChipState;
  /** Matches shown in this box. */
  readonly count: number;
  readonly coverage: Coverage | null;
  /** What matches is not written here but shared: a post, or an address. */
  readonly shared?: 'post' | 'address' | undefined;
  /** An ignore or refuting can be taken back: the chip offers it. */
  readonly canUndo?: boolean;
  /** What can be taken back holds on this site, not in this draft alone. */
  readonly ignoredHere?: boolean;
  /** A strong match that is not held back before it is sent, and why. */
  readonly ungated?: Ungated | undefined;
}

/** A match as the page may show it: everything of `Match` but what stands in the draft. */
export interface CardView {
  readonly match: Match;
  /** Position among the matches of this box, from 0. */
  readonly index: number;
  readonly of: number;
  /** The text refutes this claim: a note, not a warning. */
  readonly refuting: boolean;
  /** It is not written here but shared: a post, or an address. */
  readonly shared?: 'post' | 'address' | undefined;
  /** Result of the last action, announced politely. */
  readonly notice: Notice | null;
}

/** What came of copying or inserting a correction. */
export type Notice =
  | 'copied'
  | 'copy_failed'
  | 'inserted'
  /** Inserted where the page keeps no way to undo it. */
  | 'inserted_for_good'
  /** The text changed between press and insertion: nothing was written. */
  | 'insert_changed'
  /** The post would be longer than its site takes: copied instead. */
  | 'too_long'
  /** The editor took nothing: copied instead. */
  | 'insert_copied'
  /** The text is neither as before nor as it should be; copied as well. */
  | 'insert_unsure_copied'
  /** The same, and the clipboard refused. */
  | 'insert_unsure';

export interface ComposeView {
  readonly chip: ChipView;
  readonly card: CardView | null;
}

/** Reasons for ignoring a match in this draft. */
export const IGNORE_REASONS = ['bukan_klaim_ini', 'kutipan', 'klarifikasi_kedaluwarsa', 'lainnya'] as const;
export type IgnoreReason = (typeof IGNORE_REASONS)[number];

/** A post that repeats a claim, about to be sent. */
export interface GateView {
  readonly match: Match;
  /** Further claims that the post repeats. */
  readonly more: number;
}

/** Reasons for sending it as it is. */
export const GATE_REASONS = ['meluruskan', ...IGNORE_REASONS] as const;
export type GateReason = (typeof GATE_REASONS)[number];

export interface GateActions {
  /** Back to the draft; nothing is sent. */
  back(): void;
  /** Lets exactly this text through: the officer then presses the site's own button again. */
  send(reason: GateReason): void;
}

export interface ComposeActions {
  /** Opens the card of the match at `index`; `focus` when asked for by keyboard or chip. */
  open(index: number, focus: boolean): void;
  close(): void;
  /** Copies the ready correction, else the fact with its address. */
  copy(index: number): void;
  /** Puts the correction into the draft, after the marked sentence; replaces nothing. */
  insert(index: number): void;
  /** The officer says that this draft refutes the claim: silent for this draft. */
  refuting(index: number): void;
  /** `here`: on this site, also in drafts to come. */
  ignore(index: number, reason: IgnoreReason, here: boolean): void;
  /** Takes back the last ignore or refuting of this draft; without any, what is ignored on this site. */
  undo(): void;
}
