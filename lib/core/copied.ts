import type { Alignment } from './align.ts';
import type { Term } from './terms.ts';

/** Likeness from which a word counts as copied: the same stem, or a slip of one letter. */
const COPIED = 0.85;

/** The longest stretch of a wording that the draft repeats word for word, small words between included. */
export interface Copy {
  /** Words from its first to its last token. */
  readonly words: number;
  /** Weight of its tokens. */
  readonly weight: number;
}

/** Finds the heaviest stretch of tokens that stand equally far apart in the wording and in the draft. */
export function longestCopy({ words, weights, best, position }: Alignment, terms: readonly Term[]): Copy {
  let most: Copy = { words: 0, weight: 0 };
  let from = -1;
  let weight = 0;
  for (let j = 0; j < position.length; j++) {
    if (best[j]! < COPIED) {
      from = -1;
      continue;
    }
    const goes =
      from >= 0 && terms[position[j]!]!.word - terms[position[j - 1]!]!.word === words[j]! - words[j - 1]!;
    if (!goes) {
      from = j;
      weight = 0;
    }
    weight += weights[j]!;
    if (weight > most.weight) most = { words: words[j]! - words[from]! + 1, weight };
  }
  return most;
}

const sums = new Float32Array(64);

/** Weight of what agrees within the one sentence of the draft that agrees most. */
export function bestSentence(
  { weights, best, position, matchSpan }: Alignment,
  terms: readonly Term[],
): number {
  const first = terms[matchSpan[0]]!.sentence;
  sums.fill(0);
  let most = 0;
  for (let j = 0; j < position.length; j++) {
    if (position[j]! < 0) continue;
    const sentence = Math.min(sums.length - 1, terms[position[j]!]!.sentence - first);
    most = Math.max(most, (sums[sentence]! += weights[j]! * best[j]!));
  }
  return most;
}
