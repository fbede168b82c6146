import { type Corpus, type Part, weight } from './corpus.ts';
import { neighboursOf } from './neighbours.ts';
import { TOKEN } from './layout.ts';
import type { Term } from './terms.ts';

/** How the words of a wording and of a piece of the draft stand for each other. */
export interface Alignment {
  /** Distinct tokens of the wording, in order. */
  readonly tokens: Uint32Array;
  /** Per token the likeness of its best partner in the window, 0 when it has none. */
  readonly best: Float32Array;
  readonly exact: Uint8Array;
  /** Per token the best likeness anywhere in the piece. */
  readonly anywhere: Float32Array;
  /** Per token the position of its partner among the terms of the piece, -1 when it has none. */
  readonly position: Int32Array;
  /** First to last partner, in term positions. */
  readonly matchSpan: readonly [number, number];
  /** Weight of the heaviest chain of partners in the claim's own order. */
  readonly inOrder: number;
  /** Share of neighbouring token pairs that are neighbours in the draft too. */
  readonly adjacent: number;
}

interface Meeting {
  readonly at: number;
  readonly token: number;
  readonly likeness: number;
}

/** Aligns a wording with the terms of a piece of the draft. null when they share nothing. */
export function align(corpus: Corpus, part: Part, wording: number, terms: readonly Term[]): Alignment | null {
  const tokens = distinctTokens(part, wording);
  const meetings = meet(part, tokens, terms);
  if (meetings.length === 0) return null;
  const weights = Float32Array.from(tokens, (token) => weight(corpus, part, token & TOKEN.id));
  const reach = 2 * tokens.length + 6;
  const from = densest(meetings, weights, reach);
  const best = new Float32Array(tokens.length);
  const anywhere = new Float32Array(tokens.length);
  const position = new Int32Array(tokens.length).fill(-1);
  const start = meetings[from]!.at;
  for (let i = 0; i < meetings.length; i++) {
    const { at, token, likeness } = meetings[i]!;
    anywhere[token] = Math.max(anywhere[token]!, likeness);
    if (i < from || at >= start + reach || likeness <= best[token]!) continue;
    best[token] = likeness;
    position[token] = at;
  }
  settle(meetings, position, best);
  let low = terms.length;
  let high = 0;
  for (const at of position) {
    if (at < 0) continue;
    low = Math.min(low, at);
    high = Math.max(high, at + 1);
  }
  return {
    tokens,
    best,
    exact: Uint8Array.from(best, (likeness) => (likeness === 1 ? 1 : 0)),
    anywhere,
    position,
    matchSpan: [low, high],
    inOrder: heaviestChain(position, best, weights),
    adjacent: adjacency(position),
  };
}

function distinctTokens(part: Part, wording: number): Uint32Array {
  const { tokenStart, tokens } = part.segment;
  const seen = new Set<number>();
  return tokens.slice(tokenStart[wording], tokenStart[wording + 1]).filter((token) => {
    const term = token & TOKEN.id;
    return !seen.has(term) && seen.add(term);
  });
}

function meet(part: Part, tokens: Uint32Array, terms: readonly Term[]): Meeting[] {
  const place = new Map<number, number>();
  tokens.forEach((token, j) => place.set(token & TOKEN.id, j));
  const out: Meeting[] = [];
  terms.forEach((term, at) => {
    for (const { term: id, likeness } of neighboursOf(part, term)) {
      const token = place.get(id);
      if (token !== undefined) out.push({ at, token, likeness });
    }
  });
  return out;
}

/** Meetings looked at from one window start; a window holds far fewer unless a word is said over and over. */
const SCAN = 200;

/** Index of the meeting at which the window with the most weight starts. */
function densest(meetings: readonly Meeting[], weights: Float32Array, reach: number): number {
  const best = new Float32Array(weights.length);
  let found = 0;
  let most = -1;
  for (let i = 0; i < meetings.length; i++) {
    best.fill(0);
    let sum = 0;
    let last = 0;
    const start = meetings[i]!.at;
    for (let k = i; k < meetings.length && k < i + SCAN && meetings[k]!.at < start + reach; k++) {
      const { token, likeness, at } = meetings[k]!;
      if (likeness <= best[token]!) continue;
      sum += (likeness - best[token]!) * weights[token]!;
      best[token] = likeness;
      last = at;
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
function settle(meetings: readonly Meeting[], position: Int32Array, best: Float32Array): void {
  for (let j = 1; j < position.length; j++) {
    const before = position[j - 1]!;
    const here = position[j]!;
    if (here < 0 || before < 0 || here === before + 1) continue;
    const better = meetings.find((m) => m.token === j && m.at === before + 1 && m.likeness === best[j]);
    if (better) position[j] = better.at;
  }
}

function heaviestChain(position: Int32Array, best: Float32Array, weights: Float32Array): number {
  const chain = new Float32Array(position.length);
  let most = 0;
  for (let j = 0; j < position.length; j++) {
    if (position[j]! < 0) continue;
    let before = 0;
    for (let i = 0; i < j; i++) {
      if (position[i]! >= 0 && position[i]! <= position[j]!) before = Math.max(before, chain[i]!);
    }
    chain[j] = before + weights[j]! * best[j]!;
    most = Math.max(most, chain[j]!);
  }
  return most;
}

function adjacency(position: Int32Array): number {
  if (position.length < 2) return position.length;
  let pairs = 0;
  for (let j = 1; j < position.length; j++) {
    const step = position[j]! - position[j - 1]!;
    if (position[j]! >= 0 && position[j - 1]! >= 0 && step >= 0 && step <= 2) pairs++;
  }
  return pairs / (position.length - 1);
}
