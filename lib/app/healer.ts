/** Bringing back a list whose stored index cannot be used. */
import type { ListRow } from '../lists/ports.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import type { Starter } from './starter.ts';
import type { Syncer } from './syncer.ts';
import type { Taker } from './taker.ts';

export interface HealerPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Taker;
  readonly starter: Starter;
  readonly syncer: () => Syncer;
  readonly now: Now;
}

/**
 * Makes `heal`: from the stored texts, else from the package, else from the network. Null when the list cannot
 * be searched now; the row stays and names the fault.
 */
export function makeHealer(ports: HealerPorts): (row: ListRow) => Promise<ListRow | null> {
  return async (row) => {
    const store = await ports.store();
    const healed = await ports.taker.heal(store, row);
    if (typeof healed === 'object') return healed;
    if (healed === 'failed') return null;
    const lastSync = {
      at: timestamp(ports.now()),
      ok: false,
      problem: { code: 'STORAGE_BROKEN' },
    } as const;
    // Without its digest the same file counts as new, and is taken over again.
    await store.change(row.id, (held) => ({ ...held, digest: '', lastSync }));
    if (row.origin === 'url')
      void ports
        .syncer()
        .sync(row.id)
        .catch(() => undefined);
    if (row.origin !== 'packaged') return null;
    await ports.starter.refreshPackaged();
    const again = (await store.rows()).find((one) => one.id === row.id);
    return again && again.version !== row.version ? again : null;
  };
}
