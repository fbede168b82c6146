/** The key chain: which keys speak for a list. Each root is signed by the keys of the one before it and its own. */
import { asFields, FieldError, type Fields } from '../../core/fields.ts';
import { messageOf, readEnvelope } from './envelope.ts';
import type { Envelope } from './envelope.ts';
import { readTime, readWhole } from './fields.ts';
import type { Crypto, PublicKey, Signers } from './keys.ts';
import { readKeys, readKid, thresholdProblem } from './keys.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';
import { readJsonText } from './strict-json.ts';

const FORMAT = 'klarifikasi-root/1';

export interface Root {
  readonly version: number;
  readonly issued: string;
  readonly expires: string;
  /** Keys that sign roots. They stay offline. */
  readonly root: Signers;
  /** Keys that sign lists; those that the root revokes are left out. */
  readonly list: Signers;
  /** Lowest `seq` from here on, when a list key was taken away. */
  readonly seqFloor?: number;
  /** SHA-256 of the signed text. */
  readonly sha256: string;
}

/** Keys that a root is trusted by at the start: from a policy, from the package, or confirmed at first use. */
export interface Anchor extends Signers {
  /** The root that these keys have signed; absent: whichever is the newest. */
  readonly rootVersion?: number;
}

/** Where a root lies beside the envelope. */
export const rootPath = (version: number): string => `kunci/${version}.root.json`;

/**
 * A root whose own keys have signed it. Nobody vouches for it yet.
 * @throws {Refusal} ROOT_CHAIN, BAD_ALG, UNSUPPORTED_ALG, and what an envelope is refused for; here and below
 */
export async function readRoot(bytes: Uint8Array, listId: string, crypto: Crypto): Promise<Root> {
  return (await opened(bytes, listId, crypto)).root;
}

/** The root that keys known beforehand have signed. @throws {Refusal} */
export async function anchoredRoot(
  bytes: Uint8Array,
  listId: string,
  anchor: Anchor,
  crypto: Crypto,
): Promise<Root> {
  const { root, envelope } = await opened(bytes, listId, crypto);
  if (anchor.rootVersion !== undefined && root.version !== anchor.rootVersion) refuse('ROOT_CHAIN');
  await needThreshold(envelope, listId, anchor, crypto);
  return root;
}

/** The root that follows another: next in number, signed by both. @throws {Refusal} */
export async function nextRoot(
  current: Root,
  bytes: Uint8Array,
  listId: string,
  crypto: Crypto,
): Promise<Root> {
  const { root, envelope } = await opened(bytes, listId, crypto);
  if (root.version !== current.version + 1) refuse('ROOT_CHAIN');
  await needThreshold(envelope, listId, current.root, crypto);
  return root;
}

interface Opened {
  readonly root: Root;
  readonly envelope: Envelope;
}

async function opened(bytes: Uint8Array, listId: string, crypto: Crypto): Promise<Opened> {
  const envelope = readEnvelope(bytes, LIMITS.root);
  const sha256 = await crypto.sha256(new TextEncoder().encode(envelope.signed));
  const root = readSigned(envelope.signed, listId, sha256);
  await needThreshold(envelope, listId, root.root, crypto);
  return { root, envelope };
}

async function needThreshold(
  { signed, signatures }: Envelope,
  listId: string,
  signers: Signers,
  crypto: Crypto,
): Promise<void> {
  const message = messageOf('klarifikasi-root/1', listId, signed);
  const problem = await thresholdProblem(message, signatures, signers, crypto);
  if (problem !== null) refuse(problem === 'UNSUPPORTED_ALG' ? problem : 'ROOT_CHAIN');
}

function readSigned(signed: string, listId: string, sha256: string): Root {
  const value = readJsonText(signed, 'ROOT_CHAIN');
  try {
    const from = asFields(value, 'root');
    if (from['format'] !== FORMAT || from['id'] !== listId) return refuse('ROOT_CHAIN');
    return readFields(from, sha256);
  } catch (error) {
    if (error instanceof FieldError) return refuse(error.field.endsWith('.alg') ? 'BAD_ALG' : 'ROOT_CHAIN');
    throw error;
  }
}

function readFields(from: Fields, sha256: string): Root {
  const keys = readKeys(from['keys'], 'keys', LIMITS.keys);
  const roles = asFields(from['roles'], 'roles');
  const revoked = from['revokedKids'] ?? [];
  if (!Array.isArray(revoked)) throw new FieldError('revokedKids', 'wrong_type');
  const gone = new Set(revoked.map((kid, i) => readKid(kid, `revokedKids[${i}]`)));
  const floor = from['seqFloor'] === undefined ? undefined : readWhole(from, 'seqFloor', 0);
  const role = (name: 'root' | 'list') => readRole(asFields(roles[name], `roles.${name}`), keys, gone, name);
  return {
    version: readWhole(from, 'version', 1),
    issued: readTime(from, 'issued'),
    expires: readTime(from, 'expires'),
    root: role('root'),
    list: role('list'),
    ...(floor === undefined ? {} : { seqFloor: floor }),
    sha256,
  };
}

function readRole(
  from: Fields,
  keys: readonly PublicKey[],
  gone: ReadonlySet<string>,
  name: string,
): Signers {
  const kids = from['kids'];
  if (!Array.isArray(kids)) throw new FieldError(`roles.${name}.kids`, 'wrong_type');
  const named = new Set(kids.map((kid, i) => readKid(kid, `roles.${name}.kids[${i}]`)));
  const usable = keys.filter(({ kid }) => named.has(kid) && !gone.has(kid));
  const threshold = readWhole(from, 'threshold', 1, named.size);
  return { keys: usable, threshold };
}
