/** How old a list may be before that is said. Nothing here takes a list away. */
import type { ListRow } from './ports.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Days without a good answer of its host after which a list is called stale, unless a policy says otherwise. */
export const STALE_DAYS = 14;

/**
 * How current a list is: for a fetched list the last time its server was asked with success, for a packaged
 * or imported one the day it was issued, because nobody has asked anybody since. RFC 3339. A time that lies ahead of
 * `now`, milliseconds of the epoch, was written by a clock that was wrong, and tells nothing.
 */
export function freshness(row: ListRow, now: number): string {
  const told = row.origin !== 'url' ? [] : row.lastSync?.ok ? [row.lastSync.at, row.updated] : [row.updated];
  return told.find((time) => Date.parse(time) <= now) ?? row.header.issued;
}

/** Whether the publisher has let the version that is held run out. `now` in milliseconds of the epoch. */
export function isExpired({ signed }: ListRow, now: number): boolean {
  return signed?.taken ? Date.parse(signed.taken.statement.expires) <= now : false;
}

/** Whether the host of a fetched list has given no good answer for `days`. */
export function isStale(row: ListRow, now: number, days = STALE_DAYS): boolean {
  return row.origin === 'url' && now - Date.parse(freshness(row, now)) > days * DAY;
}
