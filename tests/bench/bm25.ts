import { type Claim, type Engine, type Searcher, textOf } from './engine.ts';

/** Usual constants of Okapi BM25. */
const K1 = 1.2;
const B = 0.75;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** An index as it is stored. */
interface Flat extends Omit<Index, 'postings'> {
  readonly postings: readonly (readonly [string, readonly number[]])[];
}

interface Index {
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
  /** Word → document and count, one after the other. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

function indexOf(claims: readonly Claim[]): Index {
  const postings = new Map<string, number[]>();
  const lengths = claims.map(({ claim }, document) => {
    const counts = new Map<string, number>();
    for (const word of words(claim)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word);
      if (list) list.push(document, count);
      else postings.set(word, [document, count]);
    }
    return words(claim).length;
  });
  return { ids: claims.map(({ id }) => id), lengths, postings };
}

function searcher({ ids, lengths, postings }: Index): Searcher {
  const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  return {
    rank(text, top) {
      const scores = new Map<number, number>();
      for (const word of words(text)) {
        const list = postings.get(word) ?? [];
        const holders = list.length / 2;
        const rarity = Math.log(1 + (ids.length - holders + 0.5) / (holders + 0.5));
        for (let i = 0; i < list.length; i += 2) {
          const [document, count] = [list[i]!, list[i + 1]!];
          const length = 1 - B + (B * lengths[document]!) / mean;
          const gain = (rarity * count * (K1 + 1)) / (count + K1 * length);
          scores.set(document, (scores.get(document) ?? 0) + gain);
        }
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, top)
        .map(([document, score]) => ({ id: ids[document]!, score }));
    },
  };
}

/** Plain BM25 over the words as they stand: no stems, no stop words. */
export const bm25: Engine = {
  name: 'plain BM25',
  scores: true,
  build: (claims) => {
    const index = indexOf(claims);
    return {
      ...searcher(index),
      store: () => [JSON.stringify({ ...index, postings: [...index.postings] })],
    };
  },
  load: ([stored]) => {
    const flat: Flat = JSON.parse(textOf(stored));
    return searcher({ ...flat, postings: new Map(flat.postings) });
  },
};
