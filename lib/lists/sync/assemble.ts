/** Putting a version together from what is held of the list and from fetched chunks. */
import { ORDINARY_TEXTS } from '../../core/listfile.ts';
import type { Clarification } from '../../core/model.ts';
import type { Chunk } from '../protocol/chunk.ts';
import { chunkProblem, readChunk } from '../protocol/chunk.ts';
import type { Crypto } from '../protocol/keys.ts';
import { Refusal, refuse } from '../protocol/refusal.ts';
import { countOf } from '../protocol/skips.ts';
import type { ChunkRef, Statement } from '../protocol/statement.ts';
import type { OnProgress } from '../ports.ts';
import type { Stash } from './chunks.ts';

/** The chunks of a version that is held, by content, without what it skips. A chunk of which an item is lost is not held. */
export type HeldChunks = ReadonlyMap<string, Chunk>;

/**
 * Splits the items of a version into its chunks.
 * @param items in the order of the list; undefined where the text of one is lost
 */
export function heldChunks(
  refs: readonly ChunkRef[],
  items: readonly (Clarification | undefined)[],
  ordinary: readonly string[],
): HeldChunks {
  const held = new Map<string, Chunk>();
  // Which of several chunks the ordinary texts came from is not kept: then all of those are fetched again.
  const several = refs.filter((ref) => ref.items === 0).length > 1;
  let at = 0;
  for (const ref of refs) {
    const count = countOf(ref);
    const mine = items.slice(at, at + count);
    at += count;
    const whole = mine.length === count && mine.every((item) => item !== undefined);
    if (whole && !(several && ref.items === 0))
      held.set(ref.sha256, { items: mine, ordinary: ref.items === 0 ? ordinary : [] });
  }
  return held;
}

export interface AssemblePorts {
  readonly stash: Stash;
  readonly crypto: Crypto;
  /** Lets other work of the background run. */
  readonly pause: () => Promise<void>;
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal | undefined;
}

/** All items of a statement, in its order. @throws {Refusal} CHUNK_SIZE, CHUNK_HASH, COUNT, BAD_ITEM, SCHEMA, ABORTED */
export async function assemble(
  { header, chunks, count }: Statement,
  held: HeldChunks,
  ports: AssemblePorts,
): Promise<Chunk> {
  const items: Clarification[] = [];
  const ordinary: string[] = [];
  const seen = new Set<string>();
  for (const ref of chunks) {
    if (ports.signal?.aborted) refuse('ABORTED');
    const known = held.get(ref.sha256);
    if (known) {
      for (const [i, { id }] of known.items.entries()) {
        if (seen.has(id)) throw duplicate(items.length + i + 1);
        seen.add(id);
      }
    }
    const chunk = known ?? (await fromStash(header.id, ref, items.length, seen, ports));
    items.push(...chunk.items);
    ordinary.push(...chunk.ordinary);
    if (ordinary.length > ORDINARY_TEXTS)
      throw new Refusal({ code: 'SCHEMA', field: 'ordinary', cause: 'too_many' });
    ports.onProgress('validate', items.length, count);
    await ports.pause();
  }
  if (items.length !== count) refuse('COUNT');
  return { items, ordinary };
}

const duplicate = (item: number) => new Refusal({ code: 'BAD_ITEM', item, field: 'id', cause: 'duplicate' });

async function fromStash(
  list: string,
  ref: ChunkRef,
  before: number,
  seen: Set<string>,
  { stash, crypto }: AssemblePorts,
): Promise<Chunk> {
  const held = await stash.get(list, ref.sha256);
  const bytes = new Uint8Array(held ?? new ArrayBuffer(0));
  const wrong = await chunkProblem(bytes, ref, crypto);
  // Damaged on the disk: without it the next sync fetches it again.
  if (wrong !== null) {
    const others = (await stash.held(list)).filter((sha256) => sha256 !== ref.sha256);
    await stash.keepOnly(list, others);
    refuse(wrong);
  }
  return readChunk(bytes, ref, before, seen);
}
