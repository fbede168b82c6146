import { FEATURES, type FeatureName } from './features.ts';
import type { ScorePart } from './model.ts';
import { WEIGHTS } from './weights.ts';

/** A feature bends at these values: each adds a term `max(0, value - bend)`, so that its effect need not be a line. */
export const BENDS = [0, 0.5, 0.8] as const;

/** What train.ts writes: three weights a feature (one per bend), a bias, and the thresholds on the score. */
export interface Learnt {
  readonly bias: number;
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** Scores from which a candidate is `possible` or `strong`: quantiles of the scores of ordinary texts. */
  readonly possible: number;
  readonly strong: number;
}

/** What one feature adds to the log-odds. */
function contribution(name: FeatureName, value: number, learnt: Learnt): number {
  const weights = learnt.weights[name];
  if (!weights) return 0;
  let sum = 0;
  for (let b = 0; b < BENDS.length; b++) sum += (weights[b] ?? 0) * Math.max(0, value - BENDS[b]!);
  return sum;
}

/** Probability that the passage states the claim, 0..1: a logistic over the features. */
export function score(values: Float32Array, learnt: Learnt = WEIGHTS): number {
  let sum = learnt.bias;
  FEATURES.forEach((name, i) => (sum += contribution(name, values[i]!, learnt)));
  return 1 / (1 + Math.exp(-sum));
}

/** The score taken apart: value of each feature and its mean weight there, largest effect first. */
export function parts(values: Float32Array, learnt: Learnt = WEIGHTS): ScorePart[] {
  return FEATURES.map((name, i) => {
    const value = values[i]!;
    return { name, value, weight: value === 0 ? 0 : contribution(name, value, learnt) / value };
  })
    .filter((part) => part.value !== 0 && part.weight !== 0)
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}
