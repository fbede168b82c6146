import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { launchChromium } from './harness/chromium.ts';
import { listHost } from './harness/list-host.ts';
import { packagedList, sampleItem, sampleList } from './harness/samples.ts';
import { useBrowser } from './harness/use-browser.ts';

const HOST = 'daftar.contoh.go.id';
const TITLE = 'Daftar contoh dinas';
const TWO = [
  sampleItem('kelapa-biru', 'Kelapa biru dari Pulau Contoh menumbuhkan gigi dalam semalam'),
  sampleItem('padi-terbang', 'Padi terbang dipanen dengan layangan di Desa Contoh'),
];
const THREE = [...TWO, sampleItem('cabai-es', 'Cabai es dari Kota Contoh tidak pernah busuk')];

let options: Page;
const host = listHost();

const { browser } = useBrowser({ [HOST]: host.site }, launchChromium);
beforeAll(async () => {
  options = await browser().openOptions();
});
beforeEach(() => options.reload());

/** Waits for a text, and gives it as it is drawn. */
async function drawn(place: Page | Locator, text: string | RegExp): Promise<string> {
  const found = place.getByText(text).first();
  await found.waitFor();
  return found.innerText();
}

const list = (title: string): Locator => options.getByRole('article', { name: title });

async function addByAddress(path: string): Promise<void> {
  await options.getByLabel(words.add.address).fill(`https://${HOST}${path}`);
  await options.getByRole('button', { name: words.add.addressAdd }).click();
}

async function addByFile(name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await options.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('the packaged list is there from the start, and says that it is not official', async () => {
  const packaged = list('Daftar awal Tabayun');
  await packaged.getByText(words.lists.count(String(packagedList().items.length))).waitFor();
  expect(await packaged.innerText()).toContain('bukan daftar resmi');
});

test('a list is added by its address', async () => {
  host.put('/daftar.json', sampleList(TWO));
  await addByAddress('/daftar.json');
  expect(await drawn(list(TITLE), words.lists.count('2'))).toBeTruthy();
});

test('a sync takes over what has changed', async () => {
  host.put('/daftar.json', sampleList(THREE, '2026-11-02T00:00:00Z'));
  await list(TITLE).getByRole('button', { name: words.lists.sync }).click();
  await list(TITLE).getByText(words.lists.count('3')).waitFor();
  expect(await list(TITLE).innerText()).toContain(words.lists.changes('1', '0', '0'));
});

test('a failed sync is said plainly and the old version stays', async () => {
  host.remove('/daftar.json');
  await list(TITLE).getByRole('button', { name: words.lists.sync }).click();
  await list(TITLE).getByText(words.problem.NOT_FOUND.say).waitFor();
  const shown = await list(TITLE).innerText();
  expect(shown).toContain(words.problem.kept);
  expect(shown).toContain(words.lists.count('3'));
});

test('a bad entry is named by its number and nothing of that version is taken over', async () => {
  const bad = { ...sampleItem('rusak', 'Klaim contoh yang lain'), url: 'javascript:alert(1)' };
  host.put('/daftar.json', sampleList([...THREE, bad], '2026-11-03T00:00:00Z'));
  await list(TITLE).getByRole('button', { name: words.lists.sync }).click();
  await list(TITLE)
    .getByText(/Klarifikasi nomor 4 salah pada “url”/)
    .waitFor();
  expect(await list(TITLE).innerText()).toContain(words.lists.count('3'));
});

test.each([
  ['/html', words.imports.problem.NOTHING.say],
  ['/trunc', words.problem.NETWORK.say],
  ['/500', words.problem.HTTP('500').say],
  ['/redirect', words.problem.REDIRECT.say],
  ['/50mb', words.problem.NOT_JSON.say],
  ['/endless', /melebihi batas/],
  ['/no-cors', words.problem.NETWORK.say],
])('a host that fails by %s is told apart', async (path, said) => {
  await addByAddress(path);
  expect(await drawn(options, said)).toBeTruthy();
});

test.each([
  ['bukan JSON', 'Ini surat biasa.', words.imports.problem.UNKNOWN.say],
  ['JSON lain', '{"nama":"bukan daftar"}', words.imports.problem.UNKNOWN.say],
  [
    'daftar dengan butir cacat',
    JSON.stringify(sampleList([{ ...sampleItem('cacat', ''), claim: '' }])),
    /nomor 1 salah pada “claim”/,
  ],
])('a file that is no list is refused: %s', async (_name, content, said) => {
  await addByFile('daftar.json', content);
  expect(await drawn(options, said)).toBeTruthy();
});

test('a list is added by a file', async () => {
  await addByFile(
    'dinas.json',
    JSON.stringify({ ...Object(sampleList(TWO)), id: 'dari-berkas', title: 'Daftar dari berkas' }),
  );
  await list('Daftar dari berkas').getByText(words.lists.count('2')).waitFor();
  expect(await list('Daftar dari berkas').innerText()).toContain(words.lists.file);
});

test('the contents are searched', async () => {
  await list(TITLE).getByRole('button', { name: words.lists.contents }).click();
  await options.getByLabel(words.contents.search).fill('layangan');
  await list(TITLE).getByText(words.contents.found('1'), { exact: true }).waitFor();
  expect(await list(TITLE).innerText()).toContain(TWO[1]?.claim);
  expect(await list(TITLE).innerText()).not.toContain(TWO[0]?.claim);
});

test('a list is removed after a question', async () => {
  await list(TITLE).getByRole('button', { name: words.lists.remove }).click();
  await options.getByRole('button', { name: words.lists.removeYes }).click();
  await list(TITLE).waitFor({ state: 'detached' });
  await options.reload();
  await list('Daftar awal Tabayun').waitFor();
  expect(await list(TITLE).count()).toBe(0);
});
