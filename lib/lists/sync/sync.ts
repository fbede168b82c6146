/**
 * One sync of a signed list, up to the version that is ready to be taken over. Nothing of it is kept in memory only:
 * a background that is stopped anywhere starts again here, and finds each chunk that was whole in the stash.
 */
import type { ListProblem } from '../../core/list-problem.ts';
import { attempt } from '../protocol/refusal.ts';
import type { Attempt, Refused } from '../protocol/refusal.ts';
import type { ListRow, ListStore, OnProgress } from '../ports.ts';
import type { SignedState } from '../signed.ts';
import { withTaken, withVerified } from '../signed.ts';
import type { ListVersion } from '../take-over.ts';
import { readSoundItems } from '../texts.ts';
import { readOrdinary } from '../version.ts';
import { assemble, heldChunks } from './assemble.ts';
import type { Stash } from './chunks.ts';
import type { KeysFor } from './first.ts';
import { meet } from './first.ts';
import { fetchChunks } from './chunks.ts';
import type { Chain, Search } from './chain.ts';
import type { Found, Newest } from './newest.ts';
import { findNewest } from './newest.ts';
import type { Source } from './source.ts';
import { stillHeld } from './still-held.ts';

export interface SyncPorts extends Search {
  readonly store: Pick<ListStore, 'chunks' | 'part'>;
  readonly stash: Stash;
  readonly sources: readonly Source[];
  readonly keysFor: KeysFor;
  /** Lets other work of the background run. */
  readonly pause: () => Promise<void>;
  readonly onProgress: OnProgress;
  /** Writes down what was verified, before any chunk is fetched: revocations act at once. */
  readonly onVerified: (state: SignedState) => Promise<unknown>;
}

export type SignedRow = ListRow & { readonly signed: SignedState };

export type Synced =
  | { readonly ok: true; readonly unchanged: true }
  | {
      readonly ok: true;
      readonly unchanged: false;
      readonly version: ListVersion;
      /** For the row of that version. */
      readonly state: SignedState;
      /** What the officer is told though a version was brought: a newer one could not be had, or something is wrong. */
      readonly refused: Refused | null;
      /** SHA-256 of chunks that the newer one still needs. */
      readonly awaited: readonly string[];
    }
  | Refused;

/** Problems of this device and its line: another version would meet them too. */
const OURS: ReadonlySet<ListProblem['code']> = new Set([
  'STORAGE_FULL',
  'STORAGE_BROKEN',
  'ABORTED',
  'OFFLINE',
  'TIMEOUT',
]);

/**
 * Fetches the newest version of a signed list whose content can be had; a place that names a version and does not have
 * it holds nothing back. Only faults of the store are thrown.
 */
export async function syncSigned(row: SignedRow, ports: SyncPorts): Promise<Synced> {
  ports.onProgress('download', 0, 0);
  // A row without a digest has lost texts: what it holds is not the whole of what was signed.
  const held = row.digest === '' ? null : (row.signed.taken?.sha256 ?? null);
  const { id } = row;
  const { root, mark } = row.signed;
  const trusted = root ? ({ ok: true, value: { root, mark } } as const) : await firstRoot(row, ports);
  if (!trusted.ok) return trusted;
  const newest = await findNewest(ports.sources, { id, ...trusted.value }, ports);
  const state = stateAfter(row.signed, newest);
  if (state !== row.signed) await ports.onVerified(state);
  // Until the newest is held, what was fetched of it stays.
  const kept = newest.found.flatMap(({ accepted }) => accepted.statement.chunks.map((ref) => ref.sha256));
  let refused: Refused | null = null;
  for (const found of newest.found) {
    if (found.accepted.sha256 === held) return refused ?? newest.alarm ?? { ok: true, unchanged: true };
    const done = await attempt(() => versionOf(row, found, kept, ports));
    if (done.ok)
      return {
        ok: true,
        unchanged: false,
        version: done.value,
        state: withTaken(state, newest.root, found.accepted),
        refused: refused ?? newest.alarm,
        awaited: refused ? without(kept, found) : [],
      };
    refused ??= done;
    if (OURS.has(done.problem.code)) break;
  }
  return refused ?? newest.refused;
}

const without = (chunks: readonly string[], { accepted }: Found): readonly string[] =>
  chunks.filter((sha256) => !accepted.statement.chunks.some((ref) => ref.sha256 === sha256));

/** What is known after a search; the same object when nothing is new. */
function stateAfter(before: SignedState, { root, mark, found: [newest] }: Newest): SignedState {
  const walked = root.version === before.root?.version ? before : { ...before, root, mark };
  return newest ? withVerified(walked, root, newest.accepted) : walked;
}

/**
 * The root by which keys known beforehand are met for the first time, from whichever place has it, and the mark as the
 * roots up to it have set it anew.
 */
async function firstRoot({ id, signed }: SignedRow, ports: SyncPorts): Promise<Attempt<Chain>> {
  let refused: Refused = { ok: false, problem: { code: 'UNKNOWN_KEY' } };
  const known = ports.keysFor(id);
  if (!known) return refused;
  for (const source of ports.sources) {
    const met = await meet(source, () => known, ports, signed.mark);
    if (met.ok && met.value.accepted.statement.header.id === id) {
      const { root, mark } = met.value;
      // What is held went by this very root: what the roots up to it set anew is in the mark already.
      const isSame = signed.taken?.statement.root.sha256 === root.sha256;
      return { ok: true, value: { root, mark: isSame ? signed.mark : mark } };
    }
    if (!met.ok) refused = met;
  }
  return refused;
}

async function versionOf(
  row: SignedRow,
  { accepted, source }: Found,
  kept: readonly string[],
  ports: SyncPorts,
): Promise<ListVersion> {
  const { statement, sha256 } = accepted;
  const { chunks } = statement;
  const items = await readSoundItems(ports.store, row);
  const ordinary = await readOrdinary(ports.store, row.version);
  const before = row.signed.taken?.statement.chunks ?? [];
  const held = stillHeld(heldChunks(before, items, ordinary), before, chunks);
  const wanted = chunks.filter((ref) => !held.has(ref.sha256));
  const mayKeep = kept.filter((sha256) => !held.has(sha256));
  await ports.stash.keepOnly(row.id, mayKeep);
  const stashed = new Set(await ports.stash.held(row.id));
  const missing = wanted.filter((ref) => !stashed.has(ref.sha256));
  // The place that names the version is likely to have its chunks.
  const sources = [source, ...ports.sources.filter((one) => one !== source)];
  await fetchChunks(row.id, missing, { ...ports, sources });
  const content = await assemble(statement, held, ports);
  return {
    list: { ...statement.header, items: content.items },
    ordinary: content.ordinary,
    digest: sha256,
    before: items.every((item) => item !== undefined) ? items : null,
  };
}
