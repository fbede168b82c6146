import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { BARE_HOST, fixtureSites, openCompose } from './compose-page.ts';
import type { ComposePage } from './compose-page.ts';
import type { Chromium } from './harness/chromium.ts';
import { launchChromium } from './harness/chromium.ts';
import { ASKED, asked, FOUND, gone, notAsked, sendAnyway } from './harness/question.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

const X = { address: 'https://x.com/xpost', selector: '[data-part=box0] [contenteditable]' };
const X_BUTTON = '[data-testid=tweetButtonInline]';
const FACEBOOK = { address: 'https://www.facebook.com/fbpost', selector: '[data-part=box]' };
const FB_BUTTON = '[aria-label=Posting]';
const COMMENT = '[data-part=comment]';

let server: LocalServer;
let browser: Chromium;
let page: ComposePage | undefined;

beforeAll(async () => {
  await buildFixtures();
  server = await startServer(fixtureSites());
  browser = await launchChromium({ server });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await page?.close();
  page = undefined;
});

async function open({ address, selector }: { address: string; selector: string }, text = VIRAL_POST) {
  page = await openCompose(browser, address, selector);
  await page.type(text);
  if (text.includes(VIRAL.claim)) await page.root.waitForText(FOUND);
  await forgetSeen(page.tab);
  return page;
}
const forgetSeen = (tab: Page) => tab.evaluate(() => void (Reflect.get(globalThis, 'seen').length = 0));
const seen = (tab: Page): Promise<string[]> => tab.evaluate(() => [...Reflect.get(globalThis, 'seen')]);
const posts = (tab: Page): Promise<string[]> => tab.locator('#posts article').allTextContents();
const focus = ({ tab }: ComposePage): Promise<string> =>
  tab.evaluate(() => {
    const active = document.activeElement;
    if (active?.hasAttribute('data-tabayun')) return 'ours';
    return active?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? active?.localName ?? '';
  });

