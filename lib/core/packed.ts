/**
 * Tables of numbers by hash, as text in the script: rows of 6 bytes, ascending by hash, each a hash (4, little endian)
 * and a value (2, the upper byte first) as 8 base64 digits. Rows are read where they stand: nothing is decoded when a
 * stopped background starts again. `lib/cli/pack.ts` writes them.
 */
const ROW_DIGITS = 8;

/** Value 0..65535 of a hash in a packed table, or -1. Hashes lie evenly, so each guess lands near the row. */
export function lookUp(table: string, hash: number): number {
  let low = 0;
  let high = Math.floor(table.length / ROW_DIGITS) - 1;
  let least = 0;
  let most = 0xffffffff;
  while (low <= high && least <= hash && hash <= most) {
    const share = most === least ? 0 : (hash - least) / (most - least);
    const guess = low + Math.floor(share * (high - low));
    const at = guess * ROW_DIGITS;
    const here = hashAt(table, at);
    if (here === hash) return digits(table, at + 4) & 0xffff;
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
function hashAt(table: string, at: number): number {
  const first = digits(table, at);
  const fourth = digits(table, at + 4) >>> 16;
  return (((first >>> 16) | (first & 0xff00) | ((first & 255) << 16)) + fourth * 0x1000000) >>> 0;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < 64; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** Four digits as three bytes, the first of them highest. */
function digits(table: string, at: number): number {
  return (
    (VALUES[table.charCodeAt(at)]! << 18) |
    (VALUES[table.charCodeAt(at + 1)]! << 12) |
    (VALUES[table.charCodeAt(at + 2)]! << 6) |
    VALUES[table.charCodeAt(at + 3)]!
  );
}
