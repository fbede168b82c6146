import { ask } from './ask.ts';
import type { Chromium } from './chromium.ts';
import { waitFor } from './wait.ts';

/** Waits until a browser that was just started searches the packaged list. */
export async function packagedListTaken(browser: Pick<Chromium, 'openOptions'>): Promise<void> {
  const options = await browser.openOptions();
  await waitFor(
    'the packaged list',
    async () => (await ask(options, 'health', {})).clarifications > 0,
    30_000,
  );
  await options.close();
}
