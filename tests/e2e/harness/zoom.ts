import type { Running, Tab } from './either.ts';
import { waitFor } from './wait.ts';

/** Zooms a tab as the officer does, and waits until it is drawn so. */
export async function zoom(running: Running, tab: Tab, factor: number): Promise<void> {
  const url = JSON.stringify(await tab.evaluate(() => location.href));
  await running.options.evaluate(
    `chrome.tabs.query({}).then((tabs) => chrome.tabs.setZoom(tabs.find(({ url }) => url === ${url}).id, ${factor}))`,
  );
  await waitFor('the zoom', () =>
    tab.evaluate((wanted) => Math.abs(devicePixelRatio - wanted) < 0.02, factor),
  );
}
