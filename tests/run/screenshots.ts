/** `npm run screenshots`: the pictures of the README, taken from the built extension in a real Chromium. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { id as words } from '../../lib/text/id.ts';
import { ask } from '../e2e/harness/ask.ts';
import { type Chromium, launchChromium } from '../e2e/harness/chromium.ts';
import { FIXTURES, VIRAL_POST, packagedList } from '../e2e/harness/samples.ts';
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

/** One address for each outcome, from the packaged list and from hosts that nobody can register. */
const OUTCOMES = {
  address_listed: packagedList().items.find(({ seenAt }) => seenAt.length > 0)?.seenAt[0] ?? '',
  content_matches: `https://wa.me/?text=${encodeURIComponent(VIRAL_POST)}`,
  resembles_official: 'https://pertanian.go.id.example.com/bantuan',
  not_listed: 'https://www.pertanian.go.id/',
  cannot_check: 'http://192.168.1.1/masuk',
} as const;

async function outcomes(browser: Chromium, scheme: string): Promise<void> {
  const page = await browser.openPopup();
  await page.setViewportSize({ width: 360, height: 640 });
  for (const outcome of [
    'address_listed',
    'content_matches',
    'resembles_official',
    'not_listed',
    'cannot_check',
  ] as const) {
    await page.getByLabel(words.popup.label).fill(OUTCOMES[outcome]);
    await page.getByRole('button', { name: words.popup.check, exact: true }).click();
    await page.getByRole('heading', { name: words.outcome[outcome] }).waitFor();
    await page.screenshot({ path: shot(`outcome-${outcome.replace('_', '-')}`, scheme) });
  }
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
  await outcomes(browser, colorScheme);
  await prove(await browser.openPage('https://x.com/draft'), shot('compose', colorScheme));
  await browser.close();
}
await server.close();
