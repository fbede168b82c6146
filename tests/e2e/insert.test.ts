import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { fixtureSites } from './compose-page.ts';
import { CORRECTED, EDITORS, linesOf, TWO_LINES, TWO_LINES_POST, withTwoLines } from './editors.ts';
import type { Editor } from './editors.ts';
import { openEditor } from './editors-page.ts';
import type { EditorPage } from './editors-page.ts';
import type { Chromium } from './harness/chromium.ts';
import { launchChromium } from './harness/chromium.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

let server: LocalServer;
let browser: Chromium;
let page: EditorPage | undefined;

beforeAll(async () => {
  await buildFixtures();
  server = await startServer(fixtureSites());
  browser = await launchChromium({ server });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await page?.close();
  page = undefined;
});

const editorOf = (name: string): Editor => {
  const found = EDITORS.find((editor) => editor.page === name);
  if (!found) throw new Error(`no editor ${name}`);
  return found;
};
async function openCard(name: string, text: string, host?: string, query = ''): Promise<EditorPage> {
  const editor = editorOf(name);
  page = await openEditor(browser, { ...editor, page: editor.page + query }, host ? { host } : {});
  await page.type(text);
  await page.openCard();
  return page;
}
const clipboard = ({ tab }: EditorPage): Promise<string> =>
  tab.evaluate(() => navigator.clipboard.readText());

/** One editor for each way in; all of them are in `editors-*.test.ts`. */
describe.each(['textarea', 'contenteditable', 'draft', 'slate', 'ckeditor'].map(editorOf))(
  'in $name',
  (editor) => {
    test('the correction stands after the marked sentence, and one Ctrl+Z takes it back', async () => {
      const { root, modelText, press } = await openCard(editor.page, VIRAL_POST);
      await root.click('Sisipkan');
      await waitFor('the correction', async () => (await modelText()) === CORRECTED);
      await root.waitForText(/Klarifikasi disisipkan/);
      await press('Control+z');
      expect(await modelText()).toBe(VIRAL_POST);
    });

    test('a correction of two lines keeps both', async () => {
      const { root, modelText } = await openCard(editor.page, `${TWO_LINES_POST}\nParagraf kedua.`);
      await root.click('Sisipkan');
      await root.waitForText(/Klarifikasi disisipkan/);
      expect(linesOf(await modelText())).toEqual(withTwoLines(editor));
    });
  },
);

test('two presses insert once', async () => {
  const { root, modelText, tab } = await openCard('draft', VIRAL_POST);
  await root.click('Sisipkan');
  await tab.mouse.down();
  await tab.mouse.up();
  await root.waitForText(/Klarifikasi disisipkan/);
  expect((await modelText()).split(VIRAL.correction?.long ?? '')).toHaveLength(2);
});

test('where a post is short, the short correction is inserted', async () => {
  const { root, modelText } = await openCard('draft', `${VIRAL.claim}.`, 'x.com');
  await root.click('Sisipkan');
  await root.waitForText(/Klarifikasi disisipkan/);
  expect(await modelText()).toBe(`${VIRAL.claim}. ${VIRAL.correction?.short}`);
});

test('a correction that does not fit is copied instead', async () => {
  const draft = `${VIRAL_POST} ${'Mari berbagi kabar baik. '.repeat(4).trim()}`;
  const opened = await openCard('draft', draft, 'x.com');
  await opened.root.click('Sisipkan');
  await opened.root.waitForText(/melebihi batas huruf/);
  expect(await opened.modelText()).toBe(draft);
  expect(await clipboard(opened)).toBe(VIRAL.correction?.short);
});

test('a text that changes under the press is left alone', async () => {
  const { root, tab, modelText } = await openCard('textarea', VIRAL_POST);
  await tab.evaluate(() => {
    const field = document.querySelector('textarea');
    field?.addEventListener('focus', () => {
      field.value = `Baru. ${field.value}`;
    });
  });
  await root.click('Sisipkan');
  await root.waitForText(/baru saja berubah/);
  expect(await modelText()).toBe(`Baru. ${VIRAL_POST}`);
});

test('an editor that takes nothing keeps its text, and the correction is copied', async () => {
  const opened = await openCard('draft', TWO_LINES_POST);
  await opened.tab.evaluate(() =>
    window.addEventListener('paste', (event) => event.stopImmediatePropagation(), true),
  );
  await opened.root.click('Sisipkan');
  await opened.root.waitForText(/Tidak dapat menyisipkan/);
  expect(await opened.modelText()).toBe(TWO_LINES_POST);
  expect(linesOf(await clipboard(opened))).toEqual(withTwoLines(editorOf('draft')).slice(1, 3));
});

