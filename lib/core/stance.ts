import type { Stance } from './model.ts';
import { STANCE_WEIGHTS } from './stance-weights.ts';
import { readGrams } from './stancegrams.ts';
import { PLAIN_CUES } from './officecues.ts';
import type { StanceSigns } from './stancesigns.ts';

const PLAIN: ReadonlySet<string> = new Set(PLAIN_CUES.map(({ id }) => id));

/** Weights of word sequences by their hash; read once. */
let grams: ReadonlyMap<number, number> | undefined;

/**
 * Whether a text refutes: a logistic over its signs, learnt by lib/cli/trainstance.ts. `score` are log-odds above
 * the threshold, so that a text refutes from 0 on; `cues` are the words that speak for it. An
 * opening that leaves no doubt refutes alone, unless a denial is set aside.
 */
export function stanceOf({ named, sequences, hits }: StanceSigns): Stance {
  grams ??= readGrams(STANCE_WEIGHTS.grams);
  let score = STANCE_WEIGHTS.bias - STANCE_WEIGHTS.threshold;
  for (const [name, value] of named) score += value * (STANCE_WEIGHTS.named[name] ?? 0);
  for (const sequence of sequences) score += grams.get(sequence) ?? 0;
  const plain = hits.some(({ id }) => PLAIN.has(id)) && !hits.some(({ aside }) => aside);
  if (plain) score = Math.max(0, score);
  const cues = hits
    .filter(({ id, aside }) => !aside && (STANCE_WEIGHTS.named[`cue ${id}`] ?? 0) > 0)
    .map(({ span }) => span);
  return { refuting: score >= 0, score, cues };
}
