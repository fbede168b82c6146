import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { id } from '../../lib/text/id.ts';
import { naskahTextFor } from '../../lib/text/naskah.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Chromium } from './harness/chromium.ts';
import { picturesOf } from './harness/picture.ts';
import { packaged, packagedList, PLAIN_POST, VIRAL, VIRAL_POST } from './harness/samples.ts';
import { packagedListTakenIn } from './harness/packaged-list.ts';
import { waitFor } from './harness/wait.ts';

const words = { ...id, ...naskahTextFor('id') };

const OTHER = packaged('awal-bantuan-pestisida-alat-gratis');
const LISTED = packagedList().items.find(({ seenAt }) => seenAt.length > 0)!;
/** Milliseconds for a picture on a machine that has other work to do. */
const READING = 60_000;

let browser: Chromium;
let page: Page;
let pictures: Buffer[];
/** Every address that any page or worker of the browser asked for. */
const asked: string[] = [];

/** What a page of the extension sees of the browser. */
declare const chrome: { storage: { session: { set(values: object): Promise<void> } } };

beforeAll(async () => {
  pictures = await picturesOf([VIRAL_POST, OTHER.claim], 'news graphic');
  browser = await launchChromium();
  browser.context.on('request', (request) => asked.push(request.url()));
  await packagedListTakenIn(browser);
});
afterAll(() => browser?.close());

const open = (query = ''): Promise<Page> =>
  browser.openPage(`chrome-extension://${browser.extensionId}/naskah.html${query}`);
beforeEach(async () => {
  page = await open();
  // The page takes files from the moment on which its field has the keys.
  await page.locator('textarea:focus').waitFor();
});
afterEach(async () => {
  await page.getByRole('button', { name: words.naskah.clear }).click();
  await page.close();
});

const field = () => page.getByLabel(words.naskah.label, { exact: true });
const results = () => page.getByRole('region', { name: words.naskah.results });
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.setInputFiles('input[type=file]', files);
const card = (name: string) => page.getByRole('article', { name: words.picture.alt(name) });
const readWords = (name: string) => card(name).getByLabel(words.picture.text);

