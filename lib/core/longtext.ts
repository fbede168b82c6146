/** A text of any length, checked piece by piece: where to cut it, and one answer out of those to the pieces. */
import type { Coverage, Match, TextAnswer } from './answers.ts';
import type { Candidate, Span } from './model.ts';

/** How a passage stands to what is listed. `confirmed`: a clarification found it true. */
export type PassageVerdict = 'strong' | 'possible' | 'refuting' | 'confirmed';

/** A passage of the text and the clarifications that it resembles, best first, with spans in the whole text. */
export interface Passage {
  readonly span: Span;
  readonly verdict: PassageVerdict;
  readonly matches: readonly Match[];
}

/** What the words of a text come to. */
export interface LongPassages {
  /** The gravest verdict of all passages; `none` when there are none. */
  readonly verdict: PassageVerdict | 'none';
  /** In the order of the text. */
  readonly passages: readonly Passage[];
  readonly coverage: Coverage;
}

/** A piece of the text and the answer to it. Spans of the answer count in the piece. */
export interface Piece {
  readonly span: Span;
  readonly answer: TextAnswer;
}

/** A text up to this many UTF-16 code units is one piece, checked as a post is. */
const WHOLE = 3_000;
/** Code units of a piece of a longer one: several paragraphs, so that a refutation stays with what it refutes. */
const PIECE = 1_800;
/** Where a paragraph has to be cut, the next piece begins with this much of the last one at most. */
const OVERLAP = 300;

/**
 * Pieces of a text, in order. They are cut between paragraphs; a paragraph that is too long is cut between
 * sentences, with an overlap, so that a claim across the cut stands whole in one of them. Cost is linear.
 */
export function cutLong(text: string): Span[] {
  if (text.length <= WHOLE) return text.trim() === '' ? [] : [[0, text.length]];
  const pieces: Span[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfPiece(text, start);
    if (text.slice(start, end).trim() !== '') pieces.push([start, end]);
    start = nextStart(text, start, end);
  }
  return pieces;
}

function endOfPiece(text: string, start: number): number {
  const limit = start + PIECE;
  if (limit >= text.length) return text.length;
  const paragraph = lastEnd(/\n\s*\n|\n/g, text, start, limit);
  return (
    paragraph ??
    lastEnd(/[.!?…]["')\]]*\s/g, text, start, limit) ??
    lastEnd(/\s/g, text, start, limit) ??
    limit
  );
}

/** End of the last match in the second half of a stretch, so that pieces do not get small. */
function lastEnd(pattern: RegExp, text: string, start: number, limit: number): number | null {
  const from = start + PIECE / 2;
  let end: number | null = null;
  for (const match of text.slice(from, limit).matchAll(pattern)) end = from + match.index + match[0].length;
  return end;
}

function nextStart(text: string, start: number, end: number): number {
  if (end >= text.length || text[end - 1] === '\n') return end;
  const from = Math.max(start + PIECE / 2, end - OVERLAP);
  const sentence = text.slice(from, end).search(/(?<=[.!?…]["')\]]*\s)\S/);
  const word = sentence >= 0 ? sentence : text.slice(from, end).search(/(?<=\s)\S/);
  return word >= 0 ? from + word : end;
}

const GRAVITY: Readonly<Record<PassageVerdict, number>> = {
  strong: 0,
  possible: 1,
  refuting: 2,
  confirmed: 3,
};

interface Found {
  readonly verdict: PassageVerdict;
  readonly match: Match;
}

/** One answer out of the answers to the pieces of a text. `coverage`: what was searched, where there is no piece. */
export function gather(pieces: readonly Piece[], coverage: Coverage): LongPassages {
  const found = pieces.flatMap(({ span: [start], answer }) => [
    ...answer.matches.map((match): Found => ({
      verdict: answer.verdict === 'refuting' ? 'refuting' : match.level,
      match: shifted(match, start),
    })),
    ...answer.confirmed.map((match): Found => ({ verdict: 'confirmed', match: shifted(match, start) })),
  ]);
  const passages = passagesOf(found);
  const verdict = gravest(passages)?.verdict ?? 'none';
  return { verdict, passages, coverage: pieces[0]?.answer.coverage ?? coverage };
}

/** The gravest passage, the first where several weigh the same; null without any. */
export function gravest(passages: readonly Passage[]): Passage | null {
  return passages.reduce<Passage | null>(
    (worst, passage) =>
      worst === null || GRAVITY[passage.verdict] < GRAVITY[worst.verdict] ? passage : worst,
    null,
  );
}

function shifted(match: Match, by: number): Match {
  if (by === 0) return match;
  const move = ([start, end]: Span): Span => [start + by, end + by];
  const { passage, matched } = match.candidate;
  const candidate: Candidate = {
    ...match.candidate,
    passage: move(passage),
    matched: { ...matched, text: matched.text.map(move) },
  };
  return { ...match, candidate };
}

/** Matches on the same words are one passage; the gravest and best one gives it its span. */
function passagesOf(found: readonly Found[]): Passage[] {
  const ordered = found.toSorted(
    (a, b) => GRAVITY[a.verdict] - GRAVITY[b.verdict] || b.match.candidate.score - a.match.candidate.score,
  );
  const passages: { span: Span; verdict: PassageVerdict; matches: Match[] }[] = [];
  for (const { verdict, match } of ordered) {
    const span = match.candidate.passage;
    const same = passages.find((passage) => overlaps(passage.span, span));
    if (!same) passages.push({ span, verdict, matches: [match] });
    else if (!same.matches.some((other) => isSame(other, match))) same.matches.push(match);
  }
  return passages.sort((a, b) => a.span[0] - b.span[0]);
}

const isSame = (a: Match, b: Match): boolean =>
  a.list.id === b.list.id && a.clarification.id === b.clarification.id;

/** Shared words beyond a touch: at least half of the shorter passage. */
function overlaps([a, b]: Span, [c, d]: Span): boolean {
  return Math.min(b, d) - Math.max(a, c) >= Math.min(b - a, d - c) / 2;
}
