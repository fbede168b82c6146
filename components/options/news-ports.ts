import type { LookBackHit, News } from '../../lib/core/news.ts';
import type { ReadyPorts } from '../corrections/ReadyDialog.tsx';

/** What news and looking back need from outside. Every promise may reject. */
export interface NewsPorts {
  /** Looks anew, then gives all that is known, newest first. */
  readonly news: () => Promise<readonly News[]>;
  /** Keys of the claims that were met on this device. */
  readonly met: () => Promise<ReadonlySet<string>>;
  readonly digest: () => Promise<boolean>;
  /** Switches the daily notification; false when the browser gave no leave. Called directly in the handler of a click. */
  readonly setDigest: (on: boolean) => Promise<boolean>;
  readonly hits: () => Promise<readonly LookBackHit[]>;
  readonly dropHit: (hit: LookBackHit) => Promise<unknown>;
  readonly lookBack: () => Promise<boolean>;
  readonly setLookBack: (on: boolean) => Promise<unknown>;
  readonly clearFingerprints: () => Promise<unknown>;
  readonly ready: ReadyPorts;
}
