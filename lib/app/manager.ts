/** Doing what an administrator has set up: lists that everybody gets, lists that nobody keeps. */
import type { ListRow } from '../lists/ports.ts';
import { pinnedState, pinOf } from '../lists/signed.ts';
import type { Policy, PolicyList } from './policy.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import type { SentinelKeeper } from './sentinel.ts';
import type { SignedLists } from './signed-lists.ts';
import { unknownHeader } from './signed-lists.ts';
import { makeTurns } from './turns.ts';

export interface ManagerPorts {
  readonly store: () => Promise<AppStore>;
  readonly sentinel: SentinelKeeper;
  readonly signed: SignedLists;
  readonly policy: () => Promise<Policy>;
  readonly now: Now;
  /** Called after the lists in the store changed. */
  readonly onChange: () => void;
}

/** Makes `apply`, to be called at each start and whenever the policy changes. Each run sees what the one before did. */
export function makeManager(ports: ManagerPorts): () => Promise<void> {
  const inTurn = makeTurns();

  async function remove(store: AppStore, row: ListRow): Promise<void> {
    await ports.sentinel.forget(row, () => store.remove(row.id));
    await store.stash.keepOnly(row.id, []);
    ports.onChange();
  }

  async function setUp(store: AppStore, held: ListRow | undefined, list: PolicyList): Promise<void> {
    // What stands under that id without signatures, or at another address, is not the administrator's list.
    const same = held?.signed !== undefined && held.url === list.url;
    if (held && !same) await remove(store, held);
    if (!same) {
      const header = unknownHeader(list.id, list.url, timestamp(ports.now()), list.label);
      await ports.signed.adopt(list.url, header, pinnedState('policy', list, list.mirrors));
    }
    const pinned = pinOf(list);
    const enabled = list.locked || !same ? list.enabled : held.enabled;
    const stale = held?.signed?.pinned !== pinned || held.signed.keysFrom !== 'policy';
    if (same && !stale && held.enabled === enabled) return;
    await store.change(list.id, (row) => ({
      ...row,
      enabled,
      ...(row.signed && stale ? { signed: { ...row.signed, keysFrom: 'policy', pinned, root: null } } : {}),
    }));
    ports.onChange();
  }

  return () =>
    inTurn(async () => {
      const [policy, store] = await Promise.all([ports.policy(), ports.store()]);
      const rows = new Map((await store.rows()).map((row) => [row.id, row]));
      for (const id of policy.removeLists) {
        const row = rows.get(id);
        if (row) await remove(store, row);
        rows.delete(id);
      }
      const wanted = policy.lists.filter(({ id }) => !policy.removeLists.includes(id));
      for (const list of wanted) await setUp(store, rows.get(list.id), list);
    });
}
