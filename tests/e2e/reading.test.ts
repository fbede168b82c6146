import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { launchPermitted } from './harness/permitted.ts';
import { VIRAL } from './harness/samples.ts';
import { isOfPage } from './harness/server.ts';
import { pressFor } from './harness/shown.ts';
import { TOOLBAR, pressToolbarButton } from './harness/toolbar.ts';
import { packagedListTakenIn } from './harness/packaged-list.ts';
import { useBrowser } from './harness/use-browser.ts';
import { NEWS, READING_SITES } from './reading-sites.ts';

const { browser, requests } = useBrowser(READING_SITES, (own) =>
  launchPermitted({ ...own, args: [TOOLBAR] }, [`*.${NEWS}`]),
);
beforeAll(() => packagedListTakenIn(browser()));

let before: number;
beforeEach(() => {
  before = requests().length;
});

/** What was asked of the site since the test began. */
const asked = () => requests().slice(before).filter(isOfPage);

test.each(['/artikel', '/strict'])('the article in front is read without a request: %s', async (path) => {
  const tab = await browser().openPage(`https://${NEWS}${path}`);
  const popup = await pressToolbarButton(browser(), tab);
  const shown = await pressFor(popup, words.popup.checkPage, words.textOutcome.strong);
  expect(shown).toContain('Kabar dari pasar');
  expect(shown).toContain(words.popup.wordsOf.page);
  expect(shown).toContain(VIRAL.answer);
  expect(shown).not.toContain('Hiburan');
  expect(asked().map((one) => one.path)).toEqual([path]);
  await tab.close();
});

test('the article is told from what stands around it', async () => {
  const tab = await browser().openPage(`https://${NEWS}/artikel`);
  const popup = await pressToolbarButton(browser(), tab);
  const shown = await pressFor(popup, words.popup.checkPage, words.textOutcome.strong);
  expect(shown).toContain(words.page.part.article);
  await tab.close();
});

test('a page that is a fact-check itself is shown as one', async () => {
  const tab = await browser().openPage(`https://${NEWS}/cek-fakta`);
  const popup = await pressToolbarButton(browser(), tab);
  const shown = await pressFor(popup, words.popup.checkPage, words.page.factCheck);
  expect(shown).toContain(words.page.rated('SALAH'));
  expect(shown).toContain('Pemeriksa Contoh');
  expect(shown).not.toContain(words.textOutcome.strong);
  await tab.close();
});

async function checkedInPopup(address: string): Promise<Page> {
  const popup = await browser().openPopup();
  await popup.getByLabel(words.popup.label).fill(address);
  await popup.getByRole('button', { name: words.popup.check, exact: true }).click();
  await popup.getByRole('button', { name: words.read.button }).waitFor();
  return popup;
}
const readIn = (popup: Page) => popup.getByRole('button', { name: words.read.button }).click();

test('another page is fetched on the press of the button only, without cookies, and read', async () => {
  const visit = await browser().openPage(`https://${NEWS}/artikel`);
  expect(await visit.evaluate(() => document.cookie)).toContain('pelacak');
  await visit.close();
  before = requests().length;
  const popup = await checkedInPopup(`https://${NEWS}/artikel?utm_source=wa#atas`);
  expect(asked()).toEqual([]);
  await readIn(popup);
  await popup.getByText(VIRAL.answer).first().waitFor();
  expect(await popup.locator('body').innerText()).toContain(words.page.part.article);
  expect(asked().map(({ path }) => path)).toEqual(['/artikel?utm_source=wa']);
  const [request] = asked();
  expect(request?.headers.cookie).toBeUndefined();
  expect(request?.headers.referer).toBeUndefined();
  await popup.close();
});

test('its letters are read by the rules of browsers', async () => {
  const popup = await checkedInPopup(`https://${NEWS}/latin1`);
  await popup.getByRole('button', { name: words.read.button }).press('Enter');
  await popup.getByText(VIRAL.answer).first().waitFor();
  expect(await popup.locator('body').innerText()).toContain('Kabar café');
  // The button is gone: whoever pressed it by key goes on from the result.
  await popup.locator('h2:focus', { hasText: words.textOutcome.strong }).waitFor();
  await popup.close();
});

test('a redirect within the site is followed', async () => {
  const popup = await checkedInPopup(`https://${NEWS}/pindah`);
  await readIn(popup);
  await popup.getByText(VIRAL.answer).first().waitFor();
  expect(asked().map(({ path }) => path)).toEqual(['/pindah', '/artikel']);
  expect(await popup.locator('body').innerText()).toContain(`${words.page.led} ${NEWS}/artikel`);
  await popup.close();
});

test.each([
  ['/pdf', words.read.problem.NOT_A_PAGE],
  ['/kosong', words.read.problem.NO_TEXT],
])('what cannot be read says why, and the address stays checked: %s', async (path, why) => {
  const popup = await checkedInPopup(`https://${NEWS}${path}`);
  await readIn(popup);
  await popup.getByRole('heading', { name: words.read.failed }).waitFor();
  const shown = await popup.locator('body').innerText();
  expect(shown).toContain(why);
  expect(shown).toContain(words.outcome.not_listed);
  expect(asked().map((one) => one.path)).toEqual([path]);
  await popup.close();
});

test('an address inside a private network is not offered for reading', async () => {
  const popup = await browser().openPopup();
  for (const address of [
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]/',
    'https://a@10.0.0.1/',
  ]) {
    await popup.getByLabel(words.popup.label).fill(address);
    await popup.getByRole('button', { name: words.popup.check, exact: true }).click();
    await popup.getByRole('heading', { name: words.outcome.cannot_check }).waitFor();
    expect(await popup.getByRole('button', { name: words.read.button }).count()).toBe(0);
  }
  expect(asked()).toEqual([]);
  await popup.close();
});
