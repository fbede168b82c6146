/** Part of a picture, in CSS pixels. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a page shows the colour of the line under a strong mark, in CSS pixels of the viewport. */
export interface DrawnMarks {
  /** Pixels in that colour. */
  readonly count: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What gives a picture of itself, and a place in the same browser to look at it. */
export interface Pictured {
  /** PNG, base64. */
  picture(): Promise<string>;
  /** Runs an expression in an empty page. */
  elsewhere(expression: string): Promise<unknown>;
}

/** The line under a strong mark. Chip and card have darker reds. */
const LINE: readonly number[] = [217, 72, 15];

/** What is behind the words of a strong mark on white. */
export const FILL: readonly number[] = [248, 222, 212];

/** A part of a picture, all of it without `within`, and the colour that is looked for in it. */
interface Sought {
  readonly within?: Area;
  readonly colour?: readonly number[];
}

/** Reads a picture of what is in view, or of a part of it. */
export async function drawnMarks(tab: Pictured, within?: Area, colour = LINE): Promise<DrawnMarks> {
  const [found] = await drawnInEach(tab, [{ ...(within && { within }), colour }]);
  if (!found) throw new Error('no picture');
  return found;
}

/** Reads several parts of one picture. */
export async function drawnInEach(tab: Pictured, sought: readonly Sought[]): Promise<DrawnMarks[]> {
  const parts = sought.map(({ within, colour = LINE }) => ({ within, colour }));
  const input = JSON.stringify({ data: await tab.picture(), parts });
  return (await tab.elsewhere(`(${String(find)})(${input})`)) as DrawnMarks[];
}

/** Runs in an empty page. */
async function find(input: {
  readonly data: string;
  readonly parts: readonly { readonly within?: Area; readonly colour: readonly number[] }[];
}): Promise<DrawnMarks[]> {
  const bytes = Uint8Array.from(atob(input.data), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return input.parts.map(({ within, colour }) => {
    const found = { count: 0, left: Infinity, top: Infinity, right: -1, bottom: -1 };
    const { x: left, y: top, width, height } = within ?? { x: 0, y: 0, width: Infinity, height: Infinity };
    const [right, bottom] = [Math.min(left + width, bitmap.width), Math.min(top + height, bitmap.height)];
    for (let y = Math.max(0, Math.ceil(top)); y < bottom; y++)
      for (let x = Math.max(0, Math.ceil(left)); x < right; x++) {
        const at = 4 * (y * bitmap.width + x);
        if (colour.some((part, index) => Math.abs((pixels[at + index] ?? 0) - part) > 11)) continue;
        found.count++;
        found.left = Math.min(found.left, x);
        found.right = Math.max(found.right, x);
        found.top = Math.min(found.top, y);
        found.bottom = Math.max(found.bottom, y);
      }
    return found;
  });
}