describe('a post on X that repeats a claim', () => {
  test('is held back before the page sees any of the press; fact and claim are shown; Esc goes back', async () => {
    const now = await open(X);
    await now.tab.click(X_BUTTON);
    const said = await now.root.waitForText(ASKED);
    expect(said).toContain(VIRAL.answer);
    expect(said.split(VIRAL.claim)).toHaveLength(2);
    expect(said).toMatch(/Klaim yang beredar · tidak benar/);
    expect(await seen(now.tab)).toEqual(['focusout  box0 true false']);
    expect(await focus(now)).toBe('ours');
    await now.tab.keyboard.press('Escape');
    await gone(now.root);
    expect(await focus(now)).toBe('box0');
    await now.type('!');
    expect(await now.modelText()).toBe(`${VIRAL_POST}!`);
    expect(await posts(now.tab)).toEqual([]);
  });

  test('goes out after "Tetap kirim" only when the officer presses the button of the site again', async () => {
    const now = await open(X);
    await now.tab.click(X_BUTTON);
    await sendAnyway(now.root);
    expect(await focus(now)).toBe('tweetButtonInline');
    expect(await posts(now.tab)).toEqual([]);
    await now.tab.keyboard.press('Enter');
    expect(await posts(now.tab)).toEqual([VIRAL_POST]);
  });

  test('the answer that has the focus is the safe one, by Enter and by Space', async () => {
    const now = await open(X);
    for (const key of ['Enter', 'Space']) {
      await now.tab.locator(X_BUTTON).focus();
      await now.tab.keyboard.press(key);
      await now.root.waitForText(ASKED);
      await now.tab.keyboard.press(key);
      await gone(now.root);
      expect(await focus(now)).toBe('tweetButtonInline');
    }
    expect(await posts(now.tab)).toEqual([]);
  });

  test('Ctrl+Enter is held back without a trace; after "Tetap kirim" it sends', async () => {
    const now = await open(X);
    await now.tab.keyboard.press('Control+Enter');
    await now.root.waitForText(ASKED);
    expect((await seen(now.tab)).filter((event) => event.includes('Enter'))).toEqual([]);
    await sendAnyway(now.root);
    expect(await now.modelText()).toBe(VIRAL_POST);
    await now.tab.click(X.selector);
    await now.tab.keyboard.press('Control+Enter');
    expect(await posts(now.tab)).toEqual([VIRAL_POST]);
  });

  test('the same text is asked about once, a changed one again', async () => {
    const now = await open(X);
    await now.tab.click(X_BUTTON);
    await sendAnyway(now.root);
    await now.tab.click(X.selector);
    await now.tab.keyboard.press('Control+End');
    await now.type('?');
    await now.tab.click(X_BUTTON);
    await now.root.waitForText(ASKED);
    await now.root.click('Kembali menyunting');
    await gone(now.root);
    await now.tab.keyboard.press('Control+End');
    await now.tab.keyboard.press('Backspace');
    await now.tab.click(X_BUTTON);
    expect(await posts(now.tab)).toEqual([VIRAL_POST]);
  });

  test('who says that the text refutes the claim is not asked again after an edit', async () => {
    const now = await open(X);
    await now.tab.click(X_BUTTON);
    await sendAnyway(now.root, 'Saya meluruskan klaim ini');
    await now.tab.click(X.selector);
    await now.tab.keyboard.press('Control+End');
    await now.type('!');
    await now.root.waitForText(/meluruskan/);
    await now.tab.click(X_BUTTON);
    expect(await posts(now.tab)).toEqual([`${VIRAL_POST}!`]);
  });

  test('a button that is drawn anew while the question stands is found again', async () => {
    const now = await open({ ...X, address: `${X.address}?redraw` });
    const button = await now.tab.locator(X_BUTTON).elementHandle();
    await now.tab.click(X_BUTTON);
    await sendAnyway(now.root);
    expect(await button?.evaluate((old) => old.isConnected)).toBe(false);
    await now.tab.click(X_BUTTON);
    expect(await posts(now.tab)).toEqual([VIRAL_POST]);
  });

  test('pressing twice, and holding the key, asks once', async () => {
    const now = await open(X);
    await now.tab.dblclick(X_BUTTON);
    await now.root.waitForText(ASKED);
    expect(await now.root.texts('dialog.gate')).toHaveLength(1);
    await now.tab.keyboard.press('Escape');
    await gone(now.root);
    await now.tab.click(X.selector);
    await now.tab.keyboard.down('Control');
    for (let times = 0; times < 5; times++) await now.tab.keyboard.down('Enter');
    await now.tab.keyboard.up('Enter');
    await now.tab.keyboard.up('Control');
    expect(await now.root.waitForText(ASKED)).toMatch(ASKED);
    expect(await now.root.texts('dialog.gate')).toHaveLength(1);
    expect(await now.modelText()).toBe(VIRAL_POST);
    expect(await posts(now.tab)).toEqual([]);
  });

  test('a text that was not checked yet passes at once', async () => {
    const now = await open(X, '');
    // Both are on their way before the first is done, so that no pause in typing lies between them.
    const { keyboard } = now.tab;
    await Promise.all([keyboard.insertText(VIRAL_POST), keyboard.press('Control+Enter')]);
    expect(await posts(now.tab)).toEqual([VIRAL_POST]);
  });

  test('presses by the page itself pass', async () => {
    const now = await open(X);
    await now.tab.locator(X_BUTTON).evaluate((button: HTMLElement) => button.click());
    expect(await seen(now.tab)).toEqual(['click  tweetButtonInline false false']);
    await notAsked(now.root);
  });

  test('holds back its own composer only, not the one in a dialog', async () => {
    const now = await open({ ...X, address: `${X.address}?modal` });
    await now.tab.click('[data-part=box1] [contenteditable]');
    await now.type(PLAIN_POST);
    await now.tab.click('[data-testid=tweetButton]');
    expect(await posts(now.tab)).toEqual([PLAIN_POST]);
    await now.tab.click(X_BUTTON);
    await now.root.waitForText(ASKED);
    expect(await posts(now.tab)).toEqual([PLAIN_POST]);
  });
});

test('the posts of a thread go together: the one that repeats a claim holds all back, at the button and by key', async () => {
  const now = await open({
    address: `${X.address}?thread`,
    selector: '[data-part=thread1] [contenteditable]',
  });
  await now.tab.click('[data-part=thread0] [contenteditable]');
  await now.type(PLAIN_POST);
  await now.tab.keyboard.press('Control+Enter');
  await asked(now.root);
  await now.tab.keyboard.press('Escape');
  await gone(now.root);
  await now.tab.click('[data-testid=tweetButton]');
  await sendAnyway(now.root);
  expect(await posts(now.tab)).toEqual([]);
  await now.tab.click('[data-testid=tweetButton]');
  expect(await posts(now.tab)).toEqual([`${PLAIN_POST} | ${VIRAL_POST}`]);
});

