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
  readonly state: () => Promise<HistoryState>;
  readonly load: () => Promise<History>;
  readonly setOn: (on: boolean) => Promise<unknown>;
  readonly months: () => Promise<number>;
  /** Keeps events for so many months, and forgets older ones at once. */
  readonly setMonths: (months: number) => Promise<unknown>;
  readonly undo: (time: number, id: string) => Promise<unknown>;
  readonly clear: () => Promise<unknown>;
  readonly download: (name: string, content: Blob) => void;
  readonly openReport: () => void;
}
