import { ANTI_CUES } from './anticues.ts';
import { type Cue, CUES } from './cues.ts';
import type { Span, Stance } from './model.ts';
import type { Normal } from './normalise.ts';

/** From this score on a text refutes: chosen on real denials against real hoax posts. */
export const REFUTING_FROM = 2;
/** A short text has no room for a second cue: one plain verdict or call to verify of this weight is enough. */
export const PLAIN = 1.5;
/** Length of a short text, in code units: one post. */
export const SHORT = 280;
/** A cue that is said again adds this much of its weight, once. */
const AGAIN = 0.4;
/** Sentences to either side of the passage in which a cue counts in full; further off it counts `AFAR`. */
const NEAR = 3;
const AFAR = 0.5;
/** Longest text read for cues, in code units: every pattern is run over it once. */
const READ_LIMIT = 20_000;

/** Something that speaks for or against refutation. */
export interface CueHit {
  readonly id: string;
  readonly weight: number;
  readonly span: Span;
}

/** Finds the cues of a normalised text. What an anti-cue covers is hidden from the others. */
export function findCues(normal: Normal): CueHit[] {
  const hits: CueHit[] = [];
  let text = normal.text.slice(0, READ_LIMIT);
  const spanOf = (at: number, length: number): Span => [normal.from[at]!, normal.to[at + length - 1]!];
  for (const cue of ANTI_CUES) {
    text = text.replace(cue.pattern, (covered, ...rest: unknown[]) => {
      const at = rest.find((value) => typeof value === 'number') ?? 0;
      hits.push({ id: cue.id, weight: cue.weight, span: spanOf(at, covered.length) });
      return '\u0000'.repeat(covered.length);
    });
  }
  for (const cue of CUES) {
    for (const match of text.matchAll(cue.pattern)) {
      const [start, end] = verdictIn(match[0], cue.verdict);
      const span = spanOf(match.index + start, end - start);
      hits.push({ id: cue.id, weight: cue.weight, span });
    }
  }
  return hits;
}

/** Where the verdict stands in what a cue found. */
function verdictIn(found: string, which: Cue['verdict']): Span {
  const space = which === 'first' ? found.indexOf(' ') : found.lastIndexOf(' ');
  if (which === undefined || space < 0) return [0, found.length];
  return which === 'first' ? [0, space] : [space + 1, found.length];
}

/** The claim that a text may refute: where it stands and which words are its own. */
export interface Scope {
  readonly passage: Span;
  /** Words that belong to the claim (*PSSI bantah …*): a cue made of them says nothing about the writer. */
  readonly own: readonly Span[];
  readonly sentences: readonly Span[];
  /** Where the paragraph of the passage starts. */
  readonly paragraph?: number;
  /** Length of the whole text, in code units. Absent: it is no short one. */
  readonly length?: number;
}

/**
 * Whether a text refutes. The whole text counts, because cues usually come after the claim; those far from the
 * passage or in a paragraph before it count half, so that a denial of one thing does not excuse a claim about
 * another. A label (*[HOAKS]*) is a heading and counts from wherever it stands.
 */
export function stanceOf(hits: readonly CueHit[], scope?: Scope): Stance {
  const best = new Map<string, { weight: number; again: boolean }>();
  const cues: Span[] = [];
  for (const { id, weight, span } of hits) {
    if (weight > 0 && scope?.own.some(([start, end]) => span[0] < end && span[1] > start)) continue;
    const before = id !== 'label' && span[1] <= (scope?.paragraph ?? 0);
    const here = scope && weight > 0 && (before || isFar(span, scope)) ? weight * AFAR : weight;
    const known = best.get(id);
    if (!known) best.set(id, { weight: here, again: false });
    else best.set(id, { weight: here > known.weight ? here : known.weight, again: true });
    if (weight > 0) cues.push(span);
  }
  let score = 0;
  let plain = false;
  for (const { weight, again } of best.values()) {
    score += weight * (again ? 1 + AGAIN : 1);
    plain ||= weight >= PLAIN;
  }
  const short = (scope?.length ?? Infinity) <= SHORT;
  return { refuting: score >= (short && plain ? PLAIN : REFUTING_FROM), score, cues };
}

function isFar(span: Span, { passage, sentences }: Scope): boolean {
  const between = span[1] <= passage[0] ? [span[1], passage[0]] : [passage[1], span[0]];
  const [from = 0, to = 0] = between;
  return sentences.filter(([start]) => start >= from && start < to).length > NEAR;
}
