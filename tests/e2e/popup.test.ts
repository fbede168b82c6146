import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Chromium } from './harness/chromium.ts';
import { packagedListTakenIn } from './harness/packaged-list.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST, packagedList } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

let browser: Chromium;
let popup: Page;

beforeAll(async () => {
  browser = await launchChromium({ viewport: { width: 400, height: 600 } });
  await packagedListTakenIn(browser);
});

afterAll(() => browser?.close());
beforeEach(async () => {
  popup = await browser.openPopup();
});
afterEach(() => popup?.close());

const field = (): ReturnType<Page['getByLabel']> => popup.getByLabel(words.popup.label);

/** Puts text into the field, presses the button, and gives the whole result once the title stands in it. */
async function check(text: string, title: string): Promise<string> {
  await field().fill(text);
  await popup.getByRole('button', { name: words.popup.check, exact: true }).click();
  const result = popup.getByRole('region', { name: words.popup.result });
  await result.getByRole('heading', { name: title }).first().waitFor();
  return result.innerText();
}

test('an address where a claim circulated is found in any spelling', async () => {
  const item = packagedList().items.find(({ seenAt }) => seenAt.length > 0);
  const spoilt = item?.seenAt[0]?.replace('https://', 'HTTP://WWW.').concat('?utm_source=wa#atas');
  const result = await check(spoilt ?? '', words.outcome.address_listed);
  expect(result).toContain(words.outcomeDetail.seenAt);
  expect(result).toContain(item?.answer);
});

test('the address of a clarification is no warning', async () => {
  const result = await check(VIRAL.url, words.outcome.address_listed);
  expect(result).toContain(words.outcomeDetail.url);
  expect(result).not.toContain(words.outcomeDetail.seenAt);
});

test('a pasted text gets verdict, claim, clarification, source', async () => {
  const result = await check(VIRAL_POST, words.textOutcome.strong);
  expect(result).toContain(VIRAL.answer);
  expect(result).toContain(VIRAL.sources[0]?.title);
  expect(result).toContain(words.popup.wordsOf.draft);
});

test('no match says how much was searched, how old it is, and that it is no sign of truth', async () => {
  const result = await check(PLAIN_POST, words.textOutcome.none);
  expect(result).toMatch(/Tidak cocok dengan \d+ klarifikasi \(diperbarui .+\)\. Ini bukan tanda benar\./);
});

test('an address that is not listed says the same', async () => {
  const result = await check('https://kabar.contoh.id/panen-raya', words.outcome.not_listed);
  expect(result).toContain('Ini bukan tanda benar.');
  expect(await popup.locator('body').innerText()).toMatch(/Dicocokkan dengan \d+ klarifikasi, diperbarui /);
});

test('an address that imitates an official one is named with the official one', async () => {
  const result = await check('https://pertanian-go.id/bantuan', words.outcome.resembles_official);
  expect(result).toContain('pertanian.go.id');
});

test('what cannot be checked says why', async () => {
  expect(await check('http://192.168.1.1/masuk', words.outcome.cannot_check)).toContain(
    words.outcomeDetail.private_address,
  );
});

test('what was typed is there when the popup opens again, until it is cleared', async () => {
  await field().fill('Naskah yang belum selesai');
  await popup.close();
  popup = await browser.openPopup();
  await waitFor('the kept text', async () => (await field().inputValue()) === 'Naskah yang belum selesai');
  await popup.getByRole('button', { name: words.popup.clear }).click();
  await popup.close();
  popup = await browser.openPopup();
  await popup.getByRole('heading', { name: words.recent.title }).waitFor();
  expect(await field().inputValue()).toBe('');
});
