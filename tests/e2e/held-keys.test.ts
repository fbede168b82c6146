/** A key that is held on when what it was pressed for has gone: it is nothing to the page. */
import { describe, expect, test } from 'vitest';
import { useContract } from './contract.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab } from './harness/either.ts';
import { asked, FOUND, gone } from './harness/question.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const COMMENT = '[data-part=comment]';
const BUTTON = '[aria-label=Posting]';

const posts = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('#posts article')].map(({ textContent }) => textContent ?? ''),
  );
/** Keys that the page heard of since its box was written in. */
const heard = (tab: Tab): Promise<string[]> =>
  tab.evaluate((): string[] =>
    Reflect.get(globalThis, 'seen').filter((event: string) => /^key(down|up) (Escape|Enter)/.test(event)),
  );
/** Goes from control to control with Tab until this one has the keys. */
async function tabTo(tab: Tab, name: string): Promise<void> {
  await waitFor(`the keys on ${name}`, async () => {
    if ((await tab.root.texts(':focus')).includes(name)) return true;
    await tab.press('Tab');
    return false;
  });
}

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser);
  async function open(selector: string): Promise<Tab> {
    const tab = await contract.open('/fbpost');
    await tab.click(selector);
    await tab.type(VIRAL_POST);
    await tab.root.waitForText(FOUND);
    await tab.evaluate(() => void (Reflect.get(globalThis, 'seen').length = 0));
    return tab;
  }

  test('Escape on a card closes it, and the page, which might close its composer, hears nothing', async () => {
    const tab = await open(COMMENT);
    await tab.press('Alt+j');
    await tab.root.waitForText(/Sisipkan/);
    await tab.hold('Escape', 5);
    await waitFor('the card to go', async () => !/Sisipkan/.test(await tab.root.text()));
    expect(await heard(tab)).toEqual([]);
    // Pressed anew, it is the page's.
    await tab.press('Escape');
    expect((await heard(tab)).map((event) => event.split(' ', 2).join(' '))).toEqual([
      'keydown Escape',
      'keyup Escape',
    ]);
  });

  test('Escape on the question goes back to the text, and the page hears nothing', async () => {
    const tab = await open(COMMENT);
    await tab.press('Enter');
    await asked(tab.root);
    await tab.evaluate(() => void (Reflect.get(globalThis, 'seen').length = 0));
    await tab.hold('Escape', 5);
    await gone(tab.root);
    expect(await heard(tab)).toEqual([]);
    expect(await posts(tab)).toEqual([]);
  });

  test('Enter that sends a comment does not answer the question that it brings', async () => {
    const tab = await open(COMMENT);
    await tab.hold('Enter', 6);
    await asked(tab.root);
    expect(await posts(tab)).toEqual([]);
    await tab.press('Enter');
    await gone(tab.root);
  });

  test('Enter on a reason presses no button of the site; pressed anew it does', async () => {
    const tab = await open('[data-part=box]');
    await tab.click(BUTTON);
    await asked(tab.root);
    await tabTo(tab, 'Tetap kirim');
    await tab.press('Enter');
    await tabTo(tab, 'Alasan lain');
    await tab.hold('Enter', 5);
    await gone(tab.root);
    expect(await heard(tab)).toEqual([]);
    expect(await posts(tab)).toEqual([]);
    await tab.press('Enter');
    expect(await posts(tab)).toEqual([VIRAL_POST]);
  });

  test('Enter on "Saya sedang meluruskan" does not send the comment that the keys go back to', async () => {
    const tab = await open(COMMENT);
    await tab.press('Alt+j');
    await tabTo(tab, 'Saya sedang meluruskan');
    await tab.hold('Enter', 5);
    await waitFor('the card to go', async () => !/Sisipkan/.test(await tab.root.text()));
    expect(await heard(tab)).toEqual([]);
    expect(await posts(tab)).toEqual([]);
  });
});
