/**
 * An editorial calendar of 5,000 rows in the built extension and a real Chromium, with the packaged list: how long
 * until every row has its verdict, what the page's thread does meanwhile, and how soon *Batal* is heeded.
 *   npm run bench:calendar
 * Wall: as the officer waits. Longest task: how long the page may not answer a key. Each round loads the page anew.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../e2e/harness/chromium.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { ask } from '../e2e/harness/ask.ts';
import { packagedList } from '../e2e/harness/samples.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { MAX_CALENDAR_ROWS } from '../../lib/core/drafttable.ts';
import { id } from '../../lib/text/id.ts';
import { naskahTextFor } from '../../lib/text/naskah.ts';

const words = { ...id, ...naskahTextFor('id') };
const ROUNDS = 3;
/** One row in so many repeats a claim; the others are ordinary captions. */
const EVERY = 20;

async function calendar(): Promise<Buffer> {
  const ordinary = JSON.parse(await readFile('public/lists/biasa.json', 'utf8')) as { texts: string[] };
  const claims = packagedList().items.map(({ claim }) => claim);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: MAX_CALENDAR_ROWS }, (_, i) => {
    const from = i % EVERY === 0 ? claims : ordinary.texts;
    const day = new Date(Date.UTC(2026, 0, 1 + (i % 365)));
    const date = `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
    return [date, 'Instagram', cell(`${from[i % from.length]} (${i})`)].join(';');
  });
  return Buffer.from(['Tanggal;Kanal;Naskah', ...rows].join('\r\n'));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function openPage(browser: Chromium): Promise<Page> {
  const page = await browser.openPage(`chrome-extension://${browser.extensionId}/naskah.html`);
  await page.locator('textarea:focus').waitFor();
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(globalThis, 'longTasks', tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  return page;
}

const browser = await launchChromium();
try {
  const options = await browser.openOptions();
  await waitFor('the list', async () => (await ask(options, 'health', {})).clarifications > 0, 30_000);
  const buffer = await calendar();
  const file = { name: 'kalender.csv', mimeType: 'text/csv', buffer };
  const wall: number[] = [];
  const first: number[] = [];
  const longest: number[] = [];
  const cancelled: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await openPage(browser);
    const start = performance.now();
    await page.setInputFiles('input[type=file]', file);
    await page.locator('.calendar-rows tbody tr').first().waitFor();
    first.push(performance.now() - start);
    // The worst that can be asked of it: sorted by the date while the results come in.
    await page.getByRole('button', { name: words.calendar.date }).click();
    await page.locator('.calendar progress').waitFor({ state: 'detached', timeout: 600_000 });
    wall.push(performance.now() - start);
    longest.push(...(await page.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[])));
    await page.getByRole('button', { name: words.calendar.remove }).click();
    await page.setInputFiles('input[type=file]', file);
    await page.locator('.calendar progress').waitFor();
    const pressed = performance.now();
    await page.locator('.calendar').getByRole('button', { name: words.naskah.cancel }).click();
    await page.getByRole('button', { name: words.calendar.resume }).waitFor();
    cancelled.push(performance.now() - pressed);
    await page.close();
  }
  const tasks = longest
    .toSorted((a, b) => b - a)
    .slice(0, 3)
    .map((ms) => ms.toFixed(0));
  console.log(`calendar of ${MAX_CALENDAR_ROWS} rows, median of ${ROUNDS}:`);
  console.log(`  table is drawn      ${median(first).toFixed(0)} ms`);
  console.log(`  every row checked   ${(median(wall) / 1000).toFixed(1)} s`);
  console.log(`  longest tasks       ${tasks.join(', ')} ms`);
  console.log(`  stopped after       ${median(cancelled).toFixed(0)} ms`);
} finally {
  await browser.close();
}
