/** What an engine is asked to find. */
export interface Claim {
  readonly id: string;
  readonly claim: string;
}

/** A claim that an engine found. Scores of different engines have nothing in common but their order. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Answers drafts. */
export interface Searcher {
  /** The best claims for a text, best first, at most `top`. */
  rank(text: string, top: number): readonly Ranked[] | Promise<readonly Ranked[]>;
}

/** What stands in storage between two starts: texts and bytes. */
export type Stored = readonly (string | ArrayBuffer)[];

/** A part of what was stored that is a text. */
export function textOf(part: string | ArrayBuffer | undefined): string {
  if (typeof part !== 'string') throw new Error('a text is missing in what was stored');
  return part;
}

/** A searcher that was built from claims and can be put away. */
export interface Built extends Searcher {
  store(): Stored;
}

/** A way to find the claim that a draft repeats. */
export interface Engine {
  readonly name: string;
  /** False: it gives an order but no score, so there is nothing to put a threshold on. */
  readonly scores: boolean;
  /** A slow engine is asked so many drafts and so many milliseconds at most, so that a run ends. */
  readonly slow?: { readonly drafts: number; readonly ms: number };
  build(claims: readonly Claim[]): Built | Promise<Built>;
  load(stored: Stored): Searcher | Promise<Searcher>;
}

/** Size in storage, in MB of 1,000,000 bytes. */
export function megabytes(stored: Stored): number {
  const bytes = stored.map((part) => (typeof part === 'string' ? Buffer.byteLength(part) : part.byteLength));
  return bytes.reduce((a, b) => a + b, 0) / 1e6;
}
