/** The addresses of a list, brought to the form in which they are looked up. */
import { ADDRESS_FORM } from '../core/canonical.ts';
import { canonicalLink } from '../core/links.ts';
import type { Clarification } from '../core/model.ts';
import { readPiece } from './chunks.ts';
import { parsedPart, readPart } from './parts.ts';
import type { ListRow, ListStore, Piece } from './ports.ts';
import { numbersOf } from './runs.ts';

/** An address of a list: its canonical form, the item's place, and in which field it stands. */
export type AddressEntry = readonly [canonical: string, item: number, as: 'url' | 'seenAt'];

/** Names the addresses of a piece. Those in another form have another name, and are made anew from its items. */
const PART = `addresses-${ADDRESS_FORM}`;
/** Items whose addresses are read between two pauses. */
const SLICE = 500;

type Store = Pick<ListStore, 'chunks' | 'part' | 'writer'>;
type Pause = () => Promise<void>;

/** The addresses of the items of a piece as a stored part, made with pauses. */
export async function addressPart(
  items: readonly (Clarification | undefined)[],
  pause: Pause,
): Promise<{ readonly part: string; readonly json: string }> {
  const addresses: AddressEntry[] = [];
  for (const [number, item] of items.entries()) {
    if (item) addresses.push(...addressesOf(item, number));
    if (number % SLICE === SLICE - 1) await pause();
  }
  return { part: PART, json: JSON.stringify(addresses) };
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

/**
 * The addresses of the items that count, each with its item's place. What is missing, damaged or in the form of an
 * earlier version is made anew from the items, and kept if every item could be read and the store
 * has room.
 */
export async function readAddresses(
  store: Store,
  { pieces, live }: Pick<ListRow, 'pieces' | 'live'>,
  pause: Pause,
): Promise<AddressEntry[]> {
  const places = new Map<number, number>();
  numbersOf(live).forEach((number, place) => places.set(number, place));
  const found: AddressEntry[] = [];
  let base = 0;
  for (const piece of pieces) {
    for (const [canonical, number, as] of await entriesOf(store, piece, pause)) {
      const place = places.get(base + number);
      if (place !== undefined) found.push([canonical, place, as]);
    }
    base += piece.items;
  }
  return found;
}

async function entriesOf(store: Store, piece: Piece, pause: Pause): Promise<readonly AddressEntry[]> {
  const held = await readPart<AddressEntry[]>(store, piece.name, PART);
  if (held) return held;
  const items = await readPiece(store, piece);
  const { part, json } = await addressPart(items, pause);
  // An item that cannot be read now may be there at the next look: what is kept is believed for good.
  if (!items.includes(undefined)) await store.writer(piece.name).part(part, json);
  return parsedPart(json) as AddressEntry[];
}
