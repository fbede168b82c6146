/** From a compose box to the report: what is taken down in a real browser, and what the report makes of it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { History } from '../../lib/core/history.ts';
import { historyFile } from '../../lib/core/history-file.ts';
import { reportOf } from '../../lib/core/report.ts';
import { idHistory } from '../../lib/text/id-history.ts';
import { idReport } from '../../lib/text/id-report.ts';
import { idNews } from '../../lib/text/id-news.ts';
import { id as words } from '../../lib/text/id.ts';
import { buildFixtures } from '../fixtures/build.ts';
import { madeHistory } from '../gallery/made-history.ts';
import { fixtureSites, openCompose } from './compose-page.ts';
import { ask } from './harness/ask.ts';
import { launchChromium } from './harness/chromium.ts';
import { readHistory, readStore, seedHistory, viralKinds, waitForViralKinds } from './harness/history.ts';
import { listHost } from './harness/list-host.ts';
import { sampleItem, sampleList, VIRAL, VIRAL_POST } from './harness/samples.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const LIST_HOST = 'daftar.contoh.go.id';
const BLUE = 'Kelapa biru dari Pulau Contoh menumbuhkan gigi dalam semalam';

const host = listHost();
let options: Page;

beforeAll(buildFixtures);
const { browser } = useBrowser({ ...fixtureSites(), [LIST_HOST]: host.site }, launchChromium);
beforeAll(async () => {
  await browser().context.grantPermissions(['clipboard-read', 'clipboard-write']);
  options = await browser().openOptions();
  await packagedListTaken(options);
});

const openReport = async (): Promise<Page> => {
  const page = await browser().openPage(`chrome-extension://${browser().extensionId}/laporan.html`);
  await page.locator('.tile-number').first().waitFor();
  return page;
};
/** Months that the settings say. */
const storedMonths = async (): Promise<unknown> => {
  const held = await options.evaluate(`chrome.storage.local.get('settings')`);
  return (held as { settings?: { historyMonths?: number } }).settings?.historyMonths;
};
/** Whether what has the focus says these words. */
const focused = (page: Page, wanted: string): Promise<boolean> =>
  page.evaluate((text) => document.activeElement?.textContent?.trim() === text, wanted);
/** Tiles by their names. */
const tiles = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.tile')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((tile) => [
          tile.querySelector('dt')?.textContent ?? '',
          tile.querySelector('.tile-number')?.textContent ?? '',
        ]),
      ),
    );

test('what happens in a compose box is taken down without a word of the draft, and stands in the report', async () => {
  const compose = await openCompose(browser(), 'https://x.com/draft', '[contenteditable]');
  await compose.type(`zqrahasiaxv ${VIRAL_POST}`);
  await compose.waitForMarks([VIRAL.claim]);
  await compose.root.click(/sangat mirip klaim/);
  await compose.root.waitForText(/Salin klarifikasi/);
  await compose.root.click(words.card.copy);
  await compose.root.waitForText(/Klarifikasi disalin/);
  await waitForViralKinds(options, ['checked', 'matched', 'copied']);
  await compose.root.click(words.card.ignore);
  await compose.root.click(words.reason.kutipan);
  await waitForViralKinds(options, ['checked', 'matched', 'copied', 'ignored kutipan']);
  const history = await readHistory(options);
  expect(new Set(history.events.map(({ site, surface }) => `${site} ${surface}`))).toEqual(
    new Set(['x.com compose']),
  );
  expect(new Set(history.events.map(({ draft }) => draft)).size).toBe(1);
  expect(JSON.stringify(history)).not.toContain('zqrahasiaxv');
  const page = await openReport();
  await page.getByRole('radio', { name: idReport.page.quarter }).check({ force: true });
  expect(await tiles(page)).toMatchObject({
    [idReport.summary.checks]: '1',
    [idReport.summary.matched]: '1',
    [idReport.summary.corrections]: '1',
  });
  expect(await page.locator('.claims').innerText()).toContain(VIRAL.claim);
  await page.close();
  await compose.close();
});

