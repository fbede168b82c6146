import type { ExtensionPage } from './ask.ts';
import { ask } from './ask.ts';
import type { Chromium } from './chromium.ts';
import { waitFor } from './wait.ts';

/** Waits until a browser that was just started searches the packaged list, as a page of the extension tells. */
export async function packagedListTaken(page: ExtensionPage): Promise<void> {
  await waitFor('the packaged list', async () => (await ask(page, 'health', {})).clarifications > 0, 30_000);
}

/** The same, by a page that is open only for that. */
export async function packagedListTakenIn(browser: Pick<Chromium, 'openOptions'>): Promise<void> {
  const options = await browser.openOptions();
  await packagedListTaken(options);
  await options.close();
}
