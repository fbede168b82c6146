/** Hashes and signatures by WebCrypto. */
import { sha256 } from './digest.ts';

type Alg = 'Ed25519' | 'ES256';
type Bytes = Uint8Array<ArrayBuffer>;

const IMPORT = { Ed25519: { name: 'Ed25519' }, ES256: { name: 'ECDSA', namedCurve: 'P-256' } } as const;
const VERIFY = { Ed25519: { name: 'Ed25519' }, ES256: { name: 'ECDSA', hash: 'SHA-256' } } as const;

/** Whether a signature is good: raw keys, 64 bytes; null when this browser does not know the algorithm. Never throws. */
async function verify(alg: Alg, key: Bytes, signature: Bytes, message: Bytes): Promise<boolean | null> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, IMPORT[alg], false, ['verify']);
    return await crypto.subtle.verify(VERIFY[alg], imported, signature, message);
  } catch (error) {
    // A point that is on no curve throws too: that is a bad key, not a browser that is too old.
    return error instanceof DOMException && error.name === 'NotSupportedError' ? null : false;
  }
}

/** The port that the list protocol asks for. */
export const webCrypto = { sha256, verify };
