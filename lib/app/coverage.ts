import type { Coverage } from '../core/answers.ts';
import { freshness } from '../lists/age.ts';
import type { ListRow } from '../lists/ports.ts';

/** What was searched; `updated` is the most recent of the lists that hold anything. `now`: milliseconds of the epoch. */
export function coverageOf(rows: readonly ListRow[], searched: number, now: number): Coverage {
  const times = rows
    .filter((row) => row.count > 0)
    .map((row) => freshness(row, now))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return { searched, updated: times.at(-1) ?? null };
}
