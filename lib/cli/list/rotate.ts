import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '../../lists/protocol/envelope.ts';
import { LIMITS } from '../../lists/protocol/limits.ts';
import type { Signers } from '../../lists/protocol/keys.ts';
import { attempt } from '../../lists/protocol/refusal.ts';
import { nextRoot, readRoot } from '../../lists/protocol/root.ts';
import type { Root } from '../../lists/protocol/root.ts';
import { rootsOf } from './client.ts';
import { envelopeIn, newestRoot, rootDraft, rootFile, writeEnvelope, writeWhole } from './folder.ts';
import { readPublicKey, readSigner } from './keygen.ts';
import { nodeCrypto } from './keys.ts';
import type { Options } from './options.ts';
import { many, moment, need, optional, readOptions, whole } from './options.ts';
import { envelopeFile, rootText, signEnvelope } from './texts.ts';
import { BadInput, refusal } from './words.ts';

const DAY = 24 * 60 * 60 * 1000;
const VALUED = [
  'dir',
  'id',
  'root-key',
  'list-key',
  'root-threshold',
  'list-threshold',
  'seq-floor',
  'revoke-key',
  'days',
  'issued',
  'key',
];

/**
 * `rotate --dir FOLDER --id LIST [--root-key FILE…] [--list-key FILE…] [--key SECRET…]`: the first root, or the next
 * one. Keys that are not named again stay as they are. It counts once enough of the old and the new keys have signed.
 */
export async function rotate(args: readonly string[]): Promise<string[]> {
  const options = readOptions(args, VALUED, []);
  const [dir, id] = [need(options, 'dir'), need(options, 'id')];
  const before = (await rootsOf(dir, id)).at(-1);
  const version = newestRoot(dir) + 1;
  const issued = moment(options);
  const floor = optional(options, 'seq-floor');
  const plan = {
    id,
    version,
    issued: new Date(issued).toISOString(),
    expires: new Date(issued + whole(options, 'days', 365, [1, 3650]) * DAY).toISOString(),
    root: signersOf(options, 'root', before),
    list: signersOf(options, 'list', before),
    seqFloor: floor === undefined ? undefined : whole(options, 'seq-floor', 0, [0, Number.MAX_SAFE_INTEGER]),
    revokedKids: many(options, 'revoke-key'),
  };
  const draft: Envelope = { signed: rootText(plan), signatures: [] };
  writeEnvelope(dir, rootDraft(version), draft);
  const signed = many(options, 'key').length === 0 ? [] : await signRoot(dir, id, many(options, 'key'));
  return [
    `Akar kunci versi ${version} dibuat: ${plan.list.threshold} dari ${plan.list.keys.length} kunci daftar, ${plan.root.threshold} dari ${plan.root.keys.length} kunci akar.`,
    ...signed,
  ];
}

/** Keys of a role: those named now, else those of the root before without revoked ones. */
function signersOf(options: Options, role: 'root' | 'list', before: Root | undefined): Signers {
  const named = many(options, `${role}-key`).map(readPublicKey);
  const revoked = new Set(many(options, 'revoke-key'));
  const keys = named.length > 0 ? named : (before?.[role].keys ?? []).filter(({ kid }) => !revoked.has(kid));
  if (keys.length === 0) throw new BadInput(`Perlu --${role}-key (berkas kunci publik).`);
  const fallback = Math.min(before?.[role].threshold ?? 1, keys.length);
  return { keys, threshold: whole(options, `${role}-threshold`, fallback, [1, keys.length]) };
}

/** Adds signatures to the root that waits for them, and puts it in its place once there are enough. */
export async function signRoot(dir: string, id: string, files: readonly string[]): Promise<string[]> {
  const version = newestRoot(dir, /^(\d+)\.root\.naskah\.json$/);
  const draft = version === 0 ? null : await envelopeIn(dir, rootDraft(version));
  if (!draft || version !== newestRoot(dir) + 1)
    throw new BadInput('Tidak ada akar kunci yang menunggu tanda tangan. Buat dahulu dengan: rotate.');
  const envelope = signEnvelope(draft, 'klarifikasi-root/1', id, files.map(readSigner));
  writeEnvelope(dir, rootDraft(version), envelope);
  const before = (await rootsOf(dir, id)).at(-1);
  const bytes = Buffer.from(envelopeFile(envelope));
  if (bytes.length > LIMITS.root) refusal({ code: 'TOO_BIG', limit: LIMITS.root });
  const read = await attempt(() =>
    before ? nextRoot(before, bytes, id, nodeCrypto) : readRoot(bytes, id, nodeCrypto),
  );
  const signedBy = envelope.signatures.map(({ kid }) => kid).join(', ');
  if (!read.ok)
    return [
      `Akar kunci versi ${version}: tanda tangan dari ${signedBy}. Belum cukup; lanjutkan dengan: sign --root.`,
    ];
  writeWhole(join(dir, rootFile(version)), bytes);
  rmSync(join(dir, rootDraft(version)));
  return [`Akar kunci versi ${version} sah (tanda tangan: ${signedBy}): ${join(dir, rootFile(version))}`];
}
