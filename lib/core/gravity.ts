import type { CheckVerdict } from './model.ts';

/** Verdicts by their weight. */
const RANK: Readonly<Record<CheckVerdict, number>> = { none: 0, refuting: 1, possible: 2, strong: 3 };

/** The graver of two verdicts; the first one where they weigh the same. */
export function graver(one: CheckVerdict, other: CheckVerdict): CheckVerdict {
  return RANK[other] > RANK[one] ? other : one;
}
