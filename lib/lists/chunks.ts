/** The items of a piece as they are stored: chunks of JSON. */
import type { Clarification } from '../core/model.ts';
import { parsedPart } from './parts.ts';
import type { ListStore, Piece } from './ports.ts';

/** Chunks that are read at a time. */
const CHUNKS = 16;

/** All items of a piece in their order, undefined in the place of each one that is missing or damaged. */
export async function readPiece(
  store: Pick<ListStore, 'chunks'>,
  { name, items, chunkItems }: Piece,
): Promise<(Clarification | undefined)[]> {
  const all = Array<Clarification | undefined>(items).fill(undefined);
  for (let chunk = 0; chunk * chunkItems < items; chunk += CHUNKS) {
    const numbers = Array.from({ length: CHUNKS }, (_, i) => chunk + i);
    const jsons = await store.chunks(name, numbers);
    jsons.forEach((json, i) => {
      const start = numbers[i]! * chunkItems;
      const size = Math.min(chunkItems, items - start);
      const read = itemsOf(json);
      // Chunks that are lost or short leave a gap: the next one keeps its place.
      if (read.length === size) for (let at = 0; at < size; at++) all[start + at] = read[at];
    });
  }
  return all;
}

/** Items of a stored chunk; none when it is missing or damaged. */
export function itemsOf(chunk: string | null | undefined): readonly Clarification[] {
  return (parsedPart(chunk) as Clarification[] | null) ?? [];
}
