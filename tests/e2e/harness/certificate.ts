import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';

const DAY = 24 * 60 * 60 * 1000;

/** A throw-away certificate of the local server. `spki` is what Chromium is told to trust. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 of the SHA-256 of the public key in DER SPKI form. */
  readonly spki: string;
}

/**
 * Makes a self-signed certificate in memory, good for the given hosts from yesterday on. Nothing is written to disk.
 * @param days how long it is good from now on; a negative number makes one that has expired
 */
export async function makeCertificate(hosts: readonly string[], days = 365): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Tabayun test server' }], {
    notBeforeDate: new Date(Date.now() - (1 + Math.max(0, -days)) * DAY),
    notAfterDate: new Date(Date.now() + days * DAY),
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
