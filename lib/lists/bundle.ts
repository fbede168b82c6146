/**
 * A signed list as one file, for a device without a network: all its files by their path, as they lie on a host.
 * Nothing in it is trusted for being there; it is read as a host is.
 */
import type { Downloaded } from './ports.ts';
import { readJson } from './protocol/strict-json.ts';
import type { Source } from './sync/source.ts';

export const BUNDLE_FORMAT = 'klarifikasi-paket/1';

/** Code units at the beginning of a file that tell what it is. */
const HEAD = 200;

/** Whether bytes say that they are such a file. */
export function isBundle(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"klarifikasi-paket\/\d+"/.test(head);
}

/** The place that its files are. @throws {Refusal} NOT_JSON, BAD_KEY, TOO_DEEP */
export function bundleSource(bytes: Uint8Array): Source {
  const value = readJson(bytes, 'NOT_JSON');
  const files = new Map(Object.entries(Object(Reflect.get(Object(value), 'files')) as object));
  const read = (path: string, limit: number): Downloaded => {
    const text: unknown = files.get(path);
    if (typeof text !== 'string') return { ok: false, problem: { code: 'HTTP', status: 404 } };
    const content = new TextEncoder().encode(text);
    return content.byteLength > limit
      ? { ok: false, problem: { code: 'TOO_BIG', limit } }
      : { ok: true, bytes: content };
  };
  return {
    envelope: ({ limit }) => Promise.resolve(read('daftar.json', limit)),
    file: (path, { limit }) => Promise.resolve(read(path, limit)),
  };
}

/** The file of these files. */
export function bundleFile(files: Readonly<Record<string, string>>): string {
  return `${JSON.stringify({ format: BUNDLE_FORMAT, files })}\n`;
}
