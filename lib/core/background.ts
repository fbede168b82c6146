import { BACKGROUND } from './background-table.ts';

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

/** A row of 6 bytes is a group of 8 base64 digits: rows are read where they stand, and nothing is decoded at a start. */
const ROW_DIGITS = 8;

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
  const at = findRow(hash);
  if (at < 0) return UNKNOWN;
  const last = digits(at + 4);
  const trait = last & 255;
  const salience = trait & 63;
  return {
    df: Math.exp(((last >>> 8) & 255) / DF_STEPS),
    name: (trait & 128) !== 0,
    salience: salience === 0 ? undefined : salience / SALIENCE_STEPS,
  };
}

/** Where the row of a hash starts in the table, or -1. Hashes lie evenly, so each guess lands near the row. */
function findRow(hash: number): number {
  let low = 0;
  let high = Math.floor(table.length / ROW_DIGITS) - 1;
  let least = 0;
  let most = 0xffffffff;
  while (low <= high && least <= hash && hash <= most) {
    const share = most === least ? 0 : (hash - least) / (most - least);
    const guess = low + Math.floor(share * (high - low));
    const at = guess * ROW_DIGITS;
    const here = hashAt(at);
    if (here === hash) return at;
    if (here < hash) {
      low = guess + 1;
      least = here;
    } else {
      high = guess - 1;
      most = here;
    }
  }
  return -1;
}

/** The four bytes of a hash, little endian. */
function hashAt(at: number): number {
  const first = digits(at);
  const fourth = digits(at + 4) >>> 16;
  return (((first >>> 16) | (first & 0xff00) | ((first & 255) << 16)) + fourth * 0x1000000) >>> 0;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < 64; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** Four digits as three bytes, the first of them highest. */
function digits(at: number): number {
  return (
    (VALUES[table.charCodeAt(at)]! << 18) |
    (VALUES[table.charCodeAt(at + 1)]! << 12) |
    (VALUES[table.charCodeAt(at + 2)]! << 6) |
    VALUES[table.charCodeAt(at + 3)]!
  );
}

loadBackground(BACKGROUND);
