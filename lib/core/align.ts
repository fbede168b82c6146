import { type Corpus, type Part, weight } from './corpus.ts';
import { GAP, MAX_TERMS, TOKEN } from './layout.ts';
import type { Piece } from './piece.ts';

/** How the words of a wording and of a piece of the draft stand for each other. */
export interface Alignment {
  /** Distinct tokens of the wording, in order. */
  readonly tokens: Uint32Array;
  /** Per token which word of the wording it is, from 0 at the first token. */
  readonly words: Int32Array;
  /** Weight of each token. */
  readonly weights: Float32Array;
  /** Per token the likeness of its best partner in the window, 0 when it has none. */
  readonly best: Float32Array;
  /** Per token the position of its partner among the terms of the piece, -1 when it has none. */
  readonly position: Int32Array;
  /** First to last partner, in term positions. */
  readonly matchSpan: readonly [number, number];
  /** Sum of the weights, and of the weights times the best likeness anywhere in the piece. */
  readonly total: number;
  readonly anywhere: number;
}

/** Wordings of which a smaller share stands anywhere in the piece are no candidates. */
const LEAST = 0.1;
/** Meetings of one wording and one piece that are looked at: a piece has 160 terms of up to 6 echoes. */
const MOST_MEETINGS = 1024;

// Scratch of one comparison, used from its start to its end and never across: no memory is taken per wording.
const meetAt = new Int32Array(MOST_MEETINGS);
const meetToken = new Int32Array(MOST_MEETINGS);
const meetLikeness = new Float32Array(MOST_MEETINGS);
const held = new Float32Array(MAX_TERMS);

/** Aligns a wording with a piece of the draft. null when they share too little to be compared. */
export function align(
  corpus: Corpus,
  part: Part,
  p: number,
  wording: number,
  piece: Piece,
): Alignment | null {
  const { tokens, words } = distinctTokens(part, wording);
  const length = tokens.length;
  const meetings = meet(part, p, piece);
  if (meetings === 0) return null;
  const weights = new Float32Array(length);
  let total = 0;
  for (let j = 0; j < length; j++) total += weights[j] = weight(corpus, part, tokens[j]! & TOKEN.id);
  const anywhere = weightAnywhere(meetings, weights);
  if (anywhere < LEAST * total) return null;

  const reach = 2 * length + 6;
  const from = densest(meetings, weights, reach);
  const best = new Float32Array(length);
  const position = new Int32Array(length).fill(-1);
  const end = meetAt[from]! + reach;
  for (let i = from; i < meetings && meetAt[i]! < end; i++) {
    const token = meetToken[i]!;
    if (meetLikeness[i]! <= best[token]!) continue;
    best[token] = meetLikeness[i]!;
    position[token] = meetAt[i]!;
  }
  settle(meetings, position, best);
  let low = piece.terms.length;
  let high = 0;
  for (let j = 0; j < length; j++) {
    const at = position[j]!;
    if (at < 0) continue;
    if (at < low) low = at;
    if (at >= high) high = at + 1;
  }
  return {
    tokens,
    words,
    weights,
    best,
    position,
    matchSpan: [low, high],
    total,
    anywhere,
  };
}

/** Marks in `part.places` where each distinct token stands. */
function distinctTokens(part: Part, wording: number): Pick<Alignment, 'tokens' | 'words'> {
  const { tokenStart, tokens } = part.segment;
  const { places } = part;
  places.round++;
  const from = tokenStart[wording]!;
  const end = Math.min(tokenStart[wording + 1]!, from + MAX_TERMS);
  const out = new Uint32Array(end - from);
  const words = new Int32Array(end - from);
  let count = 0;
  let word = -1;
  for (let i = from; i < end; i++) {
    const term = tokens[i]! & TOKEN.id;
    word += 1 + (tokens[i]! >>> GAP.shift);
    if (places.seen[term] === places.round) continue;
    places.seen[term] = places.round;
    places.at[term] = count;
    words[count] = word;
    out[count++] = tokens[i]!;
  }
  return { tokens: out.subarray(0, count), words: words.subarray(0, count) };
}

/** Writes down which token each word of the piece may stand for, in the order of the piece; returns how many. */
function meet(part: Part, p: number, piece: Piece): number {
  const { ids, at, likeness } = piece.echoes[p]!;
  const { seen, round, at: place } = part.places;
  let count = 0;
  for (let i = 0; i < ids.length && count < MOST_MEETINGS; i++) {
    const id = ids[i]!;
    if (seen[id] !== round) continue;
    meetAt[count] = at[i]!;
    meetToken[count] = place[id]!;
    meetLikeness[count++] = likeness[i]!;
  }
  return count;
}

function weightAnywhere(meetings: number, weights: Float32Array): number {
  held.fill(0, 0, weights.length);
  let sum = 0;
  for (let i = 0; i < meetings; i++) {
    const token = meetToken[i]!;
    const more = meetLikeness[i]! - held[token]!;
    if (more <= 0) continue;
    sum += more * weights[token]!;
    held[token] = meetLikeness[i]!;
  }
  return sum;
}

/** Meetings looked at from one window start; a window holds far fewer unless a word is said over and over. */
const SCAN = 200;

/** Index of the meeting at which the window with the most weight starts. */
function densest(meetings: number, weights: Float32Array, reach: number): number {
  let found = 0;
  let most = -1;
  for (let i = 0; i < meetings; i++) {
    held.fill(0, 0, weights.length);
    let sum = 0;
    const start = meetAt[i]!;
    let last = 0;
    const end = Math.min(meetings, i + SCAN);
    for (let k = i; k < end && meetAt[k]! < start + reach; k++) {
      const token = meetToken[k]!;
      const more = meetLikeness[k]! - held[token]!;
      if (more <= 0) continue;
      sum += more * weights[token]!;
      held[token] = meetLikeness[k]!;
      last = meetAt[k]!;
    }
    // Of equal windows the tightest is meant.
    const value = sum - (last - start) * 0.002;
    if (value > most) {
      most = value;
      found = i;
    }
  }
  return found;
}

/** Where a word stands several times in the window, the partner nearest to the claim's own order is taken. */
function settle(meetings: number, position: Int32Array, best: Float32Array): void {
  for (let j = 1; j < position.length; j++) {
    const wanted = position[j - 1]! + 1;
    if (wanted === 0 || position[j]! < 0 || position[j] === wanted) continue;
    for (let i = 0; i < meetings; i++) {
      if (meetToken[i] === j && meetAt[i] === wanted && meetLikeness[i] === best[j]) position[j] = wanted;
    }
  }
}
