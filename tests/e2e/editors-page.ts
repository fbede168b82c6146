/** A page with one real editor in Chromium, wherever in the page its box is. */
import type { Frame, Page } from 'playwright-core';
import { markedTexts } from './compose-page.ts';
import { HOST } from './editors.ts';
import type { Editor } from './editors.ts';
import type { Chromium } from './harness/chromium.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { waitFor } from './harness/wait.ts';

export interface EditorPage {
  readonly tab: Page;
  /** The frame that holds the box. */
  readonly frame: Frame;
  readonly root: ClosedRoot;
  type(text: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  waitForMarks(texts: readonly string[]): Promise<void>;
  modelText(): Promise<string>;
  /** Opens the card from the chip. */
  openCard(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the page and puts the caret into the box. `before` runs in each frame before the page's own scripts. */
export async function openEditor(
  browser: Chromium,
  editor: Editor,
  { host = HOST, before = () => undefined }: { host?: string; before?: () => void } = {},
): Promise<EditorPage> {
  const tab = await browser.context.newPage();
  await tab.addInitScript(before);
  await tab.goto(`https://${host}/${editor.page}`);
  const box = await waitFor('the editor', () => tab.$(editor.framed ? 'iframe' : editor.selector));
  await waitFor('the model', () => tab.evaluate(() => 'modelText' in globalThis));
  const frame = (editor.framed ? await box.contentFrame() : null) ?? tab.mainFrame();
  const root = await closedRoot(tab, async () => {
    const at = editor.framed ? await box.boundingBox() : null;
    return at ?? { x: 0, y: 0 };
  });
  const at = await box.boundingBox();
  await tab.mouse.click((at?.x ?? 0) + 14, (at?.y ?? 0) + 16);
  return {
    tab,
    frame,
    root,
    type: (text) => tab.keyboard.type(text),
    press: async (...keys) => {
      for (const key of keys) {
        await tab.keyboard.press(key);
        // Editors take a caret over a little later, Slate when it has stood still for a tenth of a second.
        if (/Home|End|Arrow/.test(key)) await tab.waitForTimeout(130);
      }
    },
    waitForMarks: async (texts) => {
      await waitFor(`marks ${JSON.stringify(texts)}`, async () => {
        const now = await frame.evaluate(markedTexts);
        if (JSON.stringify(now) !== JSON.stringify(texts)) throw new Error(JSON.stringify(now));
        return true;
      });
    },
    modelText: () => tab.evaluate(() => Reflect.get(globalThis, 'modelText')()),
    openCard: async () => {
      await root.click(/mirip klaim/);
      await root.waitForText(/Sisipkan/);
    },
    close: async () => {
      await root.close();
      await tab.close();
    },
  };
}
