/** Reading one page of the web, with a permission that lasts as long. */
import type { ReadAnswer } from '../core/answers.ts';
import { ask } from './messages.ts';
import { dropOrigins, hasOrigins, requestOrigins } from './permissions.ts';

/**
 * Asks the officer for the host of an address, has the page read, and gives the permission back unless it was held
 * before. Call it directly in the handler of a click, or the browser does not ask.
 */
export async function readOnce(address: string): Promise<ReadAnswer> {
  const origins = [`https://*.${new URL(address).hostname.replace(/^www\./, '')}/*`];
  // Both start in the click; what was held before is asked first.
  const [held, granted] = await Promise.all([
    hasOrigins(origins),
    requestOrigins(origins).catch(() => false),
  ]);
  if (!granted) return { ok: false, problem: { code: 'NOT_ALLOWED' } };
  try {
    return await ask('readAddress', { url: address });
  } finally {
    if (!held) await dropOrigins(origins);
  }
}
