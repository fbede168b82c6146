/** Pages of our own that post in every way that is known, in a browser in which Tabayun watches them. */
import { useContract } from './contract.ts';
import type { Contract } from './contract.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import type { BrowserName, Tab, View } from './harness/either.ts';
import { FOUND } from './harness/question.ts';
import { VIRAL_POST } from './harness/samples.ts';

/** A site that the officer switched on, known by no adapter. */
export const PLAIN = 'balai.contoh.go.id';
/** Another one, which is not switched on yet. */
export const LATER = 'kebun.contoh.go.id';

const BOX = '<div id="box" contenteditable style="min-height:60px;width:600px;border:1px solid"></div>';
const button = (attributes: string, name = 'div'): string =>
  `<${name} ${attributes} id="send" tabindex="0" style="width:90px;height:30px;display:block">Posting</${name}>`;
const ON_X = 'data-testid="tweetButtonInline"';
/** Notes in `sent` what a page does when it posts. */
const SENDS = `<script>globalThis.sent = [];
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

export interface GatePages extends Pick<Contract, 'running' | 'requests'> {
  /** The page that is open. */
  readonly tab: Tab;
  readonly root: ClosedRoot;
  open(path: string, host?: string): Promise<void>;
  /** Writes a post that repeats a claim, and waits until that is known. */
  write(selector?: string, at?: View): Promise<void>;
  /** What the page did when it posted. */
  sent(): Promise<string[]>;
}

/** Starts server and browser for the tests of a group. What is open is that of the test that runs. */
export function setUpGate(browser: BrowserName): GatePages {
  const pages = Object.fromEntries(Object.entries(PAGES).map(([path, markup]) => [path, SENDS + markup]));
  const contract = useContract(browser, { pages, hosts: ['x.com'], further: [PLAIN], given: [LATER] });
  let now: Tab | undefined;
  const tab = (): Tab => {
    if (!now) throw new Error('no page is open');
    return now;
  };
  return {
    running: contract.running,
    requests: contract.requests,
    get tab() {
      return tab();
    },
    get root() {
      return tab().root;
    },
    async open(path, host = 'x.com') {
      now = await contract.open(path.startsWith('/') ? `https://${host}${path}` : path);
    },
    async write(selector = '#box', at: View = tab()) {
      await at.click(selector);
      await tab().type(VIRAL_POST);
      await at.root.waitForText(FOUND);
    },
    sent: () => tab().evaluate((): string[] => [...Reflect.get(globalThis, 'sent')]),
  };
}
