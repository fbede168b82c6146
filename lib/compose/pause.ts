/** Waits until something has been quiet for a while. */

export interface Pause {
  /** It happened again: the wait begins anew. `ms`: how long it must be quiet. */
  again(ms: number): void;
  /** Nothing is waited for any more. */
  stop(): void;
}

/**
 * Calls `quiet` once after each run of calls of `again`. A timer is set once per wait, not once per call: it looks
 * when it fires how long it was quiet, because setting a timer costs more than all else that a key leads to here.
 */
export function createPause(quiet: () => void): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  const look = (): void => {
    const left = due - performance.now();
    timer = left > 0 ? setTimeout(look, left) : undefined;
    if (left <= 0) quiet();
  };
  return {
    again(ms) {
      due = performance.now() + ms;
      timer ??= setTimeout(look, ms);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
