/** Learns from ordinary texts what a score means in one list. Pure; runs in slices so that checks go on meanwhile. */
import { signsOfAnArtefact } from './artefacts.ts';
import { candidatesOf } from './candidates.ts';
import { pieces } from './check.ts';
import type { Corpus } from './corpus.ts';
import { normalise } from './normalise.ts';
import { readTerms } from './terms.ts';
import { type Calibration, oddsOf, TAIL } from './thresholds.ts';
import { WEIGHTS } from './weights.ts';

/** Candidates of a text that are scored for sure: the best may be a clarification found true, which never alarms. */
const ITEMS = 4;

/** Log-odds of the best candidate that could alarm; -Infinity when there is none. */
export function topOdds(text: string, corpus: Corpus): number {
  const normal = normalise(text);
  const { terms, links } = readTerms(text, normal);
  const signs = signsOfAnArtefact(normal.text, links.length);
  let top = -Infinity;
  for (const piece of pieces(terms)) {
    for (const found of candidatesOf(corpus, piece, signs, { items: ITEMS })) {
      if (corpus.parts[found.list]!.metas[found.item]!.code !== 'benar')
        top = Math.max(top, oddsOf(found.score));
    }
  }
  return top;
}

/** Share of the texts, those that score highest, by which a list is judged. */
const TAIL_SHARE = 0.1;
/** Log-odds below the trained mean at which all lower scores count alike, in lengths of the tail. */
const NOWHERE = 10;

/**
 * Mean log-odds of the highest tenth of ordinary texts: where their tail lies, and how many they are. The quantiles
 * asked for (99.3 % and 99.87 %) cannot be seen in some hundred texts; the tenth can, and from there on the tail has
 * about the same form in every list.
 */
export function tailOf(tops: readonly number[]): { readonly tail: number; readonly texts: number } {
  const highest = [...tops].sort((a, b) => b - a).slice(0, Math.ceil(tops.length * TAIL_SHARE));
  return { tail: highest.reduce((sum, odds) => sum + odds, 0) / highest.length, texts: highest.length };
}

/** Calibration from the best log-odds of ordinary texts against one list alone; `undefined` without texts. */
export function calibrationOf(tops: readonly number[]): Calibration | undefined {
  if (tops.length === 0) return undefined;
  const { ordinary } = WEIGHTS;
  const least = ordinary - NOWHERE * TAIL;
  return { ...tailOf(tops.map((odds) => Math.max(odds, least))), ordinary };
}

/**
 * Calibrates one list. `corpus` holds that list only; `texts` are ordinary texts that state no claim: those in the
 * package and those the publisher gives. About 1 ms a text; pauses after every `slice` texts.
 */
export function* calibrate(
  corpus: Corpus,
  texts: readonly string[],
  slice = 10,
): Generator<{ readonly done: number; readonly total: number }, Calibration | undefined, undefined> {
  const tops: number[] = [];
  for (const text of texts) {
    tops.push(topOdds(text, corpus));
    if (tops.length % slice === 0) yield { done: tops.length, total: texts.length };
  }
  return calibrationOf(tops);
}
