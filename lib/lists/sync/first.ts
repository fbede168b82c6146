/** Meeting a signed list for the first time. */
import type { Accepted } from '../protocol/accept.ts';
import { checkCurrent } from '../protocol/accept.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { Mark } from '../protocol/order.ts';
import type { Attempt, Refused } from '../protocol/refusal.ts';
import { attempt, Refusal, refuse } from '../protocol/refusal.ts';
import type { Root } from '../protocol/root.ts';
import { anchoredRoot, readRoot, rootPath } from '../protocol/root.ts';
import { readJsonText } from '../protocol/strict-json.ts';
import type { KeyOrigin, KnownKeys } from '../signed.ts';
import type { Search } from './chain.ts';
import { fetchEnvelope, readWithNewestRoot } from './chain.ts';
import type { Source } from './source.ts';

export interface Met {
  readonly accepted: Accepted;
  readonly root: Root;
  /** The mark that was handed in, as the roots on the way have set it anew. */
  readonly mark: Mark | null;
  /** `first-use`: nobody vouches for the keys but who serves the list; the officer compares fingerprints. */
  readonly keysFrom: KeyOrigin;
  /** The keys that were known beforehand. */
  readonly known: KnownKeys | null;
}

/** Keys that are known for a list beforehand, and from where. */
export type KeysFor = (id: string) => { readonly keys: KnownKeys; readonly from: KeyOrigin } | null;

/**
 * Asks a place for a list that was never met, and goes by the keys that are known for it, else by those it names.
 * @param mark of a list whose keys were set anew; no version is refused by it here
 */
export function meet(
  source: Source,
  keysFor: KeysFor,
  search: Search,
  mark: Mark | null = null,
): Promise<Attempt<Met>> {
  return attempt(async () => {
    const envelope = await fetchEnvelope(source, search.signal);
    const hint = hintOf(envelope.signed);
    const known = keysFor(hint.id);
    const root = known
      ? await anchored(source, hint, known.keys, search)
      : await readRoot(await rootFile(source, hint.rootVersion, search), hint.id, search.crypto);
    const chain = { root, mark };
    const accepted = await readWithNewestRoot(envelope, source, hint.id, chain, search);
    checkCurrent(accepted, chain.root, null, search.now);
    return { accepted, ...chain, keysFrom: known?.from ?? 'first-use', known: known?.keys ?? null };
  });
}

/**
 * The newest root that keys known beforehand have signed, at or before the one that a list names: from there the chain
 * is walked, so that keys that were changed since do not lock out who comes late.
 */
async function anchored(
  source: Source,
  { id, rootVersion }: ReturnType<typeof hintOf>,
  keys: KnownKeys,
  search: Search,
): Promise<Root> {
  const newest = keys.rootVersion ?? rootVersion;
  const oldest = keys.rootVersion ?? Math.max(1, rootVersion - LIMITS.rootSteps);
  let refused: Refused | null = null;
  for (let version = newest; version >= oldest; version--) {
    const found = await attempt(async () =>
      anchoredRoot(await rootFile(source, version, search), id, keys, search.crypto),
    );
    if (found.ok) return found.value;
    refused ??= found;
    // Only one that others have signed leads further back.
    if (found.problem.code !== 'ROOT_CHAIN') break;
  }
  throw new Refusal(refused?.problem ?? { code: 'ROOT_CHAIN' }, refused?.retryAfter);
}

async function rootFile(
  source: Source,
  version: number,
  { signal }: Search,
): Promise<Uint8Array<ArrayBuffer>> {
  const got = await source.file(rootPath(version), {
    limit: LIMITS.root,
    deadline: LIMITS.shortDeadline,
    signal,
  });
  if (got.ok) return got.bytes;
  const gone = got.problem.code === 'HTTP' && got.problem.status === 404;
  throw new Refusal(gone ? { code: 'ROOT_CHAIN' } : got.problem, got.retryAfter);
}

/** What an unverified text says of itself: enough to know which keys to ask for, and believed in nothing else. */
export function hintOf(signed: string): { id: string; rootVersion: number } {
  const value = readJsonText(signed, 'ENVELOPE_PARSE');
  const { id, root } = Object(value) as Record<string, unknown>;
  const { version } = Object(root) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return refuse('ENVELOPE_SHAPE');
  return { id, rootVersion: version };
}
