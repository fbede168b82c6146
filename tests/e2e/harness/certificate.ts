import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';

/** A throw-away certificate of the local server. `spki` is what Chromium is told to trust. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 of the SHA-256 of the public key in DER SPKI form. */
  readonly spki: string;
}

/** Makes a self-signed certificate in memory, good for the given hosts. Nothing is written to disk. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Tabayun test server' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...hosts, 'localhost'].map((value) => ({ type: 2, value })) },
    ],
  });
  const der = createPublicKey(made.cert).export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, spki: createHash('sha256').update(der).digest('base64') };
}
