/** What a row says of a signed list. */
import type { Accepted } from './protocol/accept.ts';
import type { Mark } from './protocol/order.ts';
import { laterMark, rootedMark } from './protocol/order.ts';
import type { Anchor, Root } from './protocol/root.ts';
import type { Statement } from './protocol/statement.ts';

/** Who vouches for the keys. The first of these that knows a list counts. */
export const KEY_ORIGINS = ['policy', 'package', 'first-use'] as const;
export type KeyOrigin = (typeof KEY_ORIGINS)[number];

/** Keys that a policy or the package gives for a list. */
export interface KnownKeys extends Anchor {
  readonly id: string;
}

export interface SignedState {
  readonly keysFrom: KeyOrigin;
  /** Which keys were known beforehand, so that a change of them is noticed. Absent with `first-use`. */
  readonly pinned?: string;
  /** The newest root that the key chain reached; null until the keys known beforehand have met one. */
  readonly root: Root | null;
  readonly mark: Mark | null;
  /** The statement whose content is held, and the SHA-256 of its text; null before the first. */
  readonly taken: { readonly statement: Statement; readonly sha256: string } | null;
  /**
   * Items that may not match, by the newest statement that was verified, even if its chunks never came; with those
   * revoked before, as long as they did not.
   */
  readonly revoked: { readonly ids: readonly string[]; readonly by: Mark };
  /** From the newest statement that was verified. */
  readonly mirrors: readonly string[];
}

/**
 * The state with the revocations of a statement that was verified; those of an older one never undo them. What was
 * revoked before stays so: the content that is held still has it, until that of this statement is taken over.
 */
export function withVerified(state: SignedState, root: Root, { statement, sha256 }: Accepted): SignedState {
  const by = rootedMark(root, statement, sha256);
  const before = state.revoked.by;
  if (before.sha256 === sha256 || laterMark(before, by) !== by) return state;
  // Once keys were set anew only the number tells what is older, unless a root of theirs has set that anew as well.
  const floored = state.mark?.sha256 === null;
  if (before.rootVersion === 0 && by.seq < before.seq && !floored) return state;
  const ids = together(state.revoked.ids, statement.revoked);
  return { ...state, revoked: { ids, by }, mirrors: statement.mirrors };
}

/**
 * The state once the content of a statement is held: what it revokes is all that counts, unless a newer one was
 * verified meanwhile.
 */
export function withTaken(state: SignedState, root: Root, { statement, sha256 }: Accepted): SignedState {
  const { ids, by } = state.revoked;
  const newest = by.sha256 === sha256;
  return {
    ...state,
    mark: rootedMark(root, statement, sha256),
    taken: { statement, sha256 },
    revoked: { ids: newest ? statement.revoked : together(ids, statement.revoked), by },
  };
}

const together = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Set([...a, ...b]),
];

/** What is later of two copies, field by field: a host must not be able to bring an older one back. */
export function laterState<State extends Omit<SignedState, 'taken'>>(
  state: State,
  copy: Omit<SignedState, 'taken'> | undefined,
): State {
  // Keys that were set anew start a chain of their own: what was kept of the one before says nothing about it.
  if (copy === undefined || copy.pinned !== state.pinned) return state;
  const { revoked, mirrors } =
    laterMark(state.revoked.by, copy.revoked.by) === state.revoked.by ? state : copy;
  return {
    ...state,
    root: versionOf(copy) > versionOf(state) ? copy.root : state.root,
    mark: laterMark(state.mark, copy.mark),
    revoked,
    mirrors,
  };
}

const versionOf = ({ root }: Pick<SignedState, 'root'>): number => root?.version ?? 0;

/** Whether a list is held in a newer version than one that is brought, or goes by other keys since that was verified. */
export function isOvertaken(held: SignedState, brought: SignedState): boolean {
  return held.pinned !== brought.pinned || laterMark(brought.mark, held.mark) !== brought.mark;
}

/** One text for keys that are known beforehand: another text means that they changed. */
export function pinOf({ keys, threshold, rootVersion }: KnownKeys): string {
  const names = keys.map(({ alg, pub }) => `${alg}:${pub}`).sort();
  return `${threshold}/${names.join(',')}@${rootVersion ?? 'newest'}`;
}

/**
 * The state of a held list once other keys are known for it: it is met anew. Roots of the chain before are no measure
 * for those of the new one, so what was seen counts as older than all of them; no number falls.
 */
export function rekeyed(state: SignedState, from: KeyOrigin, keys: KnownKeys): SignedState {
  const { mark, revoked } = state;
  return {
    ...state,
    keysFrom: from,
    pinned: pinOf(keys),
    root: null,
    mark: mark && { ...mark, rootVersion: 0 },
    revoked: { ...revoked, by: { ...revoked.by, rootVersion: 0 } },
  };
}

/** Whether what is held was vouched for by somebody, or goes by the keys that are known now. */
export function isVouched({ keysFrom, root }: SignedState, { keys, threshold }: KnownKeys): boolean {
  if (keysFrom !== 'first-use') return true;
  const held = new Set(root?.root.keys.map(({ pub }) => pub));
  return keys.filter(({ pub }) => held.has(pub)).length >= threshold;
}

/** The state of a list whose keys are known beforehand, before it was ever asked for. */
export function pinnedState(from: KeyOrigin, keys: KnownKeys, mirrors: readonly string[]): SignedState {
  return {
    keysFrom: from,
    pinned: pinOf(keys),
    root: null,
    mark: null,
    taken: null,
    revoked: { ids: [], by: { rootVersion: 0, seq: 0, sha256: null } },
    mirrors,
  };
}
