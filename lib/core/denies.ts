/** Whether a text denies something, when no list knows yet what: by its words alone. */
import { findCues } from './findcues.ts';
import { normalise } from './normalise.ts';
import { PLAIN_CUES } from './officecues.ts';
import { STANCE_WEIGHTS } from './stance-weights.ts';

/**
 * Log-odds of the cues together from which a text is taken for a denial. Set so that about one in twenty posts that
 * repeat a claim is (`npm run lookback`): the words of one clear denial, or of several weak ones.
 */
const LEAST = 4;
/** A cue said more often than this says no more. */
const AGAIN = 2;

const PLAIN: ReadonlySet<string> = new Set(PLAIN_CUES.map(({ id }) => id));

/** Reads the text once; cost is linear in its length. */
export function deniesSomething(text: string): boolean {
  const hits = findCues(normalise(text));
  if (hits.some(({ id }) => PLAIN.has(id)) && !hits.some(({ aside }) => aside)) return true;
  let score = 0;
  for (const [id, mine] of Map.groupBy(hits, (hit) => hit.id))
    score += Math.min(AGAIN, mine.length) * (STANCE_WEIGHTS.named[`cue ${id}`] ?? 0);
  return score >= LEAST;
}
