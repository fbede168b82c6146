/**
 * Items of a chunk that do not count any more. A chunk never changes; an item of it that was changed since stands in a
 * later chunk, and one that was removed in none. So a small change of a list costs a small chunk.
 */
import { refuse } from './refusal.ts';
import type { ChunkRef } from './statement.ts';

/** The places that are skipped, rising; some item is left. @throws {Refusal} BAD_CHUNK_REF */
export function readSkip(value: unknown, items: number): number[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length >= Math.max(items, 1)) return refuse('BAD_CHUNK_REF');
  let least = 0;
  return value.map((place: unknown) => {
    if (typeof place !== 'number' || !Number.isSafeInteger(place)) return refuse('BAD_CHUNK_REF');
    if (place < least || place >= items) return refuse('BAD_CHUNK_REF');
    least = place + 1;
    return place;
  });
}

/** How many items of a chunk count. */
export const countOf = ({ items, skip }: ChunkRef): number => items - (skip?.length ?? 0);

/** The places of the items that count. */
export function placesOf({ items, skip }: ChunkRef): number[] {
  const skipped = new Set(skip);
  return Array.from({ length: items }, (_, place) => place).filter((place) => !skipped.has(place));
}
