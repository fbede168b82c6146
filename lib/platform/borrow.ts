/** Permissions for hosts that last as long as one thing that the officer asked for. */
import { dropOrigins, hasOrigins, requestOrigins } from './permissions.ts';
import { place, settings } from './storage.ts';

/** Origins that are to be given back, should the page that borrowed them end before it could. */
const lent = place<readonly string[]>('local', 'lentOrigins', []);
/** Held by everybody who has borrowed something. */
const LOCK = 'lent-origins';

/**
 * Asks the officer for origins such as `https://*.contoh.id/*`, does the work when they are granted, and gives back
 * those that were not held before. Null when the officer refused. Call it directly in the handler of a click, or the
 * browser does not ask. Firefox closes a popup over its question: what was granted then goes with `returnLent`.
 */
export async function withOrigins<T>(origins: readonly string[], work: () => Promise<T>): Promise<T | null> {
  // Both start in the click; what was held before is asked first.
  const before = hasOrigins(origins);
  const asking = requestOrigins(origins).catch(() => false);
  return navigator.locks.request(LOCK, { mode: 'shared' }, async () => {
    const known = await lent.get();
    const own = (await before) && !origins.some((origin) => known.includes(origin));
    if (!own) await lent.set([...new Set([...known, ...origins])]);
    try {
      return (await asking) ? await work() : null;
    } finally {
      if (!own) await giveBack(origins);
    }
  });
}

/** Gives back what pages that have ended left behind. Does nothing while anything is borrowed. */
export async function returnLent(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (free) => {
    if (free) await giveBack(await lent.get());
  });
}

/** A site that was switched on meanwhile keeps its permission. */
async function giveBack(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const { sitesOn } = await settings.get();
  const hosts = (origin: string) => new URL(origin.replace('*.', '')).hostname;
  const free = origins.filter(
    (origin) => !sitesOn.some((site) => site === hosts(origin) || site.endsWith(`.${hosts(origin)}`)),
  );
  if (free.length > 0) await dropOrigins(free);
  const left = (await lent.get()).filter((origin) => !origins.includes(origin));
  await lent.set(left);
}
