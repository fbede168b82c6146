import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { id } from '../../lib/text/id.ts';
import { naskahTextFor } from '../../lib/text/naskah.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Chromium } from './harness/chromium.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import { filesHolding, netlogHolds } from './harness/leaks.ts';
import { picturesOf } from './harness/picture.ts';
import { VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { page, startServer } from './harness/server.ts';

const words = { ...id, ...naskahTextFor('id') };

/** A word that stands nowhere but where we put it. */
const canary = (): string => `kenari${randomBytes(16).toString('hex')}`;

const DRAFT = canary();
const PASTED = canary();
const IN_LINK = canary();
const ON_PAGE = canary();
const CORRECTED = canary();
const IN_TABLE = canary();
const BY_ADDRESS = canary();
const BY_BODY = canary();
const BY_BASE64 = canary();
const IN_STORAGE = canary();
const IN_DATABASE = canary();

/** Not a textarea: Chromium itself writes what stands in a page's fields to the disk, to restore the tab. */
const SITE =
  '<!doctype html><title>x</title><div id="kotak" contenteditable="true" style="height: 200px"></div>';

/** What a page of the extension sees of the browser. */
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

let server: LocalServer;
let profile: string;
let netlog: string;

beforeAll(async () => {
  server = await startServer({ 'x.com': page(SITE) });
  const folder = await mkdtemp(join(tmpdir(), 'tabayun-privacy-'));
  profile = join(folder, 'profile');
  netlog = join(folder, 'netlog.json');
  const browser = await launchChromium({
    server,
    profile,
    args: [`--log-net-log=${netlog}`, '--net-log-capture-mode=Everything'],
  });
  await draftInPage(browser);
  await pasteInPopup(browser);
  await checkOnPage(browser);
  await leakOnPurpose(browser);
  await keepOnPurpose(browser);
  await browser.close();
});

afterAll(async () => {
  await server?.close();
  if (profile) await rm(join(profile, '..'), { recursive: true, force: true, maxRetries: 5 });
});

async function draftInPage(browser: Chromium): Promise<void> {
  const tab = await browser.openPage('https://x.com/compose/post');
  await tab.click('#kotak');
  await tab.keyboard.type(`${VIRAL_POST} ${DRAFT}`);
  const overlay = await closedRoot(tab);
  await overlay.waitForText(/sangat mirip klaim/);
  await browser.stopWorker();
  await tab.keyboard.type(` ${DRAFT}`);
  await overlay.waitForText(/sangat mirip klaim/);
}

async function pasteInPopup(browser: Chromium): Promise<void> {
  const popup = await browser.openPopup();
  await popup.getByLabel(words.popup.label).fill(`${VIRAL_POST} ${PASTED}`);
  await popup.getByRole('button', { name: words.popup.check, exact: true }).click();
  await popup.getByText(words.textOutcome.strong).first().waitFor();
  // An address that carries a text is kept among the last checks: without the text.
  await popup.getByLabel(words.popup.label).fill(`https://mail.google.com/mail/?view=cm&body=${IN_LINK}`);
  await popup.getByRole('button', { name: words.popup.check, exact: true }).click();
  await popup.getByRole('heading', { name: words.outcome.not_listed }).waitFor();
}

/** A long text, the words of a picture and a table, on a page that stays open until the browser closes. */
async function checkOnPage(browser: Chromium): Promise<void> {
  const [picture] = await picturesOf([VIRAL_POST], 'card');
  const naskah = await browser.openPage(`chrome-extension://${browser.extensionId}/naskah.html`);
  await naskah.getByLabel(words.naskah.label, { exact: true }).fill(`${VIRAL_POST} ${ON_PAGE}`);
  await naskah.keyboard.press('Control+Enter');
  await naskah.setInputFiles('input[type=file]', [
    { name: 'kiriman.jpg', mimeType: 'image/jpeg', buffer: picture! },
    { name: 'tabel.csv', mimeType: 'text/csv', buffer: Buffer.from(`Naskah\n"${VIRAL_POST} ${IN_TABLE}"\n`) },
  ]);
  await naskah.getByLabel(words.picture.text).fill(`${VIRAL_POST} ${CORRECTED}`, { timeout: 60_000 });
  await naskah.getByRole('button', { name: words.naskah.again }).click();
  await naskah.getByText(words.textOutcome.strong).nth(1).waitFor();
  await naskah.reload();
  await naskah.getByText(words.textOutcome.strong).nth(1).waitFor();
}

/** The log is only a proof if it would have held a leak. */
async function leakOnPurpose(browser: Chromium): Promise<void> {
  const tab = await browser.openPage('https://x.com/');
  await tab.evaluate(
    async ([address, body, base64]) => {
      await fetch(`/?q=${address}`);
      await fetch('/', { method: 'POST', body: body ?? '' });
      await fetch('/', { method: 'POST', body: btoa(`awalan ${base64} akhiran`) });
    },
    [BY_ADDRESS, BY_BODY, BY_BASE64],
  );
}

async function keepOnPurpose(browser: Chromium): Promise<void> {
  const options = await browser.openOptions();
  await options.evaluate(
    async ([inStorage, inDatabase]) => {
      await chrome.storage.local.set({ kendali: inStorage });
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('kendali', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('teks'));
        opening.addEventListener('success', () => done(opening.result));
      });
      await new Promise<void>((done) => {
        const writing = database.transaction('teks', 'readwrite', { durability: 'strict' });
        writing.objectStore('teks').put(inDatabase, 'kendali');
        writing.addEventListener('complete', () => done());
      });
    },
    [IN_STORAGE, IN_DATABASE],
  );
}

describe('nothing that an officer writes', () => {
  test('goes over the network', async () => {
    expect(await netlogHolds(netlog, BY_ADDRESS), 'control: in an address').toBe(true);
    expect(await netlogHolds(netlog, BY_BODY), 'control: in a body').toBe(true);
    expect(await netlogHolds(netlog, BY_BASE64), 'control: in a body, as base64').toBe(true);
    expect(await netlogHolds(netlog, DRAFT), 'the draft').toBe(false);
    expect(await netlogHolds(netlog, PASTED), 'the text of the popup').toBe(false);
    for (const text of [ON_PAGE, CORRECTED, IN_TABLE])
      expect(await netlogHolds(netlog, text), 'the page Periksa naskah').toBe(false);
  });

  test('is written to the disk', async () => {
    expect(await filesHolding(profile, IN_STORAGE), 'control: in a storage area').not.toEqual([]);
    expect(await filesHolding(profile, IN_DATABASE), 'control: in a database').not.toEqual([]);
    expect(await filesHolding(profile, DRAFT), 'the draft').toEqual([]);
    expect(await filesHolding(profile, PASTED), 'the text of the popup').toEqual([]);
    expect(await filesHolding(profile, IN_LINK), 'the text in an address').toEqual([]);
    for (const text of [ON_PAGE, CORRECTED, IN_TABLE])
      expect(await filesHolding(profile, text), 'the page Periksa naskah').toEqual([]);
  });
});

test('no host is asked but the page that the officer opened', () => {
  expect(new Set(server.seen.map(({ host }) => host))).toEqual(new Set(['x.com']));
});
