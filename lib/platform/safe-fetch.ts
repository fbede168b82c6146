/**
 * The only network access of the extension: public https addresses, no cookies, no referrer, redirects only where
 * they are asked for and never to an address that may not be fetched itself, a deadline over everything and a cap on the bytes. Every failure is a named value.
 */
import type { ListProblem } from '../core/list-problem.ts';

/** Milliseconds from the call to the first byte of an answer. */
const ANSWER = 20_000;
/**
 * Milliseconds from the call to the last byte: a list of ten thousand comes through at 0.5 Mbit/s. A timer on
 * progress alone never ends a drip-feed.
 */
const DEADLINE = 60_000;
/** `Retry-After` is obeyed up to a day. */
const MAX_RETRY_AFTER = 24 * 60 * 60 * 1000;

/** Statuses that lead elsewhere (RFC 9110, 15.4). */
const REDIRECTS: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308]);

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
      return await read(response, url, world, { ...options, onProgress });
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

async function read(
  response: Response,
  asked: string,
  world: FetchWorld,
  options: FetchOptions,
): Promise<Fetched> {
  if (response.type === 'opaqueredirect' || REDIRECTS.has(response.status)) {
    return fail({ code: 'REDIRECT' });
  }
  if (!response.ok) return refused(response, world.now());
  const total = Number(response.headers.get('content-length') ?? 0) || 0;
  if (total > options.limit) return fail({ code: 'TOO_BIG', limit: options.limit });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pump(response)) {
    size += piece.byteLength;
    if (size > options.limit) return fail({ code: 'TOO_BIG', limit: options.limit });
    pieces.push(piece);
    // A compressed body is announced by its compressed length.
    options.onProgress?.(size, size > total ? 0 : total);
  }
  if (size === 0) return fail({ code: 'EMPTY' });
  const type = response.headers.get('content-type') ?? '';
  return { ok: true, bytes: joined(pieces, size), url: response.url || asked, type };
}

/** Reads through a reader, which every engine has; the body of a 204 is null. */
async function* pump(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
}

function refused(response: Response, now: number): Fetched {
  const problem = { code: 'HTTP', status: response.status } as const;
  const wait = retryAfter(response.headers.get('retry-after'), now);
  return wait === null ? fail(problem) : { ok: false, problem, retryAfter: wait };
}

/** Milliseconds from a `Retry-After` header (RFC 9110, 10.2.3: seconds or a date); null when there is none. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), MAX_RETRY_AFTER);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

function fail(problem: ListProblem): Fetched {
  return { ok: false, problem };
}
