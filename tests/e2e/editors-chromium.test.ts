import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { BARE_HOST, countWrongFrames, fixtureSites, markedTexts } from './compose-page.ts';
import {
  CORRECTED,
  EDITORS,
  HOST,
  linesOf,
  markup,
  noteEvents,
  sameChance,
  seenEvents,
  TWO_LINES_POST,
  withTwoLines,
} from './editors.ts';
import type { Editor } from './editors.ts';
import { openEditor } from './editors-page.ts';
import type { EditorPage } from './editors-page.ts';
import type { Chromium } from './harness/chromium.ts';
import { launchChromium } from './harness/chromium.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { marks } from './harness/marks.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

const CLAIM = VIRAL.claim;

let server: LocalServer;
let browser: Chromium;
let page: EditorPage | undefined;

beforeAll(async () => {
  await buildFixtures();
  server = await startServer(fixtureSites());
  browser = await launchChromium({ server });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await page?.close();
  page = undefined;
});

async function openMarked(editor: Editor): Promise<EditorPage> {
  page = await openEditor(browser, editor);
  await page.type(VIRAL_POST);
  await page.waitForMarks([CLAIM]);
  return page;
}

describe.each(EDITORS)('in $name', (editor) => {
  test('a claim is marked at its own words, and drawn there', async () => {
    const { tab, frame } = await openMarked(editor);
    const [mark] = await marks(frame);
    const frameAt = editor.framed ? await (await frame.frameElement()).boundingBox() : null;
    const { x = 0, y = 0 } = frameAt ?? {};
    // Ranges are told within their frame, and as if a field that is scrolled showed all of its line.
    const { left = 0, right = 0 } = await frame
      .locator(editor.selector)
      .evaluate((box) => box.getBoundingClientRect().toJSON());
    const { box } = mark ?? { box: { x: 0, y: 0, width: 0, height: 0 } };
    const from = x + Math.max(box.x, left);
    const to = x + Math.min(box.x + box.width, right);
    const drawn = await drawnMarks(tab);
    // All that is drawn in the colour of marks lies on the marked words, from their beginning to their end.
    expect(drawn.count).toBeGreaterThan(200);
    expect(Math.abs(drawn.left - from)).toBeLessThan(14);
    expect(Math.abs(drawn.right - to)).toBeLessThan(14);
    expect(drawn.top).toBeGreaterThanOrEqual(y + box.y - 3);
    expect(drawn.bottom).toBeLessThanOrEqual(y + box.y + box.height + 6);
  });

  test('the mark stands right in every frame while the text around it changes, and all can be undone', async () => {
    const { frame, press, type, modelText, waitForMarks } = await openMarked(editor);
    await press('Control+Home');
    await frame.evaluate(countWrongFrames, CLAIM);
    await type('Kabar dari desa: ');
    if (!editor.single) await press('Enter');
    await type('lagi ');
    await press('Control+End');
    await type(' Terima kasih.');
    expect(await frame.evaluate(() => Reflect.get(globalThis, 'wrongFrames'))).toEqual([]);
    expect(await frame.evaluate(markedTexts)).toEqual([CLAIM]);
    const first = editor.single
      ? [`Kabar dari desa: lagi ${VIRAL_POST}`]
      : ['Kabar dari desa:', `lagi ${VIRAL_POST}`];
    expect(linesOf(await modelText()).join('\n')).toBe(`${first.join('\n')} Terima kasih.`);
    await waitFor('an empty model', async () => {
      for (let n = 0; n < 5; n++) await press('Control+z');
      return linesOf(await modelText()).length === 0;
    });
    await waitForMarks([]);
  });

  test('its elements are the same, byte for byte, and it sees the same keys as without Tabayun', async () => {
    const left: { markup: string[]; events: string[] }[] = [];
    for (const host of [HOST, BARE_HOST]) {
      page = await openEditor(browser, editor, { host, before: sameChance });
      const { tab, frame, press, type } = page;
      await frame.evaluate(noteEvents);
      await type(VIRAL_POST);
      if (host === HOST) await page.waitForMarks([CLAIM]);
      await press('Control+Home', 'ArrowRight', 'Delete', 'Control+End', 'Backspace');
      if (!editor.single) await press('Enter');
      await type('Selesai.');
      const frames = editor.framed ? [tab.mainFrame(), frame] : [frame];
      left.push({
        markup: await Promise.all(frames.map((one) => one.evaluate(markup))),
        events: await frame.evaluate(seenEvents),
      });
      await page.close();
      page = undefined;
    }
    expect(left[0]?.events.length).toBeGreaterThan(300);
    expect(left[0]?.markup.join('').length).toBeGreaterThan(20);
    expect(left[0]).toEqual(left[1]);
  });

  test('"Sisipkan" puts the correction after the marked sentence, and writing goes on', async () => {
    const { openCard, root, modelText, press, type } = await openMarked(editor);
    await openCard();
    await root.click('Sisipkan');
    await waitFor('the correction', async () => linesOf(await modelText()).join('\n') === CORRECTED);
    await root.waitForText(/Klarifikasi disisipkan/);
    const left = editor.undo.chromium ? VIRAL_POST : CORRECTED;
    if (editor.undo.chromium) await press('Control+z');
    expect(linesOf(await modelText()).join('\n')).toBe(left);
    await press('Control+End');
    await type(' Terima kasih.');
    expect(linesOf(await modelText()).join('\n')).toBe(`${left} Terima kasih.`);
  });

  test('"Sisipkan" keeps every line of a correction of two', async () => {
    page = await openEditor(browser, editor);
    const { openCard, root, modelText, press, type } = page;
    await type(TWO_LINES_POST);
    if (!editor.single) {
      await press('Enter');
      await type('Paragraf kedua.');
    }
    await openCard();
    await root.click('Sisipkan');
    await root.waitForText(/Klarifikasi disisipkan/);
    expect(linesOf(await modelText())).toEqual(withTwoLines(editor));
  });
});
