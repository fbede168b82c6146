import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { parseList } from '../../lib/core/listfile.ts';
import { idNews } from '../../lib/text/id-news.ts';
import { id as words } from '../../lib/text/id.ts';
import { ask } from './harness/ask.ts';
import { launchChromium } from './harness/chromium.ts';
import { ATOM, DEEP, LAUGHS, PAGE, POSTS, RSS, TABLE } from './harness/import-samples.ts';
import { listHost } from './harness/list-host.ts';
import { useBrowser } from './harness/use-browser.ts';

const HOST = 'cekfakta.contoh.go.id';
const HOAX = 'Kelapa biru dari Pulau Contoh menumbuhkan gigi & rambut';

let options: Page;
const host = listHost();

const { browser, requests } = useBrowser({ [HOST]: host.site }, launchChromium);
beforeAll(async () => {
  options = await browser().openOptions();
});
beforeEach(() => options.reload());

const list = (title: string): Locator => options.getByRole('article', { name: title });
const preview = (): Locator => options.getByRole('region', { name: words.imports.heading });

async function choose(name: string, content: string, field = '#add-file'): Promise<void> {
  await options
    .locator(field)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

const accept = (count: number) =>
  preview()
    .getByRole('button', { name: words.imports.accept(String(count)) })
    .click();

async function saved(press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([options.waitForEvent('download'), press()]);
  return contentOf(download);
}
const contentOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

test('a feed is shown before it is taken over, and its markup neither runs nor loads', async () => {
  await choose('umpan.xml', RSS);
  await preview().getByText(words.imports.count('1')).waitFor();
  const shown = await preview().innerText();
  expect(shown).toContain(words.imports.unsignedWhy);
  expect(shown).toContain(`${words.imports.skippedEntry('2')}: `);
  expect(shown).toContain(words.imports.cause.no_label);
  await accept(1);
  await list('Cek Fakta Contoh').getByText(words.signing.unsigned).first().waitFor();
  const { matches } = await ask(options, 'checkText', { text: HOAX });
  expect(matches[0]?.clarification).toMatchObject({
    claim: HOAX,
    answer: 'Kelapa biru tidak menumbuhkan gigi & tidak pernah ada.',
    seenAt: ['https://hoaks-kelapa.com/biru'],
    topics: ['Kesehatan'],
  });
  expect(matches[0]?.list.notice).toContain('tanpa tanda tangan');
  expect(requests()).toEqual([]);
});

test.each([
  ['Atom', 'umpan.atom', ATOM, 'Padi terbang dipanen dengan layangan'],
  ['a page with ClaimReview', 'halaman.html', PAGE, 'Cabai es dari Kota Contoh tidak pernah busuk'],
  ['WordPress posts', 'posts.json', POSTS, 'Jagung contoh – menyala di malam hari'],
])('%s is understood', async (_, name, content, claim) => {
  await choose(name, content);
  await preview().getByText(claim, { exact: true }).waitFor();
  await preview().getByRole('button', { name: words.imports.cancel }).click();
  expect(await preview().count()).toBe(0);
});

test.each([
  ['a billion laughs', LAUGHS, words.imports.problem.DOCTYPE.say],
  ['broken XML', '<rss><channel><title>x</channel></rss>', words.imports.problem.BROKEN.say],
  // Chromium's parser itself gives up at that depth, and calls it broken.
  ['XML nested thousands deep', DEEP, words.imports.problem.BROKEN.say],
  ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', words.imports.problem.UNKNOWN.say],
  ['a plain page', '<!DOCTYPE html><p>Masuk ke Wi-Fi', words.imports.problem.NOTHING.say],
  ['a letter', 'Ini surat biasa.', words.imports.problem.UNKNOWN.say],
  ['an open quotation mark', `${TABLE}\r\n"buka;Salah;x;y;z`, words.imports.problem.QUOTES('4').say],
])('%s is refused in plain words', async (_, content, said) => {
  await choose('berkas.txt', content);
  const note = options.getByText(said);
  await note.waitFor();
  expect(await note.innerText()).toContain(said);
});

test('the columns of a table are mapped by the officer, and a wrong row is named by its line', async () => {
  await choose('tabel.csv', TABLE);
  await preview().getByText(words.imports.none).waitFor();
  for (const [column, field] of [
    ['Isi', 'claim'],
    ['Nilai', 'verdict'],
    ['Alamat', 'url'],
    ['Hari', 'published'],
  ] as const)
    await preview().getByLabel(column).selectOption(field);
  await preview().getByText(words.imports.count('1')).waitFor();
  const line = await preview().getByText(words.imports.skippedLine('3')).locator('..').innerText();
  expect(line).toContain(words.problem.cause.not_https);
  await preview().getByLabel(words.imports.title).fill('Tabel saya');
  await accept(1);
  await list('Tabel saya').getByText(words.lists.count('1')).waitFor();
  expect(await list('Tabel saya').innerText()).toContain(words.imports.unsigned);
});

test('a feed is subscribed to by its address and follows it', async () => {
  host.put('/umpan.xml', RSS.replaceAll('Cek Fakta Contoh', 'Umpan Contoh'));
  await options.getByLabel(words.add.address).fill(`https://${HOST}/umpan.xml`);
  await options.getByRole('button', { name: words.add.addressAdd }).click();
  await list('Umpan Contoh').getByText(words.lists.count('1')).waitFor();
  const more = RSS.replaceAll('Cek Fakta Contoh', 'Umpan Contoh').replace('Panen raya', '[HOAKS] Panen raya');
  host.put('/umpan.xml', more);
  await browser().stopWorker();
  await list('Umpan Contoh').getByRole('button', { name: words.lists.sync }).click();
  await list('Umpan Contoh')
    .getByText(words.lists.changes('1', '0', '0'))
    .waitFor();
  const { digest } = idNews;
  await list('Umpan Contoh').getByRole('button', { name: digest.action }).click();
  const news = list('Umpan Contoh').locator('.news');
  await news.getByText(digest.counts('1', '0', '0')).waitFor();
  await news.locator('summary').click();
  expect(await news.innerText()).toContain('Panen raya di Desa Contoh');
});

test('a muted clarification never matches, is listed, and comes back', async () => {
  const found = async () => (await ask(options, 'checkText', { text: HOAX })).matches.length;
  const before = await found();
  await list('Cek Fakta Contoh').getByRole('button', { name: words.lists.contents }).click();
  await list('Cek Fakta Contoh').getByRole('button', { name: HOAX }).click();
  await options.getByRole('button', { name: words.mute.action }).click();
  await options.getByRole('button', { name: words.mute.reason.not_ours }).click();
  const panel = options.getByRole('region', { name: words.mute.heading('1') });
  await panel.getByText(HOAX).waitFor();
  expect(await found()).toBe(before - 1);
  await browser().stopWorker();
  expect(await found()).toBe(before - 1);
  await panel.getByRole('button', { name: words.mute.undo }).click();
  await panel.waitFor({ state: 'detached' });
  expect(await found()).toBe(before);
});

test('a backup brings back what was removed, after showing what it replaces', async () => {
  await options.getByRole('button', { name: words.options.backup }).click();
  const backup = await saved(() => options.getByRole('button', { name: words.backup.saveNow }).click());
  await options.getByRole('button', { name: words.options.lists }).click();
  await list('Tabel saya').getByRole('button', { name: words.lists.remove }).click();
  await options.getByRole('button', { name: words.lists.removeYes }).click();
  await list('Tabel saya').waitFor({ state: 'detached' });
  await options.getByRole('button', { name: words.options.backup }).click();
  await choose('cadangan.json', backup, '#backup-file');
  const row = options.getByRole('row', { name: /Tabel saya/ });
  await row.waitFor();
  expect(await row.innerText()).toContain(words.backup.does.add);
  await options.getByRole('button', { name: words.backup.restoreNow }).click();
  await options.getByText(/^Dipulihkan:/).waitFor();
  await options.getByRole('button', { name: words.options.lists }).click();
  await list('Tabel saya').getByText(words.lists.count('1')).waitFor();
});

test('a list is exported as it is, and as ClaimReview with what that drops', async () => {
  const packaged = list('Daftar awal Tabayun');
  await packaged.getByRole('button', { name: words.export.action }).click();
  const file = await saved(() => packaged.getByRole('button', { name: words.export.list }).click());
  expect(parseList(file)).toMatchObject({ ok: true, list: { id: 'awal' } });
  const feed = JSON.parse(
    await saved(() => packaged.getByRole('button', { name: words.export.claimReview }).click()),
  );
  expect(feed['@type']).toBe('DataFeed');
  await packaged.getByText(words.export.names.correction).waitFor();
});
