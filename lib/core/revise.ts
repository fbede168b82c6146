import type { Clarification } from './model.ts';

/** What a new version of a list changes, as ids in the order of the list they come from. */
export interface Revision {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compares two versions of a list item by item. The order of items is no change. */
export function revise(before: readonly Clarification[], after: readonly Clarification[]): Revision {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map((item) => item.id));
  return {
    added: after.filter((item) => !old.has(item.id)).map((item) => item.id),
    changed: after
      .filter((item) => {
        const known = old.get(item.id);
        return known !== undefined && stable(known) !== stable(item);
      })
      .map((item) => item.id),
    removed: before.filter((item) => !kept.has(item.id)).map((item) => item.id),
  };
}

/** JSON with sorted keys: objects read from a database may hold their fields in another order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
