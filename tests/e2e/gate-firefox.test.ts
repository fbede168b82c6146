import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { BARE_HOST, fixtureSites } from './compose-page.ts';
import { closedRootInFirefox } from './harness/closed-root-firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { ASKED, FOUND, gone, sendAnyway } from './harness/question.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer, Site } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

const X = {
  address: 'https://x.com/xpost',
  box: '[contenteditable]',
  button: '[data-testid=tweetButtonInline]',
};
const FACEBOOK = {
  address: 'https://www.facebook.com/fbpost',
  box: '[data-part=box]',
  button: '[aria-label=Posting]',
};
const FRAMED = `<!doctype html><meta charset="utf-8"><title>Uji</title>
  <iframe name="editor-canvas" style="width:700px;height:500px"
    srcdoc='<div id="box" contenteditable style="min-height:60px"></div>'></iframe>
  <button id="send" class="editor-post-publish-button">Terbitkan</button><script>const sent = [];
  document.querySelector('#send').addEventListener('click', (event) => sent.push(String(event.isTrusted)))</script>`;

let server: LocalServer;
let firefox: Firefox;

beforeAll(async () => {
  await buildFixtures();
  const sites = fixtureSites();
  const framed: Site = (request, response) =>
    request.url?.startsWith('/wp-admin/')
      ? void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(FRAMED)
      : sites['x.com']?.(request, response);
  server = await startServer({ ...sites, 'x.com': framed });
  firefox = await launchFirefox({ server });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const posts = (tab: Page): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('#posts article')].map(({ textContent }) => textContent ?? ''),
  );
const seen = (tab: Page): Promise<string[]> => tab.evaluate(() => [...Reflect.get(globalThis, 'seen')]);
const focusIsOn = (tab: Page, selector: string): Promise<boolean> =>
  tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
test.each([
  { name: 'X', ...X },
  { name: 'Facebook', ...FACEBOOK },
])('a post that repeats a claim is held back, and sent by the next press: $name', async (twin) => {
  const tab = await firefox.openPage(twin.address);
  const root = closedRootInFirefox(tab);
  await tab.click(twin.box);
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  const before = (await seen(tab)).length;
  await tab.click(twin.button);
  expect(await root.waitForText(ASKED)).toContain(VIRAL.answer);
  expect((await seen(tab)).slice(before).filter((event) => !event.startsWith('focusout'))).toEqual([]);
  await tab.keyboard.press('Escape');
  await gone(root);
  await tab.keyboard.type('!');
  expect(await tab.evaluate(() => Reflect.get(globalThis, 'modelText')())).toBe(`${VIRAL_POST}!`);
  for (const key of ['Enter', ' '] as const) {
    await tab.focus(twin.button);
    await tab.keyboard.press(key);
    await root.waitForText(ASKED);
    await tab.keyboard.press(key);
    await gone(root);
    expect(await focusIsOn(tab, twin.button)).toBe(true);
  }
  await tab.click(twin.button);
  await sendAnyway(root);
  expect(await posts(tab)).toEqual([]);
  expect(await focusIsOn(tab, twin.button)).toBe(true);
  await tab.keyboard.press('Enter');
  expect(await posts(tab)).toEqual([`${VIRAL_POST}!`]);
  await tab.close();
});

test('without a claim a page sees the very events that it sees without Tabayun', async () => {
  const runs: string[][] = [];
  for (const host of ['x.com', BARE_HOST]) {
    const tab = await firefox.openPage(`https://${host}/xpost`);
    await tab.click(X.box);
    await tab.keyboard.type(PLAIN_POST);
    if (host === 'x.com') await waitFor('our chip', async () => (await tab.$('[data-tabayun]')) !== null);
    await tab.keyboard.down('Control');
    await tab.keyboard.press('Enter');
    await tab.keyboard.up('Control');
    await tab.click(X.box);
    await tab.keyboard.type(PLAIN_POST);
    await tab.focus(X.button);
    await tab.keyboard.press(' ');
    await tab.click(X.button);
    runs.push(await seen(tab));
    expect((await posts(tab)).length).toBeGreaterThan(0);
    await tab.close();
  }
  expect(runs[0]?.length).toBeGreaterThan(300);
  expect(runs[0]).toEqual(runs[1]);
});

test('text in a frame, button around it', async () => {
  const tab = await firefox.openPage('https://x.com/wp-admin/post');
  const inner = await waitFor('the frame', () => tab.frames()[1]);
  const asked = async (): Promise<boolean> =>
    tab
      .evaluate(() => document.activeElement?.localName === 'iframe')
      .then(
        async (inFrame) =>
          inFrame &&
          (await inner.evaluate(() => document.activeElement?.hasAttribute('data-tabayun') ?? false)),
      );
  await (await inner.waitForSelector('#box'))?.click();
  await tab.keyboard.type(VIRAL_POST);
  await waitFor('a mark', () => inner.evaluate(() => CSS.highlights.size > 0));
  await waitFor('the question', async () => {
    await tab.click('#send');
    return asked();
  });
  await tab.keyboard.press('Escape');
  await waitFor('the question to go', async () => !(await asked()));
  await tab.keyboard.type('!');
  expect(await inner.evaluate(() => document.querySelector('#box')?.textContent)).toBe(`${VIRAL_POST}!`);
  await tab.click('#send');
  await waitFor('the question again', asked);
  // On to "Tetap kirim", then to the first reason.
  for (const key of ['Tab', 'Enter', 'Tab', 'Enter'] as const) await tab.keyboard.press(key);
  await waitFor('the focus on the button', () => focusIsOn(tab, '#send'));
  expect(await tab.evaluate('[...sent]')).toEqual([]);
  await tab.keyboard.press('Enter');
  expect(await tab.evaluate('[...sent]')).toEqual(['true']);
  await tab.close();
});
