/** Text out of the bytes of a file, whatever program wrote it. */

export type FileTextProblem =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'TOO_BIG'; readonly limit: number }
  /** A file of an office program or another container. `program`: what saves it as text. */
  | { readonly code: 'NOT_TEXT'; readonly program: 'Word' | 'Excel' | 'PDF' | 'other' };

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: FileTextProblem };

/** Largest file that is read as text, in bytes. */
export const MAX_TEXT_FILE_BYTES = 10_000_000;

/** Byte order marks (Unicode 16, 2.13). */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Decodes by the byte order mark, else as UTF-8, else as Windows-1252, in which older programs on Indonesian and
 * English machines save. `name` is the file's name; it tells office files apart.
 */
export function readFileText(bytes: Uint8Array, name: string): FileText {
  if (bytes.length === 0) return { ok: false, problem: { code: 'EMPTY' } };
  if (bytes.length > MAX_TEXT_FILE_BYTES)
    return { ok: false, problem: { code: 'TOO_BIG', limit: MAX_TEXT_FILE_BYTES } };
  const program = containerOf(bytes, name);
  if (program) return { ok: false, problem: { code: 'NOT_TEXT', program } };
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  // What holds null characters as text is no text.
  if (text.includes('\0')) return { ok: false, problem: { code: 'NOT_TEXT', program: 'other' } };
  return text.trim() === '' ? { ok: false, problem: { code: 'EMPTY' } } : { ok: true, text };
}

function decode(bytes: Uint8Array): string {
  const mark = MARKS.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (mark) return new TextDecoder(mark[1]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Zip and OLE2 containers, which Word and Excel write, RTF and PDF. */
function containerOf(bytes: Uint8Array, name: string): 'Word' | 'Excel' | 'PDF' | 'other' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start === '%PDF-') return 'PDF';
  if (start === '{\\rtf') return 'Word';
  if (!start.startsWith('PK\x03\x04') && !start.startsWith('\xd0\xcf\x11\xe0')) return null;
  if (/\.(?:xlsx?|xlsm|ods)$/i.test(name)) return 'Excel';
  return /\.(?:docx?|odt|rtf)$/i.test(name) ? 'Word' : 'other';
}
