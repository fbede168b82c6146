import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chromium } from './harness/chromium.ts';
import { CHROME_BUILD, launchChromium } from './harness/chromium.ts';
import { usePages } from './harness/pages.ts';
import { asked, FOUND, gone, notAsked } from './harness/question.ts';
import { VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { page, startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

/** Presses the button of a page as an extension that helps with posting does, when the page's title says so. */
const OTHER = `new MutationObserver(() => {
  if (document.title !== 'Tekan') return;
  document.title = 'Ditekan';
  document.querySelector('#send').click();
}).observe(document.querySelector('title'), { childList: true });`;
const MARKUP = `<!doctype html><meta charset="utf-8"><title>Uji</title>
  <div id="box" contenteditable style="min-height:60px;width:600px;border:1px solid"></div>
  <button id="send" data-testid="tweetButtonInline">Posting</button><script>const sent = [];
  document.querySelector('#send').addEventListener('click', (event) => sent.push(String(event.isTrusted)))</script>`;

let other: string;
let server: LocalServer;
let browser: Chromium;

beforeAll(async () => {
  other = await mkdtemp(join(tmpdir(), 'tabayun-other-'));
  const manifest = {
    manifest_version: 3,
    name: 'Pembantu unggahan (uji)',
    version: '1',
    content_scripts: [{ matches: ['https://x.com/*'], js: ['press.js'] }],
  };
  await writeFile(join(other, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(other, 'press.js'), OTHER);
  server = await startServer({ 'x.com': page(MARKUP) });
  const both = `${CHROME_BUILD},${other}`;
  browser = await launchChromium({
    server,
    args: [`--disable-extensions-except=${both}`, `--load-extension=${both}`],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(other, { recursive: true, force: true });
});

const pages = usePages(() => browser);

test('a press that another extension makes passes; that of the officer is held back', async () => {
  const { tab, root } = await pages.open('https://x.com/home');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  await tab.click('#send');
  await asked(root);
  await tab.keyboard.press('Escape');
  await gone(root);
  expect(await tab.evaluate('[...sent]')).toEqual([]);
  await tab.evaluate(() => void (document.title = 'Tekan'));
  await waitFor('the press', async () => (await tab.title()) === 'Ditekan');
  expect(await tab.evaluate('[...sent]')).toEqual(['false']);
  await notAsked(root);
});
