/** Taking down what the officer did, as far as it is wanted: off by a switch, off by policy, kept for a time. */
import { dayAt, monthsBefore, startOfDay } from '../core/calendar.ts';
import type { Zone } from '../core/calendar.ts';
import { canUndo, isSound, MAX_EVENTS } from '../core/history.ts';
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
  event(time: number, id: string): Promise<HistoryEvent | null>;
  all(): Promise<History>;
  count(): Promise<number>;
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
  /** Takes back an `ignored` or `refuting`. */
  readonly undo: (time: number, id: string) => Promise<boolean>;
  /** Forgets what is older than the officer wants it kept. */
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
    if (!claim || (await keeper.met(claim.list, claim.id))) {
      await keeper.add(event);
      return true;
    }
    // Only what a list held here names is taken down: an id cannot carry words out of a page.
    const found = await ports.lists.clarification(claim.list, claim.id);
    if (!found) return false;
    await keeper.add(event, metOf(claim.list, found));
    return true;
  };
  return {
    record: (report) => put(report, ''),
    async recordInPage(report, asking) {
      const { host, enabled } = await ports.sites.ofHost(asking);
      return enabled && put(report, host);
    },
    async undo(time, id) {
      const event = (await usable()) ? await keeper.event(time, id) : null;
      if (!event?.claim || !canUndo(event)) return false;
      const { draft, surface, site, claim } = event;
      await keeper.add({
        id: ports.newVersion(),
        time: ports.now(),
        site,
        draft,
        surface,
        kind: 'undone',
        claim,
      });
      return true;
    },
    async prune() {
      if (!(await usable())) return;
      const { historyMonths, zone } = await ports.settings.get();
      const day = monthsBefore(dayAt(ports.now(), zone), historyMonths);
      await keeper.prune(startOfDay(day, zone), MAX_EVENTS);
    },
    async clear() {
      if (await usable()) await keeper.clear();
    },
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
