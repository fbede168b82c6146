/** The copy of what the store should hold. Its edits take turns: each reads, changes and writes the whole. */
import type { ListRow } from '../lists/ports.ts';
import type { SignedState } from '../lists/signed.ts';
import { laterState } from '../lists/signed.ts';
import type { Kept, Sentinel } from './ports.ts';
import { makeTurns } from './turns.ts';

type Entry = Sentinel['lists'][number];

export interface SentinelKeeper {
  /** Whether the packaged list belongs to what the officer wants. */
  wantsPackaged(): Promise<boolean>;
  /** The officer wants it back. */
  wantPackaged(): Promise<void>;
  /** Lists that should be there and are not; those of the package come back by themselves. */
  lost(rows: readonly ListRow[]): Promise<Entry[]>;
  /** The state of a signed list, with the later of the marks that store and copy hold. */
  state(row: ListRow & { readonly signed: SignedState }): Promise<SignedState>;
  /** Copies what the store holds. A list that is lost stays in the copy until it is there again or given up. */
  remember(rows: () => Promise<readonly ListRow[]>): Promise<void>;
  /**
   * Takes a list out, then removes it from the store: a background stopped in between must not bring it back.
   * Both are one turn, so that no copy of the store is taken between them.
   */
  forget<T>(row: Pick<ListRow, 'id' | 'origin'>, remove: () => Promise<T>): Promise<T>;
  /** Gives a list up that is lost. */
  giveUp(id: string): Promise<void>;
}

export function makeSentinelKeeper(kept: Kept<Sentinel>): SentinelKeeper {
  const inTurn = makeTurns();
  return {
    wantsPackaged: async () => !(await kept.get()).packagedRemoved,
    wantPackaged: () => inTurn(async () => kept.set({ ...(await kept.get()), packagedRemoved: false })),
    async lost(rows) {
      const ids = new Set(rows.map((row) => row.id));
      return (await kept.get()).lists.filter(({ id, packaged }) => !ids.has(id) && !packaged);
    },
    async state(row) {
      const entry = (await kept.get()).lists.find(({ id }) => id === row.id);
      return laterState(row.signed, entry?.signed);
    },
    remember: (read) =>
      inTurn(async () => {
        const [rows, held] = await Promise.all([read(), kept.get()]);
        const before = new Map(held.lists.map((entry) => [entry.id, entry]));
        const lists = rows.map((row) => entryOf(row, before.get(row.id)));
        for (const { id } of rows) before.delete(id);
        const lost = [...before.values()].filter(({ packaged }) => !packaged);
        await kept.set({ ...held, lists: [...lists, ...lost] });
      }),
    forget: (row, remove) =>
      inTurn(async () => {
        const held = await kept.get();
        await kept.set({
          lists: held.lists.filter((list) => list.id !== row.id),
          packagedRemoved: held.packagedRemoved || row.origin === 'packaged',
        });
        return remove();
      }),
    giveUp: (id) =>
      inTurn(async () => {
        const held = await kept.get();
        const lists = held.lists.filter((list) => list.id !== id);
        if (lists.length < held.lists.length) await kept.set({ ...held, lists });
      }),
  };
}

function entryOf({ id, url, enabled, origin, header, signed }: ListRow, before: Entry | undefined): Entry {
  const entry: Entry = {
    id,
    enabled,
    title: header.title,
    ...(url === undefined ? {} : { url }),
    ...(origin === 'packaged' ? { packaged: true } : {}),
  };
  if (!signed) return entry;
  const { taken: _, ...state } = signed;
  return { ...entry, signed: laterState(state, before?.signed) };
}
