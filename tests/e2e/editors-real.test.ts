/** What every real editor has to come through, in either browser. */
import { describe, expect, test } from 'vitest';
import { BARE, CLAIM, HOST, useContract } from './contract.ts';
import {
  CORRECTED,
  EDITORS,
  linesOf,
  markup,
  noteEvents,
  passTime,
  sameChance,
  seenEvents,
  stopClock,
  TWO_CLAIMS,
  TWO_LINES_POST,
  undoneStates,
  withTwoLines,
} from './editors.ts';
import { enterEditor } from './editor-tab.ts';
import type { EditorTab } from './editor-tab.ts';
import { BROWSERS } from './harness/either.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { pageOf } from './harness/either-chromium.ts';
import { marks } from './harness/marks.ts';
import { countWrongFrames, wrongFrames } from './harness/page-functions.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const INSERTED = /Klarifikasi disisipkan/;

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser);

  describe.each(EDITORS)('in $name', (editor) => {
    /** Firefox has no ranges in fields: there marks are drawn over them. */
    const mirrored = browser === 'Firefox' && /^(textarea|input)$/.test(editor.selector);
    const undoes = browser === 'Firefox' ? editor.undo.firefox : editor.undo.chromium;
    const waitForMark = async ({ tab, view, root }: EditorTab): Promise<void> => {
      await root.waitForText(/1 kalimat sangat mirip klaim/);
      if (!mirrored) return view.waitForMarks([CLAIM]);
      await waitFor('the mark', async () => (await drawnMarks(tab)).count > 200);
    };
    /** Marked texts; where marks are drawn over a field, whether there are any. */
    const seen = async ({ tab, view }: EditorTab): Promise<string[]> => {
      if (!mirrored) return view.marked();
      return (await drawnMarks(tab)).count > 200 ? [CLAIM] : [];
    };
    const openMarked = async (): Promise<EditorTab> => {
      const page = await enterEditor(await contract.open(`/${editor.page}`), editor);
      await page.tab.type(VIRAL_POST);
      await waitForMark(page);
      return page;
    };

    test('a claim is marked at its own words, and drawn there', async () => {
      const { tab, view } = await openMarked();
      const { x, y, width } = await view.areaOf(editor.selector);
      const drawn = await drawnMarks(tab);
      expect(drawn.count).toBeGreaterThan(200);
      expect(drawn.left).toBeGreaterThanOrEqual(x - 3);
      expect(drawn.right).toBeLessThanOrEqual(x + width + 3);
      expect(drawn.top).toBeGreaterThan(y);
    });

    // Ranges are told as if a field that is scrolled showed all of its line.
    test.runIf(!mirrored)(
      'nothing is drawn beside the marked words, and they are marked to their ends',
      async () => {
        const { tab, view } = await openMarked();
        const { x, width } = await view.areaOf(editor.selector);
        const drawn = await drawnMarks(tab);
        const [mark] = await marks(view);
        const from = await view.origin();
        const { box } = mark ?? { box: { x: 0, y: 0, width: 0, height: 0 } };
        expect(Math.abs(drawn.left - Math.max(from.x + box.x, x))).toBeLessThan(14);
        expect(Math.abs(drawn.right - Math.min(from.x + box.x + box.width, x + width))).toBeLessThan(14);
        expect(drawn.top).toBeGreaterThanOrEqual(from.y + box.y - 3);
        expect(drawn.bottom).toBeLessThanOrEqual(from.y + box.y + box.height + 6);
      },
    );

    test('the first focus is enough, and two paragraphs are one box', async () => {
      const page = await enterEditor(await contract.open(`/${editor.page}`), editor);
      const { tab, root } = page;
      await tab.type(`${TWO_CLAIMS[0]}. `);
      if (!editor.single) await tab.press('Enter');
      await tab.type(`${TWO_CLAIMS[1]}.`);
      await root.waitForText(/2 kalimat sangat mirip klaim/);
      const marked = (await seen(page)).toSorted();
      expect(marked).toEqual(mirrored ? [CLAIM] : TWO_CLAIMS.toSorted());
      expect(await root.texts('.tby-chip')).toHaveLength(1);
    });

    test('the mark stands right in every frame while the text around it changes, and all can be undone', async () => {
      const page = await openMarked();
      const { tab, view, press, modelText } = page;
      await press('Control+Home');
      // Frames of Firefox are not told reliably while its protocol types.
      if (browser === 'Chromium') await view.evaluate(countWrongFrames, CLAIM);
      await tab.type('Kabar dari desa: ');
      if (!editor.single) await press('Enter');
      await tab.type('lagi ');
      await press('Control+End');
      await tab.type(' Terima kasih.');
      expect(await view.evaluate(wrongFrames)).toEqual([]);
      expect(await seen(page)).toEqual([CLAIM]);
      const first = editor.single
        ? [`Kabar dari desa: lagi ${VIRAL_POST}`]
        : ['Kabar dari desa:', `lagi ${VIRAL_POST}`];
      expect(linesOf(await modelText()).join('\n')).toBe(`${first.join('\n')} Terima kasih.`);
      await waitFor('an empty model', async () => {
        for (let n = 0; n < 5; n++) await press('Control+z');
        return linesOf(await modelText()).length === 0;
      });
      await view.waitForMarks([]);
    });

    test('its elements, what it hears and what each undo restores are the same as without Tabayun', async () => {
      const left: { markup: string[]; events: string[]; undone: string[] }[] = [];
      for (const host of [HOST, BARE]) {
        const page = await enterEditor(
          await contract.open(`https://${host}/${editor.page}`, sameChance),
          editor,
        );
        const { tab, view, press } = page;
        const type = editor.byClock ? page.typeSlowly : tab.type;
        await view.evaluate(noteEvents);
        if (editor.byClock) await view.evaluate(stopClock);
        await type(VIRAL_POST);
        if (host === HOST) await waitForMark(page);
        if (editor.byClock) await view.evaluate(passTime);
        await press('Control+Home', 'ArrowRight', 'Delete', 'Control+End', 'Backspace');
        if (!editor.single) await press('Enter');
        await type('Selesai.');
        const documents = editor.framed ? [tab, view] : [view];
        left.push({
          markup: await Promise.all(documents.map((one) => one.evaluate(markup))),
          events: await view.evaluate(seenEvents),
          undone: await undoneStates(page),
        });
      }
      expect(left[0]?.events.length).toBeGreaterThan(300);
      expect(left[0]?.markup.join('').length).toBeGreaterThan(20);
      expect(left[0]?.undone.at(-1)).toBe('');
      expect(left[0]).toEqual(left[1]);
    });

    test('an edit inside the mark takes it away at once; taking the edit back brings it back', async () => {
      const page = await openMarked();
      const { tab, root, press } = page;
      await press('Control+End');
      for (let n = 0; n < ' Semoga panen tahun ini baik.'.length + 4; n++) await tab.press('ArrowLeft');
      await press('ArrowLeft');
      await tab.type('xyzxyz');
      // What is drawn over a field goes with the next frame.
      const left = mirrored
        ? await waitFor('the mark to go', async () => (await seen(page)).length === 0 && [])
        : await seen(page);
      expect(left).toEqual([]);
      for (let n = 0; n < 6; n++) await press('Backspace');
      await root.waitForText(/1 kalimat sangat mirip klaim/);
      await waitForMark(page);
      expect(await seen(page)).toEqual([CLAIM]);
    });

    test('"Sisipkan" puts the correction after the marked sentence, and writing goes on', async () => {
      const { openCard, root, modelText, press, tab } = await openMarked();
      await openCard();
      await root.click('Sisipkan');
      await waitFor('the correction', async () => linesOf(await modelText()).join('\n') === CORRECTED);
      await root.waitForText(INSERTED);
      const left = undoes ? VIRAL_POST : CORRECTED;
      if (undoes) {
        await press('Control+z');
        await waitFor('the undo', async () => linesOf(await modelText()).join('\n') === left);
      }
      await press('Control+End');
      await tab.type(' Terima kasih.');
      expect(linesOf(await modelText()).join('\n')).toBe(`${left} Terima kasih.`);
    });

    test('"Sisipkan" keeps every line of a correction of two', async () => {
      const { tab, openCard, root, modelText, press } = await enterEditor(
        await contract.open(`/${editor.page}`),
        editor,
      );
      await tab.type(TWO_LINES_POST);
      if (!editor.single) {
        await press('Enter');
        await tab.type('Paragraf kedua.');
      }
      await openCard();
      await root.click('Sisipkan');
      await root.waitForText(INSERTED);
      expect(linesOf(await modelText())).toEqual(withTwoLines(editor));
    });

    // Letters are composed by the protocol of Chromium alone.
    test.runIf(browser === 'Chromium')(
      'letters that an input method composes arrive whole, and the mark stays',
      async () => {
        const { tab, view, press, modelText } = await openMarked();
        await press('Control+Home');
        const session = await pageOf(tab).context().newCDPSession(pageOf(tab));
        await view.evaluate(countWrongFrames, CLAIM);
        for (const text of ['k', 'ka', 'kab'])
          await session.send('Input.imeSetComposition', {
            text,
            selectionStart: text.length,
            selectionEnd: text.length,
          });
        await session.send('Input.insertText', { text: 'Kabar: ' });
        await session.detach();
        // Draft.js takes a composition over some time after its end.
        await waitFor(
          'the composed letters',
          async () => linesOf(await modelText()).join('\n') === `Kabar: ${VIRAL_POST}`,
        );
        await view.waitForMarks([CLAIM]);
        expect(await view.evaluate(wrongFrames)).toEqual([]);
      },
    );
  });
});
