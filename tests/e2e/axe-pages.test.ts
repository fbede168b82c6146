import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idHistory } from '../../lib/text/id-history.ts';
import { idReport } from '../../lib/text/id-report.ts';
import { id } from '../../lib/text/id.ts';
import { naskahTextFor } from '../../lib/text/naskah.ts';
import { madeHistory } from '../gallery/made-history.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Chromium } from './harness/chromium.ts';
import { seedHistory } from './harness/history.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { VIRAL_POST } from './harness/samples.ts';

const words = { ...id, ...naskahTextFor('id') };

/** Run by evaluation: a script element is forbidden by the extension's own security policy. */
const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium();
  const page = await browser.openOptions();
  await packagedListTaken(page);
  await seedHistory(page, madeHistory({ events: 600, until: Date.now(), days: 70 }));
  await page.close();
});

afterAll(() => browser?.close());

declare const axe: { run(): Promise<AxeResults> };

/** Faults that axe finds, one line each. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

async function popupWithResult(): Promise<Page> {
  const page = await browser.openPopup();
  await page.getByLabel(words.popup.label).fill(VIRAL_POST);
  await page.getByRole('button', { name: words.popup.check, exact: true }).click();
  await page.getByText(words.textOutcome.strong).first().waitFor();
  return page;
}

async function naskahWithResults(): Promise<Page> {
  const page = await browser.openPage(`chrome-extension://${browser.extensionId}/naskah.html`);
  await page.getByLabel(words.naskah.label, { exact: true }).fill(VIRAL_POST);
  await page.getByRole('button', { name: words.naskah.check, exact: true }).click();
  await page.getByText(words.textOutcome.strong).first().waitFor();
  const csv = Buffer.from(`Tanggal;Naskah\n1/12/2026;"${VIRAL_POST}"\n2/12/2026;\n`);
  await page.setInputFiles('input[type=file]', { name: 'a.csv', mimeType: 'text/csv', buffer: csv });
  await page.getByRole('button', { name: words.calendar.open('2') }).click();
  return page;
}

async function optionsWithContents(): Promise<Page> {
  const page = await browser.openOptions();
  await page.getByRole('button', { name: words.lists.contents }).first().click();
  await page.getByText(words.contents.published).first().waitFor();
  return page;
}

async function openReport(): Promise<Page> {
  const page = await browser.openPage(`chrome-extension://${browser.extensionId}/laporan.html`);
  await page.locator('.claims tbody tr').first().waitFor();
  return page;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the popup is accessible, ${colorScheme}`, async () => {
    const page = await popupWithResult();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  test(`the page for drafts is accessible, ${colorScheme}`, async () => {
    const page = await naskahWithResults();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: words.naskah.clear }).click();
    await page.close();
  });

  test(`the report is accessible for both of its readers, ${colorScheme}`, async () => {
    const page = await openReport();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faults(page)).toEqual([]);
    await page.getByRole('radio', { name: idReport.page.public }).check({ force: true });
    await page.getByRole('radio', { name: idReport.page.free }).check({ force: true });
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: idReport.page.unit }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  test(`the history is accessible, ${colorScheme}`, async () => {
    const page = await browser.openOptions();
    await page.getByRole('button', { name: words.options.history }).click();
    await page.locator('.virtual tr').first().waitFor();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: idHistory.record.clear }).click();
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  test(`the options page is accessible, ${colorScheme}`, async () => {
    const page = await optionsWithContents();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faults(page)).toEqual([]);
    await page.close();
  });
}

test('a planted fault is found on both pages', async () => {
  for (const page of [await browser.openPopup(), await browser.openOptions()]) {
    await page.evaluate(() => document.body.append(document.createElement('button')));
    expect((await faults(page)).join()).toMatch(/button-name/);
    await page.close();
  }
});
