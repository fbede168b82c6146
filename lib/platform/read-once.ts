/** Reading one page of the web, with a permission that lasts as long. */
import type { ReadAnswer } from '../core/answers.ts';
import { addressProblem } from '../core/address.ts';
import { withOrigins } from './borrow.ts';
import { ask } from './messages.ts';

/**
 * Asks the officer for the host of an address, and has the page read. An address that may not be fetched is refused
 * before anybody is asked. Call it directly in the handler of a click, or the browser does not ask.
 */
export async function readOnce(address: string): Promise<ReadAnswer> {
  const url = address.replace(/^http:/i, 'https:');
  const cause = addressProblem(url);
  if (cause) return { ok: false, problem: { code: 'BAD_URL', cause } };
  const { hostname } = new URL(url);
  // Pages lead from the bare name to `www` and back. An IP address has no names below it.
  const named = /[a-z]/i.test(hostname) && !hostname.startsWith('[');
  const host = named ? `*.${hostname.replace(/^www\./, '')}` : hostname;
  const answer = await withOrigins([`https://${host}/*`], () => ask('readAddress', { url: address }));
  return answer ?? { ok: false, problem: { code: 'NOT_ALLOWED' } };
}
