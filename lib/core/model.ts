/** The nouns of the product. Every value here is plain data that survives JSON. */

/** Half-open range of UTF-16 code units: `[start, end)`. */
export type Span = readonly [start: number, end: number];

/** What a fact-checker found about a claim. `benar` never marks and never gates. */
export const VERDICT_CODES = [
  'salah',
  'menyesatkan',
  'konteks',
  'penipuan',
  'belum-terbukti',
  'benar',
] as const;
export type VerdictCode = (typeof VERDICT_CODES)[number];

/** Life of a clarification. `withdrawn` never matches; `replaced` hands over to the item that supersedes it. */
export const CLARIFICATION_STATUSES = ['active', 'withdrawn', 'under_review', 'replaced'] as const;
export type ClarificationStatus = (typeof CLARIFICATION_STATUSES)[number];

/** A named address, shown as a link. Always https. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** One item of a list: a viral claim and what is known about it. */
export interface Clarification {
  readonly id: string;
  readonly status: ClarificationStatus;
  /** The claim in one sentence, as it circulates. */
  readonly claim: string;
  /** Other wordings of the same claim. */
  readonly variants: readonly string[];
  readonly verdict: { readonly code: VerdictCode; readonly label: string };
  readonly title: string;
  /** The fact. Empty when the list states none: such an item never warns strongly and never gates. */
  readonly answer: string;
  /** Why the claim misleads, in one line. */
  readonly why?: string;
  /** Ready texts to post. `short` ≤ 240, `long` ≤ 900 code units. */
  readonly correction?: { readonly short?: string; readonly long?: string };
  /** Address of the clarification itself (https). */
  readonly url: string;
  /** The first source is the fact-checker who gave the verdict. */
  readonly sources: readonly Source[];
  /** ISO 8601 date, `YYYY-MM-DD` or RFC 3339. */
  readonly published: string;
  readonly updated?: string;
  readonly validUntil?: string;
  readonly topics: readonly string[];
  readonly region: readonly string[];
  /** BCP 47 tag of the claim: `id`, `en`, `jv`… */
  readonly lang: string;
  /** Addresses of the hoax itself: matched, never shown as a link. */
  readonly seenAt: readonly string[];
  /** Ids of items that this one replaces. */
  readonly supersedes: readonly string[];
  /** Ids of the same check elsewhere, e.g. `GFD-2024-24197`. */
  readonly foreignIds: readonly string[];
}

/** Header of a list. The items follow in a field of their own. */
export interface ListHeader {
  /** `[a-z0-9-]{3,64}` */
  readonly id: string;
  readonly title: string;
  readonly publisher: { readonly name: string; readonly url?: string };
  /** RFC 3339; when this version of the list was made. */
  readonly issued: string;
  readonly lang: string;
  /** One sentence shown on every card from this list, e.g. that it is not an official list. */
  readonly notice?: string;
}

export interface ClarificationList extends ListHeader {
  readonly items: readonly Clarification[];
}

/** How sure a candidate is. `none` candidates are ranked but never shown. */
export type Level = 'strong' | 'possible' | 'none';

/** Result of a check of a whole text. */
export type CheckVerdict = 'strong' | 'possible' | 'refuting' | 'none';

/** A named part of the score: `value` in 0..1 (or a signed log-odds input), `weight` its learnt weight. */
export interface ScorePart {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

/** Why a copy is not the same claim: it caps the level at `possible` and is named to the officer. */
export interface Conflict {
  readonly kind: 'angka' | 'nama' | 'negasi' | 'lawan-kata';
  /** What stands in the draft. Shown in the popup only, never in a page. */
  readonly draft: string;
  /** What stands in the claim. */
  readonly claim: string;
}

/** A clarification that resembles a passage of the checked text. */
export interface Candidate {
  readonly id: string;
  /** Which list it is from: index into the lists the corpus was made of. Ids are unique within a list only. */
  readonly list: number;
  /** 0..1. Levels are thresholds on it, one pair for each list. */
  readonly score: number;
  readonly level: Level;
  /** Where in the checked text, in UTF-16 code units of the text as given. */
  readonly passage: Span;
  /** Which words agree: spans in the checked text, and spans in the claim (or the variant that matched). */
  readonly matched: { readonly text: readonly Span[]; readonly claim: readonly Span[] };
  /** The wording that matched: -1 for `claim`, else an index into `variants`. */
  readonly wording: number;
  readonly parts: readonly ScorePart[];
  readonly conflicts: readonly Conflict[];
}

/** Whether the text refutes the claim, and by which words. */
export interface Stance {
  readonly refuting: boolean;
  readonly score: number;
  /** Cue spans in the text. */
  readonly cues: readonly Span[];
}

/** Answer of the pipeline to one text. */
export interface CheckResult {
  readonly verdict: CheckVerdict;
  /** Best first, also those below every threshold. */
  readonly candidates: readonly Candidate[];
  /** Clarifications found true (`benar`) that the text resembles, best first. They never mark and never gate. */
  readonly confirmed: readonly Candidate[];
  readonly stance: Stance;
  /** Number of clarifications that were searched. */
  readonly searched: number;
}