describe('a post on Facebook that repeats a claim', () => {
  test('is held back at a div with the role of a button, by mouse, Enter and Space', async () => {
    const now = await open(FACEBOOK);
    for (const press of [
      () => now.tab.click(FB_BUTTON),
      () => now.tab.press(FB_BUTTON, 'Enter'),
      () => now.tab.press(FB_BUTTON, 'Space'),
    ]) {
      await press();
      await now.root.waitForText(ASKED);
      await now.root.click('Kembali menyunting');
      await gone(now.root);
    }
    expect(await posts(now.tab)).toEqual([]);
    await now.tab.click(FB_BUTTON);
    await sendAnyway(now.root);
    await now.tab.keyboard.press('Enter');
    expect(await posts(now.tab)).toEqual([VIRAL_POST]);
  });

  test('the page cannot take the focus out of the question', async () => {
    const now = await open({ ...FACEBOOK, address: `${FACEBOOK.address}?trap` });
    await now.tab.click(FB_BUTTON);
    await now.root.waitForText(ASKED);
    for (let times = 0; times < 4; times++) await now.tab.keyboard.press('Tab');
    expect(await focus(now)).not.toBe('box');
    await now.tab.keyboard.press('Escape');
    await gone(now.root);
    expect(await focus(now)).toBe('box');
  });

  test('Enter in a comment is held back, Shift+Enter and Enter of an input method are not', async () => {
    const now = await open({ ...FACEBOOK, selector: COMMENT });
    await now.tab.keyboard.press('Shift+Enter');
    expect(await seen(now.tab)).toContain('keydown Enter comment true false');
    await now.tab.keyboard.press('Backspace');
    await forgetSeen(now.tab);
    const session = await now.tab.context().newCDPSession(now.tab);
    await session.send('Input.imeSetComposition', { text: 'ka', selectionStart: 2, selectionEnd: 2 });
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    expect(await seen(now.tab)).toContain('keydown Enter comment true false');
    await session.send('Input.insertText', { text: '' });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await notAsked(now.root);
    await now.root.waitForText(FOUND);
    await now.tab.keyboard.press('Enter');
    await now.root.waitForText(ASKED);
    expect(await posts(now.tab)).toEqual([]);
  });

  test('a key that stays down answers nothing', async () => {
    const now = await open({ ...FACEBOOK, selector: COMMENT });
    for (let times = 0; times < 5; times++) await now.tab.keyboard.down('Enter');
    await now.tab.keyboard.up('Enter');
    await now.root.waitForText(ASKED);
    await now.tab.keyboard.press('Enter');
    await gone(now.root);
    expect(await focus(now)).toBe('comment');
    expect(await posts(now.tab)).toEqual([]);
  });

  test('a comment that repeats a claim does not hold back a post beside it', async () => {
    const now = await open({ ...FACEBOOK, selector: COMMENT });
    await now.tab.click(FACEBOOK.selector);
    await now.type(PLAIN_POST);
    await now.tab.click(FB_BUTTON);
    expect(await posts(now.tab)).toEqual([PLAIN_POST]);
  });

  test('a button under another name holds nothing back, and the chip says so', async () => {
    const now = await open(FACEBOOK);
    expect(await now.root.html()).not.toContain('pengiriman tidak ditahan');
    await now.tab.locator(FB_BUTTON).evaluate((button) => button.setAttribute('aria-label', 'Terbitkan'));
    await now.tab.click(FACEBOOK.selector);
    await now.tab.keyboard.press('Control+Home');
    await now.root.click(FOUND);
    await now.tab.keyboard.press('Escape');
    expect(await now.root.html()).toContain('pengiriman tidak ditahan');
    await now.tab.click('[data-part=button]');
    expect(await posts(now.tab)).toEqual([VIRAL_POST]);
  });
});

test.each([
  { ...X, button: X_BUTTON, name: 'X' },
  { ...FACEBOOK, button: FB_BUTTON, name: 'Facebook' },
])('without a claim a page sees the very events that it sees without Tabayun: $name', async (twin) => {
  const runs: string[][] = [];
  for (const host of [new URL(twin.address).hostname, BARE_HOST]) {
    const tab = await browser.openPage(`https://${host}${new URL(twin.address).pathname}`);
    await tab.click(twin.selector);
    await tab.keyboard.type(PLAIN_POST);
    if (host !== BARE_HOST) await waitFor('our chip', () => tab.locator('[data-tabayun]').count());
    await tab.keyboard.press('Control+Enter');
    await tab.keyboard.press('Enter');
    await tab.click(twin.selector);
    await tab.keyboard.type(PLAIN_POST);
    await tab.press(twin.button, 'Space');
    await tab.click(twin.button);
    runs.push(await seen(tab));
    expect((await posts(tab)).length).toBeGreaterThan(0);
    await tab.close();
  }
  expect(runs[0]?.length).toBeGreaterThan(300);
  expect(runs[0]).toEqual(runs[1]);
});
