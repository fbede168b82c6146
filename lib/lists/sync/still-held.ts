/** What a held version gives to the next one: its chunks, but for what the next one skips of them. */
import type { ChunkRef } from '../protocol/statement.ts';
import { placesOf } from '../protocol/skips.ts';
import type { HeldChunks } from './assemble.ts';

/**
 * The chunks of a new statement that what is held has everything of.
 * @param held chunks of the version that is held, without what its statement skips
 * @param before references of that statement
 * @param after references of the new one. An item that was skipped and counts again is not held.
 */
export function stillHeld(
  held: HeldChunks,
  before: readonly ChunkRef[],
  after: readonly ChunkRef[],
): HeldChunks {
  const earlier = new Map(before.map((ref) => [ref.sha256, ref]));
  return new Map(
    after.flatMap((ref) => {
      const chunk = held.get(ref.sha256);
      const known = earlier.get(ref.sha256);
      if (!chunk || known?.items !== ref.items) return [];
      const places = placesOf(known);
      const wanted = new Set(placesOf(ref));
      const items = chunk.items.filter((_, i) => wanted.has(places[i]!));
      return items.length === wanted.size ? [[ref.sha256, { ...chunk, items }] as const] : [];
    }),
  );
}