test('an editor that changes what is inserted gets nothing more; the officer is told to look', async () => {
  const opened = await openCard('contenteditable', VIRAL_POST);
  await opened.tab.evaluate(() => {
    const box = document.querySelector('[contenteditable]');
    box?.addEventListener('input', () => {
      if (box.textContent?.includes('amilosa')) box.textContent = box.textContent.replace(' amilosa', '');
    });
  });
  await opened.root.click('Sisipkan');
  await opened.root.waitForText(/mungkin tidak utuh/);
  expect(await opened.modelText()).toBe(CORRECTED.replace(' amilosa', ''));
  expect(await clipboard(opened)).toBe(VIRAL.correction?.long);
});

test('a text that refutes the claim gets the correction at its end', async () => {
  const draft = `Hoaks: ${VIRAL.claim}. Kabar itu tidak benar, Bulog sudah membantahnya.`;
  page = await openEditor(browser, editorOf('textarea'));
  await page.type(draft);
  await page.root.click(/meluruskan klaim/);
  await page.root.click('Sisipkan');
  await page.root.waitForText(/Klarifikasi disisipkan/);
  expect(await page.modelText()).toBe(`${draft} ${VIRAL.correction?.long}`);
});

test('an account that may write more than others, which its own draft shows, gets the correction', async () => {
  const long = `${VIRAL_POST} ${'Mari berbagi kabar baik. '.repeat(8).trim()}`;
  page = await openEditor(browser, { ...editorOf('draft'), page: 'xpost' }, { host: 'x.com' });
  const { root, tab, modelText } = page;
  await page.type(long);
  // X takes no press of an ordinary account that wrote too much.
  const button = tab.locator('[data-testid=tweetButtonInline]');
  await button.evaluate((one) => one.setAttribute('aria-disabled', 'true'));
  await page.openCard();
  await root.click('Sisipkan');
  await root.waitForText(/batas huruf untuk akun biasa/);
  expect(await modelText()).toBe(long);
  await button.evaluate((one) => one.removeAttribute('aria-disabled'));
  await root.click('Sisipkan');
  await root.waitForText(/Klarifikasi disisipkan/);
  expect(await modelText()).toContain(VIRAL.correction?.long);
});

test('a page that takes the focus elsewhere meanwhile gets the correction nowhere; it is copied', async () => {
  const opened = await openCard('textarea', VIRAL_POST);
  await opened.tab.evaluate(() => navigator.clipboard.writeText(''));
  await opened.tab.evaluate(() => {
    const other = document.body.appendChild(document.createElement('textarea'));
    other.id = 'other';
    document.querySelector('textarea')?.addEventListener('focus', () => setTimeout(() => other.focus(), 50));
  });
  await opened.root.click('Sisipkan');
  await waitFor('the copy', async () => (await clipboard(opened)) === VIRAL.correction?.long);
  expect(await opened.modelText()).toBe(VIRAL_POST);
  expect(await opened.tab.inputValue('#other')).toBe('');
});

test('in TinyMCE 4 without its plugin for pasting it is inserted for good, and the officer is told', async () => {
  const { root, modelText, press } = await openCard('tinymce4', VIRAL_POST, undefined, '?plain');
  await root.click('Sisipkan');
  await root.waitForText(/Ctrl\+Z tidak mengembalikan/);
  expect(linesOf(await modelText()).join('\n')).toBe(CORRECTED);
  // Evidence: one undo takes all that was written with it.
  await press('Control+z');
  expect(await modelText()).not.toBe(VIRAL_POST);
});

test('what came of an action stands on its own card, also after a step to another and back', async () => {
  const { root } = await openCard('textarea', `${VIRAL.claim}.\n${TWO_LINES.claim}.`);
  await root.click('Salin klarifikasi');
  await root.waitForText(/Klarifikasi disalin/);
  await root.click('Berikutnya');
  await waitFor('the other card', async () => !/Klarifikasi disalin/.test(await root.text()));
  await root.click('Sebelumnya');
  expect(await root.waitForText(/Klarifikasi disalin/)).toMatch(/1 dari \d/);
});

test('an editor of code is left alone', async () => {
  const codemirror = { ...editorOf('contenteditable'), page: 'codemirror', selector: '.cm-content' };
  page = await openEditor(browser, codemirror);
  const { tab, root } = page;
  await page.type(VIRAL_POST);
  expect(await root.text()).toBe('');
  // What is written after it in a field is marked, so this would be by now.
  await tab.evaluate(() => document.body.prepend(document.createElement('textarea')));
  await tab.click('textarea');
  await tab.keyboard.type(`${VIRAL.claim}.`);
  await page.waitForMarks([VIRAL.claim]);
  expect(await page.modelText()).toBe(VIRAL_POST);
});
