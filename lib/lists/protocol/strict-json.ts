/** Reading JSON of strangers: UTF-8 or nothing, no keys that reach a prototype, bounded depth and size. */
import type { PlainCode } from '../../core/list-problem.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The JSON value of some bytes.
 * @param otherwise the code for bytes that are no UTF-8 or no JSON
 * @throws {Refusal} `otherwise`, BAD_KEY, TOO_DEEP
 */
export function readJson(bytes: Uint8Array, otherwise: PlainCode): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(otherwise);
  }
  return readJsonText(text, otherwise);
}

/** The same of a text. */
export function readJsonText(text: string, otherwise: PlainCode): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(otherwise);
  }
  let nodes = 0;
  const visit = (node: unknown, depth: number): void => {
    if (++nodes > LIMITS.nodes) refuse('TOO_DEEP');
    if (typeof node !== 'object' || node === null) return;
    if (depth >= LIMITS.depth) refuse('TOO_DEEP');
    for (const key of Object.keys(node)) {
      if (FORBIDDEN.has(key)) refuse('BAD_KEY');
      visit((node as Record<string, unknown>)[key], depth + 1);
    }
  };
  visit(value, 0);
  return value;
}
