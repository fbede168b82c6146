/** When a list is fetched again. All times are milliseconds. */
import type { ListRow } from './ports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Time between two looks at a list that answers, unless its publisher or a policy says otherwise. */
export const EVERY = 6 * HOUR;
const FIRST_RETRY = 5 * MINUTE;
const LAST_RETRY = 6 * HOUR;
/** Share by which a wait is spread, so that offices that start at eight do not ask all at once. */
const JITTER = 0.2;

/**
 * How long to wait before the next try.
 * @param failures tries that failed in a row; 0 after a success
 * @param random in [0, 1)
 * @param asked what the server asked for; never waited less than that
 */
export function waitBeforeNext(
  failures: number,
  random: number,
  { asked = 0, every = EVERY }: { readonly asked?: number; readonly every?: number } = {},
): number {
  const base = failures === 0 ? every : Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY);
  const spread = base * (1 + JITTER * (2 * random - 1));
  return Math.max(Math.round(spread), asked);
}

/** Longest wait that a server may ask for: what the fetch believes of `Retry-After`. */
const LONGEST_ASKED = 24 * HOUR;

/**
 * When a list is due, in milliseconds of the epoch; 0, for ever overdue, when it was never synced. What was written
 * down while the clock was ahead would stop it for years: a look that lies ahead, or a wait longer than any that may
 * be, counts as overdue. So does the wait of an earlier rhythm when lists are to be looked at more often.
 * @param every time between two looks as it holds now
 */
export function dueTime(
  { lastSync, nextSync, failures }: Pick<ListRow, 'lastSync' | 'nextSync' | 'failures'>,
  now: number,
  every: number,
): number {
  if (nextSync === undefined) return 0;
  const next = Date.parse(nextSync);
  const longest = Math.max(every * (1 + JITTER), failures > 0 ? LONGEST_ASKED : 0);
  const ahead = lastSync !== undefined && Date.parse(lastSync.at) > now;
  return ahead || next - now > longest ? 0 : next;
}
