import { backgroundTexts, backgroundWord } from './background.ts';
import { isDaily } from './daily.ts';
import { gramHashes } from './grams.ts';
import { TOKEN } from './layout.ts';
import type { Clarification, ClarificationStatus, VerdictCode } from './model.ts';
import { isFrameStem } from './stopwords.ts';
import type { Neighbour } from './neighbours.ts';
import { type Segment, termId, termText } from './segment.ts';
import { type Calibration, type Thresholds, thresholdsOf } from './thresholds.ts';

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
  /** Scores from which a candidate of this list reaches a level. */
  readonly thresholds: Thresholds;
  /** Item that stands in for a replaced one, by item number; absent when none does. */
  readonly successor: ReadonlyMap<number, number>;
  /** Weight of each term: rarity times salience, NaN until asked for. */
  readonly weights: Float32Array;
  readonly rarities: Float32Array;
  /** 1 name, 2 not a name, 0 not looked up. */
  readonly names: Uint8Array;
  readonly texts: (string | undefined)[];
  readonly neighbours: Map<string, readonly Neighbour[]>;
  /** Hashes of the character 4-grams of each stem, once asked for. */
  readonly grams: (readonly number[] | undefined)[];
  /** Lengths of the wordings as vectors of weights, NaN until asked for. */
  readonly norms: Float32Array;
  /** Scratch of retrieval: sums by wording, all zero between checks, and the wordings that have one. */
  readonly sums: Float32Array;
  readonly touched: Uint32Array;
  /** Scratch of alignment: where the terms of one wording stand; those not seen in this round stand nowhere. */
  readonly places: { round: number; readonly seen: Uint32Array; readonly at: Uint8Array };
}

/** All lists that are searched together. */
export interface Corpus {
  readonly parts: readonly Part[];
  /** Rarity by stem hash, worked out once. */
  readonly rarities: Map<number, number>;
  /** Clarifications that can match. */
  readonly searched: number;
}

/** One list as it is searched. */
interface Source {
  readonly segment: Segment;
  /** In the order of the items that the segment was built from. */
  readonly metas: readonly ItemMeta[];
  /** What ordinary texts score against it. Absent: the trained thresholds. */
  readonly calibration?: Calibration | undefined;
}

/** Joins several lists. */
export function makeCorpus(sources: readonly Source[]): Corpus {
  const thresholds = thresholdsOf(sources.map(({ calibration }) => calibration));
  const parts = sources.map(({ segment, metas }, list): Part => ({
    segment,
    metas,
    thresholds: thresholds[list]!,
    successor: successors(metas),
    weights: new Float32Array(segment.counts.terms).fill(Number.NaN),
    rarities: new Float32Array(segment.counts.terms).fill(Number.NaN),
    names: new Uint8Array(segment.counts.terms),
    texts: [],
    neighbours: new Map(),
    grams: [],
    norms: new Float32Array(segment.counts.wordings).fill(Number.NaN),
    sums: new Float32Array(segment.counts.wordings),
    touched: new Uint32Array(segment.counts.wordings),
    places: {
      round: 0,
      seen: new Uint32Array(segment.counts.terms),
      at: new Uint8Array(segment.counts.terms),
    },
  }));
  let searched = 0;
  for (const { metas } of parts)
    for (let item = 0; item < metas.length; item++) if (metas[item]!.status !== 'withdrawn') searched++;
  return { parts, rarities: new Map(), searched };
}

function successors(metas: readonly ItemMeta[]): ReadonlyMap<number, number> {
  const byId = new Map<string, number>();
  const replaced: number[] = [];
  for (let item = 0; item < metas.length; item++) {
    const { status, supersedes } = metas[item]!;
    if (status === 'replaced') replaced.push(item);
    // Few items have any: a loop over nothing, ten thousand times, is felt at a cold start.
    if (supersedes.length > 0 && status !== 'withdrawn') for (const old of supersedes) byId.set(old, item);
  }
  const out = new Map<number, number>();
  for (const item of replaced) {
    let next = byId.get(metas[item]!.id);
    for (let hops = 0; hops < 8 && next !== undefined && metas[next]!.status === 'replaced'; hops++) {
      next = byId.get(metas[next]!.id);
    }
    if (next !== undefined && next !== item && metas[next]!.status !== 'replaced') out.set(item, next);
  }
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

/** Share of texts that everyday words of the ministry are taken to stand in, whatever general Indonesian says. */
const DAILY_SHARE = 0.01;
/** Words of drafts whose rarity is remembered. */
const RARITY_CACHE = 50_000;

/** The same for a stem hash that may stand in no list. */
export function rarityOf(corpus: Corpus, hash: number): number {
  const known = corpus.rarities.get(hash);
  if (known !== undefined) return known;
  let count = backgroundWord(hash).df;
  let total = backgroundTexts();
  for (const part of corpus.parts) {
    const term = termId(part.segment, hash);
    if (term >= 0) count += df(part, term);
    total += part.segment.counts.wordings;
  }
  if (isDaily(hash)) count = Math.max(count, total * DAILY_SHARE);
  const value = Math.max(0.02, Math.log((total + 1) / (count + 0.5)) / Math.log(total + 2));
  if (corpus.rarities.size >= RARITY_CACHE) corpus.rarities.clear();
  corpus.rarities.set(hash, value);
  return value;
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

/**
 * Whether a token names something: by its capital in the claim, by its habit in ordinary text, or because ordinary
 * text does not know it at all.
 */
export function isName(part: Part, token: number): boolean {
  if ((token & TOKEN.figure) !== 0) return false;
  const term = token & TOKEN.id;
  if (part.names[term] === 0) {
    const word = backgroundWord(part.segment.keys[term]!);
    part.names[term] = word.name || word.df === 0 ? 1 : 2;
  }
  return (token & TOKEN.name) !== 0 || part.names[term] === 1;
}

/** Stem of a term, decoded once. */
export function stemOf(part: Part, term: number): string {
  return (part.texts[term] ??= termText(part.segment, term));
}

/** Hashes of the character 4-grams of a term, worked out once. */
export function gramsOf(part: Part, term: number): readonly number[] {
  return (part.grams[term] ??= gramHashes(stemOf(part, term)));
}
