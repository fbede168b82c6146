/** A compose page of the fixtures in Chromium, and what a test asks about it. */
import type { Page } from 'playwright-core';
import { OUTPUT } from '../fixtures/build.ts';
import type { Chromium } from './harness/chromium.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import type { Site } from './harness/server.ts';
import { folder } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

/** Every kind of box, each on a site where it is used. */
export const BOXES = [
  { name: 'textarea', address: 'https://www.instagram.com/textarea', selector: 'textarea' },
  { name: 'input', address: 'https://www.youtube.com/input', selector: 'input' },
  {
    name: 'contenteditable',
    address: 'https://www.threads.com/contenteditable',
    selector: '[contenteditable]',
  },
  { name: 'Lexical', address: 'https://www.facebook.com/lexical', selector: '[contenteditable]' },
  { name: 'Draft.js', address: 'https://x.com/draft', selector: '[contenteditable]' },
] as const;

/** A host that the manifest does not name: the same pages without Tabayun. */
export const BARE_HOST = 'www.tanpa-tabayun.example';

/** Serves the fixtures under all hosts of the tests. */
export function fixtureSites(): Record<string, Site> {
  const hosts = [...BOXES.map(({ address }) => new URL(address).hostname), BARE_HOST];
  return Object.fromEntries(hosts.map((host) => [host, folder(OUTPUT)]));
}

export interface ComposePage {
  readonly tab: Page;
  readonly root: ClosedRoot;
  /** Puts the caret into the box and types. */
  type(text: string): Promise<void>;
  /** Texts that are marked now, without the full stop of a sentence, in the order of the registry. */
  marked(): Promise<string[]>;
  waitForMarks(texts: readonly string[]): Promise<void>;
  /** Middle of the first marked line, in CSS pixels of the viewport. */
  markPoint(): Promise<{ x: number; y: number }>;
  /** Drawn pixels that have the colour of the line under a strong mark. */
  markedPixels(): Promise<number>;
  /** The editor's own model of its text. */
  modelText(): Promise<string>;
  close(): Promise<void>;
}

export async function openCompose(
  browser: Chromium,
  address: string,
  selector: string,
): Promise<ComposePage> {
  const tab = await browser.openPage(address);
  const root = await closedRoot(tab);
  await tab.click(selector);
  const marked = (): Promise<string[]> => tab.evaluate(markedTexts);
  return {
    tab,
    root,
    type: (text) => tab.keyboard.type(text),
    marked,
    waitForMarks: async (texts) => {
      await waitFor(`marks ${JSON.stringify(texts)}`, async () => {
        const now = await marked();
        if (JSON.stringify(now) !== JSON.stringify(texts)) throw new Error(JSON.stringify(now));
        return true;
      });
    },
    markPoint: () => tab.evaluate(firstMarkPoint),
    markedPixels: () => countPixels(tab),
    modelText: () => tab.evaluate(() => Reflect.get(globalThis, 'modelText')()),
    close: async () => {
      await root.close();
      await tab.close();
    },
  };
}

/** Runs in the page. Ranges in fields have offsets in the value, and no text of their own. */
export function markedTexts(): string[] {
  const field = document.querySelector<HTMLInputElement>('textarea, input');
  const ours = [...CSS.highlights].filter(([name]) => name.startsWith('tabayun-'));
  return ours
    .flatMap(([, highlight]) => [...highlight])
    .map((range) =>
      range instanceof Range
        ? range.toString()
        : (field?.value.slice(range.startOffset, range.endOffset) ?? ''),
    )
    .map((text) => text.replace(/\.$/, ''))
    .filter((text) => text !== '');
}

/** Runs in the page: notes every frame in which the marked text is not the claim. */
export function countWrongFrames(claim: string): void {
  const wrong: string[] = [];
  Reflect.set(globalThis, 'wrongFrames', wrong);
  const field = document.querySelector<HTMLInputElement>('textarea, input');
  const look = (): void => {
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith('tabayun-'));
    const texts = ours
      .flatMap(([, highlight]) => [...highlight])
      .map((range) =>
        range instanceof Range
          ? range.toString()
          : (field?.value.slice(range.startOffset, range.endOffset) ?? ''),
      );
    if (texts.length !== 1 || texts[0]?.replace(/\.$/, '') !== claim) wrong.push(texts.join('|'));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. */
function firstMarkPoint(): { x: number; y: number } {
  const ours = [...CSS.highlights].filter(([name]) => name.startsWith('tabayun-'));
  for (const range of ours.flatMap(([, highlight]) => [...highlight])) {
    const box: DOMRect | undefined = Reflect.get(range, 'getClientRects').call(range)[0];
    if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  throw new Error('nothing is marked');
}

/** Drawn pixels of a tab that have the colour of the line under a strong mark. */
export async function countPixels(tab: Page): Promise<number> {
  const picture = (await tab.screenshot()).toString('base64');
  const drawing = await tab.context().newPage();
  try {
    return await drawing.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
        if (Math.abs(red - 217) < 12 && Math.abs(green - 72) < 12 && Math.abs(blue - 15) < 12) count++;
      }
      return count;
    }, picture);
  } finally {
    await drawing.close();
  }
}
