/** Typed keys of the browser's storage areas, each with its default. Draft text never gets here. */
import type { SiteIgnore } from '../core/ignore.ts';
import type { Mute } from '../core/mute.ts';
import type { RecentCheck } from '../core/recent.ts';
import type { ClarificationRequest, RequestFields } from '../core/request.ts';
import { browser } from './browser.ts';

export interface Settings {
  /** Language of the interface. */
  readonly lang: 'id' | 'en';
  /** Whether boxes for private messages are checked too. They are marked, nothing more. */
  readonly privateMessages: boolean;
  /** Built-in sites that the officer switched off. */
  readonly sitesOff: readonly string[];
  /** Further sites that the officer switched on. */
  readonly sitesOn: readonly string[];
  /** Whether a post that closely repeats a claim is held back once, before it is sent. */
  readonly gate: boolean;
  /** Compose boxes are left alone on every site until the officer goes on. */
  readonly paused: boolean;
  /** Whether it is taken down what was checked and what was done about it. */
  readonly history: boolean;
  /** Months that the history is kept. */
  readonly historyMonths: number;
  /** Whether fingerprints of checked drafts are kept, to be compared with later clarifications. */
  readonly lookBack: boolean;
  /** Whether the officer is told, at most daily, what changed in the lists. */
  readonly digest: boolean;
  /** The time in which days, weeks and months are counted. */
  readonly zone: 'WIB' | 'WITA' | 'WIT';
}

/** What must be true of the database: a copy that damage to its files does not reach. */
export interface Sentinel {
  readonly lists: readonly {
    readonly id: string;
    /** Where the list can be fetched again. */
    readonly url?: string;
    readonly enabled: boolean;
    readonly title?: string;
    readonly packaged?: true;
  }[];
  /** The officer removed the packaged list: it does not come back by itself. */
  readonly packagedRemoved: boolean;
}

/** Code units that are written to find out whether the disk is full. */
const PROBE = 1_000_000;

/** Whether the disk takes another megabyte. Writes it and takes it away again. */
export async function hasRoom(): Promise<boolean> {
  try {
    await browser.storage.local.set({ probe: ' '.repeat(PROBE) });
    return true;
  } catch {
    return false;
  } finally {
    await browser.storage.local.remove('probe').catch(() => undefined);
  }
}

export interface Place<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Calls back after each change by any context, until the signal fires. */
  watch(callback: (value: T) => void, signal: AbortSignal): void;
}

type Area = 'local' | 'session';

export function place<T>(area: Area, key: string, fallback: T): Place<T> {
  return {
    async get() {
      const held = (await browser.storage[area].get(key))[key] as T | undefined;
      if (held === undefined) return fallback;
      // Fields that came with a later version are missing from what an earlier one wrote.
      return isRecord(held) && isRecord(fallback) ? { ...fallback, ...held } : held;
    },
    async set(value) {
      await browser.storage[area].set({ [key]: value });
    },
    watch(callback, signal) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
        const change = changes[key];
        if (changed === area && change) callback((change.newValue as T | undefined) ?? fallback);
      };
      browser.storage.onChanged.addListener(listener);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
        once: true,
      });
    },
  };
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The time of Indonesia that this device keeps; WIB elsewhere. */
function zoneHere(): Settings['zone'] {
  const hours = -new Date().getTimezoneOffset() / 60;
  return hours === 8 ? 'WITA' : hours === 9 ? 'WIT' : 'WIB';
}

export const DEFAULT_SETTINGS: Settings = {
  lang: 'id',
  privateMessages: false,
  sitesOff: [],
  sitesOn: [],
  gate: true,
  paused: false,
  history: true,
  historyMonths: 13,
  lookBack: false,
  digest: false,
  zone: zoneHere(),
};
export const settings: Place<Settings> = place('local', 'settings', DEFAULT_SETTINGS);

/** Changes some settings and leaves the others as they stand, also when two pages change them at once. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return navigator.locks.request('settings', async () =>
    settings.set({ ...(await settings.get()), ...change }),
  );
}

/** Calls back when a setting was changed, by the officer or by the administrator, until the signal fires. */
export function onSettings(callback: () => void, signal: AbortSignal): void {
  onStored(
    (changes, area) => area === 'managed' || (area === 'local' && 'settings' in changes),
    callback,
    signal,
  );
}

/** Calls back when the background has changed the lists, until the signal fires: it copies what matters of each. */
export function onLists(callback: () => void, signal: AbortSignal): void {
  onStored((changes, area) => area === 'local' && 'sentinel' in changes, callback, signal);
}

function onStored(
  concerns: (changes: object, area: string) => boolean,
  callback: () => void,
  signal: AbortSignal,
): void {
  const listener = (changes: object, area: string) => {
    if (concerns(changes, area)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

export const sentinel: Place<Sentinel> = place('local', 'sentinel', { lists: [], packagedRemoved: false });

/** What was typed into the popup, until it is cleared or the browser closes. Never on the disk. */
export const popupDraft: Place<string> = place('session', 'popupDraft', '');

/** Claims that the officer ignores on one site, newest first. */
export const siteIgnores: Place<readonly SiteIgnore[]> = place('local', 'siteIgnores', []);

/** Clarifications that the officer has muted, newest first. */
export const mutes: Place<readonly Mute[]> = place('local', 'mutes', []);

/** What the context menu or a key asked to check; the popup takes it away when it opens. */
export const pendingCheck: Place<string> = place('session', 'pendingCheck', '');

/** A request for clarification that is being written, until it is kept or dropped. Never on the disk. */
export const requestDraft: Place<RequestFields | null> = place('session', 'requestDraft', null);

/** The last checks: address or clarification, outcome, time. */
export const recentChecks: Place<readonly RecentCheck[]> = place('local', 'recentChecks', []);

/** Requests for clarification that the officer put into the queue. */
export const requestQueue: Place<readonly ClarificationRequest[]> = place('local', 'requestQueue', []);

/**
 * Whether the window in front is a private one: what is done there leaves nothing on the disk. In Chromium pages of the
 * extension do not know by themselves, because one background serves both kinds of windows.
 */
export async function isPrivateWindow(): Promise<boolean> {
  try {
    return (await browser.windows.getLastFocused()).incognito;
  } catch {
    // No window at all.
    return false;
  }
}

/** What stands at the head and the foot of a report, empty. */
export const NO_UNIT = {
  parent: '',
  name: '',
  address: '',
  place: '',
  position: '',
  signer: '',
  nip: '',
  logo: '',
};
/** What stands there, as the officer has written it. */
export const unit: Place<Readonly<typeof NO_UNIT>> = place('local', 'unit', NO_UNIT);

/** When the officer was last told of changes in the lists; milliseconds of the epoch, 0 for never. */
export const digestTold: Place<number> = place('local', 'digestTold', 0);
