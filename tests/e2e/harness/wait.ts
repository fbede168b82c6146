/** Thrown when a condition did not come true in time. The message says what was awaited and what was seen last. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

type Nothing = null | undefined | false;

const POLL_MS = 25;

/**
 * Asks `look` again and again until it gives something other than null, undefined or false, and returns that.
 * A `look` that throws counts as not yet. Throws NotYet after `ms` milliseconds.
 */
export async function waitFor<T>(
  what: string,
  look: () => T | Nothing | Promise<T | Nothing>,
  ms = 15_000,
): Promise<T> {
  const end = performance.now() + ms;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const got = await look();
      if (got !== null && got !== undefined && got !== false) {
        return got;
      }
      last = got;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  throw new NotYet(`waited ${ms} ms for ${what}; last seen: ${String(last)}`);
}
