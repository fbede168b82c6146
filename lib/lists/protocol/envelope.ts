/** The envelope: a text, signed byte for byte, and its signatures. Roots travel in the same form. */
import { LIMITS } from './limits.ts';
import type { Signature } from './keys.ts';
import { Refusal, refuse } from './refusal.ts';
import { readJson } from './strict-json.ts';

export const ENVELOPE_FORMAT = 'klarifikasi-envelope/1';

export interface Envelope {
  /** Not to be parsed before its signatures are found good. */
  readonly signed: string;
  readonly signatures: readonly Signature[];
}

/** Whether a JSON value says that it is an envelope, of whatever version. */
export function isEnvelope(value: unknown): boolean {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  return typeof format === 'string' && /^klarifikasi-envelope\/\d+$/.test(format);
}

/**
 * Reads an envelope; `limit` in bytes.
 * @throws {Refusal} TOO_BIG, ENVELOPE_PARSE, ENVELOPE_SHAPE, NEED_UPDATE, BAD_KEY, TOO_DEEP
 */
export function readEnvelope(bytes: Uint8Array, limit: number = LIMITS.envelope): Envelope {
  if (bytes.byteLength > limit) throw new Refusal({ code: 'TOO_BIG', limit });
  const value = readJson(bytes, 'ENVELOPE_PARSE');
  if (typeof value !== 'object' || value === null) return refuse('ENVELOPE_SHAPE');
  const { format, signed, signatures } = value as Record<string, unknown>;
  if (isEnvelope(value) && format !== ENVELOPE_FORMAT) return refuse('NEED_UPDATE');
  if (format !== ENVELOPE_FORMAT || typeof signed !== 'string') return refuse('ENVELOPE_SHAPE');
  if (!Array.isArray(signatures) || signatures.length > LIMITS.signatures) return refuse('ENVELOPE_SHAPE');
  return { signed, signatures: signatures.map(readSignature) };
}

function readSignature(value: unknown): Signature {
  if (typeof value !== 'object' || value === null) return refuse('ENVELOPE_SHAPE');
  const { kid, sig } = value as Record<string, unknown>;
  if (typeof kid !== 'string' || typeof sig !== 'string') return refuse('ENVELOPE_SHAPE');
  return { kid, sig };
}

/** What kind of text is signed: one kind is never good for another. */
export type Purpose = 'klarifikasi-list/1' | 'klarifikasi-root/1';

/**
 * The bytes that are signed. The id of the list comes from the subscription, so that the envelope of one list cannot
 * stand for another.
 */
export function messageOf(purpose: Purpose, listId: string, signed: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${purpose}\n${listId}\n${signed}`);
}
