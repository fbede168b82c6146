import { COLLOCATIONS } from './collocations-table.ts';
import { decodeBase64 } from './base64.ts';
import { findKey } from './hash.ts';

/**
 * Which words bring others along: *wisma* nearly always *atlet*, *menteri* often *pertanian*. Learnt by
 * lib/cli/train.ts from ordinary texts, for pairs of hashed stems that stand near each other in three texts or more;
 * rows of 5 bytes: hash of the pair (4), share of the texts with the first that hold the second near it (1, in 1/255).
 */
export const PAIR_BYTES = 5;

let keys = new Uint32Array(0);
let shares = new Uint8Array(0);

/** Hash of an ordered pair of stem hashes. */
export const pairKey = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ second) >>> 0;

/** Replaces the table: training only. */
export function loadCollocations(table: string): void {
  const bytes = decodeBase64(table);
  const rows = Math.floor(bytes.length / PAIR_BYTES);
  const view = new DataView(bytes.buffer);
  keys = Uint32Array.from({ length: rows }, (_, i) => view.getUint32(i * PAIR_BYTES, true));
  shares = Uint8Array.from({ length: rows }, (_, i) => bytes[i * PAIR_BYTES + 4]!);
}

/** Share (0..1) of ordinary texts with the stem `first` that also hold `second` near it; 0 for what is rare or unknown. */
export function expected(first: number, second: number): number {
  const at = findKey(keys, pairKey(first, second));
  return at < 0 ? 0 : shares[at]! / 255;
}

loadCollocations(COLLOCATIONS);
