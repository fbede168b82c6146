/** Public keys of a publisher, and when enough of them have signed. */
import type { PlainCode } from '../../core/list-problem.ts';
import { asFields, FieldError, oneOf } from '../../core/fields.ts';
import { fromBase64 } from './base64.ts';

/** `ES256` is ECDSA on P-256 with SHA-256; its signature is raw r‖s, never DER. */
export const ALGORITHMS = ['Ed25519', 'ES256'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

export interface PublicKey {
  readonly kid: string;
  readonly alg: Algorithm;
  /** Base64 of the raw key: 32 bytes of Ed25519, 65 bytes (an uncompressed point) of P-256. */
  readonly pub: string;
}

export interface Signature {
  readonly kid: string;
  readonly sig: string;
}

/** Hashing and checking of signatures, by WebCrypto or by Node. */
export interface Crypto {
  /** SHA-256 as lower-case hex. */
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Whether the signature is good; null when this machine does not know the algorithm. Never throws. */
  verify(
    alg: Algorithm,
    key: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
  ): Promise<boolean | null>;
}

const KID = /^[A-Za-z0-9._-]{1,64}$/;
const KEY_BYTES = { Ed25519: 32, ES256: 65 } as const;
const SIGNATURE_BYTES = 64;

/** A key as files and policies write it. @throws {FieldError} */
export function readKey(value: unknown, path: string): PublicKey {
  const from = asFields(value, path);
  const kid = readKid(from['kid'], `${path}.kid`);
  const alg = oneOf(from['alg'], ALGORITHMS, `${path}.alg`);
  const pub = from['pub'];
  const bytes = typeof pub === 'string' ? fromBase64(pub) : null;
  const uncompressed = alg === 'Ed25519' || bytes?.[0] === 4;
  if (typeof pub !== 'string' || bytes?.length !== KEY_BYTES[alg] || !uncompressed)
    throw new FieldError(`${path}.pub`, 'bad_value');
  return { kid, alg, pub };
}

/** Keys of which no two share a name or are the same key. @throws {FieldError} */
export function readKeys(value: unknown, path: string, most: number): PublicKey[] {
  if (!Array.isArray(value)) throw new FieldError(path, 'wrong_type');
  if (value.length > most) throw new FieldError(path, 'too_many');
  const keys = value.map((entry, i) => readKey(entry, `${path}[${i}]`));
  const distinct = (of: (key: PublicKey) => string) => new Set(keys.map(of)).size === keys.length;
  if (!distinct((key) => key.kid) || !distinct((key) => key.pub)) throw new FieldError(path, 'duplicate');
  return keys;
}

/** A key's name. @throws {FieldError} */
export function readKid(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new FieldError(path, value === undefined ? 'missing' : 'wrong_type');
  if (!KID.test(value)) throw new FieldError(path, 'bad_value');
  return value;
}

/** First 16 hex digits of the SHA-256 of the raw key, in four groups: what people compare. */
export async function fingerprint({ pub }: PublicKey, crypto: Crypto): Promise<string> {
  const digest = await crypto.sha256(fromBase64(pub) ?? new Uint8Array());
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

/** Keys that may sign, and how many of them must. */
export interface Signers {
  readonly keys: readonly PublicKey[];
  readonly threshold: number;
}

/** Null when enough keys have signed the message, each counted once; else the code of what is wrong. */
export async function thresholdProblem(
  message: Uint8Array<ArrayBuffer>,
  signatures: readonly Signature[],
  { keys, threshold }: Signers,
  crypto: Crypto,
): Promise<PlainCode | null> {
  const good = new Set<string>();
  let known = 0;
  let unsupported = 0;
  for (const { kid, sig } of signatures) {
    const key = keys.find((one) => one.kid === kid);
    if (!key) continue;
    known++;
    const bytes = fromBase64(sig);
    const raw = fromBase64(key.pub);
    if (bytes?.length !== SIGNATURE_BYTES || !raw) continue;
    const result = await crypto.verify(key.alg, raw, bytes, message);
    if (result === null) unsupported++;
    if (result) good.add(kid);
  }
  if (good.size >= threshold) return null;
  if (known === 0) return 'UNKNOWN_KEY';
  return good.size + unsupported >= threshold ? 'UNSUPPORTED_ALG' : 'BAD_SIGNATURE';
}