test('an ignoring is undone in the history, and the switch turns recording off', async () => {
  await options.reload();
  await options.getByRole('button', { name: words.options.history }).click();
  await options.getByRole('button', { name: idHistory.list.undoOf(VIRAL.claim) }).click();
  await waitForViralKinds(options, ['checked', 'matched', 'copied', 'ignored kutipan', 'undone']);
  await options.getByText(idHistory.list.undone).waitFor();
  await options.getByRole('switch', { name: idHistory.record.switch }).click();
  await options.getByText(idHistory.record.off, { exact: true }).waitFor();
  const checked = { draft: '0123456789abcdef', surface: 'text', kind: 'checked', verdict: 'none' } as const;
  expect(await ask(options, 'record', checked)).toEqual({ recorded: false });
  expect((await ask(options, 'historyState', {})).on).toBe(false);
  expect(await viralKinds(options)).toHaveLength(5);
  await options.getByRole('switch', { name: idHistory.record.switch }).click();
  await options.getByText(idHistory.record.on, { exact: true }).waitFor();
});

test('a shorter time that deletes events is asked about first, also by arrow keys; Escape leaves all as it was', async () => {
  await seedHistory(options, madeHistory({ events: 300, until: Date.now(), days: 150, seed: 21 }));
  await options.reload();
  await options.getByRole('button', { name: words.options.history }).click();
  const select = options.getByLabel(idHistory.record.keep);
  await select.focus();
  // From 13 months to 6: nothing is older than that.
  await options.keyboard.press('ArrowUp');
  await waitFor('6 months', async () => (await storedMonths()) === 6);
  const count = (await readHistory(options)).events.length;
  await options.keyboard.press('ArrowUp');
  const question = options.getByRole('alertdialog');
  await question.getByText(idHistory.record.shortenAsk('3')).waitFor();
  await waitFor('the focus', () => focused(options, idHistory.record.cancel));
  await options.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await select.evaluate((element) => element === document.activeElement)).toBe(true);
  expect([await select.inputValue(), await storedMonths()]).toEqual(['6', 6]);
  expect((await readHistory(options)).events).toHaveLength(count);

  await options.keyboard.press('ArrowUp');
  await question.getByRole('button', { name: idHistory.record.shortenYes }).click();
  await waitFor('3 months', async () => (await storedMonths()) === 3);
  const left = await waitFor('what is left', async () => {
    const { events } = await readHistory(options);
    return events.length < count && events;
  });
  expect(left.every(({ time }) => time > Date.now() - 93 * 86_400_000)).toBe(true);
  await select.selectOption('13');
  await waitFor('13 months', async () => (await storedMonths()) === 13);
});

test('clearing is asked once more, and leaves nothing; cancelled, it gives the focus back', async () => {
  await options.getByRole('button', { name: idHistory.record.clear }).click();
  await options.getByRole('button', { name: idHistory.record.cancel }).click();
  await waitFor('the focus', () => focused(options, idHistory.record.clear));
  await options.getByRole('button', { name: idHistory.record.clear }).click();
  await options.getByRole('button', { name: idHistory.record.clearYes }).click();
  await options.getByText(idHistory.record.cleared).waitFor();
  expect(await readHistory(options)).toEqual({ events: [], claims: [] });
});

/** A period that the made history fills. */
const UNTIL = Date.UTC(2026, 10, 30, 16);
const made = madeHistory({ events: 3_000, until: UNTIL, days: 100, claims: 30 });

async function showNovember(page: Page): Promise<void> {
  await page.getByRole('radio', { name: idReport.page.free }).check({ force: true });
  await page.getByLabel(idReport.page.from).fill('2026-11-01');
  await page.getByLabel(idReport.page.to).fill('2026-11-30');
  await page.getByText('1 s.d. 30 November 2026').first().waitFor();
}
const november = (history: History) => {
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  return reportOf(history, { kind: 'free', from: day('2026-11-01'), to: day('2026-11-30') }, 'WIB');
};
const grouped = (value: number) => new Intl.NumberFormat('id-ID').format(value);

