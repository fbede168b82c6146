/** What the test bench of the workshop says about one post. */
import type { CheckVerdict, Conflict, Span } from './model.ts';

export interface BenchResult {
  readonly text: string;
  /** Whether the post should be found. */
  readonly must: boolean;
  readonly verdict: CheckVerdict;
  /** As expected: found, or not. A refutation is not found. */
  readonly good: boolean;
  /** The best clarification: below every threshold too, so that a miss can be understood. */
  readonly best?: {
    readonly claim: string;
    /** 0..1 */
    readonly score: number;
    /** Words of the post that agree, in UTF-16 code units. */
    readonly marks: readonly Span[];
    readonly conflicts: readonly Conflict[];
  };
}

/** A clarification that a claim resembles. */
export interface Duplicate {
  readonly id: string;
  readonly claim: string;
  /** Title of the list that holds it. */
  readonly list: string;
}
