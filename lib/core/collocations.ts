import { COLLOCATIONS } from './collocations-table.ts';
import { lookUp } from './packed.ts';

/**
 * Which words bring others along: *wisma* nearly always *atlet*, *menteri* often *pertanian*. Learnt by
 * lib/cli/train.ts from ordinary texts, for pairs of hashed stems that stand near each other in three texts or more; a
 * packed table (packed.ts) of the share of the texts with the first stem that hold the second near it.
 */
let table = COLLOCATIONS;

/** Shares are stored in steps of 1 in this many. */
export const SHARE_STEPS = 0xffff;

/** Hash of an ordered pair of stem hashes. */
export const pairKey = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ second) >>> 0;

/** Replaces the table: training only. */
export function loadCollocations(packed: string): void {
  table = packed;
}

/** Share (0..1) of ordinary texts with the stem `first` that also hold `second` near it; 0 for what is rare or unknown. */
export function expected(first: number, second: number): number {
  return Math.max(0, lookUp(table, pairKey(first, second))) / SHARE_STEPS;
}
