/** JSON from strangers: read once, checked for shape, then only looked into by name. */
import { shapeFault } from '../../core/json-shape.ts';
import { refuse } from './imported.ts';

/** With room: a ClaimReview in a graph in a feed is eight deep. */
const LIMITS = { depth: 40, nodes: 2_000_000 };

type Read = { readonly ok: true; readonly value: unknown } | ReturnType<typeof refuse>;

/** Parses JSON; refuses property names that could reach an object's prototype, and what is too deep or too large. */
export function readJson(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('BROKEN');
  }
  const fault = shapeFault(value, LIMITS);
  return fault === null ? { ok: true, value } : refuse(fault.code);
}
