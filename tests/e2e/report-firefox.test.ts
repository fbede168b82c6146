/** From a compose box to the history, the report and its exports in Firefox: another database, another background. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyFile } from '../../lib/core/history-file.ts';
import { reportOf } from '../../lib/core/report.ts';
import { idHistory } from '../../lib/text/id-history.ts';
import { idReport } from '../../lib/text/id-report.ts';
import { id as words } from '../../lib/text/id.ts';
import { buildFixtures } from '../fixtures/build.ts';
import { madeHistory } from '../gallery/made-history.ts';
import { BOXES, fixtureSites } from './compose-page.ts';
import { ask } from './harness/ask.ts';
import { closedRootInFirefox } from './harness/closed-root-firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import { readHistory, seedHistory, waitForViralKinds } from './harness/history.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { textWith } from './harness/shown.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

/** A period that the made history fills. */
const UNTIL = Date.UTC(2026, 10, 30, 16);
const made = madeHistory({ events: 3_000, until: UNTIL, days: 100, claims: 30 });
const other = madeHistory({ events: 800, until: UNTIL, days: 60, claims: 30, seed: 9 });

let options: Page;
let folder: string;

beforeAll(async () => {
  await buildFixtures();
  folder = await mkdtemp(join(tmpdir(), 'tabayun-report-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const { browser: firefox } = useBrowser(fixtureSites(), (own) =>
  launchFirefox({ ...own, downloads: folder, idleMs: 3_000 }),
);
beforeAll(async () => {
  options = await firefox().openExtensionPage('options.html');
  await packagedListTaken(options);
});

/** Presses what carries exactly these words, also as its name for screen readers. */
async function press(page: Page, name: string): Promise<void> {
  const found = await page.waitForSelector(`aria/${name}[role="button"]`);
  await found?.click();
}
const tileOf = (page: Page, name: string): Promise<string> =>
  page.$$eval(
    '.tile',
    (tiles, wanted) =>
      tiles.find((tile) => tile.querySelector('dt')?.textContent === wanted)?.querySelector('.tile-number')
        ?.textContent ?? '',
    name,
  );
const grouped = (value: number): string => new Intl.NumberFormat('id-ID').format(value);
/** The bytes of a file that was saved, once all of it is there. */
const saved = (ending: string): Promise<Buffer> =>
  waitFor(`a saved ${ending}`, async () => {
    const names = await readdir(folder);
    const name = names.find((one) => one.endsWith(ending));
    const bytes = name && !names.includes(`${name}.part`) ? await readFile(join(folder, name)) : null;
    return bytes && bytes.length > 0 ? bytes : null;
  });

test('what happens in a compose box is taken down, also by a background that was ended in between', async () => {
  const [, , , , box] = BOXES;
  const tab = await firefox().openPage(box.address);
  const root = closedRootInFirefox(tab);
  await tab.click(box.selector);
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(/sangat mirip klaim/);
  await waitForViralKinds(options, ['checked', 'matched']);
  await firefox().stopBackground(options);
  await root.click(/sangat mirip klaim/);
  await root.waitForText(new RegExp(words.card.iRefute));
  await root.click(words.card.ignore);
  await root.click(words.reason.kutipan);
  await waitForViralKinds(options, ['checked', 'matched', 'ignored kutipan']);
  const { events } = await readHistory(options);
  expect(new Set(events.map(({ site, surface }) => `${site} ${surface}`))).toEqual(
    new Set(['x.com compose']),
  );
  expect(new Set(events.map(({ draft }) => draft)).size).toBe(1);
  await tab.close();
});

test('an ignoring is undone in the history', async () => {
  await press(options, words.options.history);
  await press(options, idHistory.list.undoOf(VIRAL.claim));
  await waitForViralKinds(options, ['checked', 'matched', 'ignored kutipan', 'undone']);
  await textWith(options, idHistory.list.undone);
  expect(await options.$(`aria/${idHistory.list.undoOf(VIRAL.claim)}`)).toBeNull();
});

test('a history that is packed gives the figures counted outside of the browser, alone and merged', async () => {
  await ask(options, 'clearHistory', {});
  await seedHistory(options, made);
  expect((await ask(options, 'historyState', {})).count).toBe(made.events.length);
  const page = await firefox().openExtensionPage('laporan.html');
  await page.waitForSelector('.tile-number');
  await page.select('.zone select', 'WIB');
  await showNovember(page);
  const day = (iso: string): number => Date.parse(iso) / 86_400_000;
  const period = { kind: 'free', from: day('2026-11-01'), to: day('2026-11-30') } as const;
  const { now } = reportOf(made, period, 'WIB');
  expect(await tileOf(page, idReport.summary.checks)).toBe(grouped(now.checks));
  expect(await tileOf(page, idReport.summary.corrections)).toBe(grouped(now.corrections));

  await press(page, idReport.page.csv);
  const csv = (await saved('.csv')).toString('utf8');
  expect(csv).toContain(`"${idReport.summary.checks}";${now.checks};`);
  await press(page, idReport.chart.pngOf(idReport.section.weeks));
  const png = await saved('.png');
  // Width and height stand behind the eight bytes of the signature and the name of the first part.
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16) > 1_000]).toEqual(['PNG', true]);

  const file = join(folder, 'rekan.json');
  await writeFile(file, historyFile(other));
  const picker = (await page.$('input[type=file][multiple]')) as ElementHandle<HTMLInputElement>;
  await picker.uploadFile(file);
  await textWith(page, idReport.page.merged('1'));
  const both = now.checks + reportOf(other, period, 'WIB').now.checks;
  expect(await tileOf(page, idReport.summary.checks)).toBe(grouped(both));
  await page.close();
});

async function showNovember(page: Page): Promise<void> {
  await page.evaluate(inField, idReport.page.free, '');
  await page.waitForSelector('.dates');
  await page.evaluate(inField, idReport.page.from, '2026-11-01');
  await page.evaluate(inField, idReport.page.to, '2026-11-30');
  await textWith(page, '1 s.d. 30 November 2026');
}

/** Runs in the page: presses the field of a label, or puts a value into it. Resolves when the page is drawn anew. */
function inField(label: string, value: string): Promise<unknown> {
  const field = [...document.querySelectorAll('label')]
    .find((one) => one.textContent?.trim() === label)
    ?.querySelector('input');
  if (value === '') field?.click();
  else if (field) {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  });
}
