import { type Corpus, gramsOf, type Part, rarity } from './corpus.ts';
import { TOKEN } from './layout.ts';
import type { Piece } from './piece.ts';

/** Slots of the gram counters; collisions blur the value a little and cost no memory. */
const SLOTS = 256;
const inClaim = new Float32Array(SLOTS);
const inDraft = new Float32Array(SLOTS);

/** Adds a word's weight to the slots of its grams; returns by how much the sum of squares grew. */
function add(slots: Float32Array, grams: readonly number[], w: number): number {
  let grown = 0;
  for (let i = 0; i < grams.length; i++) {
    const slot = grams[i]! & (SLOTS - 1);
    grown += w * (2 * slots[slot]! + w);
    slots[slot]! += w;
  }
  return grown;
}

/** Cosine of the character 4-grams of a wording and of terms `from` to `to` of the piece, grams weighted by their word's rarity. */
export function charCosine(
  corpus: Corpus,
  part: Part,
  tokens: Uint32Array,
  piece: Piece,
  [from, to]: readonly [number, number],
): number {
  inClaim.fill(0);
  inDraft.fill(0);
  let a = 0;
  let b = 0;
  for (let j = 0; j < tokens.length; j++) {
    const term = tokens[j]! & TOKEN.id;
    a += add(inClaim, gramsOf(part, term), rarity(corpus, part, term));
  }
  for (let i = from; i < to; i++) b += add(inDraft, piece.grams[i]!, piece.rarities[i]!);
  if (a <= 0 || b <= 0) return 0;
  let dot = 0;
  for (let i = 0; i < SLOTS; i++) dot += inClaim[i]! * inDraft[i]!;
  return dot / Math.sqrt(a * b);
}
