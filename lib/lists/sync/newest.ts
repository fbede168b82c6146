/** Finding the newest version that may be taken over, through all places of a list. */
import type { Accepted } from '../protocol/accept.ts';
import { checkCurrent, readAuthentic } from '../protocol/accept.ts';
import type { Envelope } from '../protocol/envelope.ts';
import { readEnvelope } from '../protocol/envelope.ts';
import type { Crypto } from '../protocol/keys.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { Mark } from '../protocol/order.ts';
import { markAfter } from '../protocol/order.ts';
import type { Refused } from '../protocol/refusal.ts';
import { attempt, Refusal } from '../protocol/refusal.ts';
import type { Root } from '../protocol/root.ts';
import { nextRoot, rootPath } from '../protocol/root.ts';
import type { Source } from './source.ts';

/** What is trusted and known of a list before it is asked for. */
export interface Known {
  readonly id: string;
  readonly root: Root;
  readonly mark: Mark | null;
  /** SHA-256 of the statement whose content is held; null when none is. */
  readonly held: string | null;
}

export interface Search {
  readonly crypto: Crypto;
  /** Milliseconds of the epoch, one value for the whole sync. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Newest {
  /** The newest root that the chain reaches, also when nothing newer was found. */
  readonly root: Root;
  readonly mark: Mark | null;
  readonly found: { readonly ok: true; readonly accepted: Accepted; readonly source: Source } | Refused;
}

/**
 * Asks the places one after another. The first that has something newer wins; one that has an older version, or
 * breaks, is passed over; what is held already is believed only when no other place has more.
 */
export async function findNewest(sources: readonly Source[], known: Known, search: Search): Promise<Newest> {
  const chain: Chain = { root: known.root, mark: known.mark };
  let same: { readonly accepted: Accepted; readonly source: Source } | null = null;
  let refused: Refused = { ok: false, problem: { code: 'NETWORK' } };
  for (const source of sources) {
    const tried = await attempt(() => ask(source, known.id, chain, search));
    if (!tried.ok) refused = tried;
    else if (tried.value.sha256 === known.held) same = { accepted: tried.value, source };
    else return { ...chain, found: { ok: true, accepted: tried.value, source } };
  }
  return { ...chain, found: same ? { ok: true, ...same } : refused };
}

/** The chain as far as it is good; a step that was verified stays, whatever comes after it. */
export interface Chain {
  root: Root;
  mark: Mark | null;
}

async function ask(source: Source, id: string, chain: Chain, search: Search): Promise<Accepted> {
  const got = await source.envelope({
    limit: LIMITS.envelope,
    deadline: LIMITS.shortDeadline,
    signal: search.signal,
  });
  if (!got.ok) throw new Refusal(got.problem, got.retryAfter);
  const envelope = readEnvelope(got.bytes);
  const first = await attempt(() => readAuthentic(envelope, id, chain.root, search.crypto));
  const enough = first.ok
    ? first.value.statement.root.version <= chain.root.version
    : first.problem.code !== 'UNKNOWN_KEY' && first.problem.code !== 'BAD_SIGNATURE';
  if (!first.ok && enough) throw new Refusal(first.problem);
  // The keys may have changed since: newer roots tell.
  const accepted =
    first.ok && enough ? first.value : await readWithNewestRoot(envelope, source, id, chain, search);
  checkCurrent(accepted, chain.root, chain.mark, search.now);
  return accepted;
}

/** Walks the chain to its end, and reads the envelope with the last root of it. */
export async function readWithNewestRoot(
  envelope: Envelope,
  source: Source,
  id: string,
  chain: Chain,
  { crypto, signal }: Search,
): Promise<Accepted> {
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
  return readAuthentic(envelope, id, chain.root, crypto);
}
