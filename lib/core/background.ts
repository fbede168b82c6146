import { BACKGROUND } from './background-table.ts';
import { decodeBase64 } from './base64.ts';
import { findKey } from './hash.ts';

/**
 * What ordinary Indonesian says of a stem: in how many texts it stands, whether it mostly names something, and
 * how often a post repeats it when the claim holds it. Learnt by lib/cli/train.ts from hashed stems seen in
 * three texts or more; rows of 6 bytes: hash (4), frequency on a log scale (1), name bit and salience (1).
 */
export interface BackgroundWord {
  readonly df: number;
  readonly name: boolean;
  /** 0..1; undefined when too few claims hold the stem to tell. */
  readonly salience: number | undefined;
}

export const ROW_BYTES = 6;
/** Frequencies are stored as round(log(df) * DF_STEPS). */
export const DF_STEPS = 20;
/** Salience is stored in 1..63 of 6 bits; 0 means unknown. */
export const SALIENCE_STEPS = 63;

const UNKNOWN: BackgroundWord = { df: 0, name: false, salience: undefined };

let keys = new Uint32Array(0);
let frequency = new Uint8Array(0);
let traits = new Uint8Array(0);
let texts = 0;

/** Replaces the table: training only. */
export function loadBackground(source: { readonly texts: number; readonly table: string }): void {
  const bytes = decodeBase64(source.table);
  const rows = Math.floor(bytes.length / ROW_BYTES);
  const view = new DataView(bytes.buffer);
  keys = Uint32Array.from({ length: rows }, (_, i) => view.getUint32(i * ROW_BYTES, true));
  frequency = Uint8Array.from({ length: rows }, (_, i) => bytes[i * ROW_BYTES + 4]!);
  traits = Uint8Array.from({ length: rows }, (_, i) => bytes[i * ROW_BYTES + 5]!);
  texts = source.texts;
}

/** Number of texts behind the table. */
export const backgroundTexts = (): number => texts;

/** Looks a stem hash up. */
export function backgroundWord(hash: number): BackgroundWord {
  const at = findKey(keys, hash);
  if (at < 0) return UNKNOWN;
  const trait = traits[at]!;
  const salience = trait & 63;
  return {
    df: Math.exp(frequency[at]! / DF_STEPS),
    name: (trait & 128) !== 0,
    salience: salience === 0 ? undefined : salience / SALIENCE_STEPS,
  };
}

loadBackground(BACKGROUND);
