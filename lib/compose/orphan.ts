/** The extension was updated, reloaded or removed under an open page: everything ends but a note that says so. */
import { either } from './either.ts';
import type { Handover } from './handover.ts';

export interface OrphanWatch {
  /** Ends all work: marks, checks, observers. The chip stays, to say that the page has to be loaded again. */
  readonly working: AbortSignal;
  /** Looks, and ends the work when the extension is gone. */
  isAlive(): boolean;
}

/** No event tells of the end, so it is looked for whenever the page comes back into view or something happens. */
export function createOrphanWatch(alive: () => boolean, ended: () => void, shared: Handover): OrphanWatch {
  const { signal, listening } = shared;
  const work = new AbortController();
  const working = either(signal, work.signal);
  const isAlive = (): boolean => {
    if (!working.aborted && !alive()) {
      work.abort();
      ended();
    }
    return !working.aborted;
  };
  listening.on('visibilitychange', isAlive, working);
  listening.on('focus', isAlive, working);
  return { working, isAlive };
}
