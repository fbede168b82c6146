/** Finding the versions that may be taken over, through all places of a list. */
import type { ListProblem } from '../../core/list-problem.ts';
import type { Accepted } from '../protocol/accept.ts';
import { checkCurrent, readAuthentic } from '../protocol/accept.ts';
import type { Mark } from '../protocol/order.ts';
import type { Refused } from '../protocol/refusal.ts';
import { attempt } from '../protocol/refusal.ts';
import type { Root } from '../protocol/root.ts';
import type { Chain, Search } from './chain.ts';
import { fetchEnvelope, walkIfNeeded } from './chain.ts';
import type { Source } from './source.ts';

/** What is trusted and known of a list before it is asked for. */
export interface Known {
  readonly id: string;
  readonly root: Root;
  readonly mark: Mark | null;
}

/** A version that may be taken over, and a place that names it. */
export interface Found {
  readonly accepted: Accepted;
  readonly source: Source;
}

export interface Newest {
  /** The newest root that the chain reaches, also when nothing newer was found. */
  readonly root: Root;
  readonly mark: Mark | null;
  /** Each once, the newest first. The one that is held may be among them. */
  readonly found: readonly Found[];
  /** What is wrong with the list itself, whatever other places serve: the officer is told in any case. */
  readonly alarm: Refused | null;
  /** What is said when nothing was found. */
  readonly refused: Refused;
}

/**
 * What the host of the list itself may not serve, though a mirror serves better: somebody has its keys, its files or
 * its name, or it went on to what this client does not know.
 */
const ALARMING: ReadonlySet<ListProblem['code']> = new Set([
  'BAD_SIGNATURE',
  'UNKNOWN_KEY',
  'UNSUPPORTED_ALG',
  'BAD_ALG',
  'ROOT_CHAIN',
  'WRONG_LIST',
  'ROLLBACK',
  'FAST_FORWARD',
  'EQUIVOCATION',
  'NEED_UPDATE',
]);

/**
 * Asks all places at once: which of them has the newest version is not known before, and a statement is small. Each is
 * judged by the newest root that any of them leads to.
 * @param sources the host of the list itself is the last one
 */
export async function findNewest(sources: readonly Source[], known: Known, search: Search): Promise<Newest> {
  const { id } = known;
  const chain: Chain = { root: known.root, mark: known.mark };
  const answers = await Promise.all(
    sources.map(async (source) => ({
      source,
      envelope: await attempt(() => fetchEnvelope(source, search.signal)),
    })),
  );
  const walked = [];
  for (const answer of answers) {
    const { source, envelope } = answer;
    const walk = envelope.ok
      ? await attempt(() => walkIfNeeded(envelope.value, source, id, chain, search))
      : envelope;
    walked.push({ ...answer, walk });
  }
  const found: Found[] = [];
  const refusals: Refused[] = [];
  let alarm: Refused | null = null;
  for (const { source, envelope, walk } of walked) {
    const judged = envelope.ok
      ? await attempt(async () => {
          const accepted = await readAuthentic(envelope.value, id, chain.root, search.crypto);
          checkCurrent(accepted, chain.root, chain.mark, search.now);
          return accepted;
        })
      : envelope;
    if (judged.ok) found.push({ accepted: judged.value, source });
    else {
      // Why the chain could not be walked says more than what the old keys make of the envelope.
      const refused = walk.ok ? judged : walk;
      refusals.push(refused);
      const { code } = refused.problem;
      if (code === 'EQUIVOCATION' || (source === sources.at(-1) && ALARMING.has(code))) alarm ??= refused;
    }
  }
  const versions = found.filter((one, i) => found.findIndex((other) => isSame(one, other)) === i);
  const single = versions.filter((one) => !versions.some((other) => isBeside(one, other)));
  if (single.length < versions.length) alarm ??= { ok: false, problem: { code: 'EQUIVOCATION' } };
  const refused = alarm ?? refusals.at(-1) ?? { ok: false, problem: { code: 'NETWORK' } };
  return { ...chain, found: single.sort(newestFirst), alarm, refused };
}

const isSame = ({ accepted: a }: Found, { accepted: b }: Found): boolean => a.sha256 === b.sha256;

/** Whether two places have other bytes under one number: then neither is believed. */
const isBeside = ({ accepted: a }: Found, { accepted: b }: Found): boolean =>
  a.statement.seq === b.statement.seq && a.sha256 !== b.sha256;

const newestFirst = (a: Found, b: Found): number => b.accepted.statement.seq - a.accepted.statement.seq;
