/** The stored content of a list version: its index, and its texts of which an update writes only what changed. */
import { calibrate } from '../core/calibrate.ts';
import { type ItemMeta, makeCorpus, metaOf } from '../core/corpus.ts';
import { buildSegment } from '../core/index.ts';
import { joinSegments } from '../core/join.ts';
import type { Clarification } from '../core/model.ts';
import type { Segment } from '../core/segment.ts';
import { openSegment } from '../core/segment.ts';
import type { Calibration } from '../core/thresholds.ts';
import type { PackedMetas } from './metas.ts';
import { packMetas } from './metas.ts';
import { readPart } from './parts.ts';
import { planTexts } from './plan.ts';
import type { ListRow, ListStore, OnProgress, WriteResult } from './ports.ts';
import type { Slicing } from './slices.ts';
import { inSlices } from './slices.ts';
import { writePiece } from './texts.ts';

export type Written = Pick<ListRow, 'pieces' | 'live' | 'bytes' | 'calibration'>;

/** What a list is made of. `ordinary`: texts of the publisher that state no claim, often none. */
export interface Content {
  readonly items: readonly Clarification[];
  readonly ordinary: readonly string[];
}

type Outcome<T> =
  | { readonly ok: true; readonly written: T }
  | { readonly ok: false; readonly why: Exclude<WriteResult, 'ok'> };

export interface WritePorts extends Slicing {
  readonly store: Pick<ListStore, 'writer' | 'segment'>;
  readonly ordinary: () => Promise<readonly string[]>;
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
  content: Content,
  earlier: Earlier | null,
  ports: WritePorts,
): Promise<Outcome<Written>> {
  const { items } = content;
  const index = await writeIndex(names.version, content, earlier, ports);
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
  const bytes = all.reduce((sum, piece) => sum + piece.bytes, index.written.bytes);
  return { ok: true, written: { pieces: all, live, bytes, calibration: index.written.calibration } };
}

/** Writes the index of a version, with pauses: segment, metas and the publisher's ordinary texts; calibrates it. */
export async function writeIndex(
  version: string,
  { items, ordinary }: Content,
  earlier: Earlier | null,
  ports: WritePorts,
): Promise<Outcome<Pick<ListRow, 'bytes' | 'calibration'>>> {
  const segment = await segmentOf(items, earlier, ports);
  const metas = items.map(metaOf);
  const calibration = await calibrationOf(segment, metas, ordinary, ports);
  const parts = { metas: JSON.stringify(packMetas(metas)), ordinary: JSON.stringify(ordinary) };
  const writer = ports.store.writer(version);
  for (const write of [
    () => writer.segment(segment),
    () => writer.part('metas', parts.metas),
    () => writer.part('ordinary', parts.ordinary),
  ]) {
    ports.signal?.throwIfAborted();
    const result = await write();
    if (result !== 'ok') return { ok: false, why: result };
  }
  const bytes = segment.byteLength + parts.metas.length + parts.ordinary.length;
  return { ok: true, written: { bytes, calibration } };
}

/** What the ordinary texts of the package and of the publisher score against this list alone. */
async function calibrationOf(
  bytes: ArrayBuffer,
  metas: readonly ItemMeta[],
  own: readonly string[],
  ports: WritePorts,
): Promise<Calibration | undefined> {
  const opened = openSegment(bytes);
  if (!opened.ok) return undefined;
  const packaged = await ports.ordinary().catch(() => []);
  const corpus = makeCorpus([{ segment: opened.segment, metas }]);
  return inSlices(calibrate(corpus, [...packaged, ...own]), ports, ({ done, total }) =>
    ports.onProgress('calibrate', done, total),
  );
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
export function readMetas(store: Pick<ListStore, 'part'>, version: string): Promise<PackedMetas | null> {
  return readPart<PackedMetas>(store, version, 'metas');
}

/** The publisher's ordinary texts of a version; none when they are missing or damaged: they only sharpen thresholds. */
export async function readOrdinary(
  store: Pick<ListStore, 'part'>,
  version: string,
): Promise<readonly string[]> {
  return (await readPart<readonly string[]>(store, version, 'ordinary')) ?? [];
}
