import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { CHANGES, FEED } from '../bench/compose-feed-page.ts';
import { during, isExtension, isLayout, isStyle, outermost, traced } from '../bench/compose-trace.ts';
import { BARE_HOST, BOXES, fixtureSites, openCompose } from './compose-page.ts';
import type { ComposePage } from './compose-page.ts';
import { launchChromium } from './harness/chromium.ts';
import { markedFrames, nextFrame, noteFrames } from './harness/page-functions.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from './harness/samples.ts';
import { page as markupPage } from './harness/server.ts';
import { useBrowser } from './harness/use-browser.ts';

const KEYS = 40;
/** Layouts of the whole run that may come from elsewhere: a blinking caret, the chip's answer after the pause. */
const ELSEWHERE = 4;

beforeAll(buildFixtures);
const { browser } = useBrowser({ ...fixtureSites(), 'www.threads.net': markupPage(FEED) }, launchChromium);

/** Layouts and style passes of the page while keys are pressed after a marked text of about 2 kB. */
async function countWork(page: ComposePage): Promise<{ layouts: number; styles: number }> {
  const session = await page.tab.context().newCDPSession(page.tab);
  await session.send('Performance.enable');
  const read = async (name: string): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  };
  const before = [await read('LayoutCount'), await read('RecalcStyleCount')] as const;
  for (let key = 0; key < KEYS; key++) await page.tab.keyboard.press('a');
  const after = [await read('LayoutCount'), await read('RecalcStyleCount')] as const;
  await session.detach();
  return { layouts: after[0] - before[0], styles: after[1] - before[1] };
}

test.each(BOXES)('a key in $name makes the browser lay out no more than without Tabayun', async (box) => {
  const text = `${PLAIN_POST} `.repeat(20) + VIRAL_POST;
  const bareAddress = `https://${BARE_HOST}${new URL(box.address).pathname}`;
  const bare = await openCompose(browser(), bareAddress, box.selector);
  await bare.tab.keyboard.insertText(text);
  const without = await countWork(bare);
  await bare.close();
  const page = await openCompose(browser(), box.address, box.selector);
  await page.tab.keyboard.insertText(text);
  await page.waitForMarks([VIRAL.claim]);
  await page.root.waitForText(/sangat mirip klaim/);
  const withTabayun = await countWork(page);
  await page.close();
  expect(withTabayun.layouts).toBeLessThanOrEqual(without.layouts + ELSEWHERE);
  expect(withTabayun.styles).toBeLessThanOrEqual(without.styles + ELSEWHERE);
});

test.each(BOXES)('typing in $name forces no layout and no style pass, and no frame is wrong', async (box) => {
  const page = await openCompose(browser(), box.address, box.selector);
  await page.tab.keyboard.insertText(`${PLAIN_POST} ${VIRAL_POST}`);
  await page.waitForMarks([VIRAL.claim]);
  await page.root.waitForText(/sangat mirip klaim/);
  await page.tab.evaluate(noteFrames);
  const [events = []] = await traced([page.tab], async () => {
    for (const where of ['End', 'Home']) {
      await page.tab.keyboard.press(`Control+${where}`);
      for (let key = 0; key < KEYS; key++) await page.tab.keyboard.press('a');
    }
  });
  const ours = outermost(events, isExtension);
  expect(ours.length).toBeGreaterThan(KEYS);
  expect(during(events, ours, (event) => isLayout(event) || isStyle(event))).toEqual([]);
  await page.tab.evaluate(nextFrame);
  expect(new Set(await page.tab.evaluate(markedFrames))).toEqual(new Set([VIRAL.claim]));
  await page.close();
});

/** Waits until the feed has changed as often as it does in a second. */
const changes = (tab: Page): Promise<void> =>
  tab.evaluate(
    (count) =>
      new Promise((done) => {
        let left = count;
        const observer = new MutationObserver(() => {
          if (--left > 0) return;
          observer.disconnect();
          done();
        });
        observer.observe(document.querySelector('#feed') ?? document, { childList: true });
      }),
    CHANGES,
  );

test('a feed that never rests costs nothing where there is nothing to write in', async () => {
  const tab = await browser().openPage('https://www.threads.net/');
  const [events = []] = await traced([tab], () => changes(tab));
  expect(outermost(events, isExtension)).toEqual([]);
  await tab.close();
});

test('nor does it beside an idle box with a mark and a chip', async () => {
  const page = await openCompose(browser(), 'https://www.threads.net/#box', '[contenteditable]');
  await page.tab.keyboard.insertText(VIRAL_POST);
  await page.waitForMarks([VIRAL.claim]);
  await page.root.waitForText(/sangat mirip klaim/);
  await changes(page.tab);
  const [events = []] = await traced([page.tab], () => changes(page.tab));
  expect(outermost(events, isExtension)).toEqual([]);
  await page.close();
});
