import { pairKey, SHARE_STEPS } from '../core/collocations.ts';
import { readTerms } from '../core/terms.ts';
import { pack } from './pack.ts';

/** Terms to either side within which two stems stand near each other. */
const NEAR = 6;
/** Pairs seen in fewer texts are left out: what ships can name no text. */
const LEAST_TEXTS = 3;
/** Pairs that foretell less are left out: they cost room and change no score. */
const LEAST_SHARE = 0.12;
/** Texts without the second stem that every first stem is taken to have been seen in besides. */
const PRIOR = 2;

/** Counts in ordinary texts which stems bring others along; the table as collocations.ts reads it. */
export function learnCollocations(texts: readonly string[]): string {
  const single = new Map<number, number>();
  const pairs = new Map<number, Map<number, number>>();
  for (const text of texts) {
    const hashes = readTerms(text).terms.map((term) => term.hash);
    for (const hash of new Set(hashes)) single.set(hash, (single.get(hash) ?? 0) + 1);
    for (const [first, others] of neighbours(hashes)) {
      const counts = pairs.get(first) ?? new Map<number, number>();
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
      pairs.set(first, counts);
    }
  }
  const rows = new Map<number, number>();
  for (const [first, counts] of pairs) {
    for (const [second, count] of counts) {
      const share = count / (single.get(first)! + PRIOR);
      if (count >= LEAST_TEXTS && share >= LEAST_SHARE)
        rows.set(pairKey(first, second), Math.round(share * SHARE_STEPS));
    }
  }
  return pack(rows);
}

/** Per stem the other stems that stand near it somewhere in one text. */
function neighbours(hashes: readonly number[]): Map<number, Set<number>> {
  const out = new Map<number, Set<number>>();
  hashes.forEach((hash, at) => {
    const near = out.get(hash) ?? new Set<number>();
    for (const other of hashes.slice(Math.max(0, at - NEAR), at + NEAR + 1))
      if (other !== hash) near.add(other);
    out.set(hash, near);
  });
  return out;
}
