import type { Stance } from './model.ts';
import { STANCE_WEIGHTS } from './stance-weights.ts';
import { lookUp } from './packed.ts';
import { PLAIN_CUES } from './officecues.ts';
import type { StanceSigns } from './stancesigns.ts';

const PLAIN: ReadonlySet<string> = new Set(PLAIN_CUES.map(({ id }) => id));

/** Weights of word sequences are stored in steps of this many log-odds, around this value for none. */
export const SEQUENCE_STEP = 0.001;
export const SEQUENCE_ZERO = 0x8000;

function weightOf(sequence: number): number {
  const value = lookUp(STANCE_WEIGHTS.sequences, sequence);
  return value < 0 ? 0 : (value - SEQUENCE_ZERO) * SEQUENCE_STEP;
}

/**
 * Whether a text refutes: a logistic over its signs, learnt by lib/cli/trainstance.ts. `score` are log-odds above
 * the threshold, so that a text refutes from 0 on; `cues` are the words that speak for it. An
 * opening that leaves no doubt refutes alone, unless a denial is set aside.
 */
export function stanceOf({ named, sequences, hits }: StanceSigns): Stance {
  let score = STANCE_WEIGHTS.bias - STANCE_WEIGHTS.threshold;
  for (const [name, value] of named) score += value * (STANCE_WEIGHTS.named[name] ?? 0);
  for (const sequence of sequences) score += weightOf(sequence);
  const plain = hits.some(({ id }) => PLAIN.has(id)) && !hits.some(({ aside }) => aside);
  if (plain) score = Math.max(0, score);
  const cues = hits
    .filter(({ id, aside }) => !aside && (STANCE_WEIGHTS.named[`cue ${id}`] ?? 0) > 0)
    .map(({ span }) => span);
  return { refuting: score >= 0, score, cues };
}
