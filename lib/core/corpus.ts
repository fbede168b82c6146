import { backgroundTexts, backgroundWord } from './background.ts';
import { commonPrefix, gramHashes, oneSlipApart } from './grams.ts';
import { findKey } from './hash.ts';
import { TOKEN } from './layout.ts';
import type { Clarification, ClarificationStatus, VerdictCode } from './model.ts';
import { isFrameStem } from './stopwords.ts';
import { type Segment, termId, termText } from './segment.ts';

/** What a check must know of a clarification besides the index: kept in memory, one per item, in index order. */
export interface ItemMeta {
  readonly id: string;
  readonly status: ClarificationStatus;
  readonly code: VerdictCode;
  /** False when the list states no fact: such an item is at most `possible`. */
  readonly hasAnswer: boolean;
  readonly validUntil?: string;
  readonly supersedes: readonly string[];
}

/** The meta of a clarification. */
export function metaOf(item: Clarification): ItemMeta {
  const { id, status, verdict, answer, validUntil, supersedes } = item;
  const base = { id, status, code: verdict.code, hasAnswer: answer.trim() !== '', supersedes };
  return validUntil === undefined ? base : { ...base, validUntil };
}

/** One list in a corpus, with what was worked out on first use. */
export interface Part {
  readonly segment: Segment;
  readonly metas: readonly ItemMeta[];
  /** Item that stands in for a replaced one, by item number; absent when none does. */
  readonly successor: ReadonlyMap<number, number>;
  /** Weight of each term: rarity times salience, NaN until asked for. */
  readonly weights: Float32Array;
  readonly rarities: Float32Array;
  /** 1 name, 2 not a name, 0 not looked up. */
  readonly names: Uint8Array;
  readonly texts: (string | undefined)[];
  readonly neighbours: Map<number, readonly Neighbour[]>;
  /** Scratch of retrieval: sums by wording, all zero between checks. */
  readonly sums: Float32Array;
}

/** A term of the index that a word of the draft may stand for. `likeness` 0..1, 1 = the same stem. */
export interface Neighbour {
  readonly term: number;
  readonly likeness: number;
}

/** All lists that are searched together. */
export interface Corpus {
  readonly parts: readonly Part[];
  /** Clarifications that can match. */
  readonly searched: number;
}

/** Joins the segments of several lists with their metas (same order as the items they were built from). */
export function makeCorpus(
  sources: readonly { readonly segment: Segment; readonly metas: readonly ItemMeta[] }[],
): Corpus {
  const parts = sources.map(({ segment, metas }): Part => ({
    segment,
    metas,
    successor: successors(metas),
    weights: new Float32Array(segment.counts.terms).fill(Number.NaN),
    rarities: new Float32Array(segment.counts.terms).fill(Number.NaN),
    names: new Uint8Array(segment.counts.terms),
    texts: [],
    neighbours: new Map(),
    sums: new Float32Array(segment.counts.wordings),
  }));
  const live = (meta: ItemMeta): boolean => meta.status !== 'withdrawn';
  return { parts, searched: parts.reduce((sum, part) => sum + part.metas.filter(live).length, 0) };
}

function successors(metas: readonly ItemMeta[]): ReadonlyMap<number, number> {
  const byId = new Map<string, number>();
  metas.forEach((meta, item) => {
    for (const old of meta.supersedes) if (meta.status !== 'withdrawn') byId.set(old, item);
  });
  const out = new Map<number, number>();
  metas.forEach((meta, item) => {
    if (meta.status !== 'replaced') return;
    let next = byId.get(meta.id);
    for (let hops = 0; hops < 8 && next !== undefined && metas[next]!.status === 'replaced'; hops++) {
      next = byId.get(metas[next]!.id);
    }
    if (next !== undefined && next !== item && metas[next]!.status !== 'replaced') out.set(item, next);
  });
  return out;
}

const df = (part: Part, term: number): number =>
  part.segment.postingStart[term + 1]! - part.segment.postingStart[term]!;

/** How rare a term is, 0 (everywhere) to 1 (nowhere else), over all lists and ordinary Indonesian. */
export function rarity(corpus: Corpus, part: Part, term: number): number {
  const known = part.rarities[term]!;
  if (known === known) return known;
  const hash = part.segment.keys[term]!;
  const value = rarityOf(corpus, hash);
  part.rarities[term] = value;
  return value;
}

