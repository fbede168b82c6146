import { decodeBase64 } from './base64.ts';

/** Bytes of one row: hash (4, little-endian) and weight (1, signed). */
export const GRAM_BYTES = 5;
/** Weight of one step, in log-odds. */
export const GRAM_STEP = 0.02;

/** Reads a table of hashed word sequences and their weights (log-odds). */
export function readGrams(table: string): ReadonlyMap<number, number> {
  const bytes = decodeBase64(table);
  const view = new DataView(bytes.buffer);
  const out = new Map<number, number>();
  for (let at = 0; at + GRAM_BYTES <= bytes.length; at += GRAM_BYTES)
    out.set(view.getUint32(at, true), view.getInt8(at + 4) * GRAM_STEP);
  return out;
}
