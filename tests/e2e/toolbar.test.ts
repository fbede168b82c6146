import { expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { launchChromium } from './harness/chromium.ts';
import { VIRAL, VIRAL_POST, packagedList } from './harness/samples.ts';
import { isOfPage, page } from './harness/server.ts';
import { pressFor } from './harness/shown.ts';
import { TOOLBAR, pressToolbarButton } from './harness/toolbar.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const listed = packagedList().items.find(({ seenAt }) => seenAt.length > 0);
const address = new URL(listed?.seenAt[0] ?? '');

const SITES = { [address.hostname]: page(`<!doctype html><title>Halaman contoh</title><p>${VIRAL_POST}`) };
const { browser, requests } = useBrowser(SITES, (own) => launchChromium({ ...own, args: [TOOLBAR] }));

test('the toolbar button answers about the page that is open, and asks no host for anything', async () => {
  const tab = await browser().openPage(address.href);
  const popup = await pressToolbarButton(browser(), tab);
  await waitFor(
    'the address of the page',
    async () => (await popup.evaluate('document.querySelector("textarea")?.value')) === address.href,
  );
  const byAddress = await pressFor(popup, words.popup.check, words.outcome.address_listed);
  expect(byAddress).toContain(words.outcomeDetail.seenAt);
  expect(byAddress).toContain(listed?.answer);
  const byText = await pressFor(popup, words.popup.checkPage, words.textOutcome.strong);
  expect(byText).toContain(VIRAL.answer);
  const asked = requests()
    .filter(isOfPage)
    .map(({ path }) => path);
  expect(asked).toEqual([address.pathname]);
});
