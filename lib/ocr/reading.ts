/** Reads the words of a picture: once as it is, and again in other ways only where that went badly. */
import type { PictureText } from '../core/picture.ts';
import type { Grey, Pixels } from './pixels.ts';
import { LOOKS } from './pixels.ts';
import type { Lines } from './words.ts';
import { amountOf, confidenceOf, missedBy, readTable, textOf } from './words.ts';

/** Reads one grey picture and gives the table of its words. */
export type Recognise = (grey: Grey) => Promise<string>;

/** A first reading this sure, of this many letters, is not repeated. */
const SURE = 91;
const ENOUGH = 12;
/** A later reading this sure ends it when it has this share of the letters of a doubtful one: the rest was noise. */
const NEARLY = 0.7;

/**
 * The words of a picture. `onShare` is told how much of all is done, 0 to 1, before each further reading.
 * @throws what `recognise` throws
 */
export async function readPixels(
  pixels: Pixels,
  recognise: Recognise,
  onShare: (share: number) => void,
): Promise<PictureText> {
  const readings: Lines[] = [];
  let most = 0;
  for (const [i, { see, lastResort }] of LOOKS.entries()) {
    if (lastResort && most >= ENOUGH) break;
    onShare(i / LOOKS.length);
    const { lines, confidence } = readTable(await recognise(see(pixels)));
    readings.push(lines);
    const amount = amountOf(lines);
    most = Math.max(most, amount);
    if (confidence >= SURE && amount >= ENOUGH && amount >= NEARLY * most) break;
  }
  const ordered = readings.toSorted((a, b) => amountOf(b) - amountOf(a));
  let kept: Lines = ordered[0] ?? [];
  for (const [i, other] of ordered.slice(1).entries())
    kept = [
      ...kept,
      ...missedBy(kept, other).map(({ paragraph, words }) => ({ paragraph: `${i} ${paragraph}`, words })),
    ];
  return { text: textOf(kept), confidence: Math.round(confidenceOf(kept)) };
}
