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
