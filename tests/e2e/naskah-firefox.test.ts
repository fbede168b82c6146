import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id } from '../../lib/text/id.ts';
import { naskahTextFor } from '../../lib/text/naskah.ts';
import { launchFirefox } from './harness/firefox.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { picturesOf } from './harness/picture.ts';
import { packaged, VIRAL, VIRAL_POST } from './harness/samples.ts';
import { page as html } from './harness/server.ts';
import { textWith } from './harness/shown.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const words = { ...id, ...naskahTextFor('id') };

const OTHER = packaged('awal-bantuan-pestisida-alat-gratis');
const READING = 60_000;

let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tabayun-naskah-'));
  const [picture] = await picturesOf([OTHER.claim], 'shadow on photo');
  await writeFile(join(folder, 'kiriman.jpg'), picture!);
  await writeFile(join(folder, 'kalender.csv'), `Naskah;Kanal\r\n"${VIRAL.claim}";X\r\n;X\r\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const { browser: firefox } = useBrowser({ 'x.com': html('<title>x</title>') }, launchFirefox);
beforeAll(async () => {
  page = await firefox().openExtensionPage('naskah.html');
  await packagedListTaken(page);
});

const shows = (words: string) => textWith(page, words, 'body', READING);

async function choose(name: string): Promise<void> {
  const picker = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await picker.uploadFile(join(folder, name));
}

test('a text is marked beside its clarification', async () => {
  await page.focus('#naskah-input');
  await page.keyboard.type(VIRAL_POST);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await shows(VIRAL.answer);
  expect(await page.$eval('.passage-mark', (mark) => mark.textContent)).toContain(VIRAL.claim);
});

test('a picture is read, and its claim found', async () => {
  await choose('kiriman.jpg');
  await shows(OTHER.answer);
  expect(await page.$eval('.picture-words textarea', ({ value }) => value)).toContain(
    OTHER.claim.slice(0, 20),
  );
});

test('a calendar gets its verdicts', async () => {
  await choose('kalender.csv');
  await shows(words.calendar.fault.EMPTY);
  const verdicts = () =>
    page.$$eval('.calendar-rows .pill', (pills) => pills.map((pill) => pill.textContent));
  await waitFor(
    'the rows to be checked',
    async () => !(await verdicts()).includes(words.calendar.verdict.waiting),
  );
  expect(await verdicts()).toEqual([words.calendar.verdict.strong, words.calendar.verdict.fault]);
});

test('what was typed is there after the page was loaded again', async () => {
  // Not at once: the answer to this question would be cut off by it.
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const value = () => page.$eval('#naskah-input', (field) => (field as HTMLTextAreaElement).value);
  await waitFor('the text', async () => (await value().catch(() => '')) !== '');
  expect(await value()).toBe(VIRAL_POST);
});

test('no host was asked but those of the browser itself', () => {
  const own = firefox().proxy.asked.filter((host) => !/\.(mozilla\.(com|org|net)|firefox\.com)$/.test(host));
  expect(own).toEqual([]);
});
