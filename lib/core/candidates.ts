import type { Corpus } from './corpus.ts';
import { measure, type Measured, measureLetters } from './features.ts';
import { preparePiece } from './piece.ts';
import { HITS, retrieve } from './retrieve.ts';
import { logOdds, mostOf, probability } from './score.ts';
import type { Term } from './terms.ts';
import { oddsOf } from './thresholds.ts';

/** A candidate on its way: one wording of one item against one piece. */
export interface Found {
  readonly measured: Measured;
  readonly terms: readonly Term[];
  readonly score: number;
  readonly list: number;
  readonly item: number;
}

/** How closely a piece is looked at. */
export interface Effort {
  /** Wordings measured. */
  readonly hits?: number;
  /** Items whose place must be right; of the others only those that may reach a level are scored. */
  readonly items?: number;
}

const MOST_OF_LETTERS = mostOf('dice');

/** The log-odds of the best `size` items, and the least of them. */
class Best {
  readonly #size: number;
  readonly #odds = new Map<string, number>();
  constructor(size: number) {
    this.#size = size;
  }
  add(item: string, odds: number): void {
    this.#odds.set(item, Math.max(odds, this.#odds.get(item) ?? -Infinity));
  }
  /** -Infinity while there are fewer. */
  get least(): number {
    if (this.#odds.size < this.#size) return -Infinity;
    return [...this.#odds.values()].sort((a, b) => b - a)[this.#size - 1]!;
  }
}

/** Every wording worth a score in one piece; also what train.ts learns from. */
export function candidatesOf(
  corpus: Corpus,
  terms: readonly Term[],
  signs: number,
  { hits = HITS, items = hits }: Effort = {},
): Found[] {
  const piece = preparePiece(corpus, terms);
  const rough: Rough[] = [];
  for (const hit of retrieve(corpus, piece, hits)) {
    const part = corpus.parts[hit.part]!;
    const first = part.segment.wordingItem[hit.wording]!;
    const item = part.successor.get(first) ?? first;
    const { status } = part.metas[item]!;
    if (status === 'withdrawn' || status === 'replaced') continue;
    const measured = measure(corpus, piece, hit, signs);
    if (measured) rough.push({ measured, list: hit.part, item, odds: logOdds(measured.values) });
  }
  rough.sort((a, b) => b.odds - a.odds);
  const out: Found[] = [];
  const best = new Best(items);
  const possible = oddsOf(Math.min(...corpus.parts.map((part) => part.thresholds.possible)));
  for (const { measured, list, item, odds } of rough) {
    if (odds + MOST_OF_LETTERS < Math.min(possible, best.least)) break;
    measureLetters(corpus, piece, measured);
    const exact = logOdds(measured.values);
    best.add(`${list} ${item}`, exact);
    out.push({ measured, terms, score: probability(exact), list, item });
  }
  return out;
}

interface Rough {
  readonly measured: Measured;
  readonly list: number;
  readonly item: number;
  /** Log-odds before the letters are compared. */
  readonly odds: number;
}
