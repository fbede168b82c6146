/** The folder that is put on a host: reading it as a client does, and writing it so that it is never half-new. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Downloaded } from '../../lists/ports.ts';
import type { Envelope } from '../../lists/protocol/envelope.ts';
import { readEnvelope } from '../../lists/protocol/envelope.ts';
import { LIMITS } from '../../lists/protocol/limits.ts';
import { attempt } from '../../lists/protocol/refusal.ts';
import type { Source } from '../../lists/sync/source.ts';
import { envelopeFile } from './texts.ts';
import { BadInput, refusal } from './words.ts';

export const ENVELOPE = 'daftar.json';
/** An envelope that waits for signatures. It has no place on a host. */
export const DRAFT = 'daftar.naskah.json';
export const rootFile = (version: number): string => join('kunci', `${version}.root.json`);
export const rootDraft = (version: number): string => join('kunci', `${version}.root.naskah.json`);

/** Reads the folder as a sync reads a host. */
export function folderSource(folder: string): Source {
  const read = async (path: string, limit: number): Promise<Downloaded> => {
    const file = join(folder, path);
    if (!existsSync(file)) return { ok: false, problem: { code: 'HTTP', status: 404 } };
    const bytes = new Uint8Array(readFileSync(file));
    return bytes.length > limit ? { ok: false, problem: { code: 'TOO_BIG', limit } } : { ok: true, bytes };
  };
  return {
    envelope: ({ limit }) => read(ENVELOPE, limit),
    file: (path, { limit }) => read(path, limit),
  };
}

/** Writes a file beside its place and moves it there. */
export function writeWhole(file: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.baru`, content, { mode });
  renameSync(`${file}.baru`, file);
}

/** An envelope of the folder; null when the file is not there. @throws {Refused} */
export async function envelopeIn(folder: string, path: string): Promise<Envelope | null> {
  const file = join(folder, path);
  if (!existsSync(file)) return null;
  const read = await attempt(() => readEnvelope(readFileSync(file), LIMITS.envelope));
  return read.ok ? read.value : refusal(read.problem);
}

export function writeEnvelope(folder: string, path: string, envelope: Envelope): void {
  const content = envelopeFile(envelope);
  const size = Buffer.byteLength(content);
  if (size > LIMITS.envelope) refusal({ code: 'TOO_BIG', limit: LIMITS.envelope });
  writeWhole(join(folder, path), content);
}

/** Number of the newest root in the folder, signed or not; 0 when there is none. */
export function newestRoot(folder: string, pattern = /^(\d+)\.root\.json$/): number {
  const names = existsSync(join(folder, 'kunci')) ? readdirSync(join(folder, 'kunci')) : [];
  return Math.max(0, ...names.map((name) => Number(pattern.exec(name)?.[1] ?? 0)));
}

export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new BadInput(
      error instanceof TypeError
        ? `${file}: bukan UTF-8. Simpan ulang berkas itu sebagai UTF-8.`
        : `${file}: tidak dapat dibaca.`,
    );
  }
}
