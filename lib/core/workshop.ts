/** What a publisher works on: entries as they are typed, which need not be right yet. Everything is text. */
export interface WorkshopEntry {
  /** Names the entry in the workshop; never changes. */
  readonly key: string;
  readonly id: string;
  readonly status: string;
  readonly claim: string;
  /** One a line, like every list below. */
  readonly variants: string;
  readonly code: string;
  readonly label: string;
  readonly title: string;
  readonly answer: string;
  readonly why: string;
  readonly short: string;
  readonly long: string;
  readonly url: string;
  /** `title | address`, one a line. */
  readonly sources: string;
  readonly published: string;
  readonly updated: string;
  readonly validUntil: string;
  readonly topics: string;
  readonly region: string;
  readonly lang: string;
  readonly seenAt: string;
  readonly supersedes: string;
  readonly foreignIds: string;
}

/** The list that the entries become. */
export interface WorkshopHead {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publisherUrl: string;
  readonly notice: string;
}

export interface Workshop {
  readonly head: WorkshopHead;
  readonly entries: readonly WorkshopEntry[];
  /** Posts that repeat a claim and must be found; for the test bench only. */
  readonly must: string;
  /** Ordinary posts that must not be found, with an empty line between; they go into the file, and sharpen its thresholds. */
  readonly mustNot: string;
}
