/** Keeping fetched lists fresh. One sync per list at a time; a list that fails never stops another. */
import type { SyncResult } from '../core/list-answers.ts';
import { MAX_LIST_BYTES } from '../lists/limits.ts';
import type { Download, ListRow, Terms, WriteResult } from '../lists/ports.ts';
import type { Refused } from '../lists/protocol/refusal.ts';
import { dueTime, EVERY, waitBeforeNext } from '../lists/retry.ts';
import type { SignedRow } from '../lists/sync/sync.ts';
import type { TakenOver } from '../lists/take-over.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import type { SignedLists } from './signed-lists.ts';
import type { Taker } from './taker.ts';

export interface SyncerPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Taker;
  readonly signed: SignedLists;
  readonly download: Download;
  readonly now: Now;
  /** In [0, 1). */
  readonly random: () => number;
  /** Milliseconds between two looks, where a policy says so. */
  readonly updateEvery: () => Promise<number | undefined>;
  /** Asks to be woken at a time, in milliseconds of the epoch, instead of the one asked for before. */
  readonly wakeAt: (time: number) => Promise<void>;
  /** Keeps the background from being stopped while the work runs. */
  readonly keepAwake: <T>(work: () => Promise<T>) => Promise<T>;
}

type Wishes = Pick<Terms, 'expected' | 'update' | 'force'>;
type Outcome = TakenOver | Refused;

export interface Syncer {
  /** Fetches and takes over an unsigned list that is not held. */
  subscribe(url: string, wishes?: Wishes): Promise<TakenOver>;
  /** Takes over the bytes of an unsigned list that is not held. */
  takeFetched(url: string, bytes: Uint8Array<ArrayBuffer>, wishes?: Wishes): Promise<TakenOver>;
  /** How the last sync of a list went, when the store could not take it down, as on a full disk. */
  unrecorded(id: string): Pick<ListRow, 'lastSync' | 'nextSync'> | undefined;
  /** Syncs one list; a sync of it that runs already is joined. */
  sync(id: string, force?: boolean): Promise<void>;
  /** Does other work on a list in its turn among its syncs: of two at once the slower could bring the older version. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T>;
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

/** Milliseconds after which a sync is looked after, should the background be stopped in the middle of it. */
const RESUME = 60_000;

export function makeSyncer(ports: SyncerPorts): Syncer {
  /** The last work on each list; it starts when all before it is done. */
  const running = new Map<string, Promise<unknown>>();
  const syncs = new Map<string, Promise<void>>();
  const unrecorded = new Map<string, Pick<ListRow, 'lastSync' | 'nextSync'>>();

  async function syncOne(id: string, force: boolean): Promise<void> {
    const store = await ports.store();
    const row = (await store.rows()).find((one) => one.id === id);
    if (row?.url === undefined) return;
    const ready = await beDue(store, row);
    // A disk that does not take a date does not take a list.
    const full = { ok: false, problem: { code: 'STORAGE_FULL' } } as const;
    const broken = { ok: false, problem: { code: 'STORAGE_BROKEN' } } as const;
    const result = ready === 'full' ? full : await fetchAndTake(store, row, force).catch(() => broken);
    await record(store, row, result);
  }

  /** A sync that is stopped with the background is due when it starts again, whatever started it. */
  async function beDue(store: AppStore, row: ListRow): Promise<WriteResult> {
    const now = ports.now();
    await ports.wakeAt(now + RESUME);
    const due = await dues();
    if (due(row) <= now) return 'ok';
    return store.change(row.id, (held) => ({ ...held, nextSync: timestamp(now) }));
  }

  async function fetchAndTake(store: AppStore, row: ListRow, force: boolean): Promise<Outcome> {
    if (isSigned(row)) return ports.signed.sync(store, row);
    const { id, url = '' } = row;
    const fetched = await ports.download(url, {
      limit: MAX_LIST_BYTES,
      onProgress: (done, total) => ports.taker.report(id)('download', done, total),
    });
    if (!fetched.ok) return fetched;
    const { bytes, partial = false } = fetched;
    const terms = { origin: 'url', url, expected: id, update: true, force, partial } as const;
    return ports.taker.take(store, { ...terms, bytes }, id);
  }

  /** Writes down how the sync went and when to come back. The content was flipped before, or not at all. */
  async function record(store: AppStore, { id, failures: before }: ListRow, result: Outcome): Promise<void> {
    const now = ports.now();
    const failures = result.ok ? 0 : before + 1;
    const retryAfter = 'retryAfter' in result ? result.retryAfter : undefined;
    const every = (await ports.updateEvery()) ?? (result.ok ? rhythmOf(result.row) : EVERY);
    const next = now + waitBeforeNext(failures, ports.random(), { asked: retryAfter ?? 0, every });
    const outcome = { lastSync: resultOf(result, now), nextSync: timestamp(next) };
    const written = await store.change(id, (row) => ({ ...row, ...outcome, failures }));
    // Overtaken means that the officer removed the list meanwhile.
    if (written === 'overtaken') return;
    if (written === 'ok') unrecorded.delete(id);
    else unrecorded.set(id, outcome);
    await wakeForNext(store, { id, next });
  }

  /** When each list is due, by the clock and the policy of now. */
  async function dues(): Promise<(row: ListRow) => number> {
    const every = await ports.updateEvery();
    const now = ports.now();
    return (row) => dueTime(row, now, every ?? rhythmOf(row));
  }

  /** Asks to be woken when the first of all lists is due; soon, while another sync runs. */
  async function wakeForNext(store: AppStore, done?: { id: string; next: number }): Promise<void> {
    const [rows, due] = await Promise.all([store.rows().catch(() => []), dues()]);
    const others = rows.filter((row) => isFetched(row) && row.id !== done?.id).map(due);
    const busy = [...running.keys()].some((id) => id !== done?.id) ? [ports.now() + RESUME] : [];
    const first = Math.min(...others, ...busy, ...(done ? [done.next] : []));
    if (Number.isFinite(first)) await ports.wakeAt(Math.max(first, ports.now() + RESUME));
  }

  function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = running.get(id);
    const mine = (before ? before.then(work, work) : work()).finally(() => {
      ports.taker.done(id);
      if (running.get(id) === mine) running.delete(id);
    });
    running.set(id, mine);
    return mine;
  }

