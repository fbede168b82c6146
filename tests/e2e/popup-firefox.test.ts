import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { launchFirefox } from './harness/firefox.ts';
import { VIRAL, VIRAL_POST, packagedList } from './harness/samples.ts';
import { isOfPage, page } from './harness/server.ts';
import { pressButton, textWith } from './harness/shown.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';
import { NEWS, READING_SITES } from './reading-sites.ts';

const listed = packagedList().items.find(({ seenAt }) => seenAt.length > 0);

let popup: Page;

const { browser: firefox, requests } = useBrowser(
  {
    ...READING_SITES,
    'x.com': (request, response) => {
      const framed = `<!doctype html><p>Kalimat di luar.</p><iframe src="/kabar"></iframe>`;
      const kabar = `<!doctype html><title>Kabar dari pasar</title><p>${VIRAL_POST}`;
      return page(request.url === '/bingkai' ? framed : kabar)(request, response);
    },
  },
  launchFirefox,
);
beforeAll(async () => {
  popup = await firefox().openExtensionPage('popup.html');
  await packagedListTaken(popup);
});

/** A press that the browser takes for the officer's own: it asks for no permission otherwise. */
async function press(button: string): Promise<void> {
  const find = `[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === ${JSON.stringify(button)})`;
  await waitFor(`the button ${button}`, async () => (await popup.evaluate(`!!${find}`)) === true);
  await popup.evaluate(`${find}.setAttribute('data-pressed', '')`);
  await popup.click('[data-pressed]');
  await popup.evaluate(`document.querySelector('[data-pressed]')?.removeAttribute('data-pressed')`);
}
const resultWith = (title: string) => textWith(popup, title, '.result');

/** Puts text into the field as typing does, presses the button, and gives all that is drawn once the title is there. */
async function check(text: string, title: string): Promise<string> {
  await popup.evaluate((typed: string) => {
    const field = document.querySelector('textarea');
    if (!field) throw new Error('no field');
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await press(words.popup.check);
  return resultWith(title);
}

test('the five outcomes are told, and nothing is asked of any host', async () => {
  expect(await check(`${listed?.seenAt[0]}?utm_source=wa`, words.outcome.address_listed)).toContain(
    listed?.answer,
  );
  const shared = `https://wa.me/?text=${encodeURIComponent(VIRAL_POST)}`;
  expect(await check(shared, words.outcome.content_matches)).toContain(VIRAL.answer);
  expect(await check('https://bantuan-kementan.blogspot.com/', words.outcome.resembles_official)).toContain(
    'pertanian.go.id',
  );
  expect(await check('https://kabar.example.com/', words.outcome.not_listed)).toContain(
    'Ini bukan tanda benar.',
  );
  expect(await check('http://0x7f.1/', words.outcome.cannot_check)).toContain(
    words.outcomeDetail.private_address,
  );
  expect(await check(VIRAL_POST, words.textOutcome.strong)).toContain(words.popup.wordsOf.draft);
  expect(requests()).toEqual([]);
});

test('another page is fetched on the press of the button only, without cookies, parsed and matched', async () => {
  await check(`https://${NEWS}/latin1`, words.outcome.not_listed);
  expect(requests()).toEqual([]);
  await press(words.read.button);
  const shown = await resultWith(words.textOutcome.strong);
  expect(shown).toContain('Kabar café');
  expect(shown).toContain(words.page.part.article);
  expect(requests().map(({ host, path }) => [host, path])).toEqual([[NEWS, '/latin1']]);
  expect(requests()[0]?.headers.cookie).toBeUndefined();
});

test('a permission that was given for one page is given back', async () => {
  const origins = `browser.permissions.contains({ origins: ['https://*.${NEWS}/*'] })`;
  await waitFor('the permission to go', async () => (await popup.evaluate(origins)) === false);
  expect(await popup.evaluate(origins)).toBe(false);
});

test('the page in front is read without a request', async () => {
  const tab = await firefox().openPage('https://x.com/kabar');
  const before = requests().length;
  await tab.bringToFront();
  // The tab stays in front: a press in the popup would bring the popup's own tab there.
  await pressButton(popup, words.popup.checkPage);
  expect(await resultWith('Kabar dari pasar')).toContain(words.textOutcome.strong);
  expect(requests().slice(before).filter(isOfPage)).toEqual([]);
  await tab.close();
});

test('what is selected in a frame of the page in front is offered', async () => {
  const tab = await firefox().openPage('https://x.com/bingkai');
  await tab.bringToFront();
  await tab.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    const inside = frame.contentDocument!;
    frame.focus();
    inside.getSelection()?.selectAllChildren(inside.querySelector('p')!);
  });
  await popup.evaluate('void location.reload()');
  const offer = words.popup.checkSelection(String(VIRAL_POST.length));
  expect(await textWith(popup, offer)).toContain(offer);
  await tab.close();
});

test('what was checked last is there when the popup opens again, and can be cleared', async () => {
  popup = await firefox().openExtensionPage('popup.html?lagi');
  await textWith(popup, words.recent.title);
  expect(await textWith(popup, 'bantuan-kementan.blogspot.com')).toContain(
    words.recent.outcome.resembles_official,
  );
  await press(words.recent.clear);
  await textWith(popup, words.popup.idle);
  expect(await popup.evaluate('browser.storage.local.get("recentChecks").then(JSON.stringify)')).toBe(
    '{"recentChecks":[]}',
  );
});
