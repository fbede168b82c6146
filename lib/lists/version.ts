/** The stored content of a list version: its index, and its texts of which an update writes only what changed. */
import { metaOf } from '../core/corpus.ts';
import { buildSegment } from '../core/index.ts';
import { joinSegments } from '../core/join.ts';
import type { Clarification } from '../core/model.ts';
import type { Segment } from '../core/segment.ts';
import { openSegment } from '../core/segment.ts';
import type { PackedMetas } from './metas.ts';
import { packMetas } from './metas.ts';
import { planTexts } from './plan.ts';
import type { ListRow, ListStore, OnProgress, WriteResult } from './ports.ts';
import type { Slicing } from './slices.ts';
import { inSlices } from './slices.ts';
import { writePiece } from './texts.ts';

export type Written = Pick<ListRow, 'pieces' | 'live' | 'bytes'>;

type Outcome<T> =
  | { readonly ok: true; readonly written: T }
  | { readonly ok: false; readonly why: Exclude<WriteResult, 'ok'> };

export interface WritePorts extends Slicing {
  readonly store: Pick<ListStore, 'writer' | 'segment'>;
  readonly onProgress: OnProgress;
}

/** The version that a new one follows, and per item of the new one its place there when it stands unchanged, else -1. */
export interface Earlier {
  readonly row: ListRow;
  readonly kept: Int32Array;
}

/**
 * Writes all of a version, with pauses. Of an earlier version what did not change is taken over: its words are not
 * read again and its texts are not written again.
 */
export async function writeVersion(
  names: { readonly version: string; readonly piece: string },
  items: readonly Clarification[],
  earlier: Earlier | null,
  ports: WritePorts,
): Promise<Outcome<Written>> {
  const index = await writeIndex(names.version, items, earlier, ports);
  if (!index.ok) return index;
  const { pieces, live, fresh } = planTexts(items.length, earlier);
  const added = [];
  if (fresh.length > 0 || pieces.length === 0) {
    const written = await writePiece(
      names.piece,
      Array.from(fresh, (place) => items[place]!),
      ports,
    );
    if (!written.ok) return written;
    added.push(written.piece);
  }
  const all = [...pieces, ...added];
  const bytes = all.reduce((sum, piece) => sum + piece.bytes, index.written);
  return { ok: true, written: { pieces: all, live, bytes } };
}

/** Writes the index of a version, with pauses: segment and metas. Gives its size in bytes. */
export async function writeIndex(
  version: string,
  items: readonly Clarification[],
  earlier: Earlier | null,
  ports: WritePorts,
): Promise<Outcome<number>> {
  const segment = await segmentOf(items, earlier, ports);
  const metas = JSON.stringify(packMetas(items.map(metaOf)));
  const writer = ports.store.writer(version);
  for (const write of [() => writer.segment(segment), () => writer.part('metas', metas)]) {
    ports.signal?.throwIfAborted();
    const result = await write();
    if (result !== 'ok') return { ok: false, why: result };
  }
  return { ok: true, written: segment.byteLength + metas.length };
}

/** Built from the texts, or from the earlier segment and a delta segment of the items that are new in it. */
async function segmentOf(
  items: readonly Clarification[],
  earlier: Earlier | null,
  ports: WritePorts,
): Promise<ArrayBuffer> {
  const build = (some: readonly Clarification[]) =>
    inSlices(buildSegment(some), ports, ({ done, total }) => ports.onProgress('index', done, total));
  const before = earlier && (await soundSegment(earlier, ports.store));
  if (!earlier || !before) return build(items);
  const delta = openSegment(await build(items.filter((_, place) => earlier.kept[place]! < 0)));
  if (!delta.ok) return build(items);
  let next = before.counts.items;
  const order = earlier.kept.map((place) => (place < 0 ? next++ : place));
  return inSlices(joinSegments([before, delta.segment], Uint32Array.from(order)), ports);
}

/** The segment of the earlier version; null when it is lost, damaged or of another format. */
async function soundSegment({ row }: Earlier, store: Pick<ListStore, 'segment'>): Promise<Segment | null> {
  const bytes = await store.segment(row.version);
  const opened = bytes ? openSegment(bytes) : null;
  return opened?.ok && opened.segment.counts.items === row.count ? opened.segment : null;
}

/** The metas of a version; null when they are missing or damaged. */
export async function readMetas(
  store: Pick<ListStore, 'part'>,
  version: string,
): Promise<PackedMetas | null> {
  const json = await store.part(version, 'metas');
  if (json === null) return null;
  try {
    return JSON.parse(json) as PackedMetas;
  } catch {
    return null;
  }
}
