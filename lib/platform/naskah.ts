/**
 * The page *Periksa naskah* (`naskah.html`): how other parts open it with something to check, and what it keeps until
 * the browser closes. All of it lives in `storage.session`: in memory, never on the disk.
 */
import { browser } from './browser.ts';

const { session } = browser.storage;

/** What another part hands over. Bytes go as base64, because this storage holds JSON. */
export type NaskahInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly name: string; readonly base64: string }
  /** A picture in the web: fetched only when the officer presses the button for it. */
  | { readonly kind: 'picture-address'; readonly url: string }
  /** What was to be handed over is too large for this storage, or could not be read. */
  | { readonly kind: 'lost' };

/** Bytes of a picture that are handed over at most: this storage holds 10 MB, and base64 is a third longer. */
export const MAX_HANDED_BYTES = 7_000_000;

/** Bytes of a picture that was handed over. @throws when it is no base64 */
export const bytesOf = ({ base64 }: Extract<NaskahInput, { kind: 'picture' }>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** Before the name under which something waits for one tab. */
const INPUT = 'naskahInput:';
/** The page is opened with this query when something waits for it. */
const HANDED = '?serah=';

/** Opens the page in a new tab, with something to check if given. It is read and checked at once. */
export async function openNaskah(handed?: NaskahInput): Promise<void> {
  if (!handed) {
    await browser.tabs.create({ url: '/naskah.html' });
    return;
  }
  const name = crypto.randomUUID();
  const key = INPUT + name;
  const lost: NaskahInput = { kind: 'lost' };
  await session.set({ [key]: handed }).catch(() => session.set({ [key]: lost }));
  try {
    await browser.tabs.create({ url: `/naskah.html${HANDED}${name}` });
  } catch (error) {
    await session.remove(key);
    throw error;
  }
}

/** In the page: takes what was handed over to it, once. Null when it was opened by itself. */
export async function takeNaskahInput(): Promise<NaskahInput | null> {
  if (!location.search.startsWith(HANDED)) return null;
  const key = INPUT + location.search.slice(HANDED.length);
  // Loading the page again must not take it for handed over anew.
  history.replaceState(null, '', location.pathname);
  const held = (await session.get(key))[key] as NaskahInput | undefined;
  await session.remove(key);
  return held ?? null;
}

/** What was typed and read in one tab. */
export interface NaskahDraft {
  readonly text: string;
  /** Words read from pictures, as the officer left them. The pictures themselves are not kept. */
  readonly pictures: readonly { readonly name: string; readonly text: string }[];
  /** A file of drafts as text, and the column that was chosen. */
  readonly table: { readonly name: string; readonly csv: string; readonly column: number } | null;
}

interface Kept extends NaskahDraft {
  /** Milliseconds of the epoch. */
  readonly saved: number;
}

const PREFIX = 'naskah:';
/** Drafts that are kept of tabs that were closed. */
const MOST = 4;

export interface DraftKeeper {
  load(): Promise<NaskahDraft | null>;
  /** Rejects when the storage is full. */
  save(draft: NaskahDraft): Promise<void>;
}

/**
 * Keeps the draft of this tab. A page that is loaded again, or opened after its tab was closed, goes on with the
 * newest draft that no other tab holds; `fresh`: it begins with an empty one. Tabs know of each other by Web Locks.
 */
export async function keepDraft(fresh: boolean): Promise<DraftKeeper> {
  const [stored, { held = [] }] = await Promise.all([session.get(null), navigator.locks.query()]);
  const taken = new Set(held.map(({ name }) => name));
  const free = Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX) && !taken.has(key))
    .map(([key, value]) => ({ key, draft: value as Kept }))
    .sort((a, b) => b.draft.saved - a.draft.saved);
  await session.remove(free.slice(MOST).map(({ key }) => key));
  if (!fresh) {
    for (const { key, draft } of free.slice(0, MOST)) {
      // oxlint-disable-next-line no-await-in-loop -- the first free one is taken, in this order
      if (await hold(key)) return keeper(key, draft);
    }
  }
  const key = PREFIX + crypto.randomUUID();
  await hold(key);
  return keeper(key, null);
}

const keeper = (key: string, draft: NaskahDraft | null): DraftKeeper => ({
  load: () => Promise.resolve(draft),
  save: (next) => session.set({ [key]: { ...next, saved: Date.now() } satisfies Kept }),
});

/** Holds a name until the page ends; false when another page holds it. */
function hold(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}
