import type { Coverage } from '../core/answers.ts';
import type { ListRow } from '../lists/ports.ts';

/**
 * How current a list is: for a fetched list the last time its server was asked with success, for a packaged
 * or imported one the day it was issued, because nobody has asked anybody since.
 */
export function freshness(row: ListRow): string {
  if (row.origin !== 'url') return row.header.issued;
  return row.lastSync?.ok ? row.lastSync.at : row.updated;
}

/** What was searched; `updated` is the most recent of the lists. */
export function coverageOf(rows: readonly ListRow[], searched: number): Coverage {
  const times = rows.map(freshness).sort((a, b) => Date.parse(a) - Date.parse(b));
  return { searched, updated: times.at(-1) ?? null };
}
