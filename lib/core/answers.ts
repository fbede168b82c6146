/** What the background answers to pages: matches joined with the list text that may be shown. */
import type { Asks } from './asks.ts';
import type { ListProblem } from './list-problem.ts';
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
  /** The officer ignores this claim on the site that asks. */
  readonly ignoredHere?: true;
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

/** The addresses in a text, in its order. */
export interface TextLinks {
  readonly links: readonly { readonly address: string; readonly answer: LinkAnswer }[];
  /** Further addresses that stand in it and were not checked. */
  readonly left: number;
}

/** A text with the addresses in it. */
export interface TextWithLinks extends TextLinks {
  readonly answer: TextAnswer;
}

/** A page that was read, with what the check of its address and its text gave. Passages count in `page.text`. */
export interface PageAnswer {
  readonly page: PageContent;
  /** Of the address at which the page stands. */
  readonly link: LinkAnswer;
  /** Of the address that was asked for, where it is another one and led here. */
  readonly asked?: LinkAnswer;
  readonly answer: TextAnswer;
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
