import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './harness/ask.ts';
import type { Chromium } from './harness/chromium.ts';
import { CHROME_BUILD, launchChromium } from './harness/chromium.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { usePages } from './harness/pages.ts';
import { ASKED, asked, FOUND, gone, notAsked, sendAnyway } from './harness/question.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer, Site } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

/** A site that the officer switched on, known by no adapter. */
const PLAIN = 'balai.contoh.go.id';

const BOX = '<div id="box" contenteditable style="min-height:60px;width:600px;border:1px solid"></div>';
const button = (attributes: string, name = 'div'): string =>
  `<${name} ${attributes} id="send" tabindex="0" style="width:90px;height:30px;display:block">Posting</${name}>`;
const ON_X = 'data-testid="tweetButtonInline"';
/** Notes in `sent` what a page does when it posts. */
const SENDS = `<script>const sent = [];
  const send = (event) => sent.push(event.type + ' ' + event.isTrusted);
  const on = (selector, types, handler = send) => types.split(' ').forEach((type) =>
    document.querySelector(selector).addEventListener(type, handler));</script>`;
const FORM = `<form><textarea style="width:600px;height:90px"></textarea>
  <input type="text" style="width:600px"><button id="send">Terbitkan</button>
  <button id="draft">Simpan draf</button><button id="script" type="button">Lewat skrip</button></form>
  <script>on('#script', 'click', () => document.forms[0].requestSubmit());
  on('form', 'submit', (event) => { event.preventDefault(); send(event); })</script>`;
const EDITOR = `<div id="box" contenteditable class="block-editor-rich-text__editable" style="min-height:60px"></div>`;
const PUBLISH = `<button id="send" class="editor-post-publish-button">Terbitkan</button>
  <button id="draft" class="editor-post-save-draft">Simpan draf</button><script>on('#send', 'click');
  on('#draft', 'click')</script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/pressed': `${BOX}${button(ON_X)}<script>on('#send', 'pointerdown mousedown touchstart click')</script>`,
  '/custom': `${BOX}${button(ON_X, 'x-kirim')}<script>on('#send', 'click')</script>`,
  '/link': `${BOX}${button(`${ON_X} role="button" href="#terkirim"`, 'a')}<script>on('#send', 'click')</script>`,
  '/modal': `<dialog>${BOX}${button(ON_X, 'button')}</dialog><script>on('#send', 'click');
    document.querySelector('dialog').showModal()</script>`,
  '/thread': `<div role="dialog">${BOX}<div id="second" contenteditable style="min-height:60px"></div>
    ${button('data-testid="tweetButton"', 'button')}</div><script>on('#send', 'click')</script>`,
  // The page makes everything inert but its own dialog, and hides it from screen readers.
  '/inert': `<div id="own">${BOX}${button(ON_X, 'button')}</div><p>lain</p><script>on('#send', 'click');
    const hide = () => { for (const one of [...document.body.children, ...document.documentElement.children])
      if (!one.contains(document.querySelector('#own'))) { one.inert = true; one.ariaHidden = 'true'; } };
    new MutationObserver(hide).observe(document.documentElement, { childList: true }); hide();</script>`,
  '/fullscreen': `<div id="own" style="background:#fff">${BOX}${button(ON_X, 'button')}<button id="full">Penuh</button></div>
    <script>on('#send', 'click'); on('#full', 'click', () => document.querySelector('#own').requestFullscreen())</script>`,
  '/removed': `${BOX}${button(ON_X, 'button')}<script>on('#send', 'click');
    new MutationObserver(() => document.querySelector('[data-tabayun]')?.remove())
      .observe(document.documentElement, { childList: true })</script>`,
  '/message': `<div role="dialog"><div data-testid="dmComposerTextInput" id="box" contenteditable style="min-height:40px">
    </div>${button(ON_X, 'button')}</div><div id="public" contenteditable style="min-height:40px"></div>
    <script>on('#send', 'click')</script>`,
  // A button of the page's own, which takes the key itself: nothing clicks.
  '/intent/post': `${BOX}${button(`${ON_X} role="button"`)}<script>on('#send', 'keydown')</script>`,
  '/parent': `<iframe src="https://www.facebook.com/child" style="width:700px;height:200px"></iframe>${button(ON_X, 'button')}
    <script>on('#send', 'click')</script>`,
  '/sandboxed': `<iframe sandbox="allow-scripts" srcdoc='${BOX}' style="width:700px;height:200px"></iframe>
    ${button(ON_X, 'button')}<script>on('#send', 'click')</script>`,
  '/child': BOX,
  // The page hears every press at the window, where it listened before us.
  '/early': `${FORM}<script>addEventListener('click', () => sent.push('window'), true)</script>`,
  '/open-root': `<div id="outer"></div><script>const inner = document.querySelector('#outer').attachShadow({ mode: 'open' });
    inner.innerHTML = '${BOX}${button(ON_X, 'button')}';
    inner.querySelector('#send').addEventListener('click', send)</script>`,
  '/wp-admin/blocks': `<iframe name="editor-canvas" style="width:700px;height:500px"></iframe>${PUBLISH}<script>
    document.querySelector('iframe').src = URL.createObjectURL(new Blob(['<!doctype html>${EDITOR}'], { type: 'text/html' }))</script>`,
  '/wp-admin/written': `<iframe id="content_ifr" style="width:700px;height:500px"></iframe>
    <button id="send" type="button" class="editor-post-publish-button">Terbitkan</button><script>on('#send', 'click');
    const written = document.querySelector('iframe').contentDocument;
    onload = () => { written.open(); written.write('<!doctype html>${EDITOR}'); written.close(); };</script>`,
  '/form': FORM,
  // The page keeps the text by itself once nobody has pressed anything for a while.
  '/kept': `${FORM}<script>on('#draft', 'click', () => setTimeout(() => document.forms[0].requestSubmit(), 6_000));
    on('form', 'submit', () => navigator.sendBeacon('/kept-' + sent.length))</script>`,
  // The page tidies the text up while its button goes down.
  '/tidied': `${FORM}<script>on('#send', 'mousedown', () => { document.querySelector('textarea').value += ' .' })</script>`,
};

const site: Site = (request, response) => {
  const markup = PAGES[new URL(request.url ?? '/', 'https://x.com').pathname];
  response
    .writeHead(markup ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><meta charset="utf-8"><title>Uji</title>${SENDS}${markup}`);
};

