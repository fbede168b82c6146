/** Pictures of grey, made from pixels so that letters stand out for the reader. */

/** Pixels as a canvas gives them: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** One byte a pixel: 0 is ink, 255 is paper. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Grey value of one pixel. */
type Tone = (red: number, green: number, blue: number) => number;

function toGrey({ width, height, data }: Pixels, tone: Tone): Grey {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4)
    grey[i] = tone(data[at]!, data[at + 1]!, data[at + 2]!);
  return { width, height, data: grey };
}

/** Lightness as the eye weighs the colours (ITU-R BT.601). */
const lightness: Tone = (red, green, blue) => 0.299 * red + 0.587 * green + 0.114 * blue;

/**
 * A pixel is white letter when its darkest channel is above `WHITE`, black letter when its lightest one is below
 * `BLACK`. Where letters are white or black, as on most posts, this takes the whole photo behind them away.
 * Both were tried in steps of 15 on rendered posts (`npm run bench:ocr`).
 */
const WHITE = 185;
const BLACK = 90;

const whiteInk: Tone = (red, green, blue) => (Math.min(red, green, blue) > WHITE ? 0 : 255);
const blackInk: Tone = (red, green, blue) => (Math.max(red, green, blue) < BLACK ? 0 : 255);

/** Red letters on green, or green on red, may be equally light: in red light they are not. */
const redLight: Tone = (red) => red;

/** A way to look at a picture. `lastResort`: only where the others show nothing. */
export interface Look {
  readonly lastResort?: true;
  readonly see: (pixels: Pixels) => Grey;
}

const look = (tone: Tone) => (pixels: Pixels) => toGrey(pixels, tone);

/** The ways to look at a picture, the usual one first. */
export const LOOKS: readonly Look[] = [
  { see: look(lightness) },
  { see: look(whiteInk) },
  { see: look(blackInk) },
  { see: look(redLight), lastResort: true },
];

/** The grey picture as a file that the reader opens without decoding anything (PGM, Netpbm). */
export function toPgm({ width, height, data }: Grey): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

/** Sides within which letters of posts have a size that the reader knows. Pixels. */
const SMALL = 500;
const LARGE = 1600;

/** Factor by which a picture is scaled before it is read: small ones up to twice, large ones down. */
export function scaleFor(width: number, height: number): number {
  const long = Math.max(width, height);
  const wide = Math.min(width, height) > LARGE ? LARGE / Math.min(width, height) : 1;
  return long < SMALL ? 2 : wide;
}
