/** What is drawn otherwise in the second of two pictures. */
import type { Area, Tab } from './either.ts';

/** Pixels in an area that two pictures of a tab differ in; PNG, base64. */
export async function changedPixels(
  tab: Tab,
  [before, after]: readonly [string, string],
  area: Area,
): Promise<number> {
  return (await tab.elsewhere(`(${String(compare)})(${JSON.stringify({ before, after, area })})`)) as number;
}

/** Runs in an empty page. */
async function compare({
  before,
  after,
  area,
}: {
  before: string;
  after: string;
  area: Area;
}): Promise<number> {
  const read = async (data: string): Promise<Uint32Array> => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    return new Uint32Array(context.getImageData(area.x, area.y, area.width, area.height).data.buffer);
  };
  const [then, now] = await Promise.all([read(before), read(after)]);
  return then.filter((pixel, at) => pixel !== now[at]).length;
}
