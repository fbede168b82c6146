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

/** Reads a picture of what is in view, or of a part of it. */
export async function drawnMarks(tab: Pictured, within?: Area, colour = LINE): Promise<DrawnMarks> {
  const input = JSON.stringify({ data: await tab.picture(), within, colour });
  return (await tab.elsewhere(`(${String(find)})(${input})`)) as DrawnMarks;
}

/** Runs in an empty page. */
async function find(input: {
  readonly data: string;
  readonly within?: Area;
  readonly colour: readonly number[];
}): Promise<DrawnMarks> {
  const bytes = Uint8Array.from(atob(input.data), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const found = { count: 0, left: Infinity, top: Infinity, right: -1, bottom: -1 };
  const {
    x: left,
    y: top,
    width,
    height,
  } = input.within ?? { x: 0, y: 0, width: Infinity, height: Infinity };
  const area = { left, top, right: left + width, bottom: top + height };
  for (let at = 0; at < pixels.length; at += 4) {
    const off = input.colour.some((part, index) => Math.abs((pixels[at + index] ?? 0) - part) > 11);
    const x = (at / 4) % bitmap.width;
    const y = Math.floor(at / 4 / bitmap.width);
    if (off || x < area.left || x >= area.right || y < area.top || y >= area.bottom) continue;
    found.count++;
    found.left = Math.min(found.left, x);
    found.right = Math.max(found.right, x);
    found.top = Math.min(found.top, y);
    found.bottom = Math.max(found.bottom, y);
  }
  return found;
}
