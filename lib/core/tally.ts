import type { Alignment } from './align.ts';
import { type Corpus, isName, type Part, rarity, weight } from './corpus.ts';
import { TOKEN } from './layout.ts';
import type { Term } from './terms.ts';

/** Sums over the tokens of a wording, from which the features are made. Weights are rarity times salience. */
export interface Tally {
  readonly total: number;
  readonly matched: number;
  readonly exact: number;
  readonly anywhere: number;
  readonly count: number;
  readonly frames: number;
  /** What is said: tokens that are no names. */
  readonly predicate: number;
  readonly predicateMatched: number;
  readonly nameMatched: number;
  readonly names: number;
  /** Matched weight with each run of names counted by its rarest word: *Try Sutrisno* is one piece of evidence. */
  readonly independent: number;
  /** Matched pieces of evidence, runs of names counted once. */
  readonly pieces: number;
  /** Rarity of the rarest aligned word that only one side negates. */
  readonly negation: number;
  /** Rarities of matched and weights of missing tokens, largest first. */
  readonly hits: readonly number[];
  readonly misses: readonly number[];
  /** Weight of the heaviest missing token that is no name. */
  readonly missedPredicate: number;
}

/** Adds a wording up. */
export function tally(corpus: Corpus, part: Part, alignment: Alignment, terms: readonly Term[]): Tally {
  const { tokens, best, exact, anywhere, position } = alignment;
  const sum = {
    total: 0,
    matched: 0,
    exact: 0,
    anywhere: 0,
    count: 0,
    frames: 0,
    predicate: 0,
    predicateMatched: 0,
    nameMatched: 0,
    names: 0,
    independent: 0,
    pieces: 0,
    negation: 0,
    missedPredicate: 0,
  };
  const hits: number[] = [];
  const misses: number[] = [];
  let run = 0;
  for (let j = 0; j < tokens.length; j++) {
    const token = tokens[j]!;
    const term = token & TOKEN.id;
    const w = weight(corpus, part, term);
    const rare = rarity(corpus, part, term);
    const likeness = best[j]!;
    const name = isName(part, token);
    sum.total += w;
    sum.matched += w * likeness;
    if (exact[j]) sum.exact += w;
    sum.anywhere += w * anywhere[j]!;
    if ((token & TOKEN.frame) !== 0) sum.frames++;
    if (name) {
      sum.names += w;
      sum.nameMatched += w * likeness;
    } else {
      sum.predicate += w;
      sum.predicateMatched += w * likeness;
    }
    const inRun = name && likeness > 0 && j > 0 && best[j - 1]! > 0 && isName(part, tokens[j - 1]!);
    if (!inRun) {
      sum.independent += run;
      run = 0;
    }
    if (likeness > 0) {
      sum.count++;
      if (!inRun) sum.pieces++;
      run = Math.max(run, w * likeness);
      hits.push(rare * likeness);
      const negated = (token & TOKEN.negated) !== 0;
      if (negated !== terms[position[j]!]!.negated) sum.negation = Math.max(sum.negation, rare);
    } else {
      misses.push(w);
      if (!name) sum.missedPredicate = Math.max(sum.missedPredicate, w);
    }
  }
  sum.independent += run;
  hits.sort((a, b) => b - a);
  misses.sort((a, b) => b - a);
  return { ...sum, hits, misses };
}
