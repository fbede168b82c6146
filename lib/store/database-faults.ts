/** Reading and writing of records, with the faults that browsers have. */
import type { WriteResult } from './store.ts';

/** What a read gives; null when there is nothing, or when its file is lost. */
export async function orLost<Value>(read: () => Promise<Value | undefined>): Promise<Value | null> {
  try {
    return (await read()) ?? null;
  } catch (error) {
    if (isLost(error)) return null;
    throw error;
  }
}

/** All keys `[name, …]`: an array key sorts after every number and string. */
export function allOf(name: string): IDBKeyRange {
  return IDBKeyRange.bound([name], [name, []]);
}

/** Errors of a record whose own file is gone, while the database stands. */
export function isLost(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'DataError');
}

/** With `unlimitedStorage` a full disk is a `DataError` or `UnknownError` in Chromium, never a quota error. */
const FULL = new Set(['QuotaExceededError', 'DataError', 'UnknownError', 'AbortError']);

export async function attempt(work: () => Promise<WriteResult>): Promise<WriteResult> {
  try {
    return await work();
  } catch (error) {
    return error instanceof DOMException && FULL.has(error.name) ? 'full' : 'broken';
  }
}
