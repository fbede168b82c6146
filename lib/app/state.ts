import type { Match } from '../core/answers.ts';
import type { Clarification } from '../core/model.ts';

/** What has to be said of a clarification besides its fact. */
export function stateOf(clarification: Clarification, now: string): Match['state'] {
  if (clarification.status === 'under_review') return 'under_review';
  if (isPast(clarification.validUntil, now)) return 'expired';
  if (clarification.answer.trim() === '') return 'no_fact';
  return clarification.verdict.code === 'belum-terbukti' ? 'unproven' : 'active';
}

/** A bare date is valid to its end. */
function isPast(until: string | undefined, now: string): boolean {
  if (until === undefined) return false;
  return until.length === 10 ? until < now.slice(0, 10) : Date.parse(until) < Date.parse(now);
}
