/** *Sisipkan* in editors that no package of the fixtures brings, or not as the site has them. */
import { describe, expect, test } from 'vitest';
import { clearClipboard, clipboard } from './clipboard.ts';
import { CLAIM, useContract } from './contract.ts';
import { CORRECTED, TWO_LINES, TWO_LINES_POST } from './editors.ts';
import { enterEditor } from './editor-tab.ts';
import type { EditorTab } from './editor-tab.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { BROWSERS } from './harness/either.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const INSERTED = /Klarifikasi disisipkan/;
const OFFICE = 'dinas.contoh.go.id';
const WORDPRESS = `https://${OFFICE}/wp-admin/post-new.php`;
const BLOCKS = `<div id="editor"></div><style>iframe { width: 700px; height: 500px }</style>
  <button id="post" class="editor-post-publish-button">Terbitkan</button><div id="posts"></div>
  <script type="module" src="/blocks.js"></script>`;
const BLOCK = { selector: 'p', framed: true };
const QUILL = { selector: '.ql-editor', framed: false };
/** The two lines of a clarification without a fact. */
const CORRECTION = `${TWO_LINES.title}\n${TWO_LINES.url}`;

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser, {
    pages: { '/wp-admin/post-new.php': BLOCKS },
    hosts: ['www.linkedin.com'],
    further: [OFFICE],
  });

  describe('in a block of the block editor', () => {
    /** Writes two blocks, and opens the card of the first. */
    async function openBlocks(first: string, query = ''): Promise<EditorTab> {
      const opened = await enterEditor(await contract.open(`${WORDPRESS}${query}`), BLOCK);
      await opened.tab.type(first);
      await opened.press('Enter');
      await opened.tab.type('Paragraf kedua.');
      await opened.view.click('p');
      await opened.openCard();
      await opened.root.click('Sisipkan');
      return opened;
    }

    test('every line of a correction is in the model, and no empty one; writing goes on behind it', async () => {
      const { root, modelText, tab } = await openBlocks(TWO_LINES_POST);
      await root.waitForText(INSERTED);
      expect(await modelText()).toBe(`${TWO_LINES_POST}\n${CORRECTION}\n\nParagraf kedua.`);
      await tab.type(' Selesai.');
      expect(await modelText()).toBe(`${TWO_LINES_POST}\n${CORRECTION} Selesai.\n\nParagraf kedua.`);
    });

    test('lines go between those of a block that has several', async () => {
      const opened = await enterEditor(await contract.open(WORDPRESS), BLOCK);
      await opened.tab.type(TWO_LINES_POST);
      await opened.press('Shift+Enter');
      await opened.tab.type('Baris kedua.');
      await opened.openCard();
      await opened.root.click('Sisipkan');
      await opened.root.waitForText(INSERTED);
      expect(await opened.modelText()).toBe(`${TWO_LINES_POST}\n${CORRECTION}\nBaris kedua.`);
    });

    test('a sentence without its full stop gets the correction on a line of its own', async () => {
      const { root, modelText } = await openBlocks(VIRAL.claim);
      await root.waitForText(INSERTED);
      expect(await modelText()).toBe(`${VIRAL.claim}\n${VIRAL.correction?.long}\n\nParagraf kedua.`);
    });

    test('an editor that makes blocks of the lines has them; the officer is told to look, and nothing is doubled', async () => {
      await clearClipboard(contract);
      const { root, modelText } = await openBlocks(TWO_LINES_POST, '?parts');
      await root.waitForText(/mungkin tidak utuh/);
      expect(await modelText()).toBe(
        [TWO_LINES_POST, TWO_LINES.title, TWO_LINES.url, 'Paragraf kedua.'].join('\n\n'),
      );
      expect(await clipboard(contract)).toBe(CORRECTION);
    });
  });

  describe('in Quill in an open shadow root, as on LinkedIn', () => {
    async function write(text: string): Promise<EditorTab> {
      const page = await enterEditor(await contract.open('https://www.linkedin.com/quill-root'), QUILL);
      await page.press('Control+End');
      await page.tab.type(` ${text}`);
      return page;
    }

    test('a claim is marked, and drawn there; the correction is in its model', async () => {
      const { tab, openCard, root, modelText } = await write(VIRAL_POST);
      await tab.waitForMarks([CLAIM]);
      const { x, y, width, height } = await tab.areaOf('.ql-editor');
      const drawn = await waitFor('the mark', async () => {
        const found = await drawnMarks(tab);
        return found.count > 200 && found;
      });
      expect(drawn.left).toBeGreaterThanOrEqual(x);
      expect(drawn.right).toBeLessThanOrEqual(x + width);
      expect(drawn.top).toBeGreaterThan(y);
      expect(drawn.bottom).toBeLessThan(y + height);
      await openCard();
      await root.click('Sisipkan');
      await root.waitForText(INSERTED);
      expect(await modelText()).toBe(`Kabar: ${CORRECTED}`);
      await tab.type(' Terima kasih.');
      const later = `${VIRAL.correction?.long} Terima kasih.`;
      expect(await modelText()).toBe(`Kabar: ${CORRECTED}`.replace(VIRAL.correction?.long ?? '', later));
    });

    test('several lines go where Quill itself puts a paste there; the officer is told to look', async () => {
      await clearClipboard(contract);
      const { openCard, root, modelText } = await write(TWO_LINES_POST);
      await openCard();
      await root.click('Sisipkan');
      await root.waitForText(/mungkin tidak utuh/);
      expect((await modelText()).split(TWO_LINES.title)).toHaveLength(2);
      expect(await clipboard(contract)).toBe(CORRECTION);
    });
  });
});
