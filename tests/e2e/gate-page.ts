/** Pages of our own that post in every way that is known, and a Chromium in which Tabayun watches them. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ask } from './harness/ask.ts';
import type { Chromium } from './harness/chromium.ts';
import { CHROME_BUILD, launchChromium } from './harness/chromium.ts';
import { usePages } from './harness/pages.ts';
import type { OpenPage } from './harness/pages.ts';
import { FOUND } from './harness/question.ts';
import { VIRAL_POST } from './harness/samples.ts';
import type { LocalServer, Site } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

/** A site that the officer switched on, known by no adapter. */
export const PLAIN = 'balai.contoh.go.id';

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
  '/parent': `<iframe src="https://www.facebook.com/child" style="width:700px;height:500px"></iframe>${button(ON_X, 'button')}
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

export interface GatePages extends OpenPage {
  readonly server: LocalServer;
  readonly browser: Chromium;
  readonly options: Page;
  open(path: string, host?: string): Promise<void>;
  /** Writes a post that repeats a claim, and waits until that is known. */
  write(selector?: string, at?: Page | Frame): Promise<void>;
  /** What the page did when it posted. */
  sent(): Promise<string[]>;
  /** The frame in the page, once it holds a box. */
  frame(): Promise<Frame>;
}

/** Starts server and browser for the tests of a file. What is open is that of the test that runs. */
export function setUpGate(): GatePages {
  let extension: string;
  let server: LocalServer;
  let browser: Chromium;
  let options: Page;
  let now: OpenPage;
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
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    get options() {
      return options;
    },
    get tab() {
      return now.tab;
    },
    get root() {
      return now.root;
    },
    async open(path, host = 'x.com') {
      now = await pages.open(`https://${host}${path}`);
    },
    async write(selector = '#box', at: Page | Frame = now.tab) {
      await at.click(selector);
      await now.tab.keyboard.type(VIRAL_POST);
      await now.root.waitForText(FOUND);
    },
    sent: () => now.tab.evaluate('[...sent]'),
    frame: () =>
      waitFor('the frame', async () => {
        const [, inner] = now.tab.frames();
        return (await inner?.locator('#box').count()) === 1 && inner;
      }),
  };
}
