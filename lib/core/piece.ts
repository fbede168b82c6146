import { type Corpus, type Part, rarityOf } from './corpus.ts';
import { gramHashes } from './grams.ts';
import { neighboursOf } from './neighbours.ts';
import type { Term } from './terms.ts';

/** Terms of the index that stand for a term of the piece, flat: the i-th says that `ids[i]` stands at `at[i]`. */
export interface Echoes {
  readonly ids: readonly number[];
  readonly at: readonly number[];
  readonly likeness: readonly number[];
}

/** A piece of a draft with all that is worked out once for every wording it is compared with. */
export interface Piece {
  readonly terms: readonly Term[];
  /** Rarity of each term, 0..1. */
  readonly rarities: Float32Array;
  /** Hashes of the character 4-grams of each term. */
  readonly grams: readonly (readonly number[])[];
  /** Per part of the corpus. */
  readonly echoes: readonly Echoes[];
}

/** Prepares a piece of a draft for comparison with the wordings of a corpus. */
export function preparePiece(corpus: Corpus, terms: readonly Term[]): Piece {
  const known = new Map<number, readonly number[]>();
  const gramsOf = ({ hash, stem }: Term): readonly number[] => {
    let grams = known.get(hash);
    if (!grams) known.set(hash, (grams = gramHashes(stem)));
    return grams;
  };
  return {
    terms,
    rarities: Float32Array.from(terms, (term) => rarityOf(corpus, term.hash)),
    grams: terms.map(gramsOf),
    echoes: corpus.parts.map((part) => echoesOf(part, terms)),
  };
}

function echoesOf(part: Part, terms: readonly Term[]): Echoes {
  const ids: number[] = [];
  const at: number[] = [];
  const likeness: number[] = [];
  for (let i = 0; i < terms.length; i++) {
    for (const neighbour of neighboursOf(part, terms[i]!)) {
      ids.push(neighbour.term);
      at.push(i);
      likeness.push(neighbour.likeness);
    }
  }
  return { ids, at, likeness };
}
