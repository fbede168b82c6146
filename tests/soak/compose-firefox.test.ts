import { describe, expect, test } from 'vitest';
import { useContract } from '../e2e/contract.ts';
import { firefoxPageOf } from '../e2e/harness/either-firefox.ts';
import type { Tab } from '../e2e/harness/either.ts';
import { heldInFirefox } from '../e2e/harness/firefox-held.ts';
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

describe('in Firefox', () => {
  const contract = useContract('Firefox');

  async function start(page: string, selector: string): Promise<Tab> {
    const tab = await contract.open(`/${page}`);
    // The late script comes with the first box.
    await tab.click(selector);
    await tab.type(PLAIN_POST);
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
  const noCard = (tab: Tab) => waitFor('the card to go', async () => !CARD.test(await tab.root.text()));

  async function round(tab: Tab, number: number, selector: string): Promise<void> {
    await tab.click(selector);
    await tab.type(`${PLAIN_POST} ${number}`);
    await tab.root.waitForText(NOT_FOUND);
    await empty(tab);

    await tab.type(`Selamat pagi. ${VIRAL.claim}. `);
    await tab.root.waitForText(FOUND);
    await tab.press('Control+Home');
    await tab.type('Kabar dari grup warga: ');
    await tab.root.waitForText(FOUND);
    for (let card = 0; card < 4; card++) {
      await tab.press('Alt+j');
      await tab.root.waitForText(CARD);
      await tab.press('Escape');
      await noCard(tab);
    }
    await empty(tab);

    await tab.evaluate(openDialog, number);
    await tab.type(VIRAL_POST);
    await waitFor('a mark in the new box', async () => (await tab.marked()).length > 0);
    await tab.evaluate(closeDialog);
  }

  async function count(tab: Tab): Promise<Counts> {
    const { listeners, elements, bytes } = await heldInFirefox(firefoxPageOf(tab).browser());
    return { listeners, elements, 'heap bytes': bytes, ...(await tab.evaluate(highlights)) };
  }
  async function rounds(tab: Tab, number: number, selector: string): Promise<Counts> {
    const looks: Counts[] = [];
    for (let at = 0; at < number; at++) {
      await round(tab, at, selector);
      if (at >= number - LOOKS) looks.push(await count(tab));
    }
    return least(looks);
  }

  // Living observers and ranges are counted by Chromium alone; what keeps one here keeps memory.
  test.each([
    ['Lexical', 'lexical', '[contenteditable]'],
    ['textarea', 'textarea', 'textarea'],
  ])('nothing becomes more in two hours of writing in %s', async (_name, page, selector) => {
    const tab = await start(page, selector);
    const warm = await rounds(tab, WARM, selector);
    const after = await rounds(tab, ROUNDS - WARM, selector);
    expect(grown(warm, after)).toEqual({});
  });

  test('what would be left behind with every box is found', async () => {
    const tab = await start('lexical', '[contenteditable]');
    const warm = await rounds(tab, CONTROL, '[contenteditable]');
    const url = JSON.stringify(await tab.evaluate(() => location.href));
    await contract.running().options.evaluate(`chrome.tabs.query({}).then((tabs) =>
      chrome.scripting.executeScript({
        target: { tabId: tabs.find(({ url }) => url.split('?')[0] === ${url}.split('?')[0]).id },
        func: ${String(leak)},
      }))`);
    const after = await rounds(tab, CONTROL, '[contenteditable]');
    expect(Object.keys(grown(warm, after))).toEqual(expect.arrayContaining(['listeners', 'heap bytes']));
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
