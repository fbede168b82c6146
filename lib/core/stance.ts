import { ANTI_CUES, CUES } from './cues.ts';
import type { Span, Stance } from './model.ts';
import type { Normal } from './normalise.ts';

/** From this score on a text refutes: chosen on real denials against real hoax posts. */
export const REFUTING_FROM = 2;
/** A cue that is said again adds this much of its weight, once. */
const AGAIN = 0.4;

/** Everything that speaks for or against refutation in a text, found once per check. */
export interface CueHit {
  readonly id: string;
  readonly weight: number;
  readonly span: Span;
}

/** Longest text read for cues, in code units: every pattern is run over it once. */
const READ_LIMIT = 20_000;

/** Finds the cues of a normalised text. What an anti-cue covers is hidden from the others. */
export function findCues(normal: Normal): CueHit[] {
  const hits: CueHit[] = [];
  let text = normal.text.slice(0, READ_LIMIT);
  const spanOf = (at: number, length: number): Span => [normal.from[at]!, normal.to[at + length - 1]!];
  for (const cue of ANTI_CUES) {
    for (const match of text.matchAll(cue.pattern)) {
      hits.push({ id: cue.id, weight: cue.weight, span: spanOf(match.index, match[0].length) });
    }
    text = text.replace(cue.pattern, (covered) => '\u0000'.repeat(covered.length));
  }
  for (const cue of CUES) {
    for (const match of text.matchAll(cue.pattern)) {
      hits.push({ id: cue.id, weight: cue.weight, span: spanOf(match.index, match[0].length) });
    }
  }
  return hits;
}

/**
 * Whether a text refutes. The whole text counts: cues usually come after the claim. `own` are spans of words
 * that belong to the claim itself (*PSSI bantah …*); a cue inside them says nothing about the writer.
 */
export function stanceOf(hits: readonly CueHit[], own: readonly Span[] = []): Stance {
  const times = new Map<string, number>();
  let score = 0;
  const cues: Span[] = [];
  for (const { id, weight, span } of hits) {
    if (weight > 0 && own.some(([start, end]) => span[0] >= start && span[1] <= end)) continue;
    const said = times.get(id) ?? 0;
    times.set(id, said + 1);
    if (said === 0) score += weight;
    else if (said === 1) score += weight * AGAIN;
    if (weight > 0) cues.push(span);
  }
  return { refuting: score >= REFUTING_FROM, score, cues };
}
