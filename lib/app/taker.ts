/** Taking lists over, one at a time, with progress that others can look at. */
import type { SyncProgress } from '../core/answers.ts';
import type { ListRow, OnProgress, TakeOverPorts } from '../lists/ports.ts';
import type { Incoming, TakenOver } from '../lists/take-over.ts';
import { rebuild, takeOver } from '../lists/take-over.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import { makeTurns } from './turns.ts';

export interface TakerPorts extends Omit<TakeOverPorts, 'store'> {
  readonly now: Now;
  /** Called after the lists in the store changed. */
  readonly onChange: () => void;
}

export interface Taker {
  /** Takes over a file; `id` names the list whose progress it is. Never throws. */
  take(store: AppStore, incoming: Incoming, id?: string): Promise<TakenOver>;
  /** Builds the index of a list anew; null when its texts are damaged too. */
  heal(store: AppStore, row: ListRow): Promise<ListRow | null>;
  /** Removes what an earlier background left half-written. */
  sweep(store: AppStore): Promise<void>;
  report(id: string): OnProgress;
  progressOf(id: string): SyncProgress | undefined;
  done(id: string): void;
}

export function makeTaker(ports: TakerPorts): Taker {
  const progress = new Map<string, SyncProgress>();
  const inTurn = makeTurns();
  const writing = new Set<string>();
  const report =
    (id: string | undefined): OnProgress =>
    (step, done, total) => {
      if (id !== undefined) progress.set(id, { step, done, total });
    };
  const portsOver = (store: AppStore): TakeOverPorts => ({
    ...ports,
    store,
    newVersion: () => {
      const version = ports.newVersion();
      writing.add(version);
      return version;
    },
  });

  return {
    take: (store, incoming, id) =>
      inTurn(async () => {
        const rows = await store.rows();
        const context = { rows, now: timestamp(ports.now()), onProgress: report(id) };
        const result = await takeOver(incoming, context, portsOver(store));
        if (result.ok && !result.unchanged) ports.onChange();
        return result;
      }).catch(() => ({ ok: false, problem: { code: 'STORAGE_BROKEN' } })),
    heal: (store, row) =>
      inTurn(() => rebuild(row, { onProgress: report(row.id) }, portsOver(store))).catch(() => null),
    sweep: (store) => inTurn(() => store.sweep(writing)),
    report,
    progressOf: (id) => progress.get(id),
    done: (id) => void progress.delete(id),
  };
}
