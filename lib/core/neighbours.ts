import { type Part, stemOf } from './corpus.ts';
import { commonPrefix, gramHashes, oneSlipApart } from './grams.ts';
import { findKey, hash32 } from './hash.ts';
import { termId } from './segment.ts';
import { stem as stemWord } from './stem.ts';
import type { Term } from './terms.ts';

/** A term of the index that a word of the draft may stand for. `likeness` 0..1, 1 = the same word. */
export interface Neighbour {
  readonly term: number;
  readonly likeness: number;
}

const CACHE_LIMIT = 20_000;
/** Grams that stand in more stems than this tell little and are passed over. */
const GRAM_LIMIT = 400;
/** Neighbours kept of one word. */
const MOST = 6;
/** Longer words are no words: looking for their slips would cost the square of their length. */
const LONGEST = 32;
/** Likeness of a word that becomes a word of the list when one slip of the keyboard is undone. */
const SLIP = 0.85;
/** Two letters swapped or one doubled in a word that the list does not know: it is that word. */
const SWAP = 1;

/** The terms of a list that a word of the draft may stand for: itself, slips of one letter, derived words. */
export function neighboursOf(part: Part, word: Term): readonly Neighbour[] {
  // One form has another stem in another language.
  const key = `${word.form} ${word.stem}`;
  const known = part.neighbours.get(key);
  if (known) return known;
  const found = find(part, word);
  if (part.neighbours.size >= CACHE_LIMIT) part.neighbours.clear();
  part.neighbours.set(key, found);
  return found;
}

function find(part: Part, { form, stem, hash }: Term): Neighbour[] {
  const own = termId(part.segment, hash);
  const found = new Map<number, number>();
  if (own >= 0) found.set(own, 1);
  if (stem.length >= 4 && form.length <= LONGEST && !stem.startsWith('#')) {
    if (own < 0 && form.length >= 6) undoSlips(part, form, found);
    similarTerms(part, stem, own, found);
  }
  return [...found]
    .map(([term, likeness]) => ({ term, likeness }))
    .sort((a, b) => b.likeness - a.likeness || a.term - b.term)
    .slice(0, MOST);
}

/** Two letters swapped or one doubled hide an affix from the stemmer, so the whole word is mended and stemmed again. */
function undoSlips(part: Part, form: string, found: Map<number, number>): void {
  for (let i = 0; i < form.length; i++) {
    const swapped = i + 1 < form.length ? form.slice(0, i) + form[i + 1] + form[i] + form.slice(i + 2) : '';
    const dropped = form[i] === form[i + 1] ? form.slice(0, i) + form.slice(i + 1) : '';
    for (const mended of [swapped, dropped]) {
      if (mended === '' || mended === form) continue;
      const term = termId(part.segment, hash32(stemWord(mended)));
      if (term >= 0 && stemOf(part, term).length >= 4) found.set(term, SWAP);
    }
  }
}

function similarTerms(part: Part, stem: string, own: number, found: Map<number, number>): void {
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
  for (const [term, count] of shared) {
    if (count < 2 || term === own) continue;
    const likeness = wordLikeness(stem, stemOf(part, term), count, grams.length, own >= 0);
    if (likeness > (found.get(term) ?? 0)) found.set(term, likeness);
  }
}

/**
 * How well one stem may stand for another, 0 when it may not. A slip counts only for words that the list does not
 * hold itself (*bulan* is no misspelt *bulat*); a longer form of the same beginning counts for all.
 */
function wordLikeness(stem: string, other: string, shared: number, grams: number, known: boolean): number {
  const short = Math.min(stem.length, other.length);
  const long = Math.max(stem.length, other.length);
  if (!known && short >= 5 && oneSlipApart(stem, other)) return SLIP;
  const prefix = commonPrefix(stem, other);
  if (prefix >= 5 && prefix === short && long - short <= 4) return 0.75;
  if (known) return prefix >= 6 && prefix >= long - 3 ? 0.6 : 0;
  const overlap = shared / Math.max(grams, long - 1);
  if (overlap >= 0.5) return 0.7 * overlap + 0.1;
  return short >= 5 && (stem.includes(other) || other.includes(stem)) ? 0.5 : 0;
}
