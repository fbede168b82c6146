/** Waits until something has been quiet for a while, but not for ever. */

/** Who writes without a pause, or a page that never rests, is not waited for longer. Milliseconds. */
const MOST = 1_500;

export interface Pause {
  /** It happened again: the wait begins anew. `ms`: how long it must be quiet. */
  again(ms: number): void;
  /** Nothing is waited for any more. */
  stop(): void;
}

/**
 * Calls `quiet` once after each run of calls of `again`, and within `MOST` of its first. A timer is set once per wait, not once per call: it looks
 * when it fires how long it was quiet, because setting a timer costs more than all else that a key leads to here.
 */
export function createPause(quiet: () => void): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let most = 0;
  const look = (): void => {
    const left = due - performance.now();
    timer = left > 0 ? setTimeout(look, Math.ceil(left)) : undefined;
    if (left <= 0) quiet();
  };
  return {
    again(ms) {
      const now = performance.now();
      if (timer === undefined) most = now + Math.max(ms, MOST);
      due = Math.min(now + ms, most);
      timer ??= setTimeout(look, ms);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
