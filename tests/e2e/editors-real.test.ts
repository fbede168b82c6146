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
import type { View } from './harness/either.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { inputMethod } from './harness/input-method.ts';
import { waitOnWords } from './harness/on-words.ts';
import { markedFrames, nextFrame, noteFrames } from './harness/page-functions.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const INSERTED = /Klarifikasi disisipkan/;

/** What is wrong in the frames since `noteFrames`: each has one of these texts marked, all are in some, `least` came. */
const faultsIn = async (
  view: View,
  texts: readonly (string | null)[],
  least: number,
): Promise<readonly string[]> => {
  const frames = await view.evaluate(markedFrames);
  const wrong = new Set(frames.filter((text) => !texts.includes(text)));
  return [
    ...[...wrong].map((text) => `marked: ${text}`),
    ...texts.filter((text) => !frames.includes(text)).map((text) => `never marked: ${text}`),
    ...(frames.length < least ? [`${frames.length} frames only`] : []),
  ];
};

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

    test('nothing is drawn beside the marked words, and they are marked to their ends', async () => {
      const { tab, view } = await openMarked();
      expect(await waitOnWords(tab, CLAIM, view)).toBe(true);
    });

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
      // Frames of Firefox are not told reliably while its protocol types.
      const watched = browser === 'Chromium';
      await press('Control+Home');
      if (watched) await view.evaluate(noteFrames);
      const [before, after] = ['Kabar dari desa: ', ' Terima kasih.'];
      await page.typeSlowly(before);
      if (!editor.single) await press('Enter');
      await tab.type('lagi ');
      await press('Control+End');
      await page.typeSlowly(after);
      const letters = before.length + after.length;
      expect(watched ? await faultsIn(view, [CLAIM], letters) : []).toEqual([]);
      expect(await seen(page)).toEqual([CLAIM]);
      const first = editor.single
        ? [`Kabar dari desa: lagi ${VIRAL_POST}`]
        : ['Kabar dari desa:', `lagi ${VIRAL_POST}`];
      expect(linesOf(await modelText()).join('\n')).toBe(`${first.join('\n')} Terima kasih.`);
      // React's fields take back letter by letter.
      const empty = async (): Promise<boolean> => {
        for (let n = 0; n < 5; n++) await tab.press('Control+z');
        return linesOf(await modelText()).length === 0;
      };
      await waitFor('an empty model', empty, 40_000);
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
      const { tab, view, root, press } = page;
      await press('Control+End');
      for (let n = 0; n < ' Semoga panen tahun ini baik.'.length + 4; n++) await tab.press('ArrowLeft');
      await press('ArrowLeft');
      const watched = browser === 'Chromium';
      if (watched) await view.evaluate(noteFrames);
      await view.evaluate(nextFrame);
      let letters = 6;
      // At once: what is left of the claim would be marked anew in a pause.
      await tab.type('xyzxyz');
      const isGone = async (): Promise<boolean> => {
        if ((await seen(page)).length === 0) return true;
        letters++;
        await tab.type('x');
        return false;
      };
      // What is drawn over a field goes with the next frame; a picture may come too late, and then another letter helps.
      const left = mirrored
        ? await waitFor('the mark to go', async () => (await isGone()) && [])
        : await seen(page);
      expect(left).toEqual([]);
      await view.evaluate(nextFrame);
      expect(watched ? await faultsIn(view, [CLAIM, null], 2) : []).toEqual([]);
      for (let n = 0; n < letters; n++) await press('Backspace');
      await root.waitForText(/1 kalimat sangat mirip klaim/);
      await waitForMark(page);
      expect(await seen(page)).toEqual([CLAIM]);
    });

    test('what is cut, pasted, undone and redone before the mark leaves it on its words', async () => {
      const page = await openMarked();
      const { tab, view, press, modelText } = page;
      if (editor.byClock) await view.evaluate(stopClock);
      const reads = async (wanted: string): Promise<void> => {
        await waitFor(`the text ${wanted}`, async () => {
          const now = linesOf(await modelText()).join('\n');
          if (now !== wanted) throw new Error(now);
          return true;
        });
        await waitForMark(page);
        if (editor.byClock) await view.evaluate(passTime);
      };
      const [word = '', rest = ''] = VIRAL_POST.split(/ (.*)/);
      await press('Control+Home', ...Array.from(word, () => 'Shift+ArrowRight'), 'Control+x');
      await reads(rest);
      await press('Control+Home', 'Control+v');
      await reads(VIRAL_POST);
      await press('Control+z');
      await reads(rest);
      await press(editor.redo);
      await reads(VIRAL_POST);
      expect(await waitOnWords(tab, CLAIM, view)).toBe(true);
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

    test('letters that an input method composes arrive whole, and the mark stays', async () => {
      const page = await openMarked();
      const { tab, view, press, modelText } = page;
      await press('Control+Home');
      // Frames of Firefox are not told reliably while its protocol types.
      if (browser === 'Chromium') await view.evaluate(noteFrames);
      await view.evaluate(noteCompositions);
      const method = await inputMethod(tab);
      for (const letters of ['k', 'ka', 'kab']) {
        await method.show(letters);
        // A picture of what is drawn would take the focus, and so end the composition.
        if (!mirrored) await view.waitForMarks([CLAIM]);
      }
      await method.take('Kabar: ');
      // Draft.js takes a composition over some time after its end.
      await waitFor(
        'the composed letters',
        async () => linesOf(await modelText()).join('\n') === `Kabar: ${VIRAL_POST}`,
      );
      expect(await view.evaluate(compositions)).toEqual(['k', 'ka', 'kab', 'Kabar: ']);
      await waitForMark(page);
      expect(await seen(page)).toEqual([CLAIM]);
      expect(browser === 'Chromium' ? await faultsIn(view, [CLAIM], 1) : []).toEqual([]);
    });
  });
});

/** Runs in the page: what an input method shows there is noted from now on. */
function noteCompositions(): void {
  const shown: string[] = [];
  Reflect.set(globalThis, 'compositions', shown);
  addEventListener('compositionupdate', ({ data }) => void shown.push(data), true);
}

/** Runs in the page. */
function compositions(): string[] {
  return Reflect.get(globalThis, 'compositions');
}
