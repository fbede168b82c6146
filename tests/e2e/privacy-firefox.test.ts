import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id } from '../../lib/text/id.ts';
import { naskahTextFor } from '../../lib/text/naskah.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import { filesHolding } from './harness/leaks.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { PLAIN_POST, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { page as html, startServer } from './harness/server.ts';
import { pressFor } from './harness/shown.ts';
import { waitFor } from './harness/wait.ts';

const words = { ...id, ...naskahTextFor('id') };

/** A word that stands nowhere but where we put it. */
const canary = (): string => `kenari${randomBytes(16).toString('hex')}`;
const CHECKED = canary();
const IN_LINK = canary();
const REQUESTED = canary();
const ON_PAGE = canary();
const IN_STORAGE = canary();
const IN_FIELD = canary();

let server: LocalServer;
let firefox: Firefox;
let profile: string;

beforeAll(async () => {
  server = await startServer({
    'x.com': html('<!doctype html><title>x</title><textarea id="kotak"></textarea>'),
  });
  profile = await mkdtemp(join(tmpdir(), 'tabayun-privasi-'));
  firefox = await launchFirefox({
    server,
    profile,
    // Firefox writes what stands in the fields of open tabs to the disk, to restore them: as often as it can.
    prefs: { 'browser.sessionstore.interval': 500, 'browser.sessionstore.resume_from_crash': true },
  });
  const first = await firefox.openExtensionPage('popup.html');
  await packagedListTaken(first);
  // Every tab stays open until the end, so that all that stands in it may be written.
  await check(first, `https://mail.google.com/mail/?view=cm&body=${IN_LINK}`, words.outcome.not_listed);
  await check(first, `${VIRAL_POST} ${CHECKED}`, words.textOutcome.strong);
  await writeRequest();
  await checkOnPage();
  await keepOnPurpose(first);
  await firefox.close();
});
afterAll(async () => {
  await server?.close();
  if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function check(popup: Page, text: string, title: string): Promise<void> {
  await popup.evaluate((typed) => {
    const field = document.querySelector('textarea')!;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await pressFor(popup, words.popup.check, title);
}

/** A request to the PPID that is being written. */
async function writeRequest(): Promise<void> {
  const popup = await firefox.openExtensionPage('popup.html?permintaan');
  await check(popup, `${PLAIN_POST} ${REQUESTED}`, words.textOutcome.none);
  await pressFor(popup, words.request.button, words.request.title);
  for (const field of await popup.$$('.request textarea, .request input[type=text]'))
    await field.type(` ${REQUESTED}`);
}

/** A long text, on a page that stays open until the browser closes. */
async function checkOnPage(): Promise<void> {
  const naskah = await firefox.openExtensionPage('naskah.html');
  await (await naskah.waitForSelector('#naskah-input'))?.focus();
  await naskah.keyboard.type(`${VIRAL_POST} ${ON_PAGE}`);
  await pressFor(naskah, words.naskah.check, words.textOutcome.strong);
}

/** The disk is only a proof if it would have held a leak. */
async function keepOnPurpose(popup: Page): Promise<void> {
  await popup.evaluate((text) => {
    const { storage } = (
      globalThis as unknown as { browser: { storage: { local: { set(v: object): Promise<void> } } } }
    ).browser;
    return storage.local.set({ kendali: text });
  }, IN_STORAGE);
  const tab = await firefox.openPage('https://x.com/');
  await tab.focus('#kotak');
  await tab.keyboard.type(IN_FIELD);
  await waitFor(
    'the field of a page on the disk',
    async () => (await filesHolding(profile, IN_FIELD)).length > 0,
    30_000,
  );
}

test('nothing that an officer writes in the popup or on the page for drafts is written to the disk', async () => {
  expect(await filesHolding(profile, IN_STORAGE), 'control: in a storage area').not.toEqual([]);
  expect(await filesHolding(profile, CHECKED), 'a text').toEqual([]);
  expect(await filesHolding(profile, IN_LINK), 'a text in an address').toEqual([]);
  expect(await filesHolding(profile, REQUESTED), 'a request').toEqual([]);
  expect(await filesHolding(profile, ON_PAGE), 'the page Periksa naskah').toEqual([]);
});
