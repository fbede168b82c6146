import { describe, expect, test } from 'vitest';
import { BARE, useContract } from '../e2e/contract.ts';
import { firefoxPageOf } from '../e2e/harness/either-firefox.ts';
import type { Tab } from '../e2e/harness/either.ts';
import { heldInFirefox, saidInFirefox } from '../e2e/harness/firefox-held.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from '../e2e/harness/samples.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { grown, least } from './counts.ts';
import type { Counts } from './counts.ts';
import { closeDialog, openDialog } from './dialog.ts';

/** As in `compose.test.ts`: a round stands for five minutes. */
const ROUNDS = 24;
const WARM = 4;
const LOOKS = 3;
const CONTROL = 3;

const FOUND = /sangat mirip klaim/;
const NOT_FOUND = /Tidak cocok/;
const CARD = /Klaim yang beredar/;
const NO_CARD = /^(?![\s\S]*Klaim yang beredar)/;
/** Under this name a tenth more is no growth. */
const BYTES = 'heap bytes';
/**
 * What a round may keep beyond what the same keys leave without Tabayun. Known is 1.4 kB: Firefox (153) keeps the
 * shadow root of each dialog in which a mark was painted. A box kept 24 kB once.
 */
const KEPT = 6_000;
/** Lexical begins a new step of its undo, which it keeps for ever, after 300 ms without a key: as when answers are waited for. */
const STEP_MS = 500;

describe('in Firefox', () => {
  const contract = useContract('Firefox');

  async function start(page: string, selector: string): Promise<Tab> {
    const tab = await contract.open(`/${page}`);
    await tab.click(selector);
    await tab.type(PLAIN_POST);
    // The late script comes with the first box.
    await tab.root.waitForText(NOT_FOUND);
    await empty(tab);
    return tab;
  }
  async function empty(tab: Tab): Promise<void> {
    await tab.press('Control+a', 'Delete');
    await waitFor('an empty box', () =>
      tab.evaluate(() => Reflect.get(globalThis, 'modelText')().trim() === ''),
    );
  }

  type Seen = (pattern: RegExp) => Promise<void>;
  const seenIn =
    (tab: Tab): Seen =>
    async (pattern) => {
      const browser = firefoxPageOf(tab).browser();
      await waitFor(`text like ${pattern}`, async () => pattern.test(await saidInFirefox(browser)));
    };
  /** Nothing is seen without Tabayun; the pace is the same. */
  const paced: Seen = () => new Promise((done) => setTimeout(done, STEP_MS));

  /** The same keys wherever it runs; only those that Tabayun keeps from the page are left out without it. */
  async function round(tab: Tab, number: number, selector: string, seen: Seen): Promise<void> {
    await tab.click(selector);
    await tab.type(`${PLAIN_POST} ${number}`);
    await seen(NOT_FOUND);
    await empty(tab);

    await tab.type(`Selamat pagi. ${VIRAL.claim}. `);
    await seen(FOUND);
    await tab.press('Control+Home');
    await tab.type('Kabar dari grup warga: ');
    await seen(FOUND);
    const cards = seen === paced ? 0 : 4;
    for (let card = 0; card < cards; card++) {
      await tab.press('Alt+j');
      await seen(CARD);
      await tab.press('Escape');
      await seen(NO_CARD);
    }
    await empty(tab);

    await tab.evaluate(openDialog, number);
    await tab.type(VIRAL_POST);
    await seen(FOUND);
    await tab.evaluate(closeDialog);
  }

  async function count(tab: Tab): Promise<Counts> {
    const { listeners, elements, bytes } = await heldInFirefox(firefoxPageOf(tab).browser());
    return { listeners, elements, [BYTES]: bytes, ...(await tab.evaluate(highlights)) };
  }
  async function rounds(tab: Tab, number: number, selector: string, seen = seenIn(tab)): Promise<Counts> {
    const looks: Counts[] = [];
    for (let at = 0; at < number; at++) {
      await round(tab, at, selector, seen);
      if (at >= number - LOOKS) looks.push(await count(tab));
    }
    return least(looks);
  }

  /** Bytes that as many rounds leave in the same page without Tabayun: browser and editor remember what was written. */
  async function leftBare(page: string, selector: string): Promise<number> {
    const tab = await contract.open(`https://${BARE}/${page}`);
    const { [BYTES]: before = 0 } = await rounds(tab, WARM, selector, paced);
    const { [BYTES]: after = 0 } = await rounds(tab, ROUNDS - WARM, selector, paced);
    return Math.max(0, after - before);
  }

  // Observers and ranges are counted by Chromium alone; what keeps one here keeps memory.
  test.each([
    ['lexical', '[contenteditable]'],
    ['contenteditable', '[contenteditable]'],
    ['textarea', 'textarea'],
  ])('nothing becomes more in two hours of writing in %s', async (page, selector) => {
    const bare = await leftBare(page, selector);
    const tab = await start(page, selector);
    const warm = await rounds(tab, WARM, selector);
    const after = await rounds(tab, ROUNDS - WARM, selector);
    const { [BYTES]: before = 0, ...warmed } = warm;
    expect(grown(warmed, after)).toEqual({});
    expect((after[BYTES] ?? Infinity) - before - bare).toBeLessThan((ROUNDS - WARM) * KEPT);
  });

  test('what would be left behind with every box is found', async () => {
    const tab = await start('lexical', '[contenteditable]');
    const warm = await rounds(tab, CONTROL, '[contenteditable]');
    const url = JSON.stringify(await tab.evaluate(() => location.href));
    await contract.running().options.evaluate(`chrome.tabs.query({}).then((tabs) =>
      chrome.scripting.executeScript({
        target: { tabId: tabs.find(({ url }) => url?.split('?')[0] === ${url}.split('?')[0]).id },
        func: ${String(leak)},
      }))`);
    const after = await rounds(tab, CONTROL, '[contenteditable]');
    expect(Object.keys(grown(warm, after))).toEqual(expect.arrayContaining(['listeners', BYTES]));
  });
});

/** Runs in the page. */
function highlights(): Counts {
  const sizes = [...CSS.highlights].map(([, { size }]) => size);
  return {
    highlights: sizes.length,
    'highlight ranges': sizes.reduce((sum, size) => sum + size, 0),
    sheets: document.adoptedStyleSheets.length,
  };
}

/** Runs in the world of the extension: keeps a listener and a megabyte with every box. */
function leak(): void {
  const kept: unknown[] = [];
  addEventListener(
    'focusin',
    () => {
      kept.push(new Uint8Array(1_000_000).fill(1));
      addEventListener('popstate', () => kept.at(-1));
    },
    true,
  );
}
