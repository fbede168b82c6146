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
  /** Mean log-odds of the highest tenth of the packaged ordinary texts: what calibrations are measured from. */
  readonly ordinary: number;
}

/** The learnt weights in the order of FEATURES, bend by bend. */
const FLAT = Float64Array.from(
  FEATURES.flatMap((name) => BENDS.map((_, b) => WEIGHTS.weights[name]?.[b] ?? 0)),
);

/** What one feature adds to the log-odds. */
function contribution(feature: number, value: number): number {
  let sum = 0;
  for (let b = 0; b < BENDS.length; b++) {
    const over = value - BENDS[b]!;
    if (over > 0) sum += FLAT[feature * BENDS.length + b]! * over;
  }
  return sum;
}

/** Log-odds that the passage states the claim. */
export function logOdds(values: Float32Array): number {
  let sum = WEIGHTS.bias;
  for (let i = 0; i < values.length; i++) sum += contribution(i, values[i]!);
  return sum;
}

/** Log-odds as a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Probability that the passage states the claim, 0..1: a logistic over the features. */
export const score = (values: Float32Array): number => probability(logOdds(values));

/** The most that a feature between 0 and 1 can add to the log-odds. */
export const mostOf = (name: FeatureName): number =>
  Math.max(...[...BENDS, 1].map((value) => contribution(FEATURES.indexOf(name), value)));

/** The score taken apart: value of each feature and its mean weight there, largest effect first. */
export function parts(values: Float32Array): ScorePart[] {
  const out: ScorePart[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const effect = contribution(i, value);
    if (effect !== 0) out.push({ name: FEATURES[i]!, value, weight: effect / value });
  }
  return out.sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}