test('the report, its CSV and a merged file show the figures that are counted outside of the browser', async () => {
  await seedHistory(options, made);
  const page = await openReport();
  await page.getByLabel(idReport.page.zone).selectOption('WIB');
  await showNovember(page);
  const { now } = november(made);
  const shown = await tiles(page);
  expect(shown[idReport.summary.checks]).toBe(grouped(now.checks));
  expect(shown[idReport.summary.matched]).toBe(grouped(now.strong + now.possible));
  expect(shown[idReport.summary.acted]).toBe(grouped(now.acted));

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: idReport.page.csv }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain(`"${idReport.summary.checks}";${now.checks};`);
  expect(csv).toContain(`"${idReport.deed.edited}";${now.deeds.edited};`);

  const other = madeHistory({ events: 800, until: UNTIL, days: 60, claims: 30, seed: 9 });
  await page.locator('input[type=file][multiple]').setInputFiles({
    name: 'rekan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(historyFile(other)),
  });
  await page.getByText(idReport.page.merged('1')).waitFor();
  const both = now.checks + november(other).now.checks;
  expect((await tiles(page))[idReport.summary.checks]).toBe(grouped(both));
  await page.locator('input[type=file][multiple]').setInputFiles({
    name: 'lain.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await page.getByText(idReport.fileProblem.NOT_HISTORY('lain.json')).waitFor();
  await page.close();
});

test('the public version has no sites, weeks, reasons or posts that were sent all the same', async () => {
  const page = await openReport();
  await showNovember(page);
  await page.getByRole('radio', { name: idReport.page.public }).check({ force: true });
  await page.getByText(idReport.sheet.forPublic).waitFor();
  const text = await page.locator('.sheet').innerText();
  for (const hidden of [
    'x.com',
    'facebook.com',
    idReport.deed.posted,
    idReport.deed.ignored,
    idReport.section.weeks,
  ])
    expect(text).not.toContain(hidden);
  expect(text).toContain(idReport.section.claimsPublic);
  await page.close();
});

test('a chart is saved as a picture that shows something, with what it shows, whose it is and of when', async () => {
  await options.evaluate(`chrome.storage.local.set({ unit: { name: 'Balai Contoh' } })`);
  const page = await openReport();
  await showNovember(page);
  await page.evaluate(() => {
    const drawn: string[] = [];
    Reflect.set(globalThis, 'drawn', drawn);
    const { prototype } = CanvasRenderingContext2D;
    const { fillText } = prototype;
    prototype.fillText = function draw(...words) {
      drawn.push(words[0]);
      fillText.apply(this, words);
    };
  });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: idReport.chart.pngOf(idReport.section.weeks) }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(
    'laporan-tabayun-balai-contoh-2026-11-01-2026-11-30-menurut-minggu.png',
  );
  expect(await page.evaluate(() => Reflect.get(globalThis, 'drawn') as string[])).toEqual([
    idReport.section.weeks,
    `Balai Contoh · ${idReport.sheet.period('1 s.d. 30 November 2026', 'WIB')}`,
  ]);
  const png = await readFile(await file.path());
  const colours = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data } = context!.getImageData(0, 0, bitmap.width, bitmap.height);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      return { width: bitmap.width, seen: seen.size };
    },
    [...png],
  );
  expect(colours.width).toBeGreaterThan(1_000);
  // Paper, ink, grid and three fills, with the shades between them.
  expect(colours.seen).toBeGreaterThan(6);
  await page.close();
});

test('the address that a notification opens shows the history', async () => {
  const page = await browser().openPage(`chrome-extension://${browser().extensionId}/options.html#riwayat`);
  await page.locator('h2').first().waitFor();
  expect(await page.locator('h2').first().innerText()).toBe(words.options.history);
  await page.close();
});

