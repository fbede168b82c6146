import { afterAll, beforeAll, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Chromium } from './harness/chromium.ts';
import { VIRAL, VIRAL_POST, packagedList } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { page, startServer } from './harness/server.ts';
import type { ToolbarPopup } from './harness/toolbar.ts';
import { TOOLBAR, pressToolbarButton } from './harness/toolbar.ts';
import { waitFor } from './harness/wait.ts';

const listed = packagedList().items.find(({ seenAt }) => seenAt.length > 0);
const address = new URL(listed?.seenAt[0] ?? '');

let server: LocalServer;
let browser: Chromium;

beforeAll(async () => {
  server = await startServer({
    [address.hostname]: page(`<!doctype html><title>Halaman contoh</title><p>${VIRAL_POST}`),
  });
  browser = await launchChromium({ server, args: [TOOLBAR] });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Presses a button of the popup by its words, and gives all that is drawn once `title` is among it. */
async function press(popup: ToolbarPopup, button: string, title: string): Promise<string> {
  await popup.evaluate(`
    [...document.querySelectorAll('button')].find((one) => one.innerText === ${JSON.stringify(button)}).click()`);
  return waitFor(title, async () => {
    const text = String(await popup.evaluate('document.body.innerText'));
    return text.includes(title) && text;
  });
}

test('the toolbar button answers about the page that is open, and asks no host for anything', async () => {
  const tab = await browser.openPage(address.href);
  const popup = await pressToolbarButton(browser, tab);
  await waitFor(
    'the address of the page',
    async () => (await popup.evaluate('document.querySelector("textarea")?.value')) === address.href,
  );
  const byAddress = await press(popup, words.popup.check, words.outcome.address_listed);
  expect(byAddress).toContain(words.outcomeDetail.seenAt);
  expect(byAddress).toContain(listed?.answer);
  const byText = await press(popup, words.popup.checkPage, words.textOutcome.strong);
  expect(byText).toContain(VIRAL.answer);
  // The icon of the site is fetched by Chromium itself.
  const asked = server.seen.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
  expect(asked).toEqual([address.pathname]);
});
