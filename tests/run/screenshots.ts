/** `npm run screenshots`: the pictures of the README, taken from the built extension in a real Chromium. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { id as words } from '../../lib/text/id.ts';
import { ask } from '../e2e/harness/ask.ts';
import { type Chromium, launchChromium } from '../e2e/harness/chromium.ts';
import { FIXTURES, VIRAL_POST } from '../e2e/harness/samples.ts';
import { folder, startServer } from '../e2e/harness/server.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { prove } from './demo.ts';

const FOLDER = new URL('../screenshots', import.meta.url).pathname;
const shot = (name: string, scheme: string): string => join(FOLDER, `${name}-${scheme}.png`);

async function popup(browser: Chromium, scheme: string): Promise<void> {
  const page = await browser.openPopup();
  await page.setViewportSize({ width: 360, height: 600 });
  await page.getByLabel(words.popup.label).fill(VIRAL_POST);
  await page.getByRole('button', { name: words.popup.check, exact: true }).click();
  await page.getByRole('heading', { name: words.textOutcome.strong }).first().waitFor();
  await page.screenshot({ path: shot('popup', scheme), fullPage: true });
  await page.close();
}

async function options(page: Page, scheme: string): Promise<void> {
  await page.setViewportSize({ width: 1100, height: 720 });
  await page.reload();
  await page.getByRole('heading', { name: 'Daftar awal Tabayun' }).waitFor();
  await page.screenshot({ path: shot('options', scheme) });
}

await mkdir(FOLDER, { recursive: true });
const server = await startServer({ 'x.com': folder(FIXTURES) });
for (const colorScheme of ['light', 'dark'] as const) {
  const browser = await launchChromium({ server, colorScheme });
  const page = await browser.openOptions();
  await waitFor('the packaged list', async () => (await ask(page, 'health', {})).clarifications > 0, 30_000);
  await options(page, colorScheme);
  await popup(browser, colorScheme);
  await prove(await browser.openPage('https://x.com/draft'), shot('compose', colorScheme));
  await browser.close();
}
await server.close();
