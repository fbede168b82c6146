/** Taking lists over, one at a time, with progress that others can look at. */
import type { SyncProgress } from '../core/answers.ts';
import type { ListRow, OnProgress, TakeOverPorts } from '../lists/ports.ts';
import type { Incoming, TakenOver } from '../lists/take-over.ts';
import { rebuild } from '../lists/rebuild.ts';
import { takeOver } from '../lists/take-over.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import { makeTurns } from './turns.ts';

export interface TakerPorts extends Omit<TakeOverPorts, 'store'> {
  readonly now: Now;
  /** Keeps the background from being stopped while the work runs. */
  readonly keepAwake: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called after the lists in the store changed. */
  readonly onChange: () => void;
}

export interface Taker {
  /** Takes over a file; `id` names the list whose progress it is. Never throws. */
  take(store: AppStore, incoming: Incoming, id?: string): Promise<TakenOver>;
  /** Builds the index of a list anew from its texts. Never throws. */
  heal(store: AppStore, row: ListRow): ReturnType<typeof rebuild>;
  /** Removes what an earlier background left half-written. */
  sweep(store: AppStore): Promise<void>;
  report(id: string): OnProgress;
  progressOf(id: string): SyncProgress | undefined;
  done(id: string): void;
}

export function makeTaker(ports: TakerPorts): Taker {
  const progress = new Map<string, SyncProgress>();
  const inTurn = makeTurns();
  const report =
    (id: string | undefined): OnProgress =>
    (step, done, total) => {
      if (id !== undefined) progress.set(id, { step, done, total });
    };
  const portsOver = (store: AppStore): TakeOverPorts => ({ ...ports, store });

  return {
    take: (store, incoming, id) =>
      inTurn(async () => {
        const rows = await store.rows();
        const context = { rows, now: timestamp(ports.now()), onProgress: report(id) };
        const result = await ports.keepAwake(() => takeOver(incoming, context, portsOver(store)));
        if (result.ok && !result.unchanged) ports.onChange();
        return result;
      }).catch(() => ({ ok: false, problem: { code: 'STORAGE_BROKEN' } })),
    heal: (store, row) =>
      inTurn(async () => {
        // While this waited its turn the list may have been taken over, healed or removed.
        const held = (await store.rows()).find(({ id }) => id === row.id);
        if (!held) return 'failed';
        if (held.version !== row.version) return held;
        return ports.keepAwake(() => rebuild(held, { onProgress: report(row.id) }, portsOver(store)));
      })
        .catch(() => 'failed' as const)
        .finally(() => progress.delete(row.id)),
    sweep: (store) => inTurn(() => store.sweep()),
    report,
    progressOf: (id) => progress.get(id),
    done: (id) => void progress.delete(id),
  };
}
