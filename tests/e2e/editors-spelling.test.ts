/** Marks, caret and the spell checker of the browser in the same words. */
import { describe, expect, test } from 'vitest';
import { CLAIM, FOUND, useContract } from './contract.ts';
import { boxText } from './harness/box-text.ts';
import { changedPixels } from './harness/changed-pixels.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { BROWSERS } from './harness/either.ts';
import type { Area, Tab } from './harness/either.ts';
import { firefoxPageOf } from './harness/either-firefox.ts';
import { pictureWithCaret } from './harness/firefox-caret.ts';
import { correct, misspelled } from './harness/firefox-spelling.ts';
import { waitFor } from './harness/wait.ts';

const LOOK =
  'id="box" lang="en-US" spellcheck="true" style="width:700px;min-height:120px;font:16px/1.5 sans-serif;caret-color:rgb(0 160 0)"';
const PAGES = { '/box': `<div ${LOOK} contenteditable></div>`, '/field': `<textarea ${LOOK}></textarea>` };
const GREETING = 'Selamat pagi.';
const KINDS = ['/box', '/field'];
const CARET = [0, 160, 0];
/** The line of Firefox under a wrong word, also through the thin background of a mark. */
const WRONG = [251, 6, 2];

describe.each(BROWSERS)('over a mark in %s', (browser) => {
  const contract = useContract(browser, { pages: PAGES });
  const write = async (path: string, greeting = GREETING): Promise<Tab> => {
    const tab = await contract.open(path);
    await tab.click('#box');
    await tab.type(greeting);
    await tab.press('Enter');
    await tab.type(`${CLAIM}.`);
    await tab.root.waitForText(FOUND);
    await isMarked(tab);
    return tab;
  };
  /** Where the mark is: a line of its own, without other words. */
  const isMarked = (tab: Tab): Promise<Area> =>
    waitFor('the mark', async () => {
      const { count, left, right, bottom } = await drawnMarks(tab);
      return count > 200 && { x: left, y: bottom - 20, width: right - left, height: 22 };
    });
  const drawn = async (tab: Tab, area: Area, colour: readonly number[]): Promise<number> =>
    (await drawnMarks(tab, area, colour)).count;
  /** Pixels of the caret in an area; `without` is a picture with the caret elsewhere. */
  const caretIn = async (tab: Tab, area: Area, without: string): Promise<number> =>
    browser === 'Chromium'
      ? drawn(tab, area, CARET)
      : changedPixels(tab, [without, await pictureOf(tab)], area);
  /** With the caret: over a mark, Firefox draws it in the colour of the text. */
  const pictureOf = async (tab: Tab): Promise<string> => {
    await tab.toFront();
    if (browser === 'Chromium') return tab.picture();
    await waitFor('the focus', () => tab.evaluate(() => document.hasFocus()));
    return pictureWithCaret(firefoxPageOf(tab).browser());
  };

  test.each(KINDS)('the caret is seen: %s', async (path) => {
    const tab = await write(path);
    // Or lines under wrong words would be taken for it.
    await tab.evaluate(() => document.querySelector('#box')?.setAttribute('spellcheck', 'false'));
    const mark = await isMarked(tab);
    await tab.press('Control+Home');
    const without = await pictureOf(tab);
    await tab.press('ArrowDown', ...Array.from({ length: 5 }, () => 'ArrowRight'));
    const seen = await waitFor('the caret', async () => {
      const pixels = await caretIn(tab, mark, without);
      return pixels > 0 && pixels;
    });
    // As high as a line of the text.
    expect(seen).toBeGreaterThan(8);
    await tab.press('Control+Home');
    await waitFor('the caret elsewhere', async () => (await caretIn(tab, mark, without)) === 0);
    expect(await tab.root.text()).toMatch(FOUND);
  });

  // Chromium fetches its dictionaries from the network; Firefox brings one along.
  test.runIf(browser === 'Firefox').each(KINDS)('the line under a wrong word is seen: %s', async (path) => {
    const tab = await write(path);
    const page = firefoxPageOf(tab);
    await tab.toFront();
    await waitFor('the spell check', async () =>
      (await misspelled(page.browser(), '#box')).includes('memantul'),
    );
    const mark = await isMarked(tab);
    await waitFor('lines under wrong words', async () => (await drawn(tab, mark, WRONG)) > 100);
    expect(await drawn(tab, mark, WRONG)).toBeGreaterThan(100);
  });

  test.runIf(browser === 'Firefox').each(KINDS)(
    'a word that the spell checker corrects leaves the mark where it is: %s',
    async (path) => {
      const tab = await write(path, 'Helo.');
      const firefox = firefoxPageOf(tab).browser();
      await tab.toFront();
      await waitFor('the spell check', async () => (await misspelled(firefox, '#box')).includes('Helo'));
      await tab.evaluate(() => {
        const seen: string[] = [];
        Reflect.set(globalThis, 'seen', seen);
        addEventListener('input', (event) => {
          seen.push(`${Reflect.get(event, 'inputType')} ${event.isTrusted}`);
        });
      });
      await correct(firefox, '#box', 'Helo', 'Hello');
      expect(await tab.evaluate((): unknown => Reflect.get(globalThis, 'seen'))).toEqual([
        'insertReplacementText true',
      ]);
      expect((await boxText(tab)).split(/\n+/)).toEqual(['Hello.', `${CLAIM}.`]);
      await tab.root.waitForText(FOUND);
      await isMarked(tab);
      expect(path === '/field' ? [CLAIM] : await tab.marked()).toEqual([CLAIM]);
    },
  );
});
