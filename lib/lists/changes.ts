/** What the newest version of a list changed, kept with it until the next one. */
import type { Clarification } from '../core/model.ts';
import type { Revision } from '../core/revise.ts';
import { readPart } from './parts.ts';
import type { ListStore } from './ports.ts';

/** Ids that are kept of each kind; the counts are of all. */
const MOST = 500;

export interface Changes {
  /** The version before: what was seen of it says whether these are all changes since. */
  readonly after: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Withdrawn by their publisher, or no longer in the list: with their claim, which the list may not hold any more. */
  readonly withdrawn: readonly { readonly id: string; readonly claim: string }[];
  readonly counts: { readonly added: number; readonly changed: number; readonly withdrawn: number };
}

/** Describes a revision. An item that stays in its list but is withdrawn counts as withdrawn, not as changed. */
export function changesOf(
  revision: Revision,
  before: readonly Clarification[],
  after: readonly Clarification[],
  version: string,
): Changes {
  const old = new Map(before.map((item) => [item.id, item]));
  const withdrawnNow = new Set(
    after
      .filter(({ id, status }) => status === 'withdrawn' && old.get(id)?.status !== 'withdrawn')
      .map(({ id }) => id),
  );
  const changed = revision.changed.filter((id) => !withdrawnNow.has(id));
  const added = revision.added.filter((id) => !withdrawnNow.has(id));
  const gone = [...withdrawnNow, ...revision.removed].filter((id) => old.has(id));
  return {
    after: version,
    added: added.slice(0, MOST),
    changed: changed.slice(0, MOST),
    withdrawn: gone.slice(0, MOST).map((id) => ({ id, claim: old.get(id)?.claim ?? '' })),
    counts: { added: added.length, changed: changed.length, withdrawn: gone.length },
  };
}

/** What a version changed; null for the first one, and where it was lost. */
export function readChanges(store: Pick<ListStore, 'part'>, version: string): Promise<Changes | null> {
  return readPart<Changes>(store, version, 'changes');
}