let extension: string;
let server: LocalServer;
let browser: Chromium;
let options: Page;
let tab: Page;
let root: ClosedRoot;

const pages = usePages(() => browser);
beforeAll(async () => {
  // The same build with the permission that an officer gives for a further site.
  extension = await mkdtemp(join(tmpdir(), 'tabayun-gate-'));
  await cp(CHROME_BUILD, extension, { recursive: true });
  const path = join(extension, 'manifest.json');
  const manifest: { host_permissions: string[] } = JSON.parse(await readFile(path, 'utf8'));
  manifest.host_permissions.push(`https://${PLAIN}/*`);
  await writeFile(path, JSON.stringify(manifest));
  server = await startServer({ 'x.com': site, 'www.facebook.com': site, [PLAIN]: site });
  browser = await launchChromium({ server, extension });
  options = await browser.openOptions();
  await ask(options, 'setSite', { host: PLAIN, enabled: true });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(extension, { recursive: true, force: true });
});

async function open(path: string, host = 'x.com'): Promise<void> {
  ({ tab, root } = await pages.open(`https://${host}${path}`));
}
async function write(selector = '#box', at: Page | Frame = tab): Promise<void> {
  await at.click(selector);
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
}
const sent = (): Promise<string[]> => tab.evaluate('[...sent]');
describe('a control', () => {
  test.each(['/pressed', '/custom', '/link', '/open-root'])(
    'is held back whatever it reacts to: %s',
    async (path) => {
      await open(path);
      await write();
      await tab.click('#send');
      await asked(root);
      expect(await sent()).toEqual([]);
      await sendAnyway(root);
      expect(tab.url()).not.toContain('#terkirim');
      await tab.click('#send');
      const whole = ['pointerdown true', 'mousedown true', 'click true'];
      expect(await sent()).toEqual(path === '/pressed' ? whole : ['click true']);
    },
  );

  test('in a dialog of the page: the question stands above it, and writing goes on after it', async () => {
    await open('/modal');
    await write();
    await tab.click('#send');
    await asked(root);
    await root.click('Kembali menyunting');
    await gone(root);
    await tab.keyboard.type('!');
    expect(await tab.innerText('#box')).toBe(`${VIRAL_POST}!`);
    await root.click(FOUND);
    await root.waitForText(/Salin klarifikasi/);
    expect(await sent()).toEqual([]);
  });

  test('of a thread: any of its posts holds all back, and writing goes on where it was', async () => {
    await open('/thread');
    await write();
    await tab.click('#second');
    await tab.keyboard.type('Lanjutan yang tidak mengulang apa pun dari klaim itu.');
    await tab.keyboard.press('ArrowLeft');
    await tab.click('#send');
    await asked(root);
    await tab.keyboard.press('Escape');
    await gone(root);
    await tab.keyboard.type('!');
    expect(await tab.innerText('#second')).toBe('Lanjutan yang tidak mengulang apa pun dari klaim itu!.');
    expect(await sent()).toEqual([]);
  });

  test('in a page that makes everything else inert: the question can be answered', async () => {
    await open('/inert');
    await write();
    await tab.click('#send');
    await asked(root);
    await sendAnyway(root);
    await tab.keyboard.press('Enter');
    expect(await sent()).toEqual(['click true']);
  });

  test('in fullscreen: the question stands above it', async () => {
    await open('/fullscreen');
    await tab.click('#full');
    await waitFor('fullscreen', () => tab.evaluate(() => document.fullscreenElement !== null));
    await write();
    await tab.click('#send');
    await asked(root);
    await root.click('Kembali menyunting');
    await gone(root);
    expect(await sent()).toEqual([]);
  });

  test('by touch: the page sees nothing, and the question is asked', async () => {
    await open('/pressed');
    await write();
    const session = await tab.context().newCDPSession(tab);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const box = await tab.locator('#send').boundingBox();
    const point = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 15 };
    const tap = async (): Promise<void> => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await tap();
    await asked(root);
    expect(await sent()).toEqual([]);
    await sendAnyway(root);
    await tap();
    await waitFor('the post', async () => (await sent()).includes('click true'));
    expect(await sent()).toContain('touchstart true');
  });

  test('where the page takes our element away, posts pass', async () => {
    await open('/removed');
    await tab.click('#box');
    await tab.keyboard.type(VIRAL_POST);
    await waitFor('a mark', () => tab.evaluate(() => CSS.highlights.size > 0));
    await waitFor('the post to pass', async () => {
      await tab.click('#send');
      return (await sent()).length > 0;
    });
    expect(await sent()).toEqual(['click true']);
  });

  test('of private messages holds nothing back', async () => {
    await open('/message');
    await tab.click('#box');
    await tab.keyboard.type(VIRAL_POST);
    // What is written after it is known by now, so this would be as well.
    await write('#public');
    await tab.click('#send');
    expect(await sent()).toEqual(['click true']);
  });
});

