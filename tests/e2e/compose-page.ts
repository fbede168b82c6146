/** A compose page of the fixtures in Chromium, and what a test asks about it. */
import type { Page } from 'playwright-core';
import { OUTPUT } from '../fixtures/build.ts';
import type { Chromium } from './harness/chromium.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { pictured } from './harness/either-chromium.ts';
import { markedTexts } from './harness/page-functions.ts';
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
    markedPixels: async () => (await drawnMarks(pictured(tab))).count,
    modelText: () => tab.evaluate(() => Reflect.get(globalThis, 'modelText')()),
    close: async () => {
      await root.close();
      await tab.close();
    },
  };
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
