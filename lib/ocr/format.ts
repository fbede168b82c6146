/**
 * What kind of picture some bytes are and how large it is, read from its first bytes alone: a file is refused before
 * anything decodes it. Layouts: PNG 3rd ed. (W3C), ITU T.81 (JPEG), GIF89a, RFC 9649 (WebP), BITMAPINFOHEADER,
 * ISO 14496-12 (HEIC, AVIF).
 */
import type { PictureProblem } from '../core/picture.ts';
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, MIN_PICTURE_SIDE } from '../core/picture.ts';
import { jpegSize, webpInfo } from './headers.ts';
import type { Header } from './headers.ts';

/** What can be told from the first bytes; null where they break off. */
type Read = (bytes: Uint8Array, view: DataView) => Header | null;

const latin = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** APNG announces its frames in a chunk before the picture's own data. */
function isAnimatedPng(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 8; at + 8 <= bytes.length;) {
    const name = latin(bytes, at + 4, at + 8);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
    at += 12 + view.getUint32(at);
  }
  return false;
}

/** Frames of a GIF that matter: more than one makes it move. Walks its blocks without decoding any. */
function isAnimatedGif(bytes: Uint8Array): boolean {
  const table = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + table(bytes[10] ?? 0);
  const skipBlocks = (): void => {
    while (at < bytes.length && bytes[at] !== 0) at += 1 + bytes[at]!;
    at++;
  };
  for (let frames = 0; at < bytes.length;) {
    const kind = bytes[at++];
    if (kind === 0x21) at++;
    else if (kind === 0x2c) {
      if (++frames > 1) return true;
      at += 9 + table(bytes[at + 8] ?? 0) + 1;
    } else return false;
    skipBlocks();
  }
  return false;
}

const READERS: readonly (readonly [start: (bytes: Uint8Array) => boolean, read: Read])[] = [
  [
    (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
    (bytes, view) =>
      bytes.length < 24
        ? null
        : { width: view.getUint32(16), height: view.getUint32(20), animated: isAnimatedPng(bytes, view) },
  ],
  [(bytes) => bytes[0] === 0xff && bytes[1] === 0xd8, jpegSize],
  [
    (bytes) => /^GIF8[79]a/.test(latin(bytes, 0, 6)),
    (bytes, view) =>
      bytes.length < 13
        ? null
        : {
            width: view.getUint16(6, true),
            height: view.getUint16(8, true),
            animated: isAnimatedGif(bytes),
          },
  ],
  [(bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP', webpInfo],
  [
    (bytes) => latin(bytes, 0, 2) === 'BM',
    (bytes, view) =>
      bytes.length < 26
        ? null
        : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)), animated: false },
  ],
];

/** Names of kinds that are told apart only to be refused by their name. AVIF is left to the browser. */
function otherKind(bytes: Uint8Array): Extract<PictureProblem, { code: 'FORMAT' }>['format'] | 'AVIF' {
  const brand = latin(bytes, 4, 12);
  if (brand === 'ftypavif') return 'AVIF';
  if (/^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(brand)) return 'HEIC';
  if (/^(?:II\*\0|MM\0\*)/.test(latin(bytes, 0, 4))) return 'TIFF';
  if (latin(bytes, 0, 5) === '%PDF-') return 'PDF';
  return /<svg[\s>]/i.test(latin(bytes, 0, 1024)) ? 'SVG' : 'UNKNOWN';
}

/** Why some bytes are not read as a picture; null when the browser may decode them. */
export function pictureProblem(bytes: Uint8Array): PictureProblem | null {
  if (bytes.length === 0) return { code: 'EMPTY' };
  if (bytes.length > MAX_PICTURE_BYTES) return { code: 'TOO_BIG', bytes: bytes.length };
  const reader = READERS.find(([start]) => start(bytes));
  if (!reader) {
    const format = otherKind(bytes);
    return format === 'AVIF' ? null : { code: 'FORMAT', format };
  }
  const header = reader[1](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!header) return { code: 'BROKEN' };
  return header.animated ? { code: 'ANIMATED' } : sizeProblem(header.width, header.height);
}

/** Why a picture of this size is not read; null when it is. Pixels. */
export function sizeProblem(width: number, height: number): PictureProblem | null {
  if (width <= 0 || height <= 0) return { code: 'BROKEN' };
  if (width * height > MAX_PICTURE_PIXELS) return { code: 'TOO_MANY_PIXELS', width, height };
  return Math.min(width, height) < MIN_PICTURE_SIDE ? { code: 'TOO_SMALL', width, height } : null;
}
