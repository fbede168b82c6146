/** Parts of a version or a piece: JSON that is stored beside its index. */
import type { ListStore } from './ports.ts';

/** A stored part as it was written; null when it is missing or damaged. */
export async function readPart<T>(
  store: Pick<ListStore, 'part'>,
  name: string,
  part: string,
): Promise<T | null> {
  return parsedPart(await store.part(name, part)) as T | null;
}

/** The value of stored JSON; null when it is missing or damaged. */
export function parsedPart(json: string | null | undefined): unknown {
  if (json === null || json === undefined) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
