/** The texts of a list: immutable pieces, and which of their items count. What an update does not change stays. */
import type { ContentsRow } from '../core/answers.ts';
import { canonicalLink } from '../core/links.ts';
import type { Clarification } from '../core/model.ts';
import { CHUNK_ITEMS } from './limits.ts';
import { parsedPart, readPart } from './parts.ts';
import type { ListRow, ListStore, OnProgress, Piece, WriteResult } from './ports.ts';
import { numberAt, numbersOf } from './runs.ts';
import type { Slicing } from './slices.ts';

/** An address of a list: its canonical form, the item's place, and in which field it stands. */
export type AddressEntry = readonly [canonical: string, item: number, as: 'url' | 'seenAt'];

/** Parts of a piece, each one JSON text, in the order of its items. */
interface Parts {
  contents: readonly ContentsRow[];
  addresses: readonly AddressEntry[];
}

type Failure = { readonly ok: false; readonly why: Exclude<WriteResult, 'ok'> };
type Written = { readonly ok: true; readonly piece: Piece } | Failure;

interface WritePorts extends Slicing {
  readonly store: Pick<ListStore, 'writer'>;
  readonly onProgress: OnProgress;
}

/** Writes the texts of items as a piece of this name, with pauses. */
export async function writePiece(
  name: string,
  items: readonly Clarification[],
  { store, pause, signal, onProgress }: WritePorts,
): Promise<Written> {
  const writer = store.writer(name);
  let bytes = 0;
  const pieces: (() => Promise<WriteResult>)[] = [];
  for (const [part, value] of Object.entries(await partsOf(items, pause))) {
    const json = JSON.stringify(value);
    bytes += json.length;
    pieces.push(() => writer.part(part, json));
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
  return { ok: true, piece: { name, items: items.length, chunkItems: CHUNK_ITEMS, bytes } };
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
/** The part of a row that says where its texts are, and which of its items were revoked since. */
export type Texts = Pick<ListRow, 'pieces' | 'live' | 'signed'>;

/** Items by place, in the order asked for; a revoked one as withdrawn, null for one that is missing or damaged. */
export async function readItems(
  store: Reading,
  texts: Texts,
  places: readonly number[],
): Promise<(Clarification | null)[]> {
  const found: (Clarification | null)[] = places.map(() => null);
  let first = 0;
  for (const { name, items, chunkItems } of texts.pieces) {
    const mine = places.flatMap((place, i) => {
      const number = numberAt(texts.live, place) - first;
      return number >= 0 && number < items ? [{ i, number }] : [];
    });
    first += items;
    const wanted = [...new Set(mine.map(({ number }) => Math.floor(number / chunkItems)))];
    const chunks = wanted.length === 0 ? [] : await store.chunks(name, wanted);
    const read = new Map(wanted.map((chunk, i) => [chunk, itemsOf(chunks[i])]));
    for (const { i, number } of mine)
      found[i] = read.get(Math.floor(number / chunkItems))?.[number % chunkItems] ?? null;
  }
  const revoked = new Set(texts.signed?.revoked.ids);
  return found.map((item) => (item && revoked.has(item.id) ? { ...item, status: 'withdrawn' } : item));
}

/** Chunks that are read between two pauses. */
const CHUNKS = 16;

/** All items of a list as they were published, in the order of its file; null when any is missing or damaged. */
export async function readAllItems(store: Reading, texts: Texts): Promise<Clarification[] | null> {
  const items = await readSoundItems(store, texts);
  return items.every((item) => item !== undefined) ? items : null;
}

/** The same with undefined in the place of each item that is missing or damaged. */
export async function readSoundItems(store: Reading, texts: Texts): Promise<(Clarification | undefined)[]> {
  const all: (Clarification | undefined)[] = [];
  for (const { name, items, chunkItems } of texts.pieces) {
    const first = all.length;
    for (let chunk = 0; chunk * chunkItems < items; chunk += CHUNKS) {
      const numbers = Array.from({ length: CHUNKS }, (_, i) => chunk + i);
      const jsons = await store.chunks(name, numbers);
      jsons.forEach((json, i) => {
        const start = numbers[i]! * chunkItems;
        const size = Math.min(chunkItems, items - start);
        const read = itemsOf(json);
        // Chunks that are lost or short leave a gap: the next one keeps its place.
        for (let at = 0; at < size; at++)
          all[first + start + at] = read.length === size ? read[at] : undefined;
      });
    }
    all.length = first + items;
  }
  return Array.from(numbersOf(texts.live), (number) => all[number]);
}

/** The table of contents, in the order of the file; null when it is missing or damaged. */
export async function readContents(store: Reading, texts: Texts): Promise<ContentsRow[] | null> {
  const parts = await readParts(store, texts, 'contents');
  if (!parts) return null;
  const all = parts.flat();
  const rows = Array.from(numbersOf(texts.live), (number) => all[number]);
  return rows.every((row) => row !== undefined) ? rows : null;
}

/** The addresses of the items that count, each with its item's place; null when they are missing or damaged. */
export async function readAddresses(store: Reading, texts: Texts): Promise<AddressEntry[] | null> {
  const parts = await readParts(store, texts, 'addresses');
  if (!parts) return null;
  const places = new Map<number, number>();
  numbersOf(texts.live).forEach((number, place) => places.set(number, place));
  let first = 0;
  return parts.flatMap((entries, i) => {
    const base = first;
    first += texts.pieces[i]!.items;
    return entries.flatMap(([canonical, number, as]): AddressEntry[] => {
      const place = places.get(base + number);
      return place === undefined ? [] : [[canonical, place, as]];
    });
  });
}

async function readParts<Name extends keyof Parts>(
  store: Reading,
  { pieces }: Texts,
  part: Name,
): Promise<Parts[Name][] | null> {
  const read = await Promise.all(pieces.map(({ name }) => readPart<Parts[Name]>(store, name, part)));
  return read.every((one) => one !== null) ? read : null;
}

function itemsOf(chunk: string | null | undefined): readonly Clarification[] {
  return (parsedPart(chunk) as Clarification[] | null) ?? [];
}
