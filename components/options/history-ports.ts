import type { Zone } from '../../lib/core/calendar.ts';
import type { SiteIgnore } from '../../lib/core/ignore.ts';
import type { History } from '../../lib/core/history.ts';

export interface HistoryState {
  /** Whether events are taken down now. */
  readonly on: boolean;
  /** False when the administrator has switched it off. */
  readonly allowed: boolean;
  readonly storage: 'ok' | 'healed' | 'absent' | 'broken';
  readonly count: number;
}

/** What the history section needs from outside. Every promise may reject. */
export interface HistoryPorts {
  /** Milliseconds of the epoch. */
  readonly now: () => number;
  readonly state: () => Promise<HistoryState>;
  readonly load: () => Promise<History>;
  readonly setOn: (on: boolean) => Promise<unknown>;
  readonly months: () => Promise<number>;
  /** In which time events are told. */
  readonly zone: () => Promise<Zone>;
  /** Keeps events for so many months, and forgets older ones at once. */
  readonly setMonths: (months: number) => Promise<unknown>;
  /** False when there is nothing to take back, or no history may be kept. */
  readonly undo: (time: number, id: string) => Promise<boolean>;
  /** Claims that are ignored on one site, newest first. */
  readonly ignores: () => Promise<readonly SiteIgnore[]>;
  readonly heed: (ignore: SiteIgnore) => Promise<unknown>;
  readonly clear: () => Promise<unknown>;
  readonly download: (name: string, content: Blob) => void;
  readonly openReport: () => void;
}
