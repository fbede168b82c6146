import type { Clarification } from './model.ts';

/** What a new version of a list changes, as ids in the order of the list they come from. */
export interface Revision {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Per item of the new version its place in the old one, where it stands unchanged; else -1. */
  readonly kept: Int32Array;
}

/**
 * Compares two versions of a list item by item. The order of items is no change. A generator: it pauses after every
 * `slice` items so that a background worker can answer checks in between.
 */
export function* revise(
  before: readonly Clarification[],
  after: readonly Clarification[],
  slice = 1000,
): Generator<undefined, Revision, undefined> {
  const places = new Map(before.map((item, place) => [item.id, place]));
  const kept = new Int32Array(after.length).fill(-1);
  const added: string[] = [];
  const changed: string[] = [];
  for (let i = 0; i < after.length; i++) {
    const item = after[i]!;
    const place = places.get(item.id);
    if (place === undefined) added.push(item.id);
    else if (alike(before[place], item)) kept[i] = place;
    else changed.push(item.id);
    if (i % slice === slice - 1) yield;
  }
  const ids = new Set(after.map((item) => item.id));
  const removed = before.filter((item) => !ids.has(item.id)).map((item) => item.id);
  return { added, changed, removed, kept };
}

/** Whether two JSON values are the same; objects read from a database may hold their fields in another order. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const fields = Object.entries(a);
  if (fields.length !== Object.keys(b).length) return false;
  return fields.every(([name, value]) => Object.hasOwn(b, name) && alike(value, Reflect.get(b, name)));
}
