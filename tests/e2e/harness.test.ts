import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chromium } from './harness/chromium.ts';
import { launchChromium } from './harness/chromium.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import { closedRootInFirefox } from './harness/closed-root-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import { listHost } from './harness/list-host.ts';
import { marks } from './harness/marks.ts';
import type { LocalServer } from './harness/server.ts';
import { page, startServer } from './harness/server.ts';

/** What an extension page sees of the browser. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<number> } };

/** An extension of a few lines whose behaviour is known, so that the harness is judged alone. */
const MANIFEST = {
  manifest_version: 3,
  name: 'harness',
  version: '1',
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'harness@contoh.go.id' } },
  host_permissions: ['https://x.com/*'],
  content_scripts: [{ matches: ['https://x.com/*'], js: ['content.js'] }],
  options_ui: { page: 'options.html' },
};
const BACKGROUND = `let count = 0;
chrome.runtime.onMessage.addListener((message, sender, reply) => { reply(++count); });`;
const CONTENT = `const host = document.createElement('div');
document.documentElement.append(host);
const root = host.attachShadow({ mode: 'closed' });
root.innerHTML = '<section><h2>Kartu</h2><button>Salin</button><p hidden>tersembunyi</p></section>';
root.querySelector('button').onclick = (event) => { root.querySelector('h2').textContent = 'Tersalin ' + event.isTrusted; };
const range = new Range();
range.setStart(document.querySelector('p').firstChild, 0);
range.setEnd(document.querySelector('p').firstChild, 4);
CSS.highlights.set('harness', new Highlight(range));`;

let extension: string;
let server: LocalServer;
let browser: Chromium;
let firefox: Firefox;
const lists = listHost();

beforeAll(async () => {
  extension = await mkdtemp(join(tmpdir(), 'tabayun-harness-'));
  await mkdir(extension, { recursive: true });
  await Promise.all([
    writeFile(join(extension, 'manifest.json'), JSON.stringify(MANIFEST)),
    writeFile(join(extension, 'background.js'), BACKGROUND),
    writeFile(join(extension, 'content.js'), CONTENT),
    writeFile(join(extension, 'options.html'), '<!doctype html><title>options</title>'),
  ]);
  server = await startServer({
    'x.com': page('<!doctype html><title>x</title><p>Padi menguning</p>'),
    'daftar.contoh.go.id': lists.site,
  });
  browser = await launchChromium({ extension, server });
});

afterAll(async () => {
  await browser?.close();
  await firefox?.close();
  await server?.close();
  await rm(extension, { recursive: true, force: true });
});

test('a real host name is served from this machine, and no other host is reached', async () => {
  const tab = await browser.openPage('https://x.com/compose/post');
  expect(await tab.title()).toBe('x');
  await expect(tab.goto('https://example.com/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
  expect(server.seen.map(({ host, path }) => `${host}${path}`)).toContain('x.com/compose/post');
  await tab.close();
});

test('a closed shadow root is read and pressed with the real mouse', async () => {
  const tab = await browser.openPage('https://x.com/');
  const root = await closedRoot(tab);
  expect(await root.waitForText(/Kartu/)).not.toContain('tersembunyi');
  expect(await root.controls()).toEqual([{ role: 'button', name: 'Salin' }]);
  await root.click('Salin');
  await root.waitForText(/Tersalin true/);
  expect((await marks(tab)).map(({ name, text }) => [name, text])).toEqual([['harness', 'Padi']]);
  await tab.close();
});

test('the background is killed and starts anew on the next message', async () => {
  const tab = await browser.openOptions();
  const ask = (): Promise<number> => tab.evaluate(() => chrome.runtime.sendMessage({ type: 'hitung' }));
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(2);
  await browser.stopWorker();
  expect(await ask()).toBe(1);
  await browser.stopWorker();
  await browser.wakeWorker();
  expect(await ask()).toBe(2);
  await tab.close();
});

test('the list host serves what is put and fails as told', async () => {
  lists.put('/daftar.json', { id: 'contoh' });
  const tab = await browser.openPage('https://x.com/');
  const status = (path: string): Promise<string> =>
    tab.evaluate(async (address) => {
      try {
        const answer = await fetch(address, { redirect: 'error' });
        return `${answer.status} ${(await answer.text()).slice(0, 20)}`;
      } catch {
        return 'failed';
      }
    }, `https://daftar.contoh.go.id${path}`);
  expect(await status('/daftar.json')).toBe('200 {"id":"contoh"}');
  expect(await status('/tidak-ada')).toBe('404 ');
  expect(await status('/500')).toBe('500 kesalahan server');
  expect(await status('/html')).toMatch(/^200 <!doctype/);
  expect(await status('/trunc')).toBe('failed');
  expect(await status('/redirect')).toBe('failed');
  expect(await status('/no-cors')).toBe('failed');
  lists.remove('/daftar.json');
  expect(await status('/daftar.json')).toBe('404 ');
  await tab.close();
});

test('the same is done in Firefox', async () => {
  firefox = await launchFirefox({ extension, server });
  const options = await firefox.openExtensionPage('options.html');
  const count = await options.evaluate(() => chrome.runtime.sendMessage({ type: 'hitung' }));
  expect(count).toBe(1);
  const tab = await firefox.openPage('https://x.com/compose/post');
  const root = closedRootInFirefox(tab);
  expect(await root.waitForText(/Kartu/)).not.toContain('tersembunyi');
  expect(await root.controls()).toEqual([{ role: 'button', name: 'Salin' }]);
  await root.click('Salin');
  await root.waitForText(/Tersalin true/);
  expect(firefox.proxy.asked).toContain('x.com');
});
