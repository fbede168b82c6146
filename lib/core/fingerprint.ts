/**
 * A fingerprint of a draft that was checked: small enough to say little, enough to find a near copy of a claim later.
 * Of its pairs of neighbouring stems only keyed hashes are kept, the smallest 64 (bottom-k sketch). Keying is a port.
 */
import { backgroundTexts, backgroundWord } from './background.ts';
import { readTerms } from './terms.ts';

/** Hashes kept of one draft. */
export const SKETCH_SIZE = 64;
/** Terms after a term that it is paired with. */
const REACH = 3;
/**
 * A claim resembles a draft when pairs of this much weight are found, and this share of those that the sketch can
 * know. Set on real posts beside the claims they repeat (`npm run lookback`): the weight is that of two rare pairs.
 */
const LEAST_WEIGHT = 30;
const LEAST_SHARE = 0.3;
const LEAST_PAIRS = 2;

/** A pair of stems and how much it says: the sum of the rarities of both (natural log of inverse frequency). */
export interface Pair {
  readonly text: string;
  readonly weight: number;
}

/** Keyed hashes of a draft, rising. */
export interface Sketch {
  readonly hashes: readonly number[];
  /** The draft had no further pairs. */
  readonly whole: boolean;
}

/** Pairs of neighbouring stems of a text, each once, in no order of the text. */
export function pairsOf(text: string): Pair[] {
  const terms = readTerms(text).terms.filter(({ frame }) => !frame);
  const pairs = new Map<string, number>();
  terms.forEach((term, at) => {
    for (const other of terms.slice(at + 1, at + 1 + REACH)) {
      if (other.stem === term.stem) continue;
      pairs.set([term.stem, other.stem].sort().join(' '), rarity(term.hash) + rarity(other.hash));
    }
  });
  return Array.from(pairs, ([pair, weight]) => ({ text: pair, weight }));
}

function rarity(hash: number): number {
  return Math.log((backgroundTexts() + 1) / (backgroundWord(hash).df + 1));
}

/** The sketch of a draft from the keyed hashes of its pairs. */
export function sketchOf(hashes: readonly number[]): Sketch {
  const rising = [...new Set(hashes)].sort((a, b) => a - b);
  return { hashes: rising.slice(0, SKETCH_SIZE), whole: rising.length <= SKETCH_SIZE };
}

/** A pair of a claim by its keyed hash. */
export interface KeyedPair {
  readonly hash: number;
  readonly weight: number;
}

/** Looks up which of many sketches resemble a claim, by their places; only those that share pairs are looked at. */
export function finderOf(sketches: readonly Sketch[]): (claim: readonly KeyedPair[]) => number[] {
  const holders = new Map<number, number[]>();
  sketches.forEach(({ hashes }, at) => {
    for (const hash of hashes) {
      const known = holders.get(hash);
      if (known) known.push(at);
      else holders.set(hash, [at]);
    }
  });
  return (claim) => {
    const shared = new Map<number, number>();
    for (const { hash } of claim)
      for (const at of holders.get(hash) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared].flatMap(([at, pairs]) =>
      pairs >= LEAST_PAIRS && resembles(sketches[at]!, claim) ? [at] : [],
    );
  };
}

/** Whether the draft behind a sketch resembles a claim, whose pairs come with their keyed hashes. */
export function resembles({ hashes, whole }: Sketch, claim: readonly KeyedPair[]): boolean {
  const held = new Set(hashes);
  const last = whole ? Infinity : (hashes.at(-1) ?? -1);
  // Of pairs with larger hashes the sketch knows nothing.
  const known = claim.filter(({ hash }) => hash <= last);
  const found = known.filter(({ hash }) => held.has(hash));
  const sum = (pairs: typeof found): number => pairs.reduce((total, { weight }) => total + weight, 0);
  return found.length >= LEAST_PAIRS && sum(found) >= LEAST_WEIGHT && sum(found) >= LEAST_SHARE * sum(known);
}
