/** Keeping fetched lists fresh. One sync per list at a time; a list that fails never stops another. */
import type { SyncResult } from '../core/answers.ts';
import { MAX_LIST_BYTES } from '../lists/limits.ts';
import type { Download, Downloaded, ListRow } from '../lists/ports.ts';
import { waitBeforeNext } from '../lists/retry.ts';
import type { Incoming, TakenOver } from '../lists/take-over.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import type { Taker } from './taker.ts';

export interface SyncerPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Taker;
  readonly download: Download;
  readonly now: Now;
  /** In [0, 1). */
  readonly random: () => number;
  /** Asks to be woken at a time, in milliseconds of the epoch. */
  readonly scheduleRetry: (time: number) => Promise<void>;
  /** Keeps the background from being stopped while the work runs. */
  readonly keepAwake: <T>(work: () => Promise<T>) => Promise<T>;
}

type Terms = Pick<Incoming, 'expected' | 'update' | 'force'>;

export interface Syncer {
  /** Fetches and takes over a list that is not held yet. */
  subscribe(url: string, terms?: Terms): Promise<TakenOver>;
  /** How the last sync of a list went, when the store could not take it down, as on a full disk. */
  unrecorded(id: string): Pick<ListRow, 'lastSync' | 'nextSync'> | undefined;
  /** Syncs one list; a sync of it that runs already is joined. */
  sync(id: string, force?: boolean): Promise<void>;
  /** Syncs every enabled list whose time has come, the longest overdue first. */
  syncDue(): Promise<void>;
  /** Syncs all fetched lists, due or not. */
  syncAll(): Promise<void>;
  /**
   * Starts a sync of one list or of all, without waiting. What fails is written down with the list.
   * `force`: the officer has accepted that this list becomes much shorter.
   */
  start(id?: string, force?: boolean): { started: boolean };
}

export function makeSyncer(ports: SyncerPorts): Syncer {
  const running = new Map<string, Promise<void>>();
  const unrecorded = new Map<string, Pick<ListRow, 'lastSync' | 'nextSync'>>();

  async function syncOne(id: string, force: boolean): Promise<void> {
    const store = await ports.store();
    const row = (await store.rows()).find((one) => one.id === id);
    if (row?.url === undefined) return;
    try {
      const { result, retryAfter } = await fetchAndTake(store, row.url, {
        expected: id,
        update: true,
        force,
      });
      await record(store, row, result, retryAfter);
    } finally {
      ports.taker.done(id);
    }
  }

  async function fetchAndTake(store: AppStore, url: string, terms: Terms) {
    const { expected } = terms;
    const fetched: Downloaded = await ports.download(url, {
      limit: MAX_LIST_BYTES,
      onProgress: (done, total) => {
        if (expected !== undefined) ports.taker.report(expected)('download', done, total);
      },
    });
    if (!fetched.ok) return { result: fetched, retryAfter: fetched.retryAfter };
    const incoming = { ...terms, bytes: fetched.bytes, origin: 'url' as const, url };
    const result = await ports.taker.take(store, incoming, expected);
    return { result, retryAfter: undefined };
  }

  /** Writes down how the sync went and when to come back. The content was flipped before, or not at all. */
  async function record(
    store: AppStore,
    { id, failures: before }: ListRow,
    result: TakenOver | Extract<Downloaded, { ok: false }>,
    retryAfter?: number,
  ): Promise<void> {
    const now = ports.now();
    const failures = result.ok ? 0 : before + 1;
    const next = now + waitBeforeNext(failures, ports.random(), retryAfter);
    const outcome = { lastSync: resultOf(result, now), nextSync: timestamp(next) };
    const written = await store.change(id, (row) => ({ ...row, ...outcome, failures }));
    // Overtaken means that the officer removed the list meanwhile.
    if (written === 'overtaken') return;
    if (written === 'ok') unrecorded.delete(id);
    else unrecorded.set(id, outcome);
    await ports.scheduleRetry(next);
  }

  const sync = (id: string, force = false): Promise<void> => {
    const start = () => ports.keepAwake(() => syncOne(id, force)).finally(() => running.delete(id));
    const mine = running.get(id) ?? start();
    running.set(id, mine);
    return mine;
  };

  async function syncEach(wanted: (row: ListRow) => boolean): Promise<void> {
    const rows = (await (await ports.store()).rows()).filter((row) => row.origin === 'url' && row.enabled);
    const due = rows.filter(wanted).sort((a, b) => dueTime(a) - dueTime(b));
    // One after another: a download may hold a large file in memory.
    for (const row of due) await sync(row.id).catch(() => undefined);
  }

  const syncAll = () => syncEach(() => true);
  return {
    subscribe: (url, terms = {}) =>
      ports.keepAwake(async () => {
        const store = await ports.store();
        const { result } = await fetchAndTake(store, url, terms);
        if (result.ok) await record(store, result.row, result);
        return result;
      }),
    sync,
    unrecorded: (id) => unrecorded.get(id),
    syncDue: () => syncEach((row) => dueTime(row) <= ports.now()),
    syncAll,
    start(id, force) {
      void (id === undefined ? syncAll() : sync(id, force)).catch(() => undefined);
      return { started: true };
    },
  };
}

/** Never synced is due since for ever. */
function dueTime(row: ListRow): number {
  return row.nextSync === undefined ? 0 : Date.parse(row.nextSync);
}

function resultOf(result: TakenOver | Extract<Downloaded, { ok: false }>, now: number): SyncResult {
  const at = timestamp(now);
  if (!result.ok) return { at, ok: false, problem: result.problem };
  const { added, changed, removed, unchanged } = result;
  return { at, ok: true, added, changed, removed, unchanged };
}