/** The same for a stem hash that may stand in no list. */
export function rarityOf(corpus: Corpus, hash: number): number {
  let count = backgroundWord(hash).df;
  let total = backgroundTexts();
  for (const part of corpus.parts) {
    const term = termId(part.segment, hash);
    if (term >= 0) count += df(part, term);
    total += part.segment.counts.wordings;
  }
  return Math.max(0.02, Math.log((total + 1) / (count + 0.5)) / Math.log(total + 2));
}

/** Salience of a frame word (*video, beredar*) about which nothing was learnt. */
const FRAME_SALIENCE = 0.3;
const DEFAULT_SALIENCE = 0.7;

/** What a term contributes: its rarity times the chance that a post repeating the claim repeats it. */
export function weight(corpus: Corpus, part: Part, term: number): number {
  const known = part.weights[term]!;
  if (known === known) return known;
  const learnt = backgroundWord(part.segment.keys[term]!).salience;
  const value =
    rarity(corpus, part, term) *
    (learnt ?? (isFrameStem(stemOf(part, term)) ? FRAME_SALIENCE : DEFAULT_SALIENCE));
  part.weights[term] = value;
  return value;
}

/** Whether a token names something: by its capital in the claim or by its habit in ordinary text. */
export function isName(part: Part, token: number): boolean {
  const term = token & TOKEN.id;
  if (part.names[term] === 0) part.names[term] = backgroundWord(part.segment.keys[term]!).name ? 1 : 2;
  return (token & TOKEN.name) !== 0 || part.names[term] === 1;
}

/** Stem of a term, decoded once. */
export function stemOf(part: Part, term: number): string {
  return (part.texts[term] ??= termText(part.segment, term));
}

const NEIGHBOUR_CACHE = 20_000;
/** Grams that stand in more stems than this tell little and are passed over. */
const GRAM_LIMIT = 400;

/** The terms of a list that a stem of the draft may stand for: itself, slips of one letter, derived words. */
export function neighboursOf(part: Part, stem: string, hash: number): readonly Neighbour[] {
  const known = part.neighbours.get(hash);
  if (known) return known;
  const own = termId(part.segment, hash);
  const found: Neighbour[] = own >= 0 ? [{ term: own, likeness: 1 }] : [];
  if (stem.length >= 4 && !stem.startsWith('#')) found.push(...similarTerms(part, stem, own));
  if (part.neighbours.size >= NEIGHBOUR_CACHE) part.neighbours.clear();
  part.neighbours.set(hash, found);
  return found;
}

function similarTerms(part: Part, stem: string, own: number): Neighbour[] {
  const { gramKeys, gramStart, gramPostings } = part.segment;
  const shared = new Map<number, number>();
  const grams = gramHashes(stem);
  for (const gram of grams) {
    const at = findKey(gramKeys, gram);
    if (at < 0) continue;
    const from = gramStart[at]!;
    const to = gramStart[at + 1]!;
    if (to - from > GRAM_LIMIT) continue;
    for (let i = from; i < to; i++) shared.set(gramPostings[i]!, (shared.get(gramPostings[i]!) ?? 0) + 1);
  }
  const out: Neighbour[] = [];
  for (const [term, count] of shared) {
    if (term === own) continue;
    const likeness = wordLikeness(stem, stemOf(part, term), count, grams.length, own >= 0);
    if (likeness > 0) out.push({ term, likeness });
  }
  return out.sort((a, b) => b.likeness - a.likeness || a.term - b.term).slice(0, 6);
}

/**
 * How well one stem may stand for another, 0 when it may not. A slip counts only for words that the list does not
 * hold itself (*bulan* is no misspelt *bulat*); a longer form of the same beginning counts for all.
 */
function wordLikeness(stem: string, other: string, shared: number, grams: number, known: boolean): number {
  const short = Math.min(stem.length, other.length);
  const long = Math.max(stem.length, other.length);
  if (!known && short >= 5 && oneSlipApart(stem, other)) return 0.85;
  const prefix = commonPrefix(stem, other);
  if (prefix >= 5 && prefix === short && long - short <= 4) return 0.75;
  if (known) return prefix >= 6 && prefix >= long - 3 ? 0.6 : 0;
  const overlap = shared / Math.max(grams, long - 1);
  if (overlap >= 0.5) return 0.7 * overlap + 0.1;
  return short >= 5 && (stem.includes(other) || other.includes(stem)) ? 0.5 : 0;
}
