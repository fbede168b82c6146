/** Fetching one picture of the web, with a permission that lasts as long. */
import { addressProblem } from '../core/address.ts';
import { MAX_PICTURE_BYTES } from '../core/picture.ts';
import { withOrigins } from './borrow.ts';
import { makeSafeFetch } from './safe-fetch.ts';

/**
 * Asks the officer for leave, and fetches a picture. Null when it failed, and where the administrator does not allow
 * it. Call it directly in the handler of a click.
 */
export async function fetchPicture(
  url: string,
  signal: AbortSignal,
  allowed: () => Promise<boolean>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (addressProblem(url) !== null) return null;
  return withOrigins([`${new URL(url).origin}/*`], async () => {
    if (!(await allowed())) return null;
    const fetched = await makeSafeFetch(addressProblem)(url, { limit: MAX_PICTURE_BYTES, signal });
    return fetched.ok ? fetched.bytes : null;
  });
}
