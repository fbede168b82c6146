/** Exports of the report as other programs open them: a spreadsheet, and tools for the printed page. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { History } from '../../lib/core/history.ts';
import { reportOf } from '../../lib/core/report.ts';
import { idReport } from '../../lib/text/id-report.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { seedHistory } from '../e2e/harness/history.ts';
import { madeHistory } from '../gallery/made-history.ts';
import { installPrograms, run } from './programs.ts';

/** What a list could say to make a spreadsheet compute, or take two cells for one. */
const TRAPS = [
  '=HYPERLINK("https://contoh.go.id";"klik")',
  '+1+1',
  '-2+3',
  '@SUM(1;1)',
  'tanda "kutip"; titik koma',
  '=1+1',
];
const UNIT = {
  parent: 'Instansi induk contoh',
  name: 'Balai Contoh',
  address: 'Jalan Contoh 1',
  place: 'Kota Contoh',
  position: 'Kepala Balai Contoh,',
  signer: 'Nama Penanda Tangan',
  nip: '00000000 000000 0 000',
  logo: '',
};

let browser: Chromium;
let page: Page;
let folder: string;
let history: History;

beforeAll(async () => {
  installPrograms();
  folder = await mkdtemp(join(tmpdir(), 'tabayun-exports-'));
  browser = await launchChromium();
  const made = madeHistory({ events: 2_000, until: Date.now(), days: 80, claims: TRAPS.length });
  const claims = made.claims.map((met, at) => ({ ...met, claim: TRAPS[at] ?? met.claim }));
  history = { events: made.events, claims };
  const options = await browser.openOptions();
  await seedHistory(options, history);
  await options.evaluate(`chrome.storage.local.set({ unit: ${JSON.stringify(UNIT)} })`);
  page = await browser.openPage(`chrome-extension://${browser.extensionId}/laporan.html`);
  await page.locator('.tiles').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('LibreOffice opens the CSV with every figure in a cell of its own, and computes nothing of it', async () => {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: idReport.page.csv }).click();
  const csv = join(folder, 'laporan.csv');
  await writeFile(csv, await readFile(await (await saved).path()));
  // Semicolons, quotes, UTF-8, from the first line, formulas of cells shown: token 59,34,76,1.
  const filter = '--infilter=CSV:59,34,76,1';
  run(
    'soffice',
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    filter,
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    csv,
  );
  const sheet = await readFile(join(folder, 'laporan.fods'), 'utf8');
  expect(sheet).not.toMatch(/table:formula=/);
  const cells = [...sheet.matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, text]) => unescaped(text ?? ''));
  for (const trap of TRAPS) expect(cells).toContain(/^[=+\-@]/.test(trap) ? `'${trap}` : trap);
  const { now } = reportOf(history, await shownPeriod(), 'WIB');
  const numbers = [...sheet.matchAll(/office:value="(-?[\d.]+)"/g)].map(([, value]) => Number(value));
  for (const figure of [now.checks, now.strong + now.possible, now.meetings, now.deeds.edited])
    expect(numbers).toContain(figure);
  expect(cells).toContain('Balai Contoh');
});

test('the printed page is A4, in pages with numbers, and holds the words and figures of the report', async () => {
  const pdf = join(folder, 'laporan.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  const info = run('pdfinfo', pdf);
  expect(info).toMatch(/Page size:.*\(A4\)/);
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  expect(pages).toBeGreaterThan(1);
  const text = run('pdftotext', '-layout', pdf, '-');
  const { now } = reportOf(history, await shownPeriod(), 'WIB');
  for (const words of [
    UNIT.name.toUpperCase(),
    idReport.sheet.monthly,
    idReport.sheet.subject,
    idReport.section.deeds,
    UNIT.signer,
    `NIP ${UNIT.nip}`,
    new Intl.NumberFormat('id-ID').format(now.checks),
  ])
    expect(text).toContain(words);
  expect(text.replaceAll(' ', '')).toContain(`${pages}/${pages}`);
  for (const onlyOnScreen of [idReport.page.print, idReport.chart.png, idReport.page.merge])
    expect(text).not.toContain(onlyOnScreen);
});

test('a dark screen prints black on white', async () => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const colours = await page.evaluate(() => {
    const sheet = document.querySelector('.sheet');
    const { color, backgroundColor } = sheet ? getComputedStyle(sheet) : { color: '', backgroundColor: '' };
    const track = getComputedStyle(document.querySelector('.fill-track')!).fill;
    return { color, backgroundColor, track };
  });
  expect(colours).toEqual({
    color: 'rgb(0, 0, 0)',
    backgroundColor: 'rgb(255, 255, 255)',
    track: 'rgb(238, 238, 238)',
  });
  await page.emulateMedia({ colorScheme: null, media: null });
});

/** The month that the page shows from the start. */
async function shownPeriod() {
  const now = await page.evaluate(() => Date.now());
  // In WIB, as the page counts.
  const middle = new Date(now + (7 - 14 * 24) * 3_600_000);
  return { kind: 'month', year: middle.getUTCFullYear(), month: middle.getUTCMonth() + 1 } as const;
}

function unescaped(text: string): string {
  const names: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };
  return text.replace(/&(\w+);/g, (whole, name: string) => names[name] ?? whole);
}
