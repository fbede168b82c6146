import { align, type Alignment } from './align.ts';
import { bestSentence, longestCopy } from './copied.ts';
import { charCosine } from './charcosine.ts';
import { type Corpus, stemOf } from './corpus.ts';
import { TOKEN } from './layout.ts';
import type { Piece } from './piece.ts';
import { surpriseOf } from './surprise.ts';
import type { Hit } from './retrieve.ts';
import { dice } from './similarity.ts';
import { type Tally, tally } from './tally.ts';

/**
 * The named parts of a score, each about 0..1; train.ts learns weights for each. Coverage is weighted by rarity
 * times salience; *predicate* is what is said, outside names; *mass* is evidence in absolute terms.
 */
export const FEATURES = [
  'coverage',
  'coverageExact',
  'coverageCount',
  'coverageAnywhere',
  'mass',
  'independent',
  'pieces',
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
  'claimTerms',
  'frameShare',
  'artefact',
  'artefactSigns',
  'charCosine',
  'dice',
  'draftTerms',
  'copied',
  'copiedWords',
  'oneSentence',
  'crossed',
  'opening',
  'surprise',
  'surpriseCoverage',
  // Products: what counts only together.
  'coverage×mass',
  'coverage×precision',
  'coverage×pieces',
  'predicate×mass',
  'predicate×precision',
  'coverage×maxMatched',
  'artefact×predicate',
  'draftTerms×coverage',
  'draftTerms×mass',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** Place of each feature in `values`. */
const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Readonly<Record<FeatureName, number>>;

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

/** Measures how one wording agrees with a piece of the draft. null when hardly any of it is there. */
export function measure(corpus: Corpus, piece: Piece, hit: Hit, signs: number): Measured | null {
  const part = corpus.parts[hit.part]!;
  const alignment = align(corpus, part, hit.part, hit.wording, piece);
  if (!alignment) return null;
  const { tokens, total, matchSpan } = alignment;
  const t = tally(corpus, part, alignment);
  const v = new Float32Array(FEATURES.length);
  v[AT.coverage] = t.matched / total;
  v[AT.coverageExact] = t.exact / total;
  v[AT.coverageCount] = t.count / tokens.length;
  v[AT.coverageAnywhere] = alignment.anywhere / total;
  v[AT.mass] = squeeze(t.matched, 4);
  v[AT.independent] = squeeze(t.independent, 3);
  v[AT.pieces] = squeeze(Math.log2(1 + t.pieces), 3);
  v[AT.maxMatched] = t.maxMatched;
  v[AT.secondMatched] = t.secondMatched;
  v[AT.maxUnmatched] = t.maxUnmatched;
  v[AT.secondUnmatched] = t.secondUnmatched;
  v[AT.density] = t.count / (matchSpan[1] - matchSpan[0]);
  v[AT.precision] = precision(piece, alignment);
  v[AT.predicate] = t.predicate > 0 ? t.predicateMatched / t.predicate : 0.5;
  v[AT.predicateMass] = squeeze(t.predicateMatched, 3);
  v[AT.nameMass] = squeeze(t.nameMatched, 2);
  v[AT.nameOnly] = t.matched > 0 ? Math.max(0, t.nameMatched - t.predicateMatched) / t.matched : 0;
  compareFigures(v, t, piece, matchSpan);
  v[AT.claimTerms] = squeeze(Math.log2(tokens.length), 4);
  v[AT.frameShare] = t.frames / tokens.length;
  v[AT.artefact] = t.frames > 0 ? 1 - signs : 0;
  v[AT.artefactSigns] = t.frames > 0 ? signs : 0;
  v[AT.charCosine] = charCosine(corpus, part, tokens, piece, matchSpan);
  v[AT.draftTerms] = Math.log2(1 + Math.min(piece.terms.length, LONG_DRAFT)) / Math.log2(1 + LONG_DRAFT);
  const copy = longestCopy(alignment, piece.terms);
  v[AT.copied] = copy.weight / total;
  v[AT.copiedWords] = squeeze(copy.words, 8);
  v[AT.oneSentence] = bestSentence(alignment, piece.terms) / total;
  const first = piece.terms[matchSpan[0]]!;
  v[AT.crossed] = squeeze(piece.terms[matchSpan[1] - 1]!.sentence - first.sentence, 4);
  v[AT.opening] = 1 / (1 + first.sentence);
  const surprise = surpriseOf(corpus, part, alignment);
  v[AT.surprise] = squeeze(surprise.matched, 3);
  v[AT.surpriseCoverage] = surprise.coverage;
  for (const [product, a, b] of PRODUCTS) v[product] = v[a]! * v[b]!;
  return { hit, alignment, values: v };
}

/** Features that are the product of two others, as places. */
const PRODUCTS = FEATURES.flatMap((name, i) => {
  const [a, b] = name.split('×');
  return b === undefined ? [] : [[i, AT[a as FeatureName], AT[b as FeatureName]] as const];
});

/** The letters that both sides have in common. Costs more than all else, so score.ts asks for it last. */
export function measureLetters(corpus: Corpus, piece: Piece, { hit, alignment, values }: Measured): void {
  const part = corpus.parts[hit.part]!;
  let claim = '';
  for (const token of alignment.tokens) claim += `${stemOf(part, token & TOKEN.id)} `;
  let text = '';
  for (let i = alignment.matchSpan[0]; i < alignment.matchSpan[1]; i++) text += `${piece.terms[i]!.stem} `;
  values[AT.dice] = dice(text, claim);
}

/** Share of what the draft says around the match that the claim says too. */
function precision({ rarities }: Piece, { matchSpan, position }: Alignment): number {
  let all = 0;
  for (let i = matchSpan[0]; i < matchSpan[1]; i++) all += rarities[i]!;
  let shared = 0;
  for (let j = 0; j < position.length; j++) {
    const at = position[j]!;
    // Two words of the claim may share one partner.
    if (at >= 0 && position.indexOf(at) === j) shared += rarities[at]!;
  }
  return all > 0 ? shared / all : 0;
}

function compareFigures(
  v: Float32Array,
  t: Tally,
  piece: Piece,
  [from, to]: readonly [number, number],
): void {
  const missing = t.figures - t.figuresMatched;
  if (t.figuresMatched > 0) v[AT.figureAgree] = 1;
  if (missing === 0) return;
  let stated = 0;
  for (let i = from; i < to; i++) if (piece.terms[i]!.figure) stated++;
  v[stated > t.figuresMatched ? AT.figureConflict : AT.figureMissing] = 1;
}
