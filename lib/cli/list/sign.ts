import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rootedMark } from '../../lists/protocol/order.ts';
import { attempt } from '../../lists/protocol/refusal.ts';
import { readStatement } from '../../lists/protocol/statement.ts';
import { checkAsUpdate, contentOf, currentRoot, lastPublished } from './client.ts';
import { DRAFT, ENVELOPE, envelopeIn, writeEnvelope } from './folder.ts';
import { readSigner } from './keygen.ts';
import { given, many, need, optional, readOptions } from './options.ts';
import { signRoot } from './rotate.ts';
import { signEnvelope } from './texts.ts';
import { BadInput, Refused, refusal } from './words.ts';

/**
 * `sign --dir FOLDER --key SECRET…`: signs the version that waits, and publishes it once enough keys have signed.
 * `sign --root --dir FOLDER --id LIST --key SECRET…`: the same for a root.
 */
export async function sign(args: readonly string[]): Promise<string[]> {
  const options = readOptions(args, ['dir', 'id', 'key'], ['root']);
  const dir = need(options, 'dir');
  const files = many(options, 'key');
  if (files.length === 0) throw new BadInput('Perlu --key (berkas kunci rahasia).');
  if (given(options, 'root')) return signRoot(dir, need(options, 'id'), files);
  const draft = await envelopeIn(dir, DRAFT);
  if (!draft) throw new BadInput(`Tidak ada ${DRAFT} di folder itu. Buat dahulu dengan: build.`);
  const id = idOf(draft.signed, optional(options, 'id'));
  const root = await currentRoot(dir, id);
  const signers = files.map(readSigner);
  const stranger = signers.find(({ key }) => !root.list.keys.some(({ pub }) => pub === key.pub));
  if (stranger)
    throw new Refused(
      `Kunci “${stranger.key.kid}” bukan kunci daftar pada akar kunci versi ${root.version}.`,
    );
  const envelope = signEnvelope(draft, 'klarifikasi-list/1', id, signers);
  writeEnvelope(dir, DRAFT, envelope);
  const { threshold } = root.list;
  if (envelope.signatures.length < threshold)
    return [
      `Ditandatangani oleh ${envelope.signatures.map(({ kid }) => kid).join(', ')}; perlu ${threshold}. Kirim ${DRAFT} kepada pemegang kunci berikutnya.`,
    ];
  const now = Date.now();
  const before = await lastPublished(dir);
  const mark = before ? rootedMark(before.root, before.statement, before.sha256) : null;
  await checkAsUpdate(envelope, root, { listId: id, before: mark, now });
  const read = await attempt(() => readStatement(draft.signed, id));
  if (!read.ok) return refusal(read.problem);
  await contentOf(dir, read.value);
  writeEnvelope(dir, ENVELOPE, envelope);
  rmSync(join(dir, DRAFT));
  return [
    `Terbit: ${join(dir, ENVELOPE)}, versi ${read.value.seq}, ${read.value.count} klarifikasi. Unggah bagian (b-*.json) dan kunci/ dahulu, ${ENVELOPE} terakhir.`,
  ];
}

/** The list that a draft is for: what it says itself, unless told otherwise. */
function idOf(signed: string, told: string | undefined): string {
  if (told !== undefined) return told;
  const { id } = JSON.parse(signed) as { id?: unknown };
  if (typeof id !== 'string') throw new BadInput('Naskah itu tidak menyebut id daftar.');
  return id;
}