test('on a share address: the key on a button that nothing clicks is held back too', async () => {
  await open(`/intent/post?text=${encodeURIComponent(VIRAL.claim)}`);
  await root.waitForText(/Unggahan yang Anda bagikan/);
  await write();
  await tab.locator('#send').focus();
  await tab.keyboard.press('Enter');
  await asked(root);
  expect(await sent()).toEqual([]);
});

describe('text in a frame of another origin, button around it', () => {
  // The page around such a frame is closed to us: what is not known is never held back, and the chip says so.
  test.each(['/parent', '/sandboxed'])('is not held back, and the chip says so: %s', async (path) => {
    await open(path);
    const frame = await waitFor('the frame', async () => {
      const [, inner] = tab.frames();
      return (await inner?.locator('#box').count()) === 1 && inner;
    });
    await frame.click('#box');
    await tab.keyboard.type(VIRAL_POST);
    await waitFor('a mark', () => frame.evaluate(() => CSS.highlights.size > 0));
    const inner = await closedRoot(tab, undefined, frame);
    await waitFor('the words', async () => (await inner.html()).includes('pengiriman tidak ditahan'));
    await inner.close();
    await tab.click('#send');
    expect(await sent()).toEqual(['click true']);
  });
});

describe('text in a frame, button around it', () => {
  test.each(['/wp-admin/blocks', '/wp-admin/written'])('%s', async (path) => {
    await open(path);
    const frame = await waitFor('the frame', async () => {
      const [, inner] = tab.frames();
      return (await inner?.locator('#box').count()) === 1 && inner;
    });
    await write('#box', frame);
    await tab.click('#send');
    await asked(root);
    expect(await sent()).toEqual([]);
    await tab.keyboard.press('Escape');
    await gone(root);
    await tab.keyboard.type('!');
    expect(await frame.innerText('#box')).toBe(`${VIRAL_POST}!`);
    await tab.click('#send');
    await sendAnyway(root);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('send');
    await tab.keyboard.press('Enter');
    expect(await sent()).toEqual(['click true']);
  });

  test('keeping a draft is not posting', async () => {
    await open('/wp-admin/blocks');
    const frame = await waitFor('the frame', () => tab.frames()[1]);
    await write('#box', frame);
    await tab.click('#draft');
    expect(await sent()).toEqual(['click true']);
    await notAsked(root);
  });
});

