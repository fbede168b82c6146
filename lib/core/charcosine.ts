import { type Corpus, gramsOf, type Part, rarity, rarityOf } from './corpus.ts';
import { gramHashes } from './grams.ts';
import { TOKEN } from './layout.ts';
import type { Term } from './terms.ts';

/** Slots of the gram counters; collisions blur the value a little and cost no memory. */
const SLOTS = 256;
const inClaim = new Float32Array(SLOTS);
const inDraft = new Float32Array(SLOTS);
const cache = new WeakMap<Term, readonly number[]>();

function termGrams(term: Term): readonly number[] {
  let grams = cache.get(term);
  if (!grams) cache.set(term, (grams = gramHashes(term.stem)));
  return grams;
}

/** Cosine of the character 4-grams of a wording and of what the draft says, grams weighted by their word's rarity. */
export function charCosine(corpus: Corpus, part: Part, tokens: Uint32Array, said: readonly Term[]): number {
  inClaim.fill(0);
  inDraft.fill(0);
  for (const token of tokens) {
    const w = rarity(corpus, part, token & TOKEN.id);
    for (const gram of gramsOf(part, token & TOKEN.id)) inClaim[gram & (SLOTS - 1)]! += w;
  }
  for (const term of said) {
    const w = rarityOf(corpus, term.hash);
    for (const gram of termGrams(term)) inDraft[gram & (SLOTS - 1)]! += w;
  }
  let dot = 0;
  let a = 0;
  let b = 0;
  for (let i = 0; i < SLOTS; i++) {
    const x = inClaim[i]!;
    const y = inDraft[i]!;
    dot += x * y;
    a += x * x;
    b += y * y;
  }
  return a > 0 && b > 0 ? dot / Math.sqrt(a * b) : 0;
}
