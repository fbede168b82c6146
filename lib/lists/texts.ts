/** The texts of a list: immutable pieces, and which of their items count. What an update does not change stays. */
import type { ContentsRow } from '../core/list-answers.ts';
import type { Clarification } from '../core/model.ts';
import { addressPart } from './addresses.ts';
import { itemsOf, readPiece } from './chunks.ts';
import { CHUNK_ITEMS } from './limits.ts';
import { readPart } from './parts.ts';
import type { ListRow, ListStore, OnProgress, Piece, WriteResult } from './ports.ts';
import { numberAt, numbersOf } from './runs.ts';
import type { Slicing } from './slices.ts';

/** Name of the table of contents of a piece: rows as JSON, in the order of its items. */
const CONTENTS = 'contents';

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
  const contents = items.map(({ id, claim, verdict, published }) => ({ id, claim, verdict, published }));
  const addresses = await addressPart(items, pause);
  for (const { part, json } of [{ part: CONTENTS, json: JSON.stringify(contents) }, addresses]) {
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

/** All items of a list as they were published, in the order of its file; null when any is missing or damaged. */
export async function readAllItems(store: Reading, texts: Texts): Promise<Clarification[] | null> {
  const items = await readSoundItems(store, texts);
  return items.every((item) => item !== undefined) ? items : null;
}

/** The same with undefined in the place of each item that is missing or damaged. */
export async function readSoundItems(store: Reading, texts: Texts): Promise<(Clarification | undefined)[]> {
  const pieces: (Clarification | undefined)[][] = [];
  for (const piece of texts.pieces) pieces.push(await readPiece(store, piece));
  const all = pieces.flat();
  return Array.from(numbersOf(texts.live), (number) => all[number]);
}

/** The table of contents, in the order of the file; null when it is missing or damaged. */
export async function readContents(store: Reading, { pieces, live }: Texts): Promise<ContentsRow[] | null> {
  const parts = await Promise.all(pieces.map(({ name }) => readPart<ContentsRow[]>(store, name, CONTENTS)));
  if (!parts.every((part) => part !== null)) return null;
  const all = parts.flat();
  const rows = Array.from(numbersOf(live), (number) => all[number]);
  return rows.every((row) => row !== undefined) ? rows : null;
}
