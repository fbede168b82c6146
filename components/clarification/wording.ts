import type { Match } from '../../lib/core/answers.ts';

/** The wording of the claim that matched: the claim itself, or one of its variants. */
export function matchedWording(match: Match): string {
  const { candidate, clarification } = match;
  return clarification.variants[candidate.wording] ?? clarification.claim;
}
