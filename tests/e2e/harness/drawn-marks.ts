import type { Page } from 'playwright-core';

/** Where a tab shows the colour of the line under a strong mark, in CSS pixels of the viewport. */
export interface DrawnMarks {
  /** Pixels in that colour. */
  readonly count: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Reads a picture of the tab. Chip and card have the colour too, so their part of it is left out. */
export async function drawnMarks(tab: Page): Promise<DrawnMarks> {
  const picture = (await tab.screenshot({ style: '[data-tabayun] { display: none !important }' })).toString(
    'base64',
  );
  const drawing = await tab.context().newPage();
  try {
    return await drawing.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const found = { count: 0, left: Infinity, top: Infinity, right: -1, bottom: -1 };
      for (let at = 0; at < pixels.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
        if (Math.abs(red - 217) > 11 || Math.abs(green - 72) > 11 || Math.abs(blue - 15) > 11) continue;
        const x = (at / 4) % bitmap.width;
        const y = Math.floor(at / 4 / bitmap.width);
        found.count++;
        found.left = Math.min(found.left, x);
        found.right = Math.max(found.right, x);
        found.top = Math.min(found.top, y);
        found.bottom = Math.max(found.bottom, y);
      }
      return found;
    }, picture);
  } finally {
    await drawing.close();
  }
}
