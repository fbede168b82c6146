/** Doing what an administrator has set up: lists that everybody gets, lists that nobody keeps, keys that count. */
import type { ListRow } from '../lists/ports.ts';
import type { KeyOrigin, KnownKeys } from '../lists/signed.ts';
import { isVouched, pinnedState, pinOf, rekeyed } from '../lists/signed.ts';
import type { KeysFor } from '../lists/sync/first.ts';
import type { Policy } from './policy.ts';
import type { PolicyList } from './policy-lists.ts';
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
  /** Keys that are known beforehand, those of the policy among them. */
  readonly keysFor: () => Promise<KeysFor>;
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
    // What nobody signed, or somebody else at another address, is not the administrator's list, whatever its name.
    const same = held?.signed !== undefined && (held.url === list.url || isVouched(held.signed, list));
    if (held && !same) await remove(store, held);
    if (!same) {
      const header = unknownHeader(list.id, list.url, timestamp(ports.now()), list.label);
      await ports.signed.adopt(list.url, header, pinnedState('policy', list, list.mirrors));
    }
    const enabled = list.locked || !same ? list.enabled : held.enabled;
    if (same && held.url !== list.url) await move(store, list);
    if (same && !isPinned(held, list, 'policy')) await pin(store, list, 'policy');
    if (same && held.enabled === enabled) return;
    await store.change(list.id, (row) => ({ ...row, enabled }));
    ports.onChange();
  }

  /** The list has another address from now on, which is asked at once. What is held of it stays. */
  async function move(store: AppStore, { id, url }: PolicyList): Promise<void> {
    await store.change(id, (row) => ({ ...row, origin: 'url', url, nextSync: timestamp(ports.now()) }));
    ports.onChange();
  }

  async function pin(store: AppStore, keys: KnownKeys, from: KeyOrigin): Promise<void> {
    await store.change(keys.id, (row) =>
      row.signed ? { ...row, signed: rekeyed(row.signed, from, keys) } : row,
    );
    ports.onChange();
  }

  return () =>
    inTurn(async () => {
      const [policy, store] = await Promise.all([ports.policy(), ports.store()]);
      const rows = new Map((await store.rows()).map((row) => [row.id, row]));
      for (const id of policy.removeLists) {
        const row = rows.get(id);
        if (row) await remove(store, row);
        else await ports.sentinel.giveUp(id);
        rows.delete(id);
      }
      for (const list of policy.lists) {
        if (!policy.removeLists.includes(list.id)) await setUp(store, rows.get(list.id), list);
        rows.delete(list.id);
      }
      const signed = [...rows.values()].flatMap((row) => (row.signed ? [{ row, state: row.signed }] : []));
      if (signed.length === 0) return;
      // An update of the extension may bring other keys for a list that is held.
      const keysFor = await ports.keysFor();
      for (const { row, state } of signed) {
        const known = keysFor(row.id);
        if (known && isVouched(state, known.keys) && !isPinned(row, known.keys, known.from))
          await pin(store, known.keys, known.from);
      }
    });
}

const isPinned = ({ signed }: ListRow, keys: KnownKeys, from: KeyOrigin): boolean =>
  signed?.pinned === pinOf(keys) && signed.keysFrom === from;
