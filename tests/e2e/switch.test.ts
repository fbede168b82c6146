import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildFixtures } from '../fixtures/build.ts';
import { BOXES, fixtureSites, openCompose } from './compose-page.ts';
import { ask } from './harness/ask.ts';
import { launchChromium } from './harness/chromium.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const TEXTAREA = BOXES[0];
const HOST = 'instagram.com';

let options: Page;

beforeAll(buildFixtures);
const { browser } = useBrowser(fixtureSites(), launchChromium);
beforeAll(async () => {
  options = await browser().openOptions();
});

const turn = (enabled: boolean) => ask(options, 'setSite', { host: HOST, enabled });

test('a site that is switched off loses its marks and chip at once, and gets them back without a reload', async () => {
  const page = await openCompose(browser(), TEXTAREA.address, TEXTAREA.selector);
  await page.type(VIRAL_POST);
  await page.waitForMarks([VIRAL.claim]);
  expect(await page.tab.locator('[data-tabayun]').count()).toBe(1);
  await turn(false);
  await page.waitForMarks([]);
  await waitFor('our element to go', async () => (await page.tab.locator('[data-tabayun]').count()) === 0);
  await page.type(' Terima kasih.');
  expect(await page.tab.locator('[data-tabayun]').count()).toBe(0);
  await turn(true);
  await page.type(' Salam.');
  await page.waitForMarks([VIRAL.claim]);
  expect(await page.tab.locator('[data-tabayun]').count()).toBe(1);
  await page.close();
});

test('a page that was opened while its site was off starts when it is switched on', async () => {
  await turn(false);
  const page = await openCompose(browser(), TEXTAREA.address, TEXTAREA.selector);
  await page.type(VIRAL_POST);
  await turn(true);
  await page.type(' Salam.');
  await page.waitForMarks([VIRAL.claim]);
  expect(await page.tab.locator('[data-tabayun]').count()).toBe(1);
  await page.close();
});
