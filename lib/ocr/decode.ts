/** The pixels of a picture file, scaled to what the reader reads well. */
import type { PictureProblem } from '../core/picture.ts';
import { pictureProblem, sizeProblem } from './format.ts';
import type { Pixels } from './pixels.ts';
import { scaleFor } from './pixels.ts';

export type Decoded =
  | { readonly ok: true; readonly pixels: Pixels }
  | { readonly ok: false; readonly problem: PictureProblem };

/**
 * Decodes a picture, upright as its camera held it, see-through parts on white.
 * @throws when there is no memory for its pixels
 */
export async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<Decoded> {
  const problem = pictureProblem(bytes);
  if (problem) return { ok: false, problem };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes]));
  } catch {
    return { ok: false, problem: { code: 'BROKEN' } };
  }
  try {
    // What a file states about its size may not be what it holds.
    const wrong = sizeProblem(bitmap.width, bitmap.height);
    return wrong ? { ok: false, problem: wrong } : { ok: true, pixels: pixelsOf(bitmap) };
  } finally {
    bitmap.close();
  }
}

/** @throws when there is no memory for it */
function pixelsOf(bitmap: ImageBitmap): Pixels {
  const scale = scaleFor(bitmap.width, bitmap.height);
  const width = Math.round(bitmap.width * scale);
  const height = Math.round(bitmap.height * scale);
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}
