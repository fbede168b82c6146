import { align, type Alignment } from './align.ts';
import { type Corpus, isName, rarity, rarityOf, stemOf, weight } from './corpus.ts';
import { gramHashes } from './grams.ts';
import { TOKEN } from './layout.ts';
import type { Hit } from './retrieve.ts';
import { dice } from './similarity.ts';
import type { Term } from './terms.ts';

/** The named parts of a score. Each is about 0..1; train.ts learns one weight for each (and its bends). */
export const FEATURES = [
  'coverage',
  'coverageExact',
  'coverageCount',
  'coverageAnywhere',
  'order',
  'adjacent',
  'mass',
  'matchedCount',
  'maxMatched',
  'secondMatched',
  'maxUnmatched',
  'secondUnmatched',
  'density',
  'precision',
  'predicate',
  'predicateMass',
  'nameMass',
  'nameOnly',
  'figureAgree',
  'figureConflict',
  'figureMissing',
  'negation',
  'claimTerms',
  'frameShare',
  'artefact',
  'charCosine',
  'dice',
  'share',
  'lead',
  'draftTerms',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** A candidate with what was measured of it. */
export interface Measured {
  readonly hit: Hit;
  readonly alignment: Alignment;
  /** In the order of FEATURES. */
  readonly values: Float32Array;
}

/** Measures how one wording agrees with a piece of the draft. null when nothing of it is there. */
export function measure(corpus: Corpus, terms: readonly Term[], hit: Hit, signs: boolean): Measured | null {
  const part = corpus.parts[hit.part]!;
  const alignment = align(corpus, part, hit.wording, terms);
  if (!alignment) return null;
  const { tokens, best, exact, window, anywhere } = alignment;
  let total = 0;
  let matched = 0;
  let exactly = 0;
  let everywhere = 0;
  let count = 0;
  let predicate = 0;
  let predicateMatched = 0;
  let nameMass = 0;
  let frames = 0;
  let negation = 0;
  const hits: number[] = [];
  const misses: number[] = [];
  for (let j = 0; j < tokens.length; j++) {
    const token = tokens[j]!;
    const w = weight(corpus, part, token & TOKEN.id);
    const rare = rarity(corpus, part, token & TOKEN.id);
    const likeness = best[j]!;
    total += w;
    matched += w * likeness;
    if (exact[j]) exactly += w;
    everywhere += w * anywhere[j]!;
    if ((token & TOKEN.frame) !== 0) frames++;
    const name = isName(part, token);
    if (!name) {
      predicate += w;
      predicateMatched += w * likeness;
    } else if (likeness > 0) nameMass += w * likeness;
    if (likeness > 0) {
      count++;
      hits.push(rare * likeness);
      const position = alignment.position[j]!;
      if (((token & TOKEN.negated) !== 0) !== terms[position]!.negated) negation = Math.max(negation, rare);
    } else misses.push((token & TOKEN.frame) === 0 ? w : w * 0.5);
  }
  hits.sort((a, b) => b - a);
  misses.sort((a, b) => b - a);
  const figures = compareFigures(tokens, alignment, terms);
  const values: Record<FeatureName, number> = {
    coverage: matched / total,
    coverageExact: exactly / total,
    coverageCount: count / tokens.length,
    coverageAnywhere: everywhere / total,
    order: alignment.inOrder / total,
    adjacent: alignment.adjacent,
    mass: Math.min(1.5, matched / 4),
    matchedCount: Math.min(1.5, Math.log2(1 + count) / 3),
    maxMatched: hits[0] ?? 0,
    secondMatched: hits[1] ?? 0,
    maxUnmatched: misses[0] ?? 0,
    secondUnmatched: misses[1] ?? 0,
    density: count / (window[1] - window[0]),
    precision: precision(corpus, terms, alignment),
    predicate: predicate > 0 ? predicateMatched / predicate : 0.5,
    predicateMass: Math.min(1.5, predicateMatched / 3),
    nameMass: Math.min(1.5, nameMass / 2),
    nameOnly:
      nameMass > 0 && predicate > 0
        ? Math.max(0, nameMass - predicateMatched) / (nameMass + predicateMatched)
        : 0,
    ...figures,
    negation,
    claimTerms: Math.min(1.5, Math.log2(tokens.length) / 4),
    frameShare: frames / tokens.length,
    artefact: frames > 0 && !signs ? 1 : 0,
    charCosine: charCosine(corpus, terms, alignment, hit),
    dice: dice(
      stemsOf(terms, alignment.matchSpan),
      tokens.reduce((s, t) => `${s} ${stemOf(part, t & TOKEN.id)}`, ''),
    ),
    share: hit.share,
    lead: 1 / (1 + hit.order),
    draftTerms: Math.min(1.5, Math.log2(1 + terms.length) / 7),
  };
  return { hit, alignment, values: Float32Array.from(FEATURES, (name) => values[name]) };
}

/** Share of what the draft says around the match that the claim says too. */
function precision(corpus: Corpus, terms: readonly Term[], alignment: Alignment): number {
  const [from, to] = alignment.matchSpan;
  const used = new Set(alignment.position);
  let all = 0;
  let shared = 0;
  for (let i = from; i < to; i++) {
    const w = rarityOf(corpus, terms[i]!.hash);
    all += w;
    if (used.has(i)) shared += w;
  }
  return all > 0 ? shared / all : 0;
}

function compareFigures(
  tokens: Uint32Array,
  alignment: Alignment,
  terms: readonly Term[],
): { figureAgree: number; figureConflict: number; figureMissing: number } {
  let claimed = 0;
  let agreed = 0;
  tokens.forEach((token, j) => {
    if ((token & TOKEN.figure) === 0) return;
    claimed++;
    if (alignment.best[j]! > 0) agreed++;
  });
  const [from, to] = alignment.matchSpan;
  const stated = terms.slice(from, to).filter((term) => term.figure).length;
  const missing = claimed - agreed;
  return {
    figureAgree: agreed > 0 ? 1 : 0,
    figureConflict: missing > 0 && stated > agreed ? 1 : 0,
    figureMissing: missing > 0 && stated <= agreed ? 1 : 0,
  };
}

const stemsOf = (terms: readonly Term[], [from, to]: readonly [number, number]): string =>
  terms
    .slice(from, to)
    .map((term) => term.stem)
    .join(' ');

/** Slots of the gram counters; collisions blur the value a little and cost no memory. */
const SLOTS = 1024;
const inClaim = new Float32Array(SLOTS);
const inDraft = new Float32Array(SLOTS);

/** Cosine of the character 4-grams of the claim and of the window, grams weighted by the rarity of their word. */
function charCosine(corpus: Corpus, terms: readonly Term[], alignment: Alignment, hit: Hit): number {
  const part = corpus.parts[hit.part]!;
  inClaim.fill(0);
  inDraft.fill(0);
  for (const token of alignment.tokens) {
    const w = rarity(corpus, part, token & TOKEN.id);
    for (const gram of gramHashes(stemOf(part, token & TOKEN.id))) inClaim[gram % SLOTS]! += w;
  }
  const [from, to] = alignment.matchSpan;
  for (let i = from; i < to; i++) {
    const w = rarityOf(corpus, terms[i]!.hash);
    for (const gram of gramHashes(terms[i]!.stem)) inDraft[gram % SLOTS]! += w;
  }
  let dot = 0;
  let a = 0;
  let b = 0;
  for (let i = 0; i < SLOTS; i++) {
    dot += inClaim[i]! * inDraft[i]!;
    a += inClaim[i]! ** 2;
    b += inDraft[i]! ** 2;
  }
  return a > 0 && b > 0 ? dot / Math.sqrt(a * b) : 0;
}
