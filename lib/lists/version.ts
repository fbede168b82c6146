/** The stored content of one list version: what each part holds, how it is written and read. */
import { metaOf } from '../core/corpus.ts';
import { buildSegment } from '../core/index.ts';
import { canonicalLink } from '../core/links.ts';
import type { ContentsRow } from '../core/answers.ts';
import type { Clarification } from '../core/model.ts';
import { CHUNK_ITEMS } from './limits.ts';
import type { PackedMetas } from './metas.ts';
import { packMetas } from './metas.ts';
import type { ListStore, OnProgress, WriteResult } from './ports.ts';

/** An address of a list: its canonical form, the item's number, and in which field it stands. */
export type AddressEntry = readonly [canonical: string, item: number, as: 'url' | 'seenAt'];

/** Parts of a version, each one JSON text, in the order of the items. */
interface Parts {
  metas: PackedMetas;
  contents: readonly ContentsRow[];
  addresses: readonly AddressEntry[];
}

export interface Written {
  readonly chunkItems: number;
  /** Code units of all texts and bytes of the index. */
  readonly bytes: number;
}

type Outcome =
  | { readonly ok: true; readonly written: Written }
  | { readonly ok: false; readonly why: Exclude<WriteResult, 'ok'> };

interface WritePorts {
  readonly store: Pick<ListStore, 'writer'>;
  readonly pause: () => Promise<void>;
}

/** Builds the index of the items and writes all of a version, pausing so that checks are answered meanwhile. */
export async function writeVersion(
  version: string,
  items: readonly Clarification[],
  ports: WritePorts,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Outcome> {
  const segment = await indexOf(items, ports, onProgress, signal);
  const writer = ports.store.writer(version);
  let bytes = segment.byteLength;
  const pieces: (() => Promise<WriteResult>)[] = [() => writer.segment(segment)];
  for (const [name, part] of Object.entries(await partsOf(items, ports.pause))) {
    const json = JSON.stringify(part);
    bytes += json.length;
    pieces.push(() => writer.part(name, json));
  }
  for (let at = 0; at < items.length; at += CHUNK_ITEMS) {
    pieces.push(() => {
      const json = JSON.stringify(items.slice(at, at + CHUNK_ITEMS));
      bytes += json.length;
      onProgress('store', at, items.length);
      return writer.chunk(at / CHUNK_ITEMS, json);
    });
  }
  for (const write of pieces) {
    signal?.throwIfAborted();
    const result = await write();
    if (result !== 'ok') return { ok: false, why: result };
  }
  return { ok: true, written: { chunkItems: CHUNK_ITEMS, bytes } };
}

async function indexOf(
  items: readonly Clarification[],
  ports: WritePorts,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): Promise<ArrayBuffer> {
  const building = buildSegment(items);
  let step = building.next();
  while (!step.done) {
    onProgress('index', step.value.done, step.value.total);
    await ports.pause();
    signal?.throwIfAborted();
    step = building.next();
  }
  return step.value;
}

/** Items whose addresses are read between two pauses. */
const ADDRESS_SLICE = 500;

async function partsOf(items: readonly Clarification[], pause: () => Promise<void>): Promise<Parts> {
  const addresses: AddressEntry[] = [];
  for (const [number, item] of items.entries()) {
    addresses.push(...addressesOf(item, number));
    if (number % ADDRESS_SLICE === ADDRESS_SLICE - 1) await pause();
  }
  return {
    metas: packMetas(items.map(metaOf)),
    contents: items.map(({ id, claim, verdict, published }) => ({ id, claim, verdict, published })),
    addresses,
  };
}

function addressesOf(item: Clarification, number: number): AddressEntry[] {
  const entries: AddressEntry[] = [];
  const add = (address: string, as: AddressEntry[2]) => {
    const canonical = canonicalLink(address);
    if (canonical !== null) entries.push([canonical, number, as]);
  };
  add(item.url, 'url');
  for (const address of item.seenAt) add(address, 'seenAt');
  return entries;
}

type Reading = Pick<ListStore, 'chunks' | 'part'>;

/** A part of a version; null when it is missing or damaged. */
export async function readPart<Name extends keyof Parts>(
  store: Reading,
  version: string,
  name: Name,
): Promise<Parts[Name] | null> {
  const json = await store.part(version, name);
  if (json === null) return null;
  try {
    return JSON.parse(json) as Parts[Name];
  } catch {
    return null;
  }
}

/** Items by number, in the order asked for; null for one that is missing or damaged. */
export async function readItems(
  store: Reading,
  row: { readonly version: string; readonly chunkItems: number },
  numbers: readonly number[],
): Promise<(Clarification | null)[]> {
  const wanted = [...new Set(numbers.map((number) => Math.floor(number / row.chunkItems)))];
  const texts = await store.chunks(row.version, wanted);
  const chunks = new Map(wanted.map((chunk, i) => [chunk, parseChunk(texts[i] ?? null)]));
  return numbers.map(
    (number) => chunks.get(Math.floor(number / row.chunkItems))?.[number % row.chunkItems] ?? null,
  );
}

/** All items of a version; null when any of it is missing or damaged. */
export async function readAllItems(
  store: Reading,
  row: { readonly version: string; readonly chunkItems: number; readonly count: number },
): Promise<Clarification[] | null> {
  const numbers = Array.from({ length: row.count }, (_, number) => number);
  const items = await readItems(store, row, numbers);
  return items.every((item) => item !== null) ? items : null;
}

function parseChunk(json: string | null): readonly Clarification[] {
  if (json === null) return [];
  try {
    return JSON.parse(json) as Clarification[];
  } catch {
    return [];
  }
}
