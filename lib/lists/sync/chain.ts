/** Walking the key chain of a list to its end, at one of its places. */
import type { Accepted } from '../protocol/accept.ts';
import { readAuthentic } from '../protocol/accept.ts';
import type { Envelope } from '../protocol/envelope.ts';
import { readEnvelope } from '../protocol/envelope.ts';
import type { Crypto } from '../protocol/keys.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { Mark } from '../protocol/order.ts';
import { markAfter } from '../protocol/order.ts';
import { attempt, Refusal } from '../protocol/refusal.ts';
import type { Root } from '../protocol/root.ts';
import { nextRoot, rootPath } from '../protocol/root.ts';
import type { Source } from './source.ts';

export interface Search {
  readonly crypto: Crypto;
  /** Milliseconds of the epoch, one value for the whole sync. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

/** The chain as far as it is good; a step that was verified stays, whatever comes after it. */
export interface Chain {
  root: Root;
  mark: Mark | null;
}

/** The envelope that a place serves. @throws {Refusal} */
export async function fetchEnvelope(source: Source, signal?: AbortSignal): Promise<Envelope> {
  const got = await source.envelope({ limit: LIMITS.envelope, deadline: LIMITS.shortDeadline, signal });
  if (!got.ok) throw new Refusal(got.problem, got.retryAfter);
  return readEnvelope(got.bytes);
}

/** Walks the chain to its end, and reads the envelope with the last root of it. @throws {Refusal} */
export async function readWithNewestRoot(
  envelope: Envelope,
  source: Source,
  id: string,
  chain: Chain,
  search: Search,
): Promise<Accepted> {
  await walkToEnd(source, id, chain, search);
  return readAuthentic(envelope, id, chain.root, search.crypto);
}

/** Walks the chain on where the root that is known does not do for an envelope. @throws {Refusal} */
export async function walkIfNeeded(
  envelope: Envelope,
  source: Source,
  id: string,
  chain: Chain,
  search: Search,
): Promise<void> {
  const read = await attempt(() => readAuthentic(envelope, id, chain.root, search.crypto));
  const enough = read.ok
    ? read.value.statement.root.version <= chain.root.version
    : read.problem.code !== 'UNKNOWN_KEY' && read.problem.code !== 'BAD_SIGNATURE';
  // The keys may have changed since: newer roots tell.
  if (!enough) await walkToEnd(source, id, chain, search);
}

async function walkToEnd(
  source: Source,
  id: string,
  chain: Chain,
  { crypto, signal }: Search,
): Promise<void> {
  for (let step = 0; step < LIMITS.rootSteps; step++) {
    const got = await source.file(rootPath(chain.root.version + 1), {
      limit: LIMITS.root,
      deadline: LIMITS.shortDeadline,
      signal,
    });
    if (!got.ok) {
      if (got.problem.code === 'HTTP' && got.problem.status === 404) break;
      throw new Refusal(got.problem, got.retryAfter);
    }
    const next = await nextRoot(chain.root, got.bytes, id, crypto);
    chain.mark = markAfter(chain.mark, chain.root, next);
    chain.root = next;
  }
}
