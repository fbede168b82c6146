import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { BOXES, fixtureSites } from './compose-page.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { closedRootInFirefox } from './harness/closed-root-firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

const FOUND = /sangat mirip klaim/;
/** Ways in which a mark is drawn over a field: its boxes in our root, one for each line. */
const DRAWN = /left: ([\d.]+)px; top: ([\d.]+)px;[^"]*rgb\(217,? 72,? 15/g;

let server: LocalServer;
let firefox: Firefox;

beforeAll(async () => {
  await buildFixtures();
  server = await startServer(fixtureSites());
  firefox = await launchFirefox({ server });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

async function write(box: { address: string; selector: string }): Promise<{ tab: Page; root: ClosedRoot }> {
  const tab = await firefox.openPage(box.address);
  const root = closedRootInFirefox(tab);
  await tab.click(box.selector);
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  return { tab, root };
}
const drawnAt = async (root: ClosedRoot): Promise<number[]> =>
  [...(await root.html()).matchAll(DRAWN)].map(([, , top]) => Number(top));

test('a mark in a field is drawn over it and follows typing and scrolling', async () => {
  const { tab, root } = await write(BOXES[0]);
  const [before = 0] = await waitFor('the mark', async () => {
    const at = await drawnAt(root);
    return at.length > 0 && at;
  });
  await tab.keyboard.down('Control');
  await tab.keyboard.press('Home');
  await tab.keyboard.up('Control');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Enter');
  const lower = await waitFor('the mark to move down', async () => {
    const [now = 0] = await drawnAt(root);
    return now > before + 30 && now;
  });
  await tab.evaluate(() => {
    document.body.style.minHeight = '3000px';
    scrollTo(0, 20);
  });
  await waitFor('the mark to follow', async () => {
    const [now = 0] = await drawnAt(root);
    return Math.abs(now - (lower - 20)) < 2;
  });
  const scrolled = await tab.evaluate(() => {
    const field = document.querySelector('textarea');
    field?.setAttribute('style', 'min-height: 0; height: 80px');
    field?.scrollTo(0, 30);
    return field?.scrollTop ?? 0;
  });
  expect(scrolled).toBeGreaterThan(10);
  await waitFor('the mark to follow inside the field', async () => {
    const [now = 0] = await drawnAt(root);
    return Math.abs(now - (lower - 20 - scrolled)) < 2;
  });
  expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe(`\n\n${VIRAL_POST}`);
  await tab.close();
});

test.each(BOXES)('after the card was used, writing goes on where it was: $name', async (box) => {
  const { tab, root } = await write(box);
  await root.click(FOUND);
  await root.waitForText(/Salin klarifikasi/);
  await tab.keyboard.press('Escape');
  await waitFor('the card to close', async () => !(await root.text()).includes('Salin klarifikasi'));
  await tab.keyboard.type('!');
  expect(await tab.evaluate(() => Reflect.get(globalThis, 'modelText')())).toBe(`${VIRAL_POST}!`);
  await tab.close();
});
