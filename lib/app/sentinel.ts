/** The copy of what the store should hold. Its edits take turns: each reads, changes and writes the whole. */
import type { ListRow } from '../lists/ports.ts';
import type { Kept, Sentinel } from './ports.ts';
import { makeTurns } from './turns.ts';

export interface SentinelKeeper {
  /** Whether the packaged list belongs to what the officer wants. */
  wantsPackaged(): Promise<boolean>;
  /** Lists that should be there, are not, and can be fetched again. */
  lost(rows: readonly ListRow[]): Promise<{ id: string; url: string; enabled: boolean }[]>;
  /** Copies what the store holds. A list that is lost but can be fetched stays in the copy. */
  remember(rows: () => Promise<readonly ListRow[]>): Promise<void>;
  /**
   * Takes a list out, then removes it from the store: a background stopped in between must not bring it back.
   * Both are one turn, so that no copy of the store is taken between them.
   */
  forget<T>(row: ListRow, remove: () => Promise<T>): Promise<T>;
}

export function makeSentinelKeeper(kept: Kept<Sentinel>): SentinelKeeper {
  const inTurn = makeTurns();
  return {
    wantsPackaged: async () => !(await kept.get()).packagedRemoved,
    async lost(rows) {
      const ids = new Set(rows.map((row) => row.id));
      return (await kept.get()).lists.flatMap(({ id, url, enabled }) =>
        ids.has(id) || url === undefined ? [] : [{ id, url, enabled }],
      );
    },
    remember: (read) =>
      inTurn(async () => {
        const [rows, held] = await Promise.all([read(), kept.get()]);
        const ids = new Set(rows.map((row) => row.id));
        const lost = held.lists.filter((list) => !ids.has(list.id) && list.url !== undefined);
        const lists = rows.map(({ id, url, enabled }) =>
          url === undefined ? { id, enabled } : { id, enabled, url },
        );
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
  };
}
