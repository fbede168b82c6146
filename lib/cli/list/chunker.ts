/** Cutting a list into chunks so that a change touches few of them. The same items always give the same chunks. */
import { createHash } from 'node:crypto';
import { hash32 } from '../../core/hash.ts';
import type { Clarification } from '../../core/model.ts';
import { LIMITS } from '../../lists/protocol/limits.ts';
import type { ChunkRef } from '../../lists/protocol/statement.ts';

export interface ChunkFile {
  readonly ref: ChunkRef;
  readonly bytes: Buffer;
}

/** An item as it stands in a chunk: without what every reader fills in by itself. */
export const jsonOf = (item: Clarification): string => JSON.stringify(compact(item));

/** Chunks that a list is aimed at: few enough to stay below the limit of 64 when their sizes vary. */
const AIM = 44;
/** Bytes of the smallest aim; sizes grow by a quarter, so that a list that grows is rarely cut anew throughout. */
const SMALLEST = 16 * 1024;
const STEP = 1.25;
/** Share of the aim below which no chunk ends, and the multiple above which every chunk does. */
const LEAST = 0.25;
const MOST = 3;

/**
 * Cuts where the id of an item says so, never by count: an item that is added, changed or removed leaves the borders
 * of all other chunks where they were (content-defined chunking).
 * @param among bytes of the list that the chunks are a part of; without it they are all of it
 */
export function chunkItems(
  items: readonly Clarification[],
  ordinary: readonly string[] = [],
  among = 0,
): ChunkFile[] {
  const sized = items.map((item) => {
    const json = jsonOf(item);
    return { id: item.id, json, size: Buffer.byteLength(json) + 1 };
  });
  const total = sized.reduce((sum, { size }) => sum + size, 0);
  let aim = aimOf(Math.max(total, among));
  let cut = cutAt(sized, aim);
  const room = LIMITS.chunks - (ordinary.length > 0 ? 1 : 0);
  while (cut.length > room) cut = cutAt(sized, (aim *= STEP));
  const chunks = cut.map((group) => chunkFile({ items: group.length, json: `[${group.join(',')}]` }));
  const extra = ordinary.length > 0 ? [chunkFile({ items: 0, json: '[]' }, ordinary)] : [];
  return [...chunks, ...extra];
}

/** Bytes that the chunks of a list of so many bytes are aimed at. */
function aimOf(total: number): number {
  let aim = SMALLEST;
  while (aim * AIM < total) aim *= STEP;
  return aim;
}

/** Bytes below which a chunk of a list of so many bytes is a remainder: no cut of the whole list makes it. */
export const leastOf = (total: number): number => aimOf(total) * LEAST;

interface Sized {
  readonly id: string;
  readonly json: string;
  readonly size: number;
}

function cutAt(items: readonly Sized[], aim: number): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  let filled = 0;
  const most = Math.min(aim * MOST, LIMITS.chunk - 64);
  for (const { id, json, size } of items) {
    if (group.length > 0 && filled + size > most) [group, filled] = [next(groups, group), 0];
    group.push(json);
    filled += size;
    // A share of all items that grows with their size ends a chunk: on average every `aim` bytes.
    const chance = size / (aim * (1 - LEAST));
    if (filled >= aim * LEAST && hash32(id) / 2 ** 32 < chance) [group, filled] = [next(groups, group), 0];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function next(groups: string[][], group: string[]): string[] {
  groups.push(group);
  return [];
}

function chunkFile(
  { items, json }: { items: number; json: string },
  ordinary: readonly string[] = [],
): ChunkFile {
  const more = ordinary.length > 0 ? `,"ordinary":${JSON.stringify(ordinary)}` : '';
  const bytes = Buffer.from(`{"items":${json}${more}}\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ref: { path: `b-${sha256.slice(0, 16)}.json`, size: bytes.length, sha256, items }, bytes };
}

function compact(item: Clarification): object {
  const { status, lang, title, ...rest } = item;
  const kept = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return {
    ...Object.fromEntries(kept),
    ...(status === 'active' ? {} : { status }),
    ...(lang === 'id' ? {} : { lang }),
    ...(title === item.claim.slice(0, 300) ? {} : { title }),
  };
}
