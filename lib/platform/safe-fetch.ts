/**
 * The only network access of the extension: public https addresses, no cookies, no referrer, redirects only where
 * they are asked for and never to an address that may not be fetched itself, a deadline over everything and a cap on the
 * bytes. Every failure is a named value. Browsers tell nobody why a fetch failed: a wrong certificate, a host that is
 * not there, a line that breaks and a host that lets nobody read its answer (CORS) are all NETWORK. The last one could
 * only be told by asking again without reading (`no-cors`), and such a request follows redirects, which a list must not.
 */
import type { ListProblem } from '../core/list-problem.ts';
import { fail, readAnswer } from './fetch-answer.ts';

/** Milliseconds from the call to the first byte of an answer. */
const ANSWER = 20_000;
/**
 * Milliseconds from the call to the last byte: a list of ten thousand comes through at 0.5 Mbit/s. A timer on
 * progress alone never ends a drip-feed.
 */
const DEADLINE = 60_000;
export type AddressFault = Extract<ListProblem, { code: 'BAD_URL' }>['cause'];

export interface FetchOptions {
  /** Cap in bytes, after decompression. */
  readonly limit: number;
  readonly signal?: AbortSignal;
  /** Bytes so far, and in all when the server says so, else 0. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Past every cache, with no validator: what came out of one was wrong. */
  readonly afresh?: boolean;
  /** Milliseconds; `DEADLINE` unless told. */
  readonly deadline?: number;
  /**
   * Milliseconds that a body may take whose bytes come so fast that all of `limit` is there by then: a slow line is
   * no reason to begin again. One that drips ends at the deadline.
   */
  readonly longest?: number;
  /**
   * Follows redirects: a page moves as it likes, a list must not. Hops cannot be seen: the policy of our pages lets
   * none of them leave https, and where they end is looked at before a byte of the body is read. A server inside the
   * network that speaks https with a certificate that the browser takes may so get one GET without cookies.
   */
  readonly follow?: boolean;
}

export type Fetched =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Where it came from in the end. */
      readonly url: string;
      /** `Content-Type`, empty when there is none. */
      readonly type: string;
    }
  | {
      readonly ok: false;
      readonly problem: ListProblem;
      /** Milliseconds the server asked to wait. */
      readonly retryAfter?: number;
    };

/** What surrounds a fetch; tests hold their own. */
export interface FetchWorld {
  readonly fetch: typeof fetch;
  readonly online: () => boolean;
  /** Milliseconds of the epoch. */
  readonly now: () => number;
}

const BROWSER: FetchWorld = {
  fetch: (url, options) => fetch(url, options),
  online: () => navigator.onLine,
  now: Date.now,
};

/** Makes the fetcher, which never throws. `addressFault` says what is wrong with an address, null when nothing. */
export function makeSafeFetch(
  addressFault: (url: string) => AddressFault | null,
  world: FetchWorld = BROWSER,
): (url: string, options: FetchOptions) => Promise<Fetched> {
  return async (url, options) => {
    const fault = addressFault(url);
    if (fault) return fail({ code: 'BAD_URL', cause: fault });
    if (!world.online()) return fail({ code: 'OFFLINE' });
    const stop = new AbortController();
    const expire = () => stop.abort('TIMEOUT');
    const { deadline = DEADLINE, longest = deadline } = options;
    let came = 0;
    const onDeadline = () => {
      if (came * longest < options.limit * deadline || longest <= deadline) expire();
      else timer = setTimeout(expire, longest - deadline);
    };
    let timer = setTimeout(onDeadline, deadline);
    const answerTimer = setTimeout(expire, ANSWER);
    const onAbort = () => stop.abort('ABORTED');
    if (options.signal?.aborted) onAbort();
    options.signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const response = await request(world, url, stop.signal, options);
      clearTimeout(answerTimer);
      const end = options.follow ? addressFault(response.url || url) : null;
      if (end) return fail({ code: 'BAD_URL', cause: end });
      const onProgress = (done: number, total: number) => {
        came = done;
        options.onProgress?.(done, total);
      };
      return await readAnswer(response, url, world, { ...options, onProgress });
    } catch {
      if (stop.signal.aborted)
        return fail({ code: stop.signal.reason === 'TIMEOUT' ? 'TIMEOUT' : 'ABORTED' });
      if (!world.online()) return fail({ code: 'OFFLINE' });
      const leads = options.follow === true && (await leadsOn(world, url, stop.signal));
      return fail({ code: leads ? 'REDIRECT' : 'NETWORK' });
    } finally {
      clearTimeout(timer);
      clearTimeout(answerTimer);
      options.signal?.removeEventListener('abort', onAbort);
      stop.abort('ABORTED');
    }
  };
}

/** Whether what failed was a redirect that may not be followed: asked of the same host once more, and not followed. */
async function leadsOn(world: FetchWorld, url: string, signal: AbortSignal): Promise<boolean> {
  const response = await request(world, url, signal, {}).catch(() => null);
  return response?.type === 'opaqueredirect';
}

async function request(
  world: FetchWorld,
  url: string,
  signal: AbortSignal,
  { afresh = false, follow = false }: Pick<FetchOptions, 'afresh' | 'follow'>,
): Promise<Response> {
  const response = await world.fetch(url, {
    method: 'GET',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // Not `error`: that could not be told from a broken connection. Nothing is followed either way.
    redirect: follow ? 'follow' : 'manual',
    // No headers of our own: without host permission they would cost a preflight that many hosts refuse.
    cache: afresh ? 'reload' : 'no-cache',
    signal,
  });
  // The browser turns a 304 into what its cache holds. One that comes through stands for nothing that we hold.
  return response.status === 304 && !afresh
    ? request(world, url, signal, { afresh: true, follow })
    : response;
}
