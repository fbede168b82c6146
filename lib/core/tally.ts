import type { Alignment } from './align.ts';
import { type Corpus, isName, type Part, rarity } from './corpus.ts';
import { TOKEN } from './layout.ts';

/** Sums over the tokens of a wording, from which the features are made. Weights are rarity times salience. */
export interface Tally {
  matched: number;
  exact: number;
  count: number;
  frames: number;
  /** What is said: tokens that are no names. */
  predicate: number;
  predicateMatched: number;
  nameMatched: number;
  /** Matched weight with each run of names counted by its rarest word: *Try Sutrisno* is one piece of evidence. */
  independent: number;
  /** Matched pieces of evidence, runs of names counted once. */
  pieces: number;
  /** The two largest rarities of matched tokens, and the two largest weights of missing ones. */
  maxMatched: number;
  secondMatched: number;
  maxUnmatched: number;
  secondUnmatched: number;
  /** Figures of the wording, and those of them that the draft gives. */
  figures: number;
  figuresMatched: number;
}

/** Adds a wording up. */
export function tally(corpus: Corpus, part: Part, { tokens, weights, best }: Alignment): Tally {
  const sum: Tally = {
    matched: 0,
    exact: 0,
    count: 0,
    frames: 0,
    predicate: 0,
    predicateMatched: 0,
    nameMatched: 0,
    independent: 0,
    pieces: 0,
    maxMatched: 0,
    secondMatched: 0,
    maxUnmatched: 0,
    secondUnmatched: 0,
    figures: 0,
    figuresMatched: 0,
  };
  let run = 0;
  let nameBefore = false;
  for (let j = 0; j < tokens.length; j++) {
    const token = tokens[j]!;
    const w = weights[j]!;
    const likeness = best[j]!;
    const gain = w * likeness;
    const name = isName(part, token);
    const figure = (token & TOKEN.figure) !== 0;
    if ((token & TOKEN.frame) !== 0) sum.frames++;
    if (figure) sum.figures++;
    if (name) sum.nameMatched += gain;
    else {
      sum.predicate += w;
      sum.predicateMatched += gain;
    }
    const inRun = name && likeness > 0 && nameBefore;
    nameBefore = name && likeness > 0;
    if (!inRun) {
      sum.independent += run;
      run = 0;
    }
    if (likeness === 0) {
      addMiss(sum, w);
      continue;
    }
    sum.matched += gain;
    if (likeness === 1) sum.exact += w;
    sum.count++;
    if (figure) sum.figuresMatched++;
    if (!inRun) sum.pieces++;
    if (gain > run) run = gain;
    addHit(sum, rarity(corpus, part, token & TOKEN.id) * likeness);
  }
  sum.independent += run;
  return sum;
}

function addHit(sum: Tally, value: number): void {
  if (value > sum.maxMatched) {
    sum.secondMatched = sum.maxMatched;
    sum.maxMatched = value;
  } else if (value > sum.secondMatched) sum.secondMatched = value;
}

function addMiss(sum: Tally, value: number): void {
  if (value > sum.maxUnmatched) {
    sum.secondUnmatched = sum.maxUnmatched;
    sum.maxUnmatched = value;
  } else if (value > sum.secondUnmatched) sum.secondUnmatched = value;
}
