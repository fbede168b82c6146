/** `npm run screenshots`: the pictures of the README, taken from the built extension in a real Chromium. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { idReport } from '../../lib/text/id-report.ts';
import { id as words } from '../../lib/text/id.ts';
import { ask } from '../e2e/harness/ask.ts';
import { type Chromium, launchChromium } from '../e2e/harness/chromium.ts';
import { seedHistory } from '../e2e/harness/history.ts';
import { FIXTURES, VIRAL_POST, packagedList } from '../e2e/harness/samples.ts';
import { folder, startServer } from '../e2e/harness/server.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { madeHistory } from '../gallery/made-history.ts';
import { prove } from './demo.ts';

const FOLDER = new URL('../screenshots', import.meta.url).pathname;
const UNIT = {
  parent: 'Instansi induk contoh',
  name: 'Balai Contoh Pertanian',
  address: 'Jalan Contoh Nomor 1, Kota Contoh',
  place: 'Kota Contoh',
  position: 'Kepala Balai Contoh Pertanian,',
  signer: 'Nama Penanda Tangan',
  nip: '00000000 000000 0 000',
  logo: '',
};
/** Pixels around a part of the report. */
const EDGE = 24;
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

/** A part of the report with some of the sheet around it. */
async function part(report: Page, title: string, path: string): Promise<void> {
  const box = await report.getByRole('region', { name: title, exact: true }).boundingBox();
  if (!box) throw new Error(`no part ${title}`);
  const { x, y, width, height } = box;
  const clip = { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
  await report.screenshot({ path, fullPage: true, clip });
}

/** The first page as it is printed, A4 at 96 pixels an inch. */
async function paper(report: Page, path: string): Promise<void> {
  await report.setViewportSize({ width: 794, height: 1123 });
  await report.emulateMedia({ media: 'print' });
  await report.evaluate(() => {
    // A screen has no margins of paper.
    Object.assign(document.body.style, { boxSizing: 'border-box', padding: '20mm 20mm 22mm 25mm' });
    scrollTo(0, 0);
    // What does not fit comes on the next page, whole.
    for (const section of document.querySelectorAll<HTMLElement>('.part'))
      if (section.getBoundingClientRect().bottom > innerHeight) section.style.visibility = 'hidden';
  });
  await report.screenshot({ path });
}

/** A made-up history, which says so in every claim, in the report, on paper and in the list of events. */
async function records(browser: Chromium, page: Page, scheme: string): Promise<void> {
  await seedHistory(page, madeHistory({ events: 3_000, until: Date.now(), days: 120, claims: 24, seed: 3 }));
  await page.evaluate(`chrome.storage.local.set({ unit: ${JSON.stringify(UNIT)} })`);
  const report = await browser.openPage(`chrome-extension://${browser.extensionId}/laporan.html`);
  await report.setViewportSize({ width: 1180, height: 900 });
  await report.locator('.claims tbody tr').first().waitFor();
  await report.screenshot({ path: shot('report', scheme) });
  for (const [name, title] of [
    ['claims', idReport.section.claims],
    ['deeds', idReport.section.deeds],
    ['weeks', idReport.section.weeks],
  ] as const)
    await part(report, title, shot(`report-${name}`, scheme));
  if (scheme === 'light') await paper(report, shot('report-print', scheme));
  await report.close();
  await page.reload();
  await page.getByRole('button', { name: words.options.history }).click();
  await page.locator('.virtual tr').first().waitFor();
  await page.screenshot({ path: shot('history', scheme), fullPage: true });
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
  await records(browser, page, colorScheme);
  await prove(await browser.openPage('https://x.com/draft'), shot('compose', colorScheme));
  await browser.close();
}
await server.close();
