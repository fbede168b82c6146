import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES } from '../../../lib/core/picture.ts';
import { pictureProblem } from '../../../lib/ocr/format.ts';

/** Bytes of a picture from texts (one byte a sign) and bytes. */
function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : part,
    ),
  );
}
const big = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 255);
const little = (value: number, size: number): number[] => big(value, size).reverse();

const png = (width: number, height: number, ...chunks: readonly string[]): Uint8Array =>
  bytes(
    '\x89PNG\r\n\x1a\n',
    [...big(13, 4)],
    'IHDR',
    [...big(width, 4), ...big(height, 4), 8, 2, 0, 0, 0, 0, 0, 0, 0],
    ...chunks.flatMap((name) => [[...big(0, 4)], name, [0, 0, 0, 0]]),
  );
const jpeg = (width: number, height: number): Uint8Array =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    [0xff, 0xff, 0xc0, 0, 17, 8],
    big(height, 2),
    big(width, 2),
    [3, 0, 0, 0],
  );
const gifFrame = [0x2c, 0, 0, 0, 0, 9, 0, 9, 0, 0, 2, 1, 0xaa, 0];
const gif = (width: number, height: number, frames: number): Uint8Array =>
  bytes(
    'GIF89a',
    little(width, 2),
    little(height, 2),
    [0x80, 0, 0, 1, 2, 3, 4, 5, 6],
    [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    Array.from({ length: frames }, () => gifFrame).flat(),
    [0x3b],
  );
const webp = (layout: string, rest: readonly number[]): Uint8Array =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', layout, [0, 0, 0, 0], rest, [0, 0, 0, 0, 0, 0]);
const bmp = (width: number, height: number): Uint8Array =>
  bytes(
    'BM',
    Array.from({ length: 16 }, () => 0),
    little(width, 4),
    little(height, 4),
  );

const lossless = (width: number, height: number): Uint8Array =>
  webp('VP8L', [0x2f, ...little((width - 1) | ((height - 1) << 14), 4)]);
const lossy = (width: number, height: number): Uint8Array =>
  webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2)]);
const extended = (width: number, height: number, flags: number): Uint8Array =>
  webp('VP8X', [flags, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]);

describe('what is opened', () => {
  it.each([
    ['PNG', png(720, 480, 'IDAT')],
    ['JPEG', jpeg(720, 480)],
    ['GIF of one frame', gif(720, 480, 1)],
    ['lossy WebP', lossy(720, 480)],
    ['lossless WebP', lossless(720, 480)],
    ['WebP with an alpha channel', extended(720, 480, 0x10)],
    ['BMP', bmp(720, 480)],
    ['BMP from top to bottom', bmp(720, -480)],
    ['AVIF, whose size the browser tells', bytes([0, 0, 0, 32], 'ftypavif')],
  ])('%s', (_, file) => {
    expect(pictureProblem(file)).toBeNull();
  });
});

describe('what is refused by its name', () => {
  it.each([
    ['SVG', bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">')],
    ['HEIC', bytes([0, 0, 0, 24], 'ftypheic')],
    ['HEIC', bytes([0, 0, 0, 24], 'ftypmif1')],
    ['TIFF', bytes('II*\0')],
    ['TIFF', bytes('MM\0*')],
    ['PDF', bytes('%PDF-1.7')],
    ['UNKNOWN', bytes('Selamat pagi')],
  ])('%s', (format, file) => {
    expect(pictureProblem(file)).toEqual({ code: 'FORMAT', format });
  });
});

describe('what moves is refused', () => {
  it.each([
    ['GIF', gif(720, 480, 2)],
    ['APNG', png(720, 480, 'acTL', 'IDAT')],
    ['WebP', extended(720, 480, 0x02)],
  ])('%s', (_, file) => {
    expect(pictureProblem(file)).toEqual({ code: 'ANIMATED' });
  });
});

describe('sizes', () => {
  it.each([
    ['PNG', png],
    ['JPEG', jpeg],
    ['lossy WebP', lossy],
    ['lossless WebP', lossless],
    ['WebP', (width: number, height: number) => extended(width, height, 0)],
    ['BMP', bmp],
    ['GIF', (width: number, height: number) => gif(width, height, 1)],
  ])('of %s are read before anything is decoded', (_, make) => {
    expect(pictureProblem(make(9001, 9002))).toEqual({ code: 'TOO_MANY_PIXELS', width: 9001, height: 9002 });
    expect(pictureProblem(make(900, 10))).toEqual({ code: 'TOO_SMALL', width: 900, height: 10 });
  });

  it('of nothing are a fault', () => {
    expect(pictureProblem(png(0, 480))).toEqual({ code: 'BROKEN' });
  });

  it('too many bytes are refused without a look', () => {
    const bytes = MAX_PICTURE_BYTES + 1;
    expect(pictureProblem(new Uint8Array(bytes))).toEqual({ code: 'TOO_BIG', bytes });
  });
});

describe('files that break off', () => {
  const whole = [png(720, 480, 'IDAT'), jpeg(720, 480), gif(720, 480, 2), lossy(720, 480), bmp(720, 480)];
  it('are told or left to the browser, at any length, and never throw', () => {
    for (const file of whole) {
      for (let end = 1; end < file.length; end++) {
        const problem = pictureProblem(file.subarray(0, end));
        expect([undefined, 'BROKEN', 'FORMAT', 'ANIMATED']).toContain(problem?.code);
      }
    }
  });

  it('are broken when the size is missing', () => {
    expect(pictureProblem(jpeg(720, 480).subarray(0, 12))).toEqual({ code: 'BROKEN' });
    expect(pictureProblem(png(720, 480).subarray(0, 20))).toEqual({ code: 'BROKEN' });
  });

  it('are empty without a byte', () => {
    expect(pictureProblem(new Uint8Array())).toEqual({ code: 'EMPTY' });
  });
});
