import { type Corpus, type Part, weight } from './corpus.ts';
import { TOKEN } from './layout.ts';
import type { Piece } from './piece.ts';

/** A wording worth a closer look. */
export interface Hit {
  readonly part: number;
  readonly wording: number;
}

/** Wordings looked at closely, per piece of the draft. */
export const HITS = 24;
/** Kept from the first, rough ranking. */
const ROUGH = 100;
/** BM25's length normalisation, with the mean length of a claim in terms. */
const B = 0.5;
const MEAN_TERMS = 7;
/** Once this many terms gave evidence, terms in more than `COMMON` of all wordings are passed over. */
const ENOUGH = 30;
const COMMON = 0.02;

interface Scored {
  readonly part: number;
  readonly wording: number;
  readonly score: number;
  readonly cosine: number;
}

/** Finds the wordings that share the most evidence with the piece, through the inverted index only. */
export function retrieve(corpus: Corpus, piece: Piece, most = HITS): Hit[] {
  const rough: Scored[] = [];
  corpus.parts.forEach((part, p) => {
    const count = accumulate(corpus, part, gainsOf(corpus, part, piece, p));
    for (const wording of best(part, count)) rough.push(scored(corpus, part, p, wording));
    for (let i = 0; i < count; i++) part.sums[part.touched[i]!] = 0;
  });
  return union(rough, most);
}

/** A term of the index and what a wording gains by holding it. */
interface Gain {
  readonly term: number;
  readonly size: number;
  readonly gain: number;
}

/** What the distinct words of the piece are worth, rarest first. */
function gainsOf(corpus: Corpus, part: Part, piece: Piece, p: number): Gain[] {
  const { postingStart } = part.segment;
  const { ids, at, likeness } = piece.echoes[p]!;
  const first = new Map<number, number>();
  piece.terms.forEach(({ hash }, i) => first.has(hash) || first.set(hash, i));
  const gains: Gain[] = [];
  for (let i = 0; i < ids.length; i++) {
    if (first.get(piece.terms[at[i]!]!.hash) !== at[i]) continue;
    const term = ids[i]!;
    const w = weight(corpus, part, term);
    const size = postingStart[term + 1]! - postingStart[term]!;
    gains.push({ term, size, gain: w * w * likeness[i]! });
  }
  return gains.sort((a, b) => a.size - b.size || a.term - b.term);
}

/** Adds the gains up in `part.sums`; returns how many wordings were touched. */
function accumulate(corpus: Corpus, part: Part, gains: readonly Gain[]): number {
  const { postingStart, postings, counts } = part.segment;
  const { sums, touched } = part;
  let count = 0;
  let used = 0;
  for (const { term, size, gain } of gains) {
    if (used >= ENOUGH && size > counts.wordings * COMMON) break;
    used++;
    const end = postingStart[term + 1]!;
    for (let i = postingStart[term]!; i < end; i++) {
      const wording = postings[i]!;
      if (sums[wording] === 0) touched[count++] = wording;
      sums[wording]! += gain;
    }
  }
  return count;
}

const lengthOf = (part: Part, wording: number): number =>
  part.segment.tokenStart[wording + 1]! - part.segment.tokenStart[wording]!;

const bm25 = (part: Part, wording: number): number =>
  part.sums[wording]! / (1 - B + (B * lengthOf(part, wording)) / MEAN_TERMS);

/** Steps between nothing and the best score, by which the cut is found. */
const STEPS = 512;
const heights = new Uint32Array(STEPS + 1);

/** The `ROUGH` best of the touched wordings by BM25. A count by height gives the cut, so that few are sorted. */
function best(part: Part, count: number): number[] {
  const touched = part.touched.subarray(0, count);
  if (count <= ROUGH) return [...touched];
  let most = 0;
  for (let i = 0; i < count; i++) most = Math.max(most, bm25(part, touched[i]!));
  const height = (wording: number): number => Math.floor((bm25(part, wording) / most) * STEPS);
  heights.fill(0);
  for (let i = 0; i < count; i++) heights[height(touched[i]!)]!++;
  let cut = STEPS;
  for (let above = heights[cut]!; above < ROUGH; above += heights[cut]!) cut--;
  const kept: { wording: number; score: number }[] = [];
  for (let i = 0; i < count; i++) {
    const wording = touched[i]!;
    if (height(wording) >= cut) kept.push({ wording, score: bm25(part, wording) });
  }
  kept.sort((a, b) => b.score - a.score || a.wording - b.wording);
  return kept.slice(0, ROUGH).map((one) => one.wording);
}

function scored(corpus: Corpus, part: Part, p: number, wording: number): Scored {
  const cosine = part.sums[wording]! / (normOf(corpus, part, wording) || 1);
  return { part: p, wording, score: bm25(part, wording), cosine };
}

function normOf(corpus: Corpus, part: Part, wording: number): number {
  const known = part.norms[wording]!;
  if (known === known) return known;
  const { tokenStart, tokens } = part.segment;
  let sum = 0;
  for (let i = tokenStart[wording]!; i < tokenStart[wording + 1]!; i++)
    sum += weight(corpus, part, tokens[i]! & TOKEN.id) ** 2;
  return (part.norms[wording] = Math.sqrt(sum));
}

/** Best of both rankings, best cosine first. */
function union(rough: readonly Scored[], most: number): Hit[] {
  const stable = (a: Scored, b: Scored): number => a.part - b.part || a.wording - b.wording;
  const byScore = [...rough].sort((a, b) => b.score - a.score || stable(a, b));
  const byCosine = [...rough].sort((a, b) => b.cosine - a.cosine || stable(a, b));
  const kept = new Set<Scored>();
  for (let i = 0; kept.size < most && i < rough.length; i++) {
    kept.add(byScore[i]!);
    if (kept.size < most) kept.add(byCosine[i]!);
  }
  return byCosine.filter((hit) => kept.has(hit));
}
