import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countPixels } from './compose-page.ts';
import type { Chromium } from './harness/chromium.ts';
import { launchChromium } from './harness/chromium.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer, Site } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

const CLAIM = VIRAL.claim;
const FOUND = /sangat mirip klaim/;
const HEAD = '<!doctype html><meta charset="utf-8"><title>Uji</title>';
const BOX = '<div id="box" contenteditable style="min-height:60px;width:600px;border:1px solid"></div>';

/** Pages that do what real ones do to extensions, by path. */
const PAGES: Readonly<Record<string, string>> = {
  '/box': BOX,
  '/field': '<textarea style="width:600px;height:200px"></textarea>',
  '/secrets': `<input type="password"><input type="search"><input role="combobox"><input inputmode="numeric">
    <input autocomplete="one-time-code"><input name="otp_code"><form role="search"><input></form>
    <div role="searchbox" contenteditable style="min-height:20px"></div>
    <div class="cm-editor"><div contenteditable style="min-height:20px"></div></div><p>${BOX}`,
  '/message': `<div data-testid="dmComposerTextInput" contenteditable style="min-height:40px"></div><p>${BOX}`,
  '/strict': '<p id="box" contenteditable>Pak, </p>',
  '/dialog': `<dialog>${BOX}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  '/open-root': `<div id="outer"></div><script>
    document.querySelector('#outer').attachShadow({ mode: 'open' }).innerHTML = '${BOX}'</script>`,
  '/closed-root': `<div id="outer"></div><script>
    document.querySelector('#outer').attachShadow({ mode: 'closed' }).innerHTML = '${BOX}'</script>`,
  '/srcdoc': `<iframe style="width:700px;height:600px" srcdoc='${BOX}'></iframe>`,
  '/blob': `<iframe style="width:700px;height:600px"></iframe><script>document.querySelector('iframe').src =
    URL.createObjectURL(new Blob(['<!doctype html>${BOX}'], { type: 'text/html' }))</script>`,
  '/written': `<iframe style="width:700px;height:600px"></iframe><script>
    const inner = document.querySelector('iframe').contentDocument;
    inner.body.append('lama');
    onload = () => { inner.open(); inner.write('<!doctype html>${BOX}'); inner.close(); };</script>`,
};

const STRICT =
  "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const site: Site = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'https://x.com');
  const markup = PAGES[pathname];
  if (pathname === '/strict') response.setHeader('content-security-policy', STRICT);
  response.writeHead(markup ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(HEAD + markup);
};

let server: LocalServer;
let browser: Chromium;
let tab: Page;
let root: ClosedRoot;

beforeAll(async () => {
  server = await startServer({ 'x.com': site });
  browser = await launchChromium({ server });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string): Promise<void> {
  tab = await browser.openPage(`https://x.com${path}`);
  root = await closedRoot(tab);
}
/** Number of passages marked in the top document. */
const marks = (): Promise<number> =>
  tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
const waitForMark = (): Promise<true> => waitFor('one mark', async () => (await marks()) === 1);
const close = async (): Promise<void> => {
  await root.close();
  await tab.close();
};

test('secrets, search boxes, numbers and code are left alone', async () => {
  await open('/secrets');
  const boxes = await tab.locator('input, [contenteditable]').all();
  for (const box of boxes) {
    await box.click();
    await tab.keyboard.type(CLAIM);
  }
  await waitForMark();
  const marked = await tab.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer }) => startContainer.parentElement?.closest('[id]')?.id),
    ),
  );
  expect(marked).toEqual(['box']);
  await close();
});

test('on a page with a strict content policy and Trusted Types, mark and card are drawn as ever', async () => {
  await open('/strict');
  await tab.click('#box');
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type(VIRAL_POST);
  await root.click(FOUND);
  expect(await root.waitForText(/Salin klarifikasi/)).toContain(CLAIM);
  await tab.keyboard.press('Escape');
  expect(await countPixels(tab)).toBeGreaterThan(200);
  await close();
});

test('a page that fades our elements gets no press on what the officer cannot see', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  await tab.addStyleTag({ content: 'html { opacity: 0.01 }' });
  await root.click(FOUND);
  expect(await root.text()).not.toContain('Salin klarifikasi');
  await tab.addStyleTag({ content: 'html { opacity: 1 }' });
  await root.click(FOUND);
  await root.waitForText(/Salin klarifikasi/);
  await close();
});

test('private messages are left alone', async () => {
  await open('/message');
  await tab.click('[data-testid]');
  await tab.keyboard.type(VIRAL_POST);
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  expect(await marks()).toBe(1);
  await close();
});

