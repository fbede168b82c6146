import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { BARE_HOST, fixtureSites } from './compose-page.ts';
import {
  CORRECTED,
  EDITORS,
  HOST,
  linesOf,
  markup,
  sameChance,
  TWO_LINES_POST,
  withTwoLines,
} from './editors.ts';
import type { Editor } from './editors.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { closedRootInFirefox } from './harness/closed-root-firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { marks } from './harness/marks.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

const FOUND = /mirip klaim/;
/** How a mark is drawn over a field. */
const DRAWN = /rgb\(217,? 72,? 15/;

let server: LocalServer;
let firefox: Firefox;
let tab: Page;
let frame: Frame;
let root: ClosedRoot;

beforeAll(async () => {
  await buildFixtures();
  server = await startServer(fixtureSites());
  firefox = await launchFirefox({ server });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});
afterEach(() => tab.close());

async function open(editor: Editor, host = HOST): Promise<void> {
  tab = await firefox.browser.newPage();
  await tab.evaluateOnNewDocument(sameChance);
  await tab.goto(`https://${host}/${editor.page}`);
  await waitFor('the model', () => tab.evaluate(() => 'modelText' in globalThis));
  const box = await waitFor('the editor', () => tab.$(editor.framed ? 'iframe' : editor.selector));
  const at = await box.boundingBox();
  frame = (editor.framed ? await box.contentFrame() : null) ?? tab.mainFrame();
  root = closedRootInFirefox(tab, frame, async () => (editor.framed && at) || { x: 0, y: 0 });
  await tab.mouse.click((at?.x ?? 0) + 14, (at?.y ?? 0) + 16);
}
const model = async (): Promise<string> =>
  linesOf(await tab.evaluate(() => Reflect.get(globalThis, 'modelText')())).join('\n');
const waitForModel = (text: string): Promise<true> =>
  waitFor('the model', async () => {
    const now = await model();
    if (now !== text) throw new Error(JSON.stringify(now));
    return true;
  });
async function press(key: 'Home' | 'End' | 'z'): Promise<void> {
  await tab.keyboard.down('Control');
  await tab.keyboard.press(key);
  await tab.keyboard.up('Control');
  // Slate takes a caret over when it has stood still for a tenth of a second.
  await new Promise((done) => setTimeout(done, 130));
}
async function insert(): Promise<void> {
  await root.click(FOUND);
  await root.waitForText(/Sisipkan/);
  await root.click('Sisipkan');
}
/** The marked text; in a field, where Firefox has no ranges, whether a mark is drawn over it. */
const isMarked = async (): Promise<boolean> => {
  const found = await marks(frame);
  if (found.length === 0) return DRAWN.test(await root.html());
  return found.map(({ text }) => text.replace(/\.$/, '')).join() === VIRAL.claim;
};

describe.each(EDITORS)('in $name', (editor) => {
  test('a claim is marked, the mark follows, and the elements are the same as without Tabayun', async () => {
    const left: string[] = [];
    for (const host of [BARE_HOST, HOST]) {
      if (left.length > 0) await tab.close();
      await open(editor, host);
      await tab.keyboard.type(VIRAL_POST);
      if (host === HOST) await waitFor('the mark', isMarked);
      await press('Home');
      await tab.keyboard.type('Kabar: ');
      if (!editor.single) await tab.keyboard.press('Enter');
      await press('End');
      await tab.keyboard.type(' Sekian.');
      expect(await isMarked()).toBe(host === HOST);
      expect(await model()).toBe(`Kabar:${editor.single ? ' ' : '\n'}${VIRAL_POST} Sekian.`);
      left.push(await frame.evaluate(markup));
    }
    expect(left[1]).toBe(left[0]);
  });

  test('"Sisipkan" puts the correction after the marked sentence, and writing goes on', async () => {
    await open(editor);
    await tab.keyboard.type(VIRAL_POST);
    await insert();
    await waitForModel(CORRECTED);
    await root.waitForText(/Klarifikasi disisipkan/);
    if (editor.undo.firefox) {
      await press('z');
      await waitForModel(VIRAL_POST);
    }
    await press('End');
    await tab.keyboard.type(' Ya.');
    expect(await model()).toBe(`${editor.undo.firefox ? VIRAL_POST : CORRECTED} Ya.`);
  });

  test('"Sisipkan" keeps every line of a correction of two', async () => {
    await open(editor);
    await tab.keyboard.type(TWO_LINES_POST);
    if (!editor.single) {
      await tab.keyboard.press('Enter');
      await tab.keyboard.type('Paragraf kedua.');
    }
    await insert();
    await root.waitForText(/Klarifikasi disisipkan/);
    expect((await model()).split('\n')).toEqual(withTwoLines(editor));
  });
});
