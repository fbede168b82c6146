import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseList } from '../../lib/core/listfile.ts';
import { idWorkshop as words } from '../../lib/text/id-workshop.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Chromium } from './harness/chromium.ts';
import { VIRAL } from './harness/samples.ts';

const CLAIM = 'Semangka kotak dari Kota Contoh tumbuh di atas awan setiap malam Jumat';
const ORDINARY = 'Penyuluh contoh berkunjung ke kebun semangka di Kota Contoh pagi ini.';

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.openPage(`chrome-extension://${browser.extensionId}/bengkel.html`);
});
afterAll(() => browser?.close());

const tab = (name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value);

test('what is written is checked as one types, and is still there after a reload in mid-sentence', async () => {
  await page.getByRole('button', { name: words.add }).click();
  await page.getByText(words.faults('3')).waitFor();
  await fill(words.field.claim, CLAIM);
  await fill(words.field.answer, 'Semangka itu tidak ada.');
  await fill(words.field.url, 'https://klarifikasi.contoh.go.id/semangka');
  await page.getByRole('button', { name: words.makeId }).click();
  // At once: nothing waits for the moment at which it would be written anyway.
  await fill(words.field.short, 'Semangka kotak itu tidak ada.');
  await page.reload();
  await page.getByText(words.ready, { exact: true }).waitFor();
  await page.getByRole('button', { name: CLAIM }).click();
  expect(await page.getByLabel(words.field.short, { exact: true }).inputValue()).toBe(
    'Semangka kotak itu tidak ada.',
  );
  await page.getByText(words.length.of('X', '29', '280')).waitFor();
});

test('a claim that is clarified already is named, with its list', async () => {
  await fill(words.field.claim, VIRAL.claim);
  const note = page.locator('.duplicates');
  await note.getByText(VIRAL.claim).waitFor();
  expect(await note.innerText()).toContain('Daftar awal Tabayun');
  await fill(words.field.claim, CLAIM);
  await note.waitFor({ state: 'detached' });
});

test('the test bench says what fires and why, and what must not', async () => {
  await tab(words.tabBench);
  await fill(words.bench.must, `Kabar dari grup: ${CLAIM}. Sebarkan!`);
  await fill(words.bench.mustNot, ORDINARY);
  await page.getByRole('button', { name: words.bench.run }).click();
  await page.getByText(words.bench.passed('2', '2')).waitFor();
  const first = page.locator('.bench-results > li').first();
  expect(await first.innerText()).toContain(words.bench.verdict.strong);
  expect(await first.locator('mark').allInnerTexts()).not.toEqual([]);
});

test('the source file is what every Tabayun takes, with the ordinary posts in it', async () => {
  await tab(words.tabHead);
  await fill(words.head.title, 'Daftar contoh');
  await fill(words.head.id, 'daftar-contoh');
  await fill(words.head.publisher, 'Dinas Contoh');
  await tab(words.tabExport);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.export.source }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('daftar-contoh-sumber.json');
  const parsed = parseList(await readFile(await download.path(), 'utf8'));
  expect(parsed).toMatchObject({
    ok: true,
    ordinary: [ORDINARY],
    list: {
      id: 'daftar-contoh',
      items: [{ claim: CLAIM, correction: { short: 'Semangka kotak itu tidak ada.' } }],
    },
  });
});

test('a list in use is opened only after a question, and a removed entry comes back', async () => {
  await tab(words.tabEntries);
  await page.getByLabel(words.fromList).selectOption({ label: 'Daftar awal Tabayun' });
  await page.getByRole('button', { name: words.openYes }).click();
  await page.getByText(words.opened('121')).waitFor();
  expect(await page.locator('.entry-button').count()).toBe(121);
  await page.locator('.entry-button').first().click();
  await page.getByRole('button', { name: words.remove }).click();
  expect(await page.locator('.entry-button').count()).toBe(120);
  await page.getByRole('button', { name: words.undo }).click();
  expect(await page.locator('.entry-button').count()).toBe(121);
});

test('the guide is a page of its own, in Indonesian', async () => {
  const [guide] = await Promise.all([
    browser.context.waitForEvent('page'),
    page.getByRole('button', { name: words.guide }).click(),
  ]);
  await guide.getByRole('heading', { name: /Panduan penerbit/ }).waitFor();
  expect(await guide.locator('h2').count()).toBe(9);
});
