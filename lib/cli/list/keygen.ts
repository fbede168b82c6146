import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FieldError } from '../../core/fields.ts';
import { ALGORITHMS, fingerprint, readKey, readKid } from '../../lists/protocol/keys.ts';
import type { PublicKey } from '../../lists/protocol/keys.ts';
import { readText, writeWhole } from './folder.ts';
import type { Signer } from './keys.ts';
import { fromPem, newSigner, nodeCrypto, toPem } from './keys.ts';
import { need, optional, readOptions } from './options.ts';
import { BadInput } from './words.ts';

const SECRET = '.rahasia.pem';
const PUBLIC = '.publik.json';

/** `keygen --out FOLDER --kid NAME [--alg Ed25519|ES256]`: a key pair, the secret part readable for its owner alone. */
export async function keygen(args: readonly string[]): Promise<string[]> {
  const options = readOptions(args, ['out', 'kid', 'alg'], []);
  const [out, kid] = [need(options, 'out'), kidOf(need(options, 'kid'))];
  const alg = ALGORITHMS.find((one) => one === (optional(options, 'alg') ?? 'Ed25519'));
  if (!alg) throw new BadInput('--alg: Ed25519 atau ES256.');
  const secret = join(out, kid + SECRET);
  if (existsSync(secret)) throw new BadInput(`${secret} sudah ada. Kunci tidak pernah ditimpa.`);
  const signer = newSigner(kid, alg);
  const print = await fingerprint(signer.key, nodeCrypto);
  writeWhole(secret, toPem(signer), 0o600);
  writeWhole(join(out, kid + PUBLIC), `${JSON.stringify({ ...signer.key, fingerprint: print }, null, 2)}\n`);
  return [
    `Kunci rahasia : ${secret} (simpan di luar jaringan; jangan dikirim)`,
    `Kunci publik  : ${join(out, kid + PUBLIC)}`,
    `Sidik jari    : ${print}`,
  ];
}

/** A private key from its file; its name is that of the file. */
export function readSigner(file: string): Signer {
  const name = basename(file).replace(/(\.rahasia)?\.pem$/, '');
  try {
    return fromPem(kidOf(name), readText(file));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file}: bukan kunci rahasia Ed25519 atau P-256 (PEM).`);
  }
}

/** A public key from its file. */
export function readPublicKey(file: string): PublicKey {
  try {
    return readKey(JSON.parse(readText(file)), 'kunci');
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file}: bukan kunci publik (kid, alg, pub).`);
  }
}

function kidOf(text: string): string {
  try {
    return readKid(text, 'kid');
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    throw new BadInput('Nama kunci: huruf, angka, titik, garis bawah, tanda hubung; paling banyak 64.');
  }
}
