import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every form in which a text may hide: plain, percent-encoded, UTF-16, and base64 at its three alignments. */
export function disguises(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The first and last characters also depend on what stands around the text.
    return coded.slice(shift === 0 ? 0 : shift + 1, coded.length - 4);
  });
  const percent = [...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const middle = text.slice(Math.floor(text.length / 4), Math.ceil((text.length * 3) / 4));
  return [
    utf8,
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(percent),
    Buffer.from(text, 'utf16le'),
    Buffer.from(middle),
    ...base64.map((coded) => Buffer.from(coded)),
  ];
}

/** Start of a file that Firefox wrote in LZ4, such as that of its open tabs. */
const LZ4 = 'mozLz40\0';

/** A file as it was before Firefox compressed it (LZ4 block format). */
function unpacked(file: Buffer): Buffer {
  if (file.subarray(0, LZ4.length).toString('latin1') !== LZ4) return file;
  const block = file.subarray(LZ4.length + 4);
  const out: number[] = [];
  let at = 0;
  const length = (nibble: number): number => {
    let sum = nibble;
    if (nibble === 15) for (let more = 255; more === 255;) sum += more = block[at++] ?? 0;
    return sum;
  };
  while (at < block.length) {
    const token = block[at++]!;
    for (let left = length(token >> 4); left > 0; left--) out.push(block[at++]!);
    if (at >= block.length) break;
    const from = out.length - block.readUInt16LE(at);
    at += 2;
    const copied = length(token & 15) + 4;
    for (let i = 0; i < copied; i++) out.push(out[from + i]!);
  }
  return Buffer.from(out);
}

const holds = (content: Buffer, text: string): boolean =>
  disguises(text).some((disguise) => content.includes(disguise));

/** Files below a folder that hold the text in any form. Files that vanish while we look are left out. */
export async function filesHolding(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (holds(unpacked(content), text)) found.push(path);
  }
  return found;
}

/**
 * True when Chromium's log of all network traffic holds the text in any form: in its own words (addresses,
 * headers) or in the bytes that went over the wire, which the log keeps as base64.
 */
export async function netlogHolds(file: string, text: string): Promise<boolean> {
  const log = await readFile(file);
  if (holds(log, text)) return true;
  const sent = log.toString('latin1').matchAll(/"bytes":"([A-Za-z0-9+/=]+)"/g);
  return holds(Buffer.concat([...sent].map(([, bytes]) => Buffer.from(bytes ?? '', 'base64'))), text);
}
