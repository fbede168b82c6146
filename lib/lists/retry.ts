/** When a list is fetched again. All times are milliseconds. */
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
