import { align, type Alignment } from './align.ts';
import { charCosine } from './charcosine.ts';
import { type Corpus, rarityOf, stemOf } from './corpus.ts';
import { TOKEN } from './layout.ts';
import type { Hit } from './retrieve.ts';
import { dice } from './similarity.ts';
import { tally } from './tally.ts';
import type { Term } from './terms.ts';

/**
 * The named parts of a score, each about 0..1; train.ts learns weights for each. Coverage is weighted by rarity
 * times salience; *predicate* is what is said, outside names; *mass* is evidence in absolute terms.
 */
export const FEATURES = [
  'coverage',
  'coverageExact',
  'coverageCount',
  'coverageAnywhere',
  'order',
  'adjacent',
  'mass',
  'independent',
  'pieces',
  'maxMatched',
  'secondMatched',
  'maxUnmatched',
  'secondUnmatched',
  'missedPredicate',
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
  'artefactSigns',
  'charCosine',
  'dice',
  'share',
  'lead',
  'draftTerms',
  // Products: what counts only together.
  'coverage×mass',
  'coverage×precision',
  'coverage×pieces',
  'predicate×mass',
  'predicate×precision',
  'order×mass',
  'coverage×maxMatched',
  'artefact×predicate',
  'draftTerms×coverage',
  'draftTerms×mass',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** A candidate with what was measured of it. */
export interface Measured {
  readonly hit: Hit;
  readonly alignment: Alignment;
  /** In the order of FEATURES. */
  readonly values: Float32Array;
}

/** Absolute sums are squeezed to about 0..1 and capped: beyond, more evidence says no more. */
const squeeze = (value: number, scale: number): number => Math.min(1.5, value / scale);
/** Texts longer than this are no likelier to hold a claim by chance: pieces of one are searched one by one. */
const LONG_DRAFT = 50;

/** Wordings of which less than this stands anywhere in the text are no candidates. */
const LEAST = 0.2;

/** Measures how one wording agrees with a piece of the draft. null when hardly any of it is there. */
export function measure(corpus: Corpus, terms: readonly Term[], hit: Hit, signs: number): Measured | null {
  const part = corpus.parts[hit.part]!;
  const alignment = align(corpus, part, hit.wording, terms);
  if (!alignment) return null;
  const { tokens, matchSpan } = alignment;
  const t = tally(corpus, part, alignment, terms);
  if (t.anywhere < LEAST * t.total) return null;
  const said = terms.slice(...matchSpan);
  let claim = '';
  for (const token of tokens) claim += `${stemOf(part, token & TOKEN.id)} `;
  let text = '';
  for (const term of said) text += `${term.stem} `;
  const single = {
    coverage: t.matched / t.total,
    coverageExact: t.exact / t.total,
    coverageCount: t.count / tokens.length,
    coverageAnywhere: t.anywhere / t.total,
    order: alignment.inOrder / t.total,
    adjacent: alignment.adjacent,
    mass: squeeze(t.matched, 4),
    independent: squeeze(t.independent, 3),
    pieces: squeeze(Math.log2(1 + t.pieces), 3),
    maxMatched: t.hits[0] ?? 0,
    secondMatched: t.hits[1] ?? 0,
    maxUnmatched: t.misses[0] ?? 0,
    secondUnmatched: t.misses[1] ?? 0,
    missedPredicate: t.missedPredicate,
    density: t.count / (matchSpan[1] - matchSpan[0]),
    precision: precision(corpus, terms, alignment),
    predicate: t.predicate > 0 ? t.predicateMatched / t.predicate : 0.5,
    predicateMass: squeeze(t.predicateMatched, 3),
    nameMass: squeeze(t.nameMatched, 2),
    nameOnly: t.matched > 0 ? Math.max(0, t.nameMatched - t.predicateMatched) / t.matched : 0,
    ...compareFigures(tokens, alignment, said),
    negation: t.negation,
    claimTerms: squeeze(Math.log2(tokens.length), 4),
    frameShare: t.frames / tokens.length,
    artefact: t.frames > 0 ? 1 - signs : 0,
    artefactSigns: t.frames > 0 ? signs : 0,
    charCosine: charCosine(corpus, part, tokens, said),
    dice: dice(text, claim),
    share: hit.share,
    lead: 1 / (1 + hit.order),
    draftTerms: Math.log2(1 + Math.min(terms.length, LONG_DRAFT)) / Math.log2(1 + LONG_DRAFT),
  };
  const values: Record<FeatureName, number> = {
    ...single,
    'coverage×mass': single.coverage * single.mass,
    'coverage×precision': single.coverage * single.precision,
    'coverage×pieces': single.coverage * single.pieces,
    'predicate×mass': single.predicate * single.mass,
    'predicate×precision': single.predicate * single.precision,
    'order×mass': single.order * single.mass,
    'coverage×maxMatched': single.coverage * single.maxMatched,
    'artefact×predicate': single.artefact * single.predicate,
    'draftTerms×coverage': single.draftTerms * single.coverage,
    'draftTerms×mass': single.draftTerms * single.mass,
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
  said: readonly Term[],
): { figureAgree: number; figureConflict: number; figureMissing: number } {
  let claimed = 0;
  let agreed = 0;
  tokens.forEach((token, j) => {
    if ((token & TOKEN.figure) === 0) return;
    claimed++;
    if (alignment.best[j]! > 0) agreed++;
  });
  const stated = said.filter((term) => term.figure).length;
  const missing = claimed - agreed;
  return {
    figureAgree: agreed > 0 ? 1 : 0,
    figureConflict: missing > 0 && stated > agreed ? 1 : 0,
    figureMissing: missing > 0 && stated <= agreed ? 1 : 0,
  };
}