test('a page that clears all highlights or takes our sheet gets the mark back', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await waitForMark();
  await tab.evaluate(() => {
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  });
  expect(await marks()).toBe(0);
  await tab.keyboard.type('.');
  expect(await marks()).toBe(1);
  expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await close();
});

test('a page that takes our elements away gets them back twice, then peace; the draft is whole', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  const remove = (): Promise<void> => tab.evaluate(() => document.querySelector('[data-tabayun]')?.remove());
  for (let time = 0; time < 2; time++) {
    await remove();
    await root.waitForText(FOUND);
  }
  await remove();
  await tab.keyboard.type(' Masih menulis.');
  expect(await tab.locator('[data-tabayun]').count()).toBe(0);
  expect(await tab.innerText('#box')).toBe(`${VIRAL_POST} Masih menulis.`);
  await close();
});

test('in a modal dialog of the page the card can be used', async () => {
  await open('/dialog');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.click(FOUND);
  expect(await root.waitForText(/Salin klarifikasi/)).toContain(CLAIM);
  await tab.keyboard.press('Escape');
  expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  await close();
});

test.each(['/open-root', '/closed-root'])('a box in a shadow root (%s) is found and marked', async (path) => {
  await open(path);
  await tab.mouse.click(100, 40);
  await tab.keyboard.type(VIRAL_POST);
  await waitForMark();
  expect(await root.waitForText(FOUND)).toMatch(FOUND);
  await close();
});

test.each(['/srcdoc', '/blob', '/written'])('a box in a frame (%s) is found and marked', async (path) => {
  await open(path);
  const frame = tab.frameLocator('iframe');
  await frame.locator('#box').click();
  await tab.keyboard.type(VIRAL_POST);
  await waitFor('the mark in the frame', () =>
    frame.locator('#box').evaluate(() => [...CSS.highlights.values()].some(({ size }) => size === 1)),
  );
  expect(await frame.locator('#box').innerText()).toBe(VIRAL_POST);
  await close();
});

test('a box that the page takes away takes the chip along; a new one with the same text is marked', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  await tab.evaluate(() => document.querySelector('#box')?.remove());
  await waitFor('the chip to go', async () => (await root.text()) === '');
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.contentEditable = 'true';
    box.id = 'box';
    box.textContent = text;
    document.body.append(box);
    box.focus();
  }, VIRAL_POST);
  await root.waitForText(FOUND);
  expect(await marks()).toBe(1);
  await close();
});

test('a draft of 200 kB stays whole; what is being written in it is checked, and said to be a part', async () => {
  await open('/field');
  const long = `${PLAIN_POST} `.repeat(Math.ceil(200_000 / (PLAIN_POST.length + 1)));
  await tab.fill('textarea', long);
  await tab.click('textarea');
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type('Sekian.');
  await root.waitForText(/hanya sebagian diperiksa/);
  await tab.keyboard.type(` ${CLAIM}.`);
  await waitForMark();
  expect(await tab.inputValue('textarea')).toBe(`${long}Sekian. ${CLAIM}.`);
  await close();
});

test('while letters are being composed the mark follows and the composition is left alone', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await waitForMark();
  await tab.keyboard.press('Control+Home');
  const session = await tab.context().newCDPSession(tab);
  for (const text of ['k', 'ka', 'kab'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  const marked = (): Promise<string> =>
    tab.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .map((range) => (range instanceof Range ? range.toString() : ''))
        .join(),
    );
  expect(await marked()).toContain(CLAIM);
  await session.send('Input.insertText', { text: 'kabar: ' });
  expect(await tab.innerText('#box')).toBe(`kabar: ${VIRAL_POST}`);
  expect(await marked()).toContain(CLAIM);
  await close();
});

test('when the extension is reloaded under the page, marks and card go and the chip says what to do', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.click(FOUND);
  await root.waitForText(/Salin klarifikasi/);
  const extensions = await browser.openPage('chrome://extensions');
  await extensions.evaluate(async (id) => {
    const api = Reflect.get(Reflect.get(globalThis, 'chrome'), 'developerPrivate');
    await api.updateProfileConfiguration({ inDeveloperMode: true });
    await api.reload(id, { failQuietly: true });
  }, browser.extensionId);
  await extensions.close();
  await tab.bringToFront();
  await tab.keyboard.press('Tab');
  expect(await root.waitForText(/Muat ulang halaman/)).not.toContain('Salin klarifikasi');
  expect(await marks()).toBe(0);
  await tab.click('#box', { position: { x: 5, y: 5 } });
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type(' Tetap dapat menulis.');
  expect(await tab.innerText('#box')).toBe(`${VIRAL_POST} Tetap dapat menulis.`);
  await tab.reload();
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await waitForMark();
  await close();
});
