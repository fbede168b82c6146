/** 32-bit FNV-1a with a final mix, over UTF-16 code units. Not cryptographic: it keys terms in an index. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/**
 * Checksum of whole 32-bit words, for damage in storage (not for trust). Every step is reversible, so that a change
 * of any one word always changes the result.
 */
export function checksum32(words: Uint32Array): number {
  let sum = 0x9e3779b9;
  for (let i = 0; i < words.length; i++) {
    sum ^= words[i]!;
    sum = Math.imul((sum << 15) | (sum >>> 17), 0x01000193);
  }
  return sum >>> 0;
}

/** Position of `key` in an ascending array, or -1. */
export function findKey(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = keys[middle]!;
    if (here === key) return middle;
    if (here < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