describe('a form of a site without an adapter', () => {
  test('is held back by its button and by Enter in a line, and sent by the next press', async () => {
    await open('/form', PLAIN);
    await write('input[type=text]');
    await tab.keyboard.press('Enter');
    await asked(root);
    await tab.keyboard.press('Escape');
    await gone(root);
    await tab.click('#send');
    await sendAnyway(root);
    expect(await sent()).toEqual([]);
    await tab.keyboard.press('Enter');
    expect(await sent()).toEqual(['submit true']);
  });

  test('is held back when the page submits it after a press', async () => {
    await open('/form', PLAIN);
    await write('textarea');
    await tab.click('#script');
    await sendAnyway(root);
    expect(await sent()).toEqual([]);
    await tab.click('#script');
    expect(await sent()).toEqual(['submit true']);
  });

  test('keeping a draft, and the page keeping it by itself, pass', async () => {
    await open('/kept', PLAIN);
    await write('textarea');
    await tab.click('#draft');
    expect(await sent()).toEqual(['submit true']);
    // Whatever a test asks of the page counts as a press in it, so its server is asked instead.
    await waitFor('the page to keep it', () => server.seen.some(({ path }) => path === '/kept-2'));
    expect(await sent()).toEqual(['submit true', 'submit true']);
  });

  test('one choice covers the whole press, also where the page changes the text during it', async () => {
    await open('/tidied', PLAIN);
    await write('textarea');
    await tab.click('#send');
    await sendAnyway(root);
    await tab.click('#send');
    expect(await sent()).toEqual(['submit true']);
  });
});

test('a page that listened at the window before us sees the press; it is held back behind that', async () => {
  await ask(options, 'setSite', { host: PLAIN, enabled: false });
  await open('/early', PLAIN);
  await ask(options, 'setSite', { host: PLAIN, enabled: true });
  await write('textarea');
  await tab.evaluate('void (sent.length = 0)');
  await tab.click('#send');
  await asked(root);
  expect(await sent()).toEqual(['window']);
});

test('the switch in the options turns it off and on in pages that are open', async () => {
  await open('/custom');
  await write();
  await options.bringToFront();
  await options.click('text=Situs');
  const turn = options.getByRole('switch', { name: 'Jeda sebelum mengirim' });
  await turn.click();
  await tab.bringToFront();
  await waitFor('the press to pass', async () => {
    await tab.click('#send');
    if ((await sent()).length > 0) return true;
    await tab.keyboard.press('Escape');
    return false;
  });
  await turn.click();
  expect(await sent()).toEqual(['click true']);
  await waitFor('the question', async () => {
    await tab.click('#send');
    return ASKED.test(await root.text());
  });
});

test('a page whose extension is gone posts as ever', async () => {
  await open('/custom');
  await write();
  const extensions = await browser.openPage('chrome://extensions');
  await extensions.evaluate(async (id) => {
    const api = Reflect.get(Reflect.get(globalThis, 'chrome'), 'developerPrivate');
    await api.updateProfileConfiguration({ inDeveloperMode: true });
    await api.reload(id, { failQuietly: true });
  }, browser.extensionId);
  await extensions.close();
  await tab.bringToFront();
  await tab.click('#send');
  expect(await sent()).toEqual(['click true']);
  expect(await root.text()).not.toContain(VIRAL.answer);
});
