/** Keys of a publisher: making, keeping and using them with Node's own cryptography. */
import type { KeyObject } from 'node:crypto';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { Algorithm, Crypto, PublicKey, Signature } from '../../lists/protocol/keys.ts';

/** A private key with its name. */
export interface Signer {
  readonly key: PublicKey;
  readonly secret: KeyObject;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Node's cryptography as the port that the protocol asks for. */
export const nodeCrypto: Crypto = {
  sha256: (bytes) => Promise.resolve(sha256(bytes)),
  verify: (alg, key, signature, message) => {
    try {
      const secret = createPublicKey({ key: jwkOf(alg, Buffer.from(key)), format: 'jwk' });
      return Promise.resolve(
        alg === 'Ed25519'
          ? verify(null, message, secret, signature)
          : verify('sha256', message, { key: secret, dsaEncoding: 'ieee-p1363' }, signature),
      );
    } catch {
      return Promise.resolve(false);
    }
  },
};

/** A new key pair. */
export function newSigner(kid: string, alg: Algorithm): Signer {
  const { privateKey } =
    alg === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return signerOf(kid, privateKey);
}

/** The private key as PEM (PKCS #8), which OpenSSL reads too. */
export const toPem = ({ secret }: Signer): string =>
  secret.export({ type: 'pkcs8', format: 'pem' }).toString();

/** @throws when the text is no private key, or of a kind that the protocol does not know */
export const fromPem = (kid: string, pem: string): Signer => signerOf(kid, createPrivateKey(pem));

/** Signs a message. ES256 in raw form r‖s, never DER. */
export function signMessage({ key, secret }: Signer, message: Uint8Array): Signature {
  const sig =
    key.alg === 'Ed25519'
      ? sign(null, message, secret)
      : sign('sha256', message, { key: secret, dsaEncoding: 'ieee-p1363' });
  return { kid: key.kid, sig: sig.toString('base64') };
}

function signerOf(kid: string, secret: KeyObject): Signer {
  const { kty, crv, x = '', y = '' } = createPublicKey(secret).export({ format: 'jwk' });
  const part = (text: string) => Buffer.from(text, 'base64url');
  if (kty === 'OKP' && crv === 'Ed25519')
    return { key: { kid, alg: 'Ed25519', pub: part(x).toString('base64') }, secret };
  if (kty === 'EC' && crv === 'P-256') {
    const pub = Buffer.concat([Buffer.from([4]), part(x), part(y)]).toString('base64');
    return { key: { kid, alg: 'ES256', pub }, secret };
  }
  throw new TypeError(`${kty} ${crv}`);
}

function jwkOf(alg: Algorithm, raw: Buffer) {
  if (alg === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  const [x, y] = [raw.subarray(1, 33), raw.subarray(33, 65)];
  return { kty: 'EC', crv: 'P-256', x: x.toString('base64url'), y: y.toString('base64url') };
}
