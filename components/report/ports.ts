import type { ReadyPorts } from '../corrections/ReadyDialog.tsx';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { Zone } from '../../lib/core/calendar.ts';
import type { History } from '../../lib/core/history.ts';

/** What stands at the head and the foot of a report. Empty texts are left out. */
export interface Unit {
  readonly parent: string;
  readonly name: string;
  readonly address: string;
  readonly place: string;
  readonly position: string;
  readonly signer: string;
  readonly nip: string;
  /** A picture as a `data:` address. */
  readonly logo: string;
}

/** What the report page needs from outside. Every promise may reject. */
export interface ReportPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The history of this device. */
  readonly history: () => Promise<History>;
  readonly recording: () => Promise<boolean>;
  /** Whether the administrator lets the history leave as a file. */
  readonly exportAllowed: () => Promise<boolean>;
  readonly lists: () => Promise<readonly ListSummary[]>;
  readonly zone: () => Promise<Zone>;
  readonly setZone: (zone: Zone) => Promise<unknown>;
  readonly unit: () => Promise<Unit>;
  readonly setUnit: (unit: Unit) => Promise<unknown>;
  /** Offers a file to the officer. */
  readonly download: (name: string, content: Blob) => void;
  readonly print: () => void;
  readonly openOptions: () => void;
  readonly ready: ReadyPorts;
}

/** Bytes of a logo at most: it lies in the settings. */
export const MAX_LOGO = 200_000;
