/** What travels between a page and the background: plain JSON, the same in both browsers. */

/** Longest text one message may carry, in UTF-16 code units. Longer ones are refused with `TOO_LONG`. */
export const MAX_TEXT = 200_000;

/** A question. Messages without `tabayun: 1` are not ours and get no answer from us. */
export interface Question {
  readonly tabayun: 1;
  readonly name: string;
  readonly input: unknown;
}

/**
 * Why a question got no value.
 * - `ORPHANED`: the extension was updated or reloaded under this page; only reloading the page helps.
 * - `NO_ANSWER`: the background did not answer in time, or went away twice.
 * - `REFUSED`: unknown message, or the asker may not ask it.
 * - `BAD_INPUT`: the input has the wrong shape.
 * - `TOO_LONG`: a text above `MAX_TEXT`.
 * - `FAILED`: the background met a fault of its own.
 * - `ABORTED`: the asker's signal fired.
 */
export type AskErrorCode =
  | 'ORPHANED'
  | 'NO_ANSWER'
  | 'REFUSED'
  | 'BAD_INPUT'
  | 'TOO_LONG'
  | 'FAILED'
  | 'ABORTED';

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: AskErrorCode; readonly message: string } };

/** True when the value has the shape of a reply of ours. */
export function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** True when the message is a question of ours. Decided synchronously, before anything is validated. */
export function isQuestion(message: unknown): message is Question {
  return (
    typeof message === 'object' &&
    message !== null &&
    'tabayun' in message &&
    message.tabayun === 1 &&
    'name' in message &&
    typeof message.name === 'string'
  );
}
