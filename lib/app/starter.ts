/** From nothing, or from damage, to a store that holds lists. */
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import type { SentinelKeeper } from './sentinel.ts';
import type { SignedLists } from './signed-lists.ts';
import { isAbandoned, unknownHeader } from './signed-lists.ts';
import type { Syncer } from './syncer.ts';
import type { Taker } from './taker.ts';

export interface StarterPorts {
  /** Opens the store; never fails. */
  readonly open: () => Promise<AppStore>;
  readonly taker: Taker;
  readonly sentinel: SentinelKeeper;
  readonly signed: SignedLists;
  readonly now: Now;
  /** Bytes of the packaged list. */
  readonly packaged: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Called when lists are missing that were there before. */
  readonly onLoss: () => void;
}

export interface Starter {
  /** The store, once it holds what can be had without the network. */
  store(): Promise<AppStore>;
  /** The store failed while it was in use: the next call opens it anew, or another one. */
  reopen(): void;
  /** Takes over the packaged list of this version of the extension, unless the officer removed it. */
  refreshPackaged(): Promise<void>;
  /** Fetches lists again that the database lost, and clears what was left half-written. */
  restore(syncer: Syncer): Promise<void>;
}

export function makeStarter(ports: StarterPorts): Starter {
  let opening: Promise<AppStore> | null = null;

  async function open(): Promise<AppStore> {
    const [store, wanted] = await Promise.all([ports.open(), ports.sentinel.wantsPackaged()]);
    const rows = await store.rows();
    // No packaged list that nobody removed: a first start, or files that were damaged in silence.
    if (wanted && !rows.some((row) => row.origin === 'packaged')) await seed(store);
    // A store in memory starts empty each time the background wakes: hosts are not asked as often as that.
    const lost = store.kind === 'database' ? await ports.sentinel.lost(rows) : [];
    if (lost.some(({ url }) => url !== undefined)) ports.onLoss();
    return store;
  }

  /** Without the packaged list Tabayun still works with the others, and says that it searched nothing. */
  async function seed(store: AppStore): Promise<void> {
    const bytes = await ports.packaged().catch(() => null);
    if (bytes) await ports.taker.take(store, { bytes, origin: 'packaged' });
  }

  const store = (): Promise<AppStore> => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  return {
    store,
    reopen() {
      opening = null;
    },
    async refreshPackaged() {
      if (await ports.sentinel.wantsPackaged()) await seed(await store());
    },
    async restore(syncer) {
      const opened = await store();
      for (const { id, url, enabled, signed } of await ports.sentinel.lost(await opened.rows())) {
        if (url === undefined) continue;
        const result = signed
          ? await ports.signed.adopt(url, unknownHeader(id, url, timestamp(ports.now())), signed)
          : await syncer.subscribe(url, { expected: id });
        if (result.ok && !enabled) await opened.change(id, (row) => ({ ...row, enabled: false }));
      }
      // In its turn: what is begun just now is not abandoned.
      for (const { id } of (await opened.rows()).filter(isAbandoned))
        await syncer.inTurn(id, () => ports.signed.abandon(opened, id));
      await ports.taker.sweep(opened);
    },
  };
}
