/** Reads the page at an address, because the officer pressed the button for it. */
import type { ReadAnswer } from '../core/answers.ts';
import { addressProblem } from '../core/address.ts';
import { decodePage, isReadable } from '../core/charset.ts';
import { inspectLink } from '../core/links.ts';
import type { RawPage } from '../core/page.ts';
import { pageOf } from '../core/page.ts';
import type { ListProblem } from '../core/answers.ts';

/** Bytes of a page, after decompression. */
export const MAX_PAGE_BYTES = 5_000_000;
/** Milliseconds for the whole of it. */
const DEADLINE = 15_000;

export type PageFetched =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Where it came from in the end. */
      readonly url: string;
      /** `Content-Type`, empty when there is none. */
      readonly type: string;
    }
  | { readonly ok: false; readonly problem: ListProblem };

export interface PageReaderPorts {
  /** The safe fetch: follows redirects, and refuses where they end when no address may be fetched there. */
  readonly fetch: (
    url: string,
    options: { readonly limit: number; readonly deadline: number; readonly follow: true },
  ) => Promise<PageFetched>;
  readonly parse: (markup: string) => Promise<RawPage>;
  /** Whether the administrator lets pages be fetched. */
  readonly allowed: () => Promise<boolean>;
}

/** Makes `readAddress`. Nothing of the page is kept. */
export function makePageReader(ports: PageReaderPorts): (address: string) => Promise<ReadAnswer> {
  return async (address) => {
    const facts = inspectLink(address);
    if (!facts.ok) return { ok: false, problem: { code: facts.reason } };
    const url = facts.address.replace(/^http:/i, 'https:').replace(/#.*$/, '');
    const cause = addressProblem(url);
    if (cause) return { ok: false, problem: { code: 'BAD_URL', cause } };
    if (!(await ports.allowed())) return { ok: false, problem: { code: 'BY_POLICY' } };
    const fetched = await ports.fetch(url, { limit: MAX_PAGE_BYTES, deadline: DEADLINE, follow: true });
    if (!fetched.ok) return fetched;
    if (!isReadable(fetched.type)) return { ok: false, problem: { code: 'NOT_A_PAGE' } };
    const raw = await ports.parse(decodePage(fetched.bytes, fetched.type)).catch(() => null);
    const page = raw && pageOf(raw, fetched.url);
    return page ? { ok: true, page } : { ok: false, problem: { code: 'NO_TEXT' } };
  };
}
