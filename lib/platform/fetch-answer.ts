/** What a server answered: its bytes within a limit, or why there are none. */
import type { ListProblem } from '../core/list-problem.ts';
import type { Fetched, FetchOptions, FetchWorld } from './safe-fetch.ts';

/** `Retry-After` is obeyed up to a day. */
const MAX_RETRY_AFTER = 24 * 60 * 60 * 1000;

/** Statuses that lead elsewhere (RFC 9110, 15.4). */
const REDIRECTS: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308]);
/** Too many requests (RFC 6585, 4). */
const RATE_LIMITED = 429;

/** Reads an answer to its end, within the limit. */
export async function readAnswer(
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
  const { status } = response;
  const problem =
    status === RATE_LIMITED ? { code: 'RATE_LIMITED' as const } : { code: 'HTTP' as const, status };
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

/** A refusal. */
export function fail(problem: ListProblem): Fetched {
  return { ok: false, problem };
}
