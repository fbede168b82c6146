/** Reading JSON of strangers: UTF-8 or nothing, no keys that reach a prototype, bounded depth and size. */
import type { PlainCode } from '../../core/answers.ts';
import { shapeFault } from '../../core/json-shape.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';

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
  const fault = shapeFault(value, LIMITS);
  return fault === null ? value : refuse(fault.code);
}