  const sync = (id: string, force = false): Promise<void> => {
    const before = syncs.get(id);
    // What the officer has accepted does not count for a sync that runs already: it goes on after that.
    if (before && before === running.get(id) && !force) return before;
    const mine = inTurn(id, () => ports.keepAwake(() => syncOne(id, force)));
    syncs.set(id, mine);
    return mine;
  };

  /** One after another: a download may hold a large file in memory. */
  async function syncEach(wanted: 'due' | 'all'): Promise<void> {
    const store = await ports.store();
    const [rows, due] = await Promise.all([store.rows(), dues()]);
    const now = ports.now();
    const found = rows
      .filter(isFetched)
      .map((row) => ({ id: row.id, at: due(row) }))
      .filter(({ at }) => wanted === 'all' || at <= now)
      .sort((a, b) => a.at - b.at);
    for (const { id } of found) await sync(id).catch(() => undefined);
    // The alarm for what is not due yet may be lost, or lie where the clock was once.
    if (found.length === 0) await wakeForNext(store);
  }

  async function takeFetched(url: string, bytes: Uint8Array<ArrayBuffer>, wishes: Wishes = {}) {
    const store = await ports.store();
    const result = await ports.taker.take(store, { ...wishes, bytes, origin: 'url', url }, wishes.expected);
    if (wishes.expected !== undefined) ports.taker.done(wishes.expected);
    if (result.ok) await record(store, result.row, result);
    return result;
  }

  const syncAll = () => syncEach('all');
  return {
    subscribe: (url, wishes = {}) =>
      ports.keepAwake(async () => {
        const fetched = await ports.download(url, { limit: MAX_LIST_BYTES });
        return fetched.ok ? takeFetched(url, fetched.bytes, wishes) : fetched;
      }),
    takeFetched,
    sync,
    inTurn,
    unrecorded: (id) => unrecorded.get(id),
    syncDue: () => syncEach('due'),
    syncAll,
    start(id, force) {
      void (id === undefined ? syncAll() : sync(id, force)).catch(() => undefined);
      return { started: true };
    },
  };
}

const isSigned = (row: ListRow): row is SignedRow => row.signed !== undefined;
const isFetched = (row: ListRow): boolean => row.origin === 'url' && row.enabled;

/** Milliseconds between two looks, as the publisher asks for. */
function rhythmOf({ signed }: ListRow): number {
  const minutes = signed?.taken?.statement.updateEveryMinutes;
  return minutes === undefined ? EVERY : minutes * 60_000;
}

function resultOf(result: Outcome, now: number): SyncResult {
  const at = timestamp(now);
  if (!result.ok) return { at, ok: false, problem: result.problem };
  const { added, changed, removed, unchanged } = result;
  return { at, ok: true, added, changed, removed, unchanged };
}
