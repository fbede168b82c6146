/** What it says of an address that a list names it. */
import type { Listed, Match } from './answers.ts';

/** States in which a clarification says too little for a warning. */
const UNSURE: ReadonlySet<Match['state']> = new Set(['under_review', 'expired', 'unproven']);

/**
 * How sure it is that a listed address spreads a claim; null where that is no warning: the address of a clarification
 * itself, or the place of a claim that was found true.
 */
export function levelOfListed({
  as,
  at,
  state,
  clarification,
}: Pick<Listed, 'as' | 'at' | 'state' | 'clarification'>): Match['level'] | null {
  if (as !== 'seenAt' || clarification.verdict.code === 'benar') return null;
  return at === 'below' || UNSURE.has(state) ? 'possible' : 'strong';
}
