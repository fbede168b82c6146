import type { Alignment } from './align.ts';
import { expected } from './collocations.ts';
import { type Corpus, type Part, rarity } from './corpus.ts';
import { TOKEN } from './layout.ts';

/** How surprising it is that the matched tokens of a wording stand together. */
export interface Surprise {
  /** Sum over the matched tokens, in claims' weight: each counts by what the matched ones before it do not foretell. */
  readonly matched: number;
  /** Share of the whole wording's surprise that is matched, 0..1. */
  readonly coverage: number;
}

/** Log of the number of texts behind the collocations: a share of 1 in that many is as surprising as a rare word. */
const SCALE = 9.8;

/** Tokens before a token that may foretell it: as near as the collocations were counted. */
const REACH = 6;

/** What is left of a rarity when a word before foretells the token in this share of texts. */
const left = (rare: number, share: number): number =>
  share > 0 ? Math.min(rare, -Math.log(share) / SCALE) : rare;

/**
 * Words that always come together are one piece of evidence, not three: whoever writes *Wisma* goes on with *Atlet*.
 * A token counts by its information given the best predictor among the tokens before it, times its salience.
 */
export function surpriseOf(corpus: Corpus, part: Part, { tokens, weights, best }: Alignment): Surprise {
  const { keys } = part.segment;
  let matched = 0;
  let shared = 0;
  let all = 0;
  for (let j = 0; j < tokens.length; j++) {
    const term = tokens[j]! & TOKEN.id;
    let byMatched = 0;
    let byAny = 0;
    for (let i = Math.max(0, j - REACH); i < j; i++) {
      const share = expected(keys[tokens[i]! & TOKEN.id]!, keys[term]!);
      if (share > byAny) byAny = share;
      if (share > byMatched && best[i]! > 0) byMatched = share;
    }
    const rare = rarity(corpus, part, term);
    const salience = weights[j]! / rare;
    matched += best[j]! * salience * left(rare, byMatched);
    shared += best[j]! * salience * left(rare, byAny);
    all += salience * left(rare, byAny);
  }
  return { matched, coverage: all > 0 ? shared / all : 0 };
}
