/** Chunks: the items of a list, each file named and checked by its content. */
import { FieldError, texts } from '../../core/fields.ts';
import { readItem } from '../../core/item.ts';
import { ORDINARY_LENGTH, ORDINARY_TEXTS } from '../../core/listfile.ts';
import type { Clarification } from '../../core/model.ts';
import type { Crypto } from './keys.ts';
import { Refusal, refuse } from './refusal.ts';
import { placesOf } from './skips.ts';
import type { ChunkRef } from './statement.ts';
import { readJson } from './strict-json.ts';

/** What a chunk holds: items, or, in a chunk without items, ordinary texts of the publisher. */
export interface Chunk {
  readonly items: readonly Clarification[];
  readonly ordinary: readonly string[];
}

/** Null when the bytes are those of the reference, to the last bit. */
export async function chunkProblem(
  bytes: Uint8Array<ArrayBuffer>,
  ref: ChunkRef,
  crypto: Crypto,
): Promise<'CHUNK_SIZE' | 'CHUNK_HASH' | null> {
  if (bytes.byteLength !== ref.size) return 'CHUNK_SIZE';
  return (await crypto.sha256(bytes)) === ref.sha256 ? null : 'CHUNK_HASH';
}

/**
 * Reads the items of a chunk that count.
 * @param before items in the chunks before it: problems name an item by its number in the list
 * @param seen ids so far; those of this chunk are added
 * @throws {Refusal} SCHEMA, COUNT, BAD_ITEM, BAD_KEY, TOO_DEEP
 */
export function readChunk(bytes: Uint8Array, ref: ChunkRef, before: number, seen: Set<string>): Chunk {
  const value = readJson(bytes, 'NOT_JSON');
  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : null;
  if (!Array.isArray(items)) throw new Refusal({ code: 'SCHEMA', field: ref.path, cause: 'wrong_type' });
  if (items.length !== ref.items) refuse('COUNT');
  return {
    items: placesOf(ref).map((place, i) => readOne(items[place], before + i + 1, seen)),
    ordinary: items.length > 0 ? [] : readOrdinary(value as Record<string, unknown>, ref),
  };
}

function readOne(value: unknown, item: number, seen: Set<string>): Clarification {
  try {
    const read = readItem(value);
    if (seen.has(read.id)) throw new FieldError('id', 'duplicate');
    seen.add(read.id);
    return read;
  } catch (error) {
    if (error instanceof FieldError)
      throw new Refusal({ code: 'BAD_ITEM', item, field: error.field, cause: error.reason });
    throw error;
  }
}

function readOrdinary(from: Record<string, unknown>, ref: ChunkRef): string[] {
  try {
    return texts(from, 'ordinary', ORDINARY_TEXTS, ORDINARY_LENGTH);
  } catch (error) {
    if (error instanceof FieldError)
      throw new Refusal({ code: 'SCHEMA', field: `${ref.path}: ${error.field}`, cause: error.reason });
    throw error;
  }
}