test('a picture is read on the device only when there is one', async () => {
  asked.length = 0;
  await page.reload();
  await field().fill(VIRAL_POST);
  await page.keyboard.press('Control+Enter');
  await results().getByText(words.textOutcome.strong).waitFor();
  expect(asked.filter((url) => /\/(?:ocr|baca)/.test(url))).toEqual([]);

  await choose(jpeg('kiriman.jpg', pictures[0]!));
  await readWords('kiriman.jpg').waitFor({ timeout: READING });
  await card('kiriman.jpg').getByText(words.textOutcome.strong).waitFor();
  expect(await card('kiriman.jpg').innerText()).toContain(VIRAL.answer);
  expect(asked.filter((url) => url.includes('/ocr/')).length).toBeGreaterThan(0);
  expect(asked.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual([]);
});

describe('a long text', () => {
  test('is marked, and each mark leads to its clarification', async () => {
    const filler = `${PLAIN_POST}\n\n`.repeat(60);
    await field().fill(`${filler}${VIRAL.claim}.\n\n${filler}${OTHER.claim}.\n\n${filler}`);
    await page.getByRole('button', { name: words.naskah.check, exact: true }).click();
    const marks = results().locator('.passage-mark');
    await marks.first().waitFor();
    expect((await marks.allInnerTexts()).join(' ')).toContain(VIRAL.claim);
    await marks.first().focus();
    await page.keyboard.press('Enter');
    const target = page.locator('.passage:target');
    await target.waitFor();
    expect(await target.innerText()).toContain(VIRAL.answer);
  });

  test('has its addresses checked without a request, and a listed one is a warning', async () => {
    asked.length = 0;
    const address = LISTED.seenAt[0]!.replace(/^https?:\/\//, '');
    await field().fill(`${PLAIN_POST}\n\nDaftar di ${address} atau bantuan-kementan.vip/daftar`);
    await page.keyboard.press('Control+Enter');
    await results().getByRole('heading', { name: words.naskah.verdict.link, exact: true }).waitFor();
    const shown = await results().innerText();
    expect(shown).toContain(words.outcome.address_listed);
    expect(shown).toContain(LISTED.answer);
    expect(shown).toContain(words.outcome.resembles_official);
    expect(asked.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual([]);
  });

  test('beyond the limit is refused in words', async () => {
    await field().fill('a'.repeat(200_001));
    await page.keyboard.press('Control+Enter');
    await results().getByText(words.naskah.tooLong('200.000')).waitFor();
    expect(await results().locator('.passage-mark').count()).toBe(0);
  });

  test('without a match is never called safe', async () => {
    await field().fill(PLAIN_POST);
    await page.keyboard.press('Control+Enter');
    await results().locator('.outcome').waitFor();
    expect(await results().innerText()).toMatch(
      /Tidak cocok dengan \d+ klarifikasi .+ Ini bukan tanda benar\./,
    );
  });
});

/** Puts a picture into a paste or drop event, as the browser does with one from outside. */
const hand = (kind: 'paste' | 'drop', buffer: Buffer) =>
  page.evaluate(
    ([kind, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      const init = { bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, dataTransfer: data }),
      );
    },
    [kind, buffer.toString('base64')] as const,
  );

describe('a picture', () => {
  test.each(['paste', 'drop'] as const)('may come by %s', async (kind) => {
    await hand(kind, pictures[1]!);
    const name = words.picture.pasted('1');
    await readWords(name).waitFor({ timeout: READING });
    await card(name).getByText(words.textOutcome.strong).waitFor();
    expect(await card(name).innerText()).toContain(OTHER.answer);
  });

  test('has its words corrected and checked again', async () => {
    await choose(jpeg('kiriman.jpg', pictures[0]!));
    await readWords('kiriman.jpg').waitFor({ timeout: READING });
    await readWords('kiriman.jpg').fill(OTHER.claim);
    expect(await card('kiriman.jpg').getByText(words.textOutcome.strong).count()).toBe(0);
    await card('kiriman.jpg').getByRole('button', { name: words.naskah.again }).click();
    await card('kiriman.jpg').getByText(OTHER.answer).waitFor();
    expect(await card('kiriman.jpg').innerText()).not.toContain(VIRAL.answer);
  });

  test('is left while it is read, and the next one is read all the same', async () => {
    await choose(jpeg('satu.jpg', pictures[0]!), jpeg('dua.jpg', pictures[1]!));
    await card('satu.jpg').getByRole('button', { name: words.naskah.cancel }).click();
    await card('satu.jpg').getByText(words.picture.stopped).waitFor();
    await readWords('dua.jpg').waitFor({ timeout: READING });
    await card('dua.jpg').getByText(OTHER.answer).waitFor();
    await card('satu.jpg').getByRole('button', { name: words.picture.retry }).click();
    await readWords('satu.jpg').waitFor({ timeout: READING });
    expect(await readWords('satu.jpg').inputValue()).toContain('plastik');
  });

  test.each([
    ['gambar.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', words.picture.format.SVG],
    ['foto.heic', 'image/heic', '\0\0\0\x18ftypheic', words.picture.format.HEIC],
    ['rusak.jpg', 'image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF', words.picture.problem.BROKEN],
    ['kosong.png', 'image/png', '', words.picture.problem.EMPTY],
    ['surat.docx', 'application/msword', 'PK\x03\x04', words.file.NOT_TEXT.Word],
    ['kalender.xlsx', 'application/vnd.ms-excel', 'PK\x03\x04', words.file.NOT_TEXT.Excel],
  ])('or file that cannot be read says so: %s', async (name, mimeType, content, told) => {
    await choose({ name, mimeType, buffer: Buffer.from(content, 'latin1') });
    await results().or(page.locator('.refused')).getByText(told).waitFor({ timeout: READING });
    expect(await page.locator('main').innerText()).toContain(name);
  });

  test('with a whole header and no picture behind it is broken', async () => {
    await choose(jpeg('terpotong.jpg', pictures[0]!.subarray(0, 400)));
    await card('terpotong.jpg').locator('.note').waitFor({ timeout: READING });
    expect(await card('terpotong.jpg').innerText()).toContain(words.picture.problem.BROKEN);
  });
});

const CSV = [
  'Tanggal;Kanal;Caption',
  `3/12/2026;X;"${PLAIN_POST}"`,
  `1/12/2026;Instagram;"${VIRAL.claim}"`,
  '2/12/2026;X;',
  `4/12/2026;X;"=1+1 ${OTHER.claim}"`,
].join('\r\n');
const calendar = { name: 'desember.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${CSV}\r\n`) };

/** What the first cells of the shown rows say. */
const rowNumbers = () => page.locator('.calendar-rows tbody th').allInnerTexts();

describe('a calendar', () => {
  beforeEach(async () => {
    await choose(calendar);
    await page.getByRole('button', { name: `${words.calendar.all} 4` }).waitFor();
    await waitFor('all rows to be checked', async () => (await page.locator('.work').count()) === 0);
  });

  test('gets a verdict for each row, to be sorted and filtered', async () => {
    const table = page.getByRole('region', { name: words.calendar.heading });
    expect(await table.innerText()).toContain(words.calendar.fault.EMPTY);
    expect(await rowNumbers()).toEqual(['2', '3', '4', '5']);
    await page.getByRole('button', { name: words.calendar.date, exact: true }).click();
    expect(await rowNumbers()).toEqual(['3', '4', '2', '5']);
    await page.getByRole('button', { name: new RegExp(`^${words.calendar.verdict.strong}`) }).click();
    expect(await rowNumbers()).toEqual(['3', '5']);
    await page.getByRole('button', { name: words.calendar.open('3') }).click();
    await table.getByText(VIRAL.answer).waitFor();
  });

  test('is exported with its results, and no cell is a formula', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.calendar.export }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('hasil-tabayun.csv');
    const file = await readFile(await download.path(), 'utf8');
    expect(file.startsWith('\uFEFF"Tanggal";"Kanal";"Caption";')).toBe(true);
    expect(file).toContain(`"'=1+1 ${OTHER.claim}"`);
    expect(file).toContain(words.calendar.verdict.strong);
    expect(file).toContain(VIRAL.answer);
  });

  test('is checked anew when another column holds the drafts', async () => {
    await page.getByLabel(words.calendar.column).selectOption({ label: 'Kanal' });
    await page.getByRole('button', { name: `${words.calendar.verdict.none} 4` }).waitFor();
    expect(await rowNumbers()).toEqual(['2', '3', '4', '5']);
  });
});

describe('what stands on the page', () => {
  test('is there again after it was loaded again', async () => {
    await field().fill(`${VIRAL_POST} Disimpan?`);
    await choose(jpeg('kiriman.jpg', pictures[1]!), calendar);
    await readWords('kiriman.jpg').waitFor({ timeout: READING });
    await readWords('kiriman.jpg').fill('Tulisan yang sudah diperbaiki');
    await page.reload();
    await waitFor('the text', async () => (await field().inputValue()) === `${VIRAL_POST} Disimpan?`);
    await results().getByText(words.textOutcome.strong).first().waitFor();
    expect(await readWords('kiriman.jpg').inputValue()).toBe('Tulisan yang sudah diperbaiki');
    await page.getByRole('button', { name: `${words.calendar.all} 4` }).waitFor();
  });

  test('is not mixed up with another tab', async () => {
    await field().fill('Naskah tab pertama');
    const second = await open();
    expect(await second.getByLabel(words.naskah.label, { exact: true }).inputValue()).toBe('');
    await second.close();
    await page.reload();
    await waitFor('the text', async () => (await field().inputValue()) === 'Naskah tab pertama');
  });

  test('may be handed over by another part', async () => {
    const handOver = async (input: object) => {
      await page.evaluate((given) => chrome.storage.session.set({ 'naskahInput:uji': given }), input);
      return open('?serah=uji');
    };
    const text = await handOver({ kind: 'text', text: VIRAL_POST });
    await text.getByText(words.textOutcome.strong).first().waitFor();
    expect(new URL(text.url()).search).toBe('');
    await text.close();

    const base64 = pictures[1]!.toString('base64');
    const picture = await handOver({ kind: 'picture', name: 'dari situs', base64 });
    await picture.getByText(OTHER.answer).waitFor({ timeout: READING });
    await picture.close();

    asked.length = 0;
    const away = await handOver({ kind: 'picture-address', url: 'https://gambar.contoh.id/a.jpg' });
    await away.getByText(words.picture.fromWeb('gambar.contoh.id')).waitFor();
    await away.getByRole('button', { name: words.picture.fetch }).waitFor();
    expect(asked.filter((url) => url.includes('contoh.id'))).toEqual([]);
    await away.close();
  });
});
