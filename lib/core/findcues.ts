import { ANTI_CUES } from './anticues.ts';
import { type Cue, CUES } from './cues.ts';
import type { Span } from './model.ts';
import type { Normal } from './normalise.ts';
import { OFFICE_CUES, PLAIN_CUES } from './officecues.ts';

/** Longest text read for cues, in code units: every pattern is run over it once. */
const READ_LIMIT = 20_000;

/** Something that speaks for or against refutation. */
export interface CueHit {
  readonly id: string;
  readonly span: Span;
  /** Sets a denial aside. */
  readonly aside?: true;
}

const ALL: readonly Cue[] = [...CUES, ...OFFICE_CUES, ...PLAIN_CUES];

/** Finds the cues of a normalised text, spans in the text as given. What an anti-cue covers is hidden from the others. */
export function findCues(normal: Normal): CueHit[] {
  return cuesIn(normal, ALL);
}

/** The cues that set a denial aside. */
export function findAsides(normal: Normal): CueHit[] {
  return cuesIn(normal, []).filter(({ aside }) => aside);
}

function cuesIn(normal: Normal, cues: readonly Cue[]): CueHit[] {
  const hits: CueHit[] = [];
  let text = normal.text.slice(0, READ_LIMIT);
  const spanOf = (at: number, length: number): Span => [normal.from[at]!, normal.to[at + length - 1]!];
  for (const { id, pattern, aside } of ANTI_CUES) {
    text = text.replace(pattern, (covered, ...rest: unknown[]) => {
      const at = rest.find((value) => typeof value === 'number') ?? 0;
      hits.push({ id, span: spanOf(at, covered.length), ...(aside && { aside }) });
      return '\u0000'.repeat(covered.length);
    });
  }
  for (const cue of cues) {
    for (const match of text.matchAll(cue.pattern)) {
      const [start, end] = verdictIn(match[0], cue.verdict);
      hits.push({ id: cue.id, span: spanOf(match.index + start, end - start) });
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
