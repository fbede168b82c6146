/** The workshop of a publisher in `storage.local`: one key an entry, so that a keystroke writes a kilobyte, not a list. */
import type { Workshop, WorkshopEntry } from '../core/workshop.ts';
import { browser } from './browser.ts';

const HEAD = 'bengkel';
const ENTRY = 'bengkel:';

interface StoredHead {
  readonly head: Workshop['head'];
  readonly must: string;
  readonly mustNot: string;
  /** Keys of the entries, in order. */
  readonly order: readonly string[];
}

/** Everything that is kept; null when nothing is. An entry whose key is lost from the order comes last. */
export async function loadWorkshop(): Promise<Workshop | null> {
  const all = await browser.storage.local.get(null);
  const stored = all[HEAD] as StoredHead | undefined;
  if (!stored) return null;
  const entries = Object.keys(all)
    .filter((key) => key.startsWith(ENTRY))
    .map((key) => all[key] as WorkshopEntry);
  const place = (entry: WorkshopEntry): number => stored.order.indexOf(entry.key) + 1 || entries.length + 1;
  const { head, must, mustNot } = stored;
  return { head, must, mustNot, entries: entries.sort((a, b) => place(a) - place(b)) };
}

/** Writes what differs from `before`: nothing else is touched. */
export async function saveWorkshop(before: Workshop | null, after: Workshop): Promise<void> {
  const old = new Map(before?.entries.map((entry) => [entry.key, entry]));
  const changed = after.entries.filter((entry) => old.get(entry.key) !== entry);
  const { head, must, mustNot, entries } = after;
  const order = entries.map(({ key }) => key);
  const stored: StoredHead = { head, must, mustNot, order };
  await browser.storage.local.set({
    [HEAD]: stored,
    ...Object.fromEntries(changed.map((entry) => [ENTRY + entry.key, entry])),
  });
  const kept = new Set(order);
  const gone = [...old.keys()].filter((key) => !kept.has(key));
  if (gone.length > 0) await browser.storage.local.remove(gone.map((key) => ENTRY + key));
}

/** The same as one value, for a backup. */
export const workshopPlace = {
  get: loadWorkshop,
  set: async (workshop: Workshop | null): Promise<void> => {
    if (workshop) await saveWorkshop(await loadWorkshop(), workshop);
  },
};
