import { type Corpus, type Part, weight } from './corpus.ts';
import { neighboursOf } from './neighbours.ts';
import { TOKEN } from './layout.ts';
import type { Term } from './terms.ts';

/** A wording worth a closer look. `order` is its rank, `share` its evidence over that of the best one. */
export interface Hit {
  readonly part: number;
  readonly wording: number;
  readonly share: number;
  readonly order: number;
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

/** Finds the wordings that share the most evidence with the terms, through the inverted index only. */
export function retrieve(corpus: Corpus, terms: readonly Term[], most = HITS): Hit[] {
  const distinct = new Map<number, Term>();
  for (const term of terms) if (!distinct.has(term.hash)) distinct.set(term.hash, term);
  const rough: Scored[] = [];
  corpus.parts.forEach((part, p) => {
    const touched = accumulate(corpus, part, [...distinct.values()]);
    for (const wording of best(part, touched)) rough.push(scored(corpus, part, p, wording));
    for (const wording of touched) part.sums[wording] = 0;
  });
  return union(rough, most);
}

function accumulate(corpus: Corpus, part: Part, terms: readonly Term[]): number[] {
  const { postingStart, postings, counts } = part.segment;
  const touched: number[] = [];
  const found = terms.flatMap((term) => neighboursOf(part, term));
  const size = (term: number): number => postingStart[term + 1]! - postingStart[term]!;
  found.sort((a, b) => size(a.term) - size(b.term) || a.term - b.term);
  let used = 0;
  for (const { term, likeness } of found) {
    if (used >= ENOUGH && size(term) > counts.wordings * COMMON) continue;
    used++;
    const w = weight(corpus, part, term);
    const gain = w * w * likeness;
    for (let i = postingStart[term]!; i < postingStart[term + 1]!; i++) {
      const wording = postings[i]!;
      if (part.sums[wording] === 0) touched.push(wording);
      part.sums[wording]! += gain;
    }
  }
  return touched;
}

const lengthOf = (part: Part, wording: number): number =>
  part.segment.tokenStart[wording + 1]! - part.segment.tokenStart[wording]!;

const bm25 = (part: Part, wording: number): number =>
  part.sums[wording]! / (1 - B + (B * lengthOf(part, wording)) / MEAN_TERMS);

/** The `ROUGH` best of the touched wordings by BM25, through a cut that rises as better ones are met. */
function best(part: Part, touched: readonly number[]): number[] {
  if (touched.length <= ROUGH) return [...touched];
  let kept: { wording: number; score: number }[] = [];
  let cut = 0;
  const trim = (): void => {
    kept.sort((a, b) => b.score - a.score || a.wording - b.wording);
    kept.length = Math.min(kept.length, ROUGH);
  };
  for (const wording of touched) {
    const score = bm25(part, wording);
    if (score <= cut) continue;
    kept.push({ wording, score });
    if (kept.length < ROUGH * 4) continue;
    trim();
    cut = kept[ROUGH - 1]!.score;
  }
  trim();
  return kept.map((one) => one.wording);
}

function scored(corpus: Corpus, part: Part, p: number, wording: number): Scored {
  const { tokenStart, tokens } = part.segment;
  let norm = 0;
  for (let i = tokenStart[wording]!; i < tokenStart[wording + 1]!; i++)
    norm += weight(corpus, part, tokens[i]! & TOKEN.id) ** 2;
  return { part: p, wording, score: bm25(part, wording), cosine: part.sums[wording]! / Math.sqrt(norm || 1) };
}

/** Best of both rankings, best BM25 first. */
function union(rough: readonly Scored[], most: number): Hit[] {
  const stable = (a: Scored, b: Scored): number => a.part - b.part || a.wording - b.wording;
  const byScore = [...rough].sort((a, b) => b.score - a.score || stable(a, b));
  const byCosine = [...rough].sort((a, b) => b.cosine - a.cosine || stable(a, b));
  const kept = new Set<Scored>();
  for (let i = 0; kept.size < most && i < rough.length; i++) {
    kept.add(byScore[i]!);
    if (kept.size < most) kept.add(byCosine[i]!);
  }
  const top = byCosine[0]?.cosine ?? 1;
  return byCosine
    .filter((hit) => kept.has(hit))
    .map((hit, order) => ({ part: hit.part, wording: hit.wording, share: hit.cosine / top, order }));
}
