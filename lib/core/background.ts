import { BACKGROUND } from './background-table.ts';
import { lookUp } from './packed.ts';

/**
 * What ordinary Indonesian says of a stem: in how many texts it stands, whether it mostly names something, and
 * how often a post repeats it when the claim holds it. Learnt by lib/cli/train.ts from hashed stems seen in
 * three texts or more; a packed table (packed.ts): frequency on a log scale in the upper byte, name bit and salience
 * in the lower.
 */
export interface BackgroundWord {
  readonly df: number;
  readonly name: boolean;
  /** 0..1; undefined when too few claims hold the stem to tell. */
  readonly salience: number | undefined;
}

/** Frequencies are stored as round(log(df) * DF_STEPS). */
export const DF_STEPS = 20;
/** Salience is stored in 1..63 of 6 bits; 0 means unknown. */
export const SALIENCE_STEPS = 63;

const UNKNOWN: BackgroundWord = { df: 0, name: false, salience: undefined };

let table = '';
let texts = 0;

/** Replaces the table: training only. */
export function loadBackground(source: { readonly texts: number; readonly table: string }): void {
  table = source.table;
  texts = source.texts;
}

/** Number of texts behind the table. */
export const backgroundTexts = (): number => texts;

/** Looks a stem hash up. */
export function backgroundWord(hash: number): BackgroundWord {
  const row = lookUp(table, hash);
  if (row < 0) return UNKNOWN;
  const trait = row & 255;
  const salience = trait & 63;
  return {
    df: Math.exp((row >>> 8) / DF_STEPS),
    name: (trait & 128) !== 0,
    salience: salience === 0 ? undefined : salience / SALIENCE_STEPS,
  };
}

loadBackground(BACKGROUND);
