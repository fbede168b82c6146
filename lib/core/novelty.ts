import type { Alignment } from './align.ts';
import { expected } from './collocations.ts';
import type { Part } from './corpus.ts';
import { TOKEN } from './layout.ts';

/** Weight of the tokens of a wording that their neighbours do not foretell. */
export interface Novelty {
  /** Of the matched tokens, each less by what the matched ones before it foretell. */
  readonly matched: number;
  /** Share of the whole wording's novel weight that is matched, 0..1. */
  readonly coverage: number;
}

/**
 * Words that always come together are one piece of evidence, not three: whoever writes *Wisma* goes on with *Atlet*.
 * Each token counts by the chance that ordinary texts with the tokens before it do not hold it.
 */
export function noveltyOf(part: Part, { tokens, weights, best }: Alignment): Novelty {
  const { keys } = part.segment;
  let matched = 0;
  let shared = 0;
  let all = 0;
  for (let j = 0; j < tokens.length; j++) {
    const hash = keys[tokens[j]! & TOKEN.id]!;
    let byMatched = 0;
    let byAny = 0;
    for (let i = 0; i < j; i++) {
      const share = expected(keys[tokens[i]! & TOKEN.id]!, hash);
      if (share > byAny) byAny = share;
      if (share > byMatched && best[i]! > 0) byMatched = share;
    }
    const gain = weights[j]! * best[j]!;
    matched += gain * (1 - byMatched);
    shared += gain * (1 - byAny);
    all += weights[j]! * (1 - byAny);
  }
  return { matched, coverage: all > 0 ? shared / all : 0 };
}
