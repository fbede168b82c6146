/**
 * A year of 50,000 events in the built extension and a real Chromium: opening the report, and scrolling the history:
 *   wxt build && node tests/bench/report.bench.ts
 * Opened in turn with a page that does nothing but a bare `getAll` of the same database, so that a busy machine hits
 * both alike; the last line beside them is that of the same events stored one by one. Medians.
 */
import type { Page } from 'playwright-core';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { ask } from '../e2e/harness/ask.ts';
import { seedHistory } from '../e2e/harness/history.ts';
import { HISTORY_DATABASE } from '../../lib/store/history-database.ts';
import { id as words } from '../../lib/text/id.ts';
import { madeHistory } from '../gallery/made-history.ts';

const EVENTS = 50_000;
const ROUNDS = 9;
const STEPS = 120;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const ms = (values: readonly number[]): string => `${median(values).toFixed(0)} ms`;

/** Seconds that the main thread of a page has run, so that other programs on a busy machine do not count. */
async function threadOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
}

/** Milliseconds of a bare `getAll` of all stores of the history. */
const bareGetAll = (page: Page): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const db = opening.result;
          const start = performance.now();
          const stores = ['events', 'blocks', 'claims'];
          const transaction = db.transaction(stores);
          for (const store of stores) transaction.objectStore(store).getAll();
          transaction.addEventListener('complete', () => {
            resolve(performance.now() - start);
            db.close();
          });
        });
      }),
    HISTORY_DATABASE,
  );

interface Seen {
  /** Milliseconds after the start of the page. */
  headAt: number;
  figuresAt: number;
}

/** In the page, before its own scripts: notes when the head of the report and its figures stand there. */
function watch(): void {
  const seen: Seen = { headAt: 0, figuresAt: 0 };
  Reflect.set(globalThis, 'seen', seen);
  new MutationObserver(() => {
    if (!seen.headAt && document.querySelector('.sheet .period')) seen.headAt = performance.now();
    if (!seen.figuresAt && document.querySelector('.tile-number')) seen.figuresAt = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

const browser = await launchChromium();
try {
  const options = await browser.openOptions();
  await seedHistory(options, madeHistory({ events: EVENTS, until: Date.now(), claims: 120 }), 'single');
  const single: number[] = [];
  for (let round = 0; round < ROUNDS; round++) single.push(await bareGetAll(options));
  // As the background does by itself every few hours.
  await ask(options, 'pruneHistory', {});

  const [head, figures, thread, bare]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.context.newPage();
    const seconds = await threadOf(page);
    await page.addInitScript(watch);
    await page.goto(`chrome-extension://${browser.extensionId}/laporan.html`);
    await page.locator('.tile-number').first().waitFor();
    const { headAt, figuresAt } = await page.evaluate(() => Reflect.get(globalThis, 'seen') as Seen);
    head.push(headAt);
    figures.push(figuresAt);
    thread.push(1000 * (await seconds()));
    bare.push(await bareGetAll(page));
    await page.close();
  }
  console.log(
    `report of ${EVENTS} events: head after ${ms(head)}, figures after ${ms(figures)} (${ms(thread)} of the main thread)`,
  );
  console.log(
    `bare getAll of the same database: ${ms(bare)}; of the same events one by one: ${ms(single)}; figures ${(median(figures) / median(bare)).toFixed(1)} times the one, ${(median(figures) / median(single)).toFixed(2)} times the other`,
  );

  await options.reload();
  await options.getByRole('button', { name: words.options.history }).click();
  await options.locator('.virtual tr').first().waitFor();
  const seconds = await threadOf(options);
  const before = await seconds();
  const rows = await options.evaluate(async (steps) => {
    const list = document.querySelector('.virtual');
    if (!list) throw new Error('no list');
    let most = 0;
    for (let step = 0; step < steps; step++) {
      list.scrollTop = (list.scrollHeight * step) / steps;
      await new Promise((done) => requestAnimationFrame(done));
      most = Math.max(most, list.querySelectorAll('tr').length);
    }
    return most;
  }, STEPS);
  const each = (1000 * ((await seconds()) - before)) / STEPS;
  console.log(
    `history of ${EVENTS} events scrolled from end to end in ${STEPS} frames: ${each.toFixed(1)} ms thread a frame, at most ${rows} rows drawn`,
  );
} finally {
  await browser.close();
}
