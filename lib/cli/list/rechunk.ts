/**
 * Cutting the next version of a list. Chunks of the version before stay, with what was changed or removed since
 * skipped; what is new or changed goes into small chunks beside them. So subscribers fetch little more than the change.
 */
import type { Clarification } from '../../core/model.ts';
import { LIMITS } from '../../lists/protocol/limits.ts';
import { countOf, placesOf } from '../../lists/protocol/skips.ts';
import type { ChunkRef, Statement } from '../../lists/protocol/statement.ts';
import type { ChunkFile } from './chunker.ts';
import { chunkItems, jsonOf, leastOf } from './chunker.ts';
import { compare } from './compare.ts';

/** A chunk of the version before lies in the folder already: its bytes are null. */
export interface Placed {
  readonly ref: ChunkRef;
  readonly bytes: ChunkFile['bytes'] | null;
}

/** The version before: its chunks, and the items that count as they stand in them. */
export interface Before {
  readonly statement: Pick<Statement, 'chunks'>;
  readonly items: readonly Clarification[];
}

/** Share of the items of a chunk that may be skipped before the rest is cut anew: everybody who is new fetches all of it. */
const WORN = 0.25;
/** Items that may be skipped in all: the envelope names each of them, and has to have room for revocations. */
const SKIPPED = 2_000;

/** The items that no kept chunk holds as they are. */
function freshOf(items: readonly Clarification[], kept: readonly Kept[]): Clarification[] {
  const covered = new Set(kept.flatMap(({ ids }) => ids));
  return items.filter(({ id }) => !covered.has(id));
}

interface Kept {
  readonly ref: ChunkRef;
  /** The items of it that count and stand unchanged. */
  readonly ids: readonly string[];
  /** Bytes, roughly. */
  readonly size: number;
}

/** The chunks of a version, in its order as nearly as whole chunks can stand in it. */
export function rechunk(
  items: readonly Clarification[],
  ordinary: readonly string[],
  before: Before | null,
): Placed[] {
  const kept = before ? keptOf(items, before).filter(({ ref }) => !isWorn(ref)) : [];
  const size = new Map(items.map((item) => [item.id, Buffer.byteLength(jsonOf(item))]));
  const bytesOf = (some: readonly Clarification[]): number =>
    some.reduce((sum, { id }) => sum + size.get(id)!, 0);
  const total = bytesOf(items);
  for (; kept.length > 0; kept.pop()) {
    merge(kept, bytesOf(freshOf(items, kept)), leastOf(total));
    const fresh = chunkItems(freshOf(items, kept), ordinary, total);
    if (kept.length + fresh.length <= LIMITS.chunks) return inOrder(items, kept, fresh);
  }
  return chunkItems(items, ordinary);
}

/** The chunks of the version before, with what counts of them. */
function keptOf(items: readonly Clarification[], { statement, items: held }: Before): Kept[] {
  const unchanged = new Set(compare(held, items).kept);
  let at = 0;
  return statement.chunks.flatMap((ref) => {
    const mine = placesOf(ref).map((place) => ({ place, at: at++ }));
    const left = mine.filter(({ at }) => unchanged.has(at));
    if (left.length === 0) return [];
    const counts = new Set(left.map(({ place }) => place));
    const skip = Array.from({ length: ref.items }, (_, place) => place).filter((place) => !counts.has(place));
    const { skip: _, ...whole } = ref;
    return {
      ref: skip.length > 0 ? { ...whole, skip } : whole,
      ids: left.map(({ at }) => held[at]!.id),
      size: (ref.size * left.length) / ref.items,
    };
  });
}

const skipped = ({ items, skip }: ChunkRef): number => (skip?.length ?? 0) / items;
const isWorn = (ref: ChunkRef): boolean => skipped(ref) > WORN;

/**
 * Takes chunks out that are cut anew together with what is fresh: small ones that are no larger than it, so that they
 * do not pile up and each item is written a few times at most; and the most worn ones when too much is skipped.
 * @param bytes of what is fresh
 * @param small bytes below which a chunk is a small one
 */
function merge(kept: Kept[], bytes: number, small: number): void {
  kept.sort((a, b) => b.size - a.size);
  let fresh = bytes;
  while (kept.length > 0 && kept.at(-1)!.size <= Math.min(fresh, small)) fresh += kept.pop()!.size;
  let all = kept.reduce((sum, { ref }) => sum + ref.items - countOf(ref), 0);
  for (const worn of [...kept].sort((a, b) => skipped(b.ref) - skipped(a.ref))) {
    if (all <= SKIPPED) break;
    all -= worn.ref.items - countOf(worn.ref);
    kept.splice(kept.indexOf(worn), 1);
  }
}

/** Chunks by where most of what they hold stands in the list: what is new at its head stays there. */
function inOrder(
  items: readonly Clarification[],
  kept: readonly Kept[],
  fresh: readonly ChunkFile[],
): Placed[] {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const middle = (ids: readonly string[]): number => {
    const sorted = ids.map((id) => places.get(id)!).sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? Infinity;
  };
  const rest = freshOf(items, kept).map(({ id }) => id);
  let at = 0;
  const all = [
    ...kept.map(({ ref, ids }) => ({ ref, bytes: null, at: middle(ids) })),
    ...fresh.map(({ ref, bytes }) => ({ ref, bytes, at: middle(rest.slice(at, (at += ref.items))) })),
  ];
  return all.sort((a, b) => a.at - b.at).map(({ ref, bytes }) => ({ ref, bytes }));
}
