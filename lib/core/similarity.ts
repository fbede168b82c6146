import { compareTwoStrings } from 'string-similarity';

/** Sørensen-Dice over letter pairs, 0..1. Weak alone (a long text can never score high), useful as one part. */
export function dice(a: string, b: string): number {
  return compareTwoStrings(a, b);
}
