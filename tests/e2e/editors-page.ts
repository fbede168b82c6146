/** A page with one real editor in Chromium, with the browser's own page and frame. */
import type { Frame, Page } from 'playwright-core';
import { HOST } from './contract.ts';
import { enterEditor } from './editor-tab.ts';
import type { EditorTab } from './editor-tab.ts';
import type { Editor } from './editors.ts';
import type { Chromium } from './harness/chromium.ts';
import { openTab, pageOf } from './harness/either-chromium.ts';

export interface EditorPage extends Omit<EditorTab, 'tab' | 'view'> {
  readonly tab: Page;
  /** The frame that holds the box. */
  readonly frame: Frame;
  type(text: string): Promise<void>;
  waitForMarks(texts: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the page and puts the caret into the box. `before` runs in each frame before the page's own scripts. */
export async function openEditor(
  browser: Chromium,
  editor: Editor,
  { host = HOST, before }: { host?: string; before?: () => void } = {},
): Promise<EditorPage> {
  const own = await openTab(browser.context, `https://${host}/${editor.page}`, before);
  const { view, ...entered } = await enterEditor(own, editor);
  const tab = pageOf(own);
  const holder = editor.framed ? await tab.$('iframe') : null;
  return {
    ...entered,
    tab,
    frame: (await holder?.contentFrame()) ?? tab.mainFrame(),
    type: own.type,
    waitForMarks: view.waitForMarks,
    close: own.close,
  };
}
