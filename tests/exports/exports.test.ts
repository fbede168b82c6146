/** Exports of the report as other programs open them: a spreadsheet, and tools for the printed page. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  'awal,=2+3,akhir',
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

/** A CSV as LibreOffice opens it, with the sign between cells that it is told: UTF-8, quotes, from the first line. */
async function opened(csv: string, separator: string): Promise<string> {
  const filter = `--infilter=CSV:${separator.charCodeAt(0)},34,76,1`;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', '--headless', profile, filter, '--convert-to', 'fods', '--outdir', folder, csv);
  return readFile(csv.replace(/\.csv$/, '.fods'), 'utf8');
}

describe('the CSV in LibreOffice', () => {
  let csv: string;
  beforeAll(async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: idReport.page.csv }).click();
    csv = join(folder, 'laporan.csv');
    await writeFile(csv, await readFile(await (await saved).path()));
  });

  test('has every figure in a cell of its own', async () => {
    const sheet = await opened(csv, ';');
    const cells = [...sheet.matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, text]) => unescaped(text ?? ''));
    for (const trap of TRAPS) {
      const safe = /^[=+\-@]/.test(trap) ? `'${trap}` : trap;
      expect(cells).toContain(safe.replace(',=', ",'="));
    }
    const { now } = reportOf(history, await shownPeriod(), 'WIB');
    const numbers = [...sheet.matchAll(/office:value="(-?[\d.]+)"/g)].map(([, value]) => Number(value));
    for (const figure of [now.checks, now.strong + now.possible, now.meetings, now.deeds.edited])
      expect(numbers).toContain(figure);
    expect(cells).toContain('Balai Contoh');
  });

  test.each([';', ',', '\t'])('computes nothing, also where cells are cut at %j', async (separator) => {
    expect(await opened(csv, separator)).not.toMatch(/table:formula=/);
    // The same words without our care are computed: this test would see it.
    const careless = join(folder, 'tanpa-pengaman.csv');
    await writeFile(careless, `"awal${separator}=2+3${separator}akhir"${separator}=1+1\r\n`);
    expect(await opened(careless, separator)).toMatch(/table:formula=/);
  });
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
  // No heading and no head of a table is left alone at the end of a page.
  const heads = [...Object.values(idReport.section), idReport.column.again, idReport.column.fresh];
  for (const sheet of text.split('\f').slice(0, pages)) {
    const lines = sheet.split('\n').filter((line) => line.trim() !== '');
    expect(lines.at(-1)?.replaceAll(' ', '')).toMatch(/^\d+\/\d+$/);
    const last = lines.at(-2) ?? '';
    expect(heads.filter((head) => last.trim().endsWith(head))).toEqual([]);
  }
  // What nobody can press on paper is written out.
  expect(text).toContain('https://contoh.go.id/klarifikasi/1');
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
