import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { clearClipboard, clipboard } from './clipboard.ts';
import { useContract } from './contract.ts';
import { CORRECTED, EDITORS, linesOf, TWO_LINES, TWO_LINES_POST, withTwoLines } from './editors.ts';
import type { Editor } from './editors.ts';
import { enterEditor } from './editor-tab.ts';
import type { EditorTab } from './editor-tab.ts';
import { BROWSERS } from './harness/either.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

/** A field, an editable without an editor, and an editor with a model of its own. */
const BOXES = ['textarea', 'contenteditable', 'quill'];

const editorOf = (name: string): Editor => {
  const found = EDITORS.find((editor) => editor.page === name);
  if (!found) throw new Error(`no editor ${name}`);
  return found;
};

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser, { hosts: ['x.com', 'www.threads.com'] });
  async function openEditor(editor: Editor, host = 'www.facebook.com'): Promise<EditorTab> {
    return enterEditor(await contract.open(`https://${host}/${editor.page}`), editor);
  }
  async function openCard(name: string, text: string, host?: string, query = ''): Promise<EditorTab> {
    const editor = editorOf(name);
    const opened = await openEditor({ ...editor, page: editor.page + query }, host);
    await opened.tab.type(text);
    await opened.openCard();
    return opened;
  }

  test('two presses insert once', async () => {
    const { root, modelText, tab } = await openCard('draft', VIRAL_POST);
    await root.click('Sisipkan');
    await tab.clickAgain();
    await root.waitForText(/Klarifikasi disisipkan/);
    expect((await modelText()).split(VIRAL.correction?.long ?? '')).toHaveLength(2);
  });

  test('where a post is short, the short correction is inserted', async () => {
    const { root, modelText } = await openCard('draft', `${VIRAL.claim}.`, 'x.com');
    await root.click('Sisipkan');
    await root.waitForText(/Klarifikasi disisipkan/);
    expect(await modelText()).toBe(`${VIRAL.claim}. ${VIRAL.correction?.short}`);
  });

  test.each([
    ['to its last character the long correction goes in', '!', VIRAL.correction?.long],
    ['an emoji counts its bytes, so the short one does', '🌾', VIRAL.correction?.short],
  ])('where a post takes 500 characters, as on Threads: %s', async (_name, last, correction) => {
    const sentence = `${VIRAL.claim}.`;
    const left = 500 - `${sentence} ${VIRAL.correction?.long} `.length;
    const greeting = `Salam${'!'.repeat(left - 'Salam'.length - 1)}${last}`;
    const { root, modelText } = await openCard('lexical', `${sentence} ${greeting}`, 'www.threads.com');
    await root.click('Sisipkan');
    await root.waitForText(/Klarifikasi disisipkan/);
    expect(await modelText()).toBe(`${sentence} ${correction} ${greeting}`);
  });

  test.each([
    ['x.com', 'draft', 4],
    ['www.threads.com', 'lexical', 8],
  ])('a correction that does not fit is copied instead: %s', async (host, page, times) => {
    await clearClipboard(contract);
    const draft = `${VIRAL_POST} ${'Mari berbagi kabar baik. '.repeat(times).trim()}`;
    const opened = await openCard(page, draft, host);
    await opened.root.click('Sisipkan');
    await opened.root.waitForText(/melebihi batas huruf/);
    expect(await opened.modelText()).toBe(draft);
    expect(await clipboard(contract)).toBe(VIRAL.correction?.short);
  });

  test.each(BOXES)('a text that changes under the press is left alone: %s', async (name) => {
    const { root, tab, modelText } = await openCard(name, VIRAL_POST);
    await tab.evaluate((selector) => {
      const box = document.querySelector(selector);
      box?.addEventListener('focus', () => {
        if (box instanceof HTMLTextAreaElement) box.value = `Baru. ${box.value}`;
        else (box.querySelector('p') ?? box).prepend('Baru. ');
      });
    }, editorOf(name).selector);
    await root.click('Sisipkan');
    await root.waitForText(/baru saja berubah/);
    expect(await modelText()).toBe(`Baru. ${VIRAL_POST}`);
  });

  test.each(BOXES)(
    'a caret that goes elsewhere in the box gets nothing there; it is copied: %s',
    async (name) => {
      await clearClipboard(contract);
      const { root, tab, modelText } = await openCard(name, VIRAL_POST);
      await tab.evaluate((selector) => {
        const box = document.querySelector(selector);
        const move = (): void => {
          if (box instanceof HTMLTextAreaElement) return box.setSelectionRange(8, 8);
          const text = box && document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode();
          document.getSelection()?.collapse(text ?? null, 8);
        };
        box?.addEventListener('focus', () => setTimeout(move, 50));
      }, editorOf(name).selector);
      await root.click('Sisipkan');
      await root.waitForText(/Tidak dapat menyisipkan/);
      expect(await modelText()).toBe(VIRAL_POST);
      expect(await clipboard(contract)).toBe(VIRAL.correction?.long);
    },
  );

  test('an editor that takes nothing keeps its text, and the correction is copied', async () => {
    await clearClipboard(contract);
    const opened = await openCard('draft', TWO_LINES_POST);
    await opened.tab.evaluate(() =>
      window.addEventListener('paste', (event) => event.stopImmediatePropagation(), true),
    );
    await opened.root.click('Sisipkan');
    await opened.root.waitForText(/Tidak dapat menyisipkan/);
    expect(await opened.modelText()).toBe(TWO_LINES_POST);
    expect(linesOf(await clipboard(contract))).toEqual(withTwoLines(editorOf('draft')).slice(1, 3));
  });

  test('an editor that changes what is inserted gets nothing more; the officer is told to look', async () => {
    await clearClipboard(contract);
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
    expect(await clipboard(contract)).toBe(VIRAL.correction?.long);
  });

  test('a text that refutes the claim gets the correction at its end', async () => {
    const draft = `Hoaks: ${VIRAL.claim}. Kabar itu tidak benar, Bulog sudah membantahnya.`;
    const page = await openEditor(editorOf('textarea'));
    await page.tab.type(draft);
    await page.root.click(/meluruskan klaim/);
    await page.root.click('Sisipkan');
    await page.root.waitForText(/Klarifikasi disisipkan/);
    expect(await page.modelText()).toBe(`${draft} ${VIRAL.correction?.long}`);
  });

  test('an account that may write more than others, which its own draft shows, gets the correction', async () => {
    const long = `${VIRAL_POST} ${'Mari berbagi kabar baik. '.repeat(8).trim()}`;
    const page = await openEditor({ ...editorOf('draft'), page: 'xpost' }, 'x.com');
    const { root, tab, modelText } = page;
    await tab.type(long);
    // X takes no press of an ordinary account that wrote too much.
    await tab.evaluate(() =>
      document.querySelector('[data-testid=tweetButtonInline]')?.setAttribute('aria-disabled', 'true'),
    );
    await page.openCard();
    await root.click('Sisipkan');
    await root.waitForText(/batas huruf untuk akun biasa/);
    expect(await modelText()).toBe(long);
    await tab.evaluate(() =>
      document.querySelector('[data-testid=tweetButtonInline]')?.removeAttribute('aria-disabled'),
    );
    await root.click('Sisipkan');
    await root.waitForText(/Klarifikasi disisipkan/);
    expect(await modelText()).toContain(VIRAL.correction?.long);
  });

  test('a page that takes the focus elsewhere meanwhile gets the correction nowhere; it is copied', async () => {
    await clearClipboard(contract);
    const { root, tab, modelText } = await openCard('textarea', VIRAL_POST);
    await tab.evaluate(() => {
      const other = document.body.appendChild(document.createElement('textarea'));
      other.id = 'other';
      const written: string[] = [];
      Reflect.set(globalThis, 'written', written);
      other.addEventListener('input', (event) => written.push(Reflect.get(event, 'inputType')));
      document
        .querySelector('textarea')
        ?.addEventListener('focus', () => setTimeout(() => other.focus(), 50));
    });
    await root.click('Sisipkan');
    await waitFor('the focus elsewhere', () => tab.evaluate(() => document.activeElement?.id === 'other'));
    await waitFor('the copy', async () => {
      await tab.press('Control+a', 'Control+v');
      const pasted = await tab.evaluate(
        () => document.querySelector<HTMLTextAreaElement>('#other')?.value ?? '',
      );
      return pasted === VIRAL.correction?.long;
    });
    const written = await tab.evaluate((): string[] => Reflect.get(globalThis, 'written'));
    expect(new Set(written)).toEqual(new Set(['insertFromPaste']));
    expect(await modelText()).toBe(VIRAL_POST);
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
    const { tab, root, modelText } = await openEditor(codemirror);
    await tab.type(VIRAL_POST);
    expect(await root.text()).toBe('');
    // What is written after it in a field is marked, so this would be by now.
    await tab.evaluate(() => document.body.prepend(document.createElement('textarea')));
    await tab.click('textarea');
    await tab.type(`${VIRAL.claim}.`);
    await tab.root.waitForText(/mirip klaim/);
    expect(await modelText()).toBe(VIRAL_POST);
  });

  // Chromium hands over what a script puts on a clipboard of its own.
  describe.runIf(browser === 'Firefox')('a paste whose clipboard would be empty', () => {
    const SENTENCE = 'Kalimat yang dipilih.';
    async function selected(): Promise<EditorTab> {
      const opened = await openEditor(editorOf('quill'));
      await opened.tab.type(SENTENCE);
      await opened.press('Control+a');
      return opened;
    }

    test('makes an editor delete what is selected', async () => {
      const { tab, modelText } = await selected();
      await tab.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'Klarifikasi.');
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.querySelector('.ql-editor')?.dispatchEvent(event);
      });
      expect(await waitFor('the loss', async () => (await modelText()) === '')).toBe(true);
    });

    test('is not sent: what is selected stays', async () => {
      const { tab, modelText } = await selected();
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('../../lib/compose/insert-ways.ts', import.meta.url))],
        bundle: true,
        write: false,
        format: 'iife',
        globalName: 'ways',
      });
      await tab.evaluate((source) => {
        // The old way to make the event, which alone fills it, is not in any standard: here it is gone.
        const Standard = ClipboardEvent;
        globalThis.ClipboardEvent = class extends Standard {
          constructor(type: string, { bubbles, cancelable, composed }: ClipboardEventInit = {}) {
            const init = { bubbles, cancelable, composed, clipboardData: new DataTransfer() };
            super(type, init as ClipboardEventInit);
          }
        };
        document.head.append(Object.assign(document.createElement('script'), { textContent: source }));
        const { write } = Reflect.get(globalThis, 'ways');
        write(document.querySelector('.ql-editor'), 'Klarifikasi.', 'paste');
      }, outputFiles[0]?.text ?? '');
      // What is written now takes the place of the selection: it comes after whatever the paste has done.
      await tab.press('ArrowRight');
      await tab.type(' Tetap.');
      await waitFor('the last word', async () => (await modelText()).endsWith('Tetap.'));
      // Quill goes to a new line with the arrow.
      expect(linesOf(await modelText())).toEqual([SENTENCE, 'Tetap.']);
    });
  });
});
