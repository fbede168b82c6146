/** JSON from strangers: read once, checked for shape, then only looked into by name. */
import { refuse } from './imported.ts';

/** Deepest nesting that any of the formats needs, with room: a ClaimReview in a graph in a feed is eight deep. */
const MAX_DEPTH = 40;
/** Objects, arrays and values. */
const MAX_NODES = 2_000_000;

type Read = { readonly ok: true; readonly value: unknown } | ReturnType<typeof refuse>;

/** Parses JSON; refuses property names that could reach an object's prototype, and what is too deep or too large. */
export function readJson(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('BROKEN');
  }
  let nodes = 0;
  let fault: 'TOO_DEEP' | 'BAD_KEY' | null = null;
  const look = (node: unknown, depth: number): void => {
    if (fault !== null || typeof node !== 'object' || node === null) return;
    if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
      fault = 'TOO_DEEP';
      return;
    }
    for (const key of Object.keys(node)) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') fault = 'BAD_KEY';
      look(Reflect.get(node, key), depth + 1);
    }
  };
  look(value, 0);
  return fault === null ? { ok: true, value } : refuse(fault);
}