test('of a long history only the rows in sight are drawn, wherever it is scrolled', async () => {
  await options.reload();
  await options.getByRole('button', { name: words.options.history }).click();
  const table = options.locator('.virtual');
  await table.waitFor();
  const rows = () => table.locator('tr').count();
  const last = made.events.length;
  expect(await table.locator('table').getAttribute('aria-rowcount')).toBe(String(last));
  expect(await rows()).toBeLessThan(60);
  await table.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await table.locator(`tr[aria-rowindex="${last}"]`).waitFor();
  expect(await rows()).toBeLessThan(60);
  await options.getByLabel(idHistory.list.search).fill('zzz tidak ada');
  await options.getByText(idHistory.list.none).waitFor();
});

test('a draft that a later clarification is about is asked about, and its fingerprint holds no word', async () => {
  await options.reload();
  await options.getByRole('button', { name: words.options.history }).click();
  await options.getByRole('switch', { name: idNews.back.switch }).click();
  await options.getByText(idNews.back.on, { exact: true }).waitFor();
  const compose = await openCompose(browser(), 'https://x.com/draft', '[contenteditable]');
  await compose.type(`${BLUE}, zqrahasiaxv sekali`);
  const prints = () => readStore(options, 'prints');
  await waitFor('a fingerprint', async () => (await prints()).length > 0);
  expect(JSON.stringify(await prints())).not.toMatch(/kelapa|zqrahasiaxv/i);
  await compose.close();
  host.put('/daftar.json', sampleList([sampleItem('kelapa-biru', BLUE)]));
  await ask(options, 'addListByUrl', { url: `https://${LIST_HOST}/daftar.json` });
  await options.reload();
  await options.getByRole('button', { name: words.options.history }).click();
  const hit = options.locator('.hit');
  await hit.getByText(idNews.back.ask).waitFor();
  expect(await hit.innerText()).toContain(BLUE);
  expect(await hit.innerText()).toContain('x.com');
  await hit.getByRole('button', { name: idNews.ready.open }).click();
  const dialog = options.getByRole('dialog');
  expect(await dialog.getByRole('textbox').inputValue()).toContain(
    'https://klarifikasi.contoh.go.id/kelapa-biru',
  );
  await dialog.getByRole('button', { name: idNews.ready.copy, exact: true }).click();
  await dialog.getByText(idNews.ready.copied).waitFor();
  const copied = async () => (await readHistory(options)).events.find(({ surface }) => surface === 'list');
  expect(await waitFor('the use', copied)).toMatchObject({
    kind: 'copied',
    platform: 'x',
    claim: { id: 'kelapa-biru' },
  });
  await dialog.getByRole('button', { name: idNews.ready.close }).click();
  await hit.getByRole('button', { name: idNews.back.done }).click();
  await hit.waitFor({ state: 'detached' });
});

test('a claim that is always ignored on a site is said to be, there alone, until it is taken back in options', async () => {
  const write = async (site: string) => {
    const compose = await openCompose(browser(), site, '[contenteditable]');
    await compose.type(VIRAL_POST);
    return compose;
  };
  const first = await write('https://x.com/draft');
  await first.waitForMarks([VIRAL.claim]);
  await first.root.click(/sangat mirip klaim/);
  await first.root.waitForText(new RegExp(words.card.iRefute));
  await first.root.click(words.card.ignore);
  await first.root.click(words.card.ignoreHere);
  await first.root.click(words.reason.kutipan);
  await waitFor('the ignore', async () => (await ask(options, 'ignores', {})).length > 0);
  await first.close();

  const next = await write('https://x.com/draft');
  await next.root.waitForText(new RegExp(words.chip.ignoredHere));
  const elsewhere = await write('https://www.threads.com/contenteditable');
  await elsewhere.waitForMarks([VIRAL.claim]);
  await elsewhere.close();
  await options.reload();
  await options.getByRole('button', { name: words.options.history }).click();
  await options.getByRole('button', { name: idHistory.ignored.heedOf(VIRAL.claim, 'x.com') }).click();
  const isIgnored = async () => (await ask(options, 'ignores', {})).some(({ id }) => id === VIRAL.id);
  await waitFor('no ignore', async () => !(await isIgnored()));
  await next.type(' Sekian.');
  expect(await next.root.waitForText(/sangat mirip klaim/)).not.toContain(words.chip.ignoredHere);
  await next.close();
});
