/**
 * A year of 50,000 events in the built extension and a real Chromium: opening the report, and scrolling the history:
 *   wxt build && node tests/bench/report.bench.ts
 * Wall: as the officer waits. Thread: as long as the page's main thread itself ran, so that other programs on a busy
 * machine do not count. Medians of five.
 */
import type { CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { seedHistory } from '../e2e/harness/history.ts';
import { id as words } from '../../lib/text/id.ts';
import { madeHistory } from '../gallery/made-history.ts';

const EVENTS = 50_000;
const ROUNDS = 5;
const STEPS = 120;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function threadTime(page: Page): Promise<{ session: CDPSession; seconds: () => Promise<number> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    session,
    seconds: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    },
  };
}

const browser = await launchChromium();
try {
  const options = await browser.openOptions();
  await seedHistory(options, madeHistory({ events: EVENTS, until: Date.now(), claims: 120 }));
  const wall: number[] = [];
  const thread: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.context.newPage();
    const { seconds } = await threadTime(page);
    await page.goto(`chrome-extension://${browser.extensionId}/laporan.html`);
    await page.locator('.tiles').waitFor();
    wall.push(await page.evaluate(() => performance.now()));
    thread.push(1000 * (await seconds()));
    await page.close();
  }
  console.log(
    `report of ${EVENTS} events: ${median(wall).toFixed(0)} ms wall, ${median(thread).toFixed(0)} ms thread until its figures are shown`,
  );

  await options.reload();
  await options.getByRole('button', { name: words.options.history }).click();
  await options.locator('.virtual tr').first().waitFor();
  const { seconds } = await threadTime(options);
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
