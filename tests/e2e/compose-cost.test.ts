import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { BARE_HOST, BOXES, fixtureSites, openCompose } from './compose-page.ts';
import type { ComposePage } from './compose-page.ts';
import type { Chromium } from './harness/chromium.ts';
import { launchChromium } from './harness/chromium.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';

const KEYS = 40;
/** Layouts of the whole run that may come from elsewhere: a blinking caret, the chip's answer after the pause. */
const ELSEWHERE = 4;

let server: LocalServer;
let browser: Chromium;

beforeAll(async () => {
  await buildFixtures();
  server = await startServer(fixtureSites());
  browser = await launchChromium({ server });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

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
  const bare = await openCompose(browser, bareAddress, box.selector);
  await bare.tab.keyboard.insertText(text);
  const without = await countWork(bare);
  await bare.close();
  const page = await openCompose(browser, box.address, box.selector);
  await page.tab.keyboard.insertText(text);
  await page.waitForMarks([VIRAL.claim]);
  await page.root.waitForText(/sangat mirip klaim/);
  const withTabayun = await countWork(page);
  await page.close();
  expect(withTabayun.layouts).toBeLessThanOrEqual(without.layouts + ELSEWHERE);
  expect(withTabayun.styles).toBeLessThanOrEqual(without.styles + ELSEWHERE);
});
