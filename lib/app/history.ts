/** Taking down what the officer did, as far as it is wanted: off by a switch, off by policy, kept for a time. */
import { keptFrom } from '../core/calendar.ts';
import type { Zone } from '../core/calendar.ts';
import { canUndo, isSound, MAX_EVENTS, undoneIds } from '../core/history.ts';
import type { ClaimMet, EventReport, History, HistoryEvent } from '../core/history.ts';
import type { Clarification } from '../core/model.ts';
import type { Lists } from './lists.ts';
import type { Now } from './ports.ts';
import type { Sites } from './sites.ts';
import { makeTurns } from './turns.ts';

export interface HistorySettings {
  readonly history: boolean;
  /** Months that events are kept. */
  readonly historyMonths: number;
  readonly zone: Zone;
}

/** Where events are kept. Every call may reject: the browser keeps no database, or it cannot be used. */
export interface HistoryKeeper {
  add(event: HistoryEvent, met?: ClaimMet): Promise<void>;
  met(list: string, id: string): Promise<ClaimMet | null>;
  all(): Promise<History>;
  count(): Promise<number>;
  /** Packs what is no longer new. */
  pack(): Promise<void>;
  prune(before: number, most: number): Promise<void>;
  clear(): Promise<void>;
}

export type KeeperState = 'ok' | 'healed' | 'absent' | 'broken';

export interface HistoryPorts {
  readonly keeper: HistoryKeeper;
  readonly openKeeper: () => Promise<KeeperState>;
  readonly settings: { get(): Promise<HistorySettings> };
  /** Whether the administrator allows a history at all. */
  readonly allowed: () => Promise<boolean>;
  readonly lists: Pick<Lists, 'clarification'>;
  readonly sites: Pick<Sites, 'ofHost'>;
  /** A name never used before. */
  readonly newVersion: () => string;
  readonly now: Now;
}

export interface HistoryState {
  /** Whether events are taken down now. */
  readonly on: boolean;
  /** False when the administrator has switched it off. */
  readonly allowed: boolean;
  readonly storage: KeeperState;
  readonly count: number;
}

export interface OfficerHistory {
  /** Takes down an event of a page of ours. False when it was not taken down. */
  readonly record: (report: EventReport) => Promise<boolean>;
  /** Takes down an event of a web page, where Tabayun is on. */
  readonly recordInPage: (report: EventReport, host: string) => Promise<boolean>;
  /** Takes back an `ignored` or `refuting`. False when there is none, or no history may be kept. */
  readonly undo: (time: number, id: string) => Promise<boolean>;
  /** Forgets what is older than the officer wants it kept, and packs the rest. */
  readonly prune: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly state: () => Promise<HistoryState>;
}

export function makeHistory(ports: HistoryPorts): OfficerHistory {
  const { keeper } = ports;
  let opened: Promise<KeeperState> | null = null;
  /** A database that could not be used is tried again at the next event. */
  const open = async (): Promise<KeeperState> => {
    opened ??= ports.openKeeper();
    const state = await opened;
    if (state === 'broken') opened = null;
    return state;
  };
  const usable = async (): Promise<boolean> => ['ok', 'healed'].includes(await open());
  const wanted = async (): Promise<boolean> =>
    (await ports.settings.get()).history && (await ports.allowed()) && (await usable());

  const inTurn = makeTurns();
  let last = 0;
  /** Events stand in the order in which they came: no two have the same time. */
  const put = (report: EventReport, site: string): Promise<boolean> => {
    last = Math.max(ports.now(), last + 1);
    const time = last;
    return inTurn(() => putAt(time, report, site));
  };
  const putAt = async (time: number, report: EventReport, site: string): Promise<boolean> => {
    if (!isSound(report) || !(await wanted())) return false;
    const { draft, surface, kind, verdict, claim, reason, platform } = report;
    const event: HistoryEvent = {
      id: ports.newVersion(),
      time,
      site,
      draft,
      surface,
      kind,
      ...(verdict ? { verdict } : {}),
      ...(claim ? { claim } : {}),
      ...(reason ? { reason } : {}),
      ...(platform ? { platform } : {}),
    };
    const known = claim ? await keeper.met(claim.list, claim.id) : null;
    // A claim is kept in the words that its list has when it is met: facts are corrected.
    const found =
      claim && (!known || kind === 'matched') ? await ports.lists.clarification(claim.list, claim.id) : null;
    // Only what a list names, or named when it was met, is taken down: an id cannot carry words out of a page.
    if (claim && !known && !found) return false;
    await keeper.add(event, claim && found ? metOf(claim.list, found) : undefined);
    return true;
  };
  return {
    record: (report) => put(report, ''),
    async recordInPage(report, asking) {
      const { host, enabled } = await ports.sites.ofHost(asking);
      return enabled && put(report, host);
    },
    undo: (time, id) =>
      inTurn(async () => {
        if (!(await ports.allowed()) || !(await usable())) return false;
        const { events } = await keeper.all();
        const event = events.find((one) => one.time === time && one.id === id);
        // A second press on the same row takes back nothing more.
        if (!event?.claim || !canUndo(event) || undoneIds(events).has(id)) return false;
        const { draft, surface, site, claim } = event;
        // After what it takes back, also when the clock was set back since.
        last = Math.max(ports.now(), last + 1, time + 1);
        await keeper.add({ id: ports.newVersion(), time: last, site, draft, surface, kind: 'undone', claim });
        return true;
      }),
    prune: () =>
      inTurn(async () => {
        if (!(await usable())) return;
        const { historyMonths, zone } = await ports.settings.get();
        await keeper.prune(keptFrom(ports.now(), historyMonths, zone), MAX_EVENTS);
        await keeper.pack();
      }),
    clear: () =>
      inTurn(async () => {
        if (await usable()) await keeper.clear();
      }),
    async state() {
      const storage = await open();
      const [{ history }, allowed] = await Promise.all([ports.settings.get(), ports.allowed()]);
      const held = storage === 'ok' || storage === 'healed';
      return { on: history && allowed && held, allowed, storage, count: held ? await keeper.count() : 0 };
    },
  };
}

function metOf(list: string, { id, claim, title, answer, url, verdict, topics }: Clarification): ClaimMet {
  return { list, id, claim, title, answer, url, verdict: verdict.code, topics: topics.slice(0, 8) };
}
