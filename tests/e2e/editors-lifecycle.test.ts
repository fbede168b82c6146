/** What happens to pages that are open while the extension comes, is updated or goes. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { BOX, CLAIM, FOUND, useContract } from './contract.ts';
import { ask } from './harness/ask.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab } from './harness/either.ts';
import { pageOf } from './harness/either-chromium.ts';
import { firefoxPageOf } from './harness/either-firefox.ts';
import { heldInFirefox } from './harness/firefox-held.ts';
import { lateFrames } from './harness/inside.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { packagedList, VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const ASKED = /Periksa dulu sebelum dikirim/;
const RELOAD = /muat ulang halaman ini/i;
const OTHER = 'https://x.com/box';
const LIST = packagedList().id;
const PAGES = {
  '/box': BOX,
  '/root': `<div id="outer"></div><script>
    document.querySelector('#outer').attachShadow({ mode: 'open' }).innerHTML = '${BOX}';</script>`,
  '/dialog': `<div role="dialog">${BOX.replace('contenteditable', 'contenteditable role="textbox"')}
    <div role="button" tabindex="0" id="send" aria-label="Posting">Posting</div></div>
    <script>document.querySelector('#send').addEventListener('click', () => (document.title = 'sent'))</script>`,
};

describe.each(BROWSERS)('pages that are open in %s', (browser) => {
  const contract = useContract(browser, { pages: PAGES, hosts: ['x.com'], idleMs: 8_000 });
  const write = async (path: string): Promise<Tab> => {
    const tab = await contract.open(path);
    await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.root.waitForText(FOUND);
    await waitFor('the mark to be drawn', async () => (await drawnMarks(tab)).count > 200);
    return tab;
  };
  /** How our element is displayed. */
  const shownAs = (): string | undefined => {
    const element = document.querySelector('[data-tabayun]');
    return element ? getComputedStyle(element).display : undefined;
  };
  const written = (): string | undefined => {
    const root = document.querySelector('#outer')?.shadowRoot ?? document;
    return root.querySelector<HTMLElement>('#box')?.innerText;
  };
  const ours = (tab: Tab): Promise<number> =>
    tab.evaluate(() => document.querySelectorAll('[data-tabayun]').length);
  const asks = async (tab: Tab): Promise<void> => {
    await tab.click('#send');
    await tab.root.waitForText(ASKED);
    expect(await tab.evaluate(() => document.title)).toBe('Uji');
  };

  test('a draft goes on through a background that ends between two keys, and through a change of the lists', async () => {
    const tab = await contract.open('/box');
    await tab.click('#box');
    await tab.type(VIRAL_POST.slice(0, 60));
    // A check on its way would start the background again.
    await tab.root.waitForText(/Tidak ada yang cocok|mirip klaim/);
    await contract.running().stopBackground();
    await tab.type(VIRAL_POST.slice(60));
    await tab.waitForMarks([CLAIM]);
    const { options } = contract.running();
    await ask(options, 'setListEnabled', { id: LIST, enabled: false });
    await tab.type(' Salam.');
    await tab.root.waitForText(/Belum ada daftar klarifikasi/);
    expect(await tab.marked()).toEqual([]);
    await ask(options, 'setListEnabled', { id: LIST, enabled: true });
    await tab.type(' Salam.');
    await tab.waitForMarks([CLAIM]);
  });

  test('a thousand keys leave no listener, observer, element or highlight behind', async () => {
    const tab = await write('/box');
    const held = async () => ({
      ...(await tab.evaluate(() => ({
        ours: document.querySelectorAll('[data-tabayun]').length,
        elements: document.querySelectorAll('*').length,
        highlights: [...CSS.highlights.values()].map(({ size }) => size),
        sheets: document.adoptedStyleSheets.length,
      }))),
      drawn: (await tab.root.html()).match(/<[a-z]/g)?.length,
      listeners: await (browser === 'Chromium' ? listeners(tab) : listenersInFirefox(tab)),
    });
    const spell = async (): Promise<void> => {
      await tab.press('Control+a', 'Delete');
      await tab.waitForMarks([]);
      await tab.put(VIRAL_POST);
      await tab.root.waitForText(FOUND);
      await tab.waitForMarks([CLAIM]);
      await tab.press('Alt+j');
      await tab.root.waitForText(/Salin klarifikasi/);
      await tab.press('Escape');
      await waitFor('the card to close', async () => !/Salin klarifikasi/.test(await tab.root.text()));
    };
    const rounds = async (): Promise<void> => {
      for (let round = 0; round < 8; round++) {
        await spell();
        await tab.type(' Panen raya di desa kami berjalan baik.'.repeat(4));
      }
      await spell();
    };
    type Held = Awaited<ReturnType<typeof held>>;
    // What one collection of garbage leaves, the next one may take, so that later there may be fewer listeners.
    const comeBackTo = ({ listeners: most, ...then }: Held): Promise<boolean> =>
      waitFor('all to be let go', async () => {
        const { listeners: count, ...now } = await held();
        if (count > most || !isDeepStrictEqual(now, then))
          throw new Error(
            JSON.stringify([
              { ...then, most },
              { ...now, count },
            ]),
          );
        return true;
      });
    // What comes once comes now: Chromium counts the listeners of a whole process, with all that its first keys load.
    await rounds();
    const before = await held();
    await rounds();
    expect(await comeBackTo(before)).toBe(true);
  });

  test('after an update old marks and card are gone, new ones come without a reload, once', async () => {
    const tab = await write('/dialog');
    await tab.root.click(FOUND);
    await tab.root.waitForText(/Salin klarifikasi/);
    const idle = await contract.open(OTHER);
    await tab.toFront();
    await contract.running().update();
    await waitFor('the card to go', async () => !/Salin klarifikasi/.test(await tab.root.text()));
    await tab.click('#box');
    await tab.press('Control+End');
    await tab.type(' Salam.');
    await tab.root.waitForText(FOUND);
    await tab.waitForMarks([CLAIM]);
    expect(await ours(tab)).toBe(1);
    expect((await drawnMarks(tab)).count).toBeGreaterThan(200);
    // Listeners of the page stand before ours now: nothing is held back, and the chip says why.
    expect(await tab.root.html()).toMatch(RELOAD);
    await tab.click('#send');
    expect(await tab.evaluate(() => document.title)).toBe('sent');
    expect(await tab.root.text()).not.toMatch(ASKED);
    // A page where nothing was written starts as well.
    await idle.toFront();
    await idle.click('#box');
    await idle.type(VIRAL_POST);
    await idle.waitForMarks([CLAIM]);
    expect(await lateFrames(contract.running(), idle)).toBe(1);
  });

  test('after a reload of such a page posts are held back again', async () => {
    const tab = await write('/dialog');
    await contract.running().update();
    await tab.goto(`https://www.facebook.com/dialog`);
    await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.root.waitForText(FOUND);
    expect(await tab.root.html()).not.toMatch(RELOAD);
    await asks(tab);
  });

  test('an extension that is switched off takes its marks along once the page is looked at, and the draft stays', async () => {
    const tabs = [await write('/box'), await write('/root')];
    await contract.running().disable();
    for (const tab of tabs) {
      await tab.toFront();
      await tab.press('Tab');
      await waitFor('the marks to go', async () => (await drawnMarks(tab)).count === 0);
      // In Firefox the script of an extension that is gone runs no more, so nothing is left to say why.
      if (browser === 'Chromium') await tab.root.waitForText(RELOAD);
      else await waitFor('ours to go', async () => (await tab.evaluate(shownAs)) === 'none');
      expect(await tab.root.text()).not.toMatch(/Salin klarifikasi/);
      await tab.click('#box');
      await tab.type(' Tetap dapat menulis.');
      const now = await tab.evaluate(written);
      expect(now).toContain(' Tetap dapat menulis.');
      expect(now?.replace(' Tetap dapat menulis.', '')).toBe(VIRAL_POST);
    }
  });
});

async function listenersInFirefox(tab: Tab): Promise<number> {
  await tab.toFront();
  const { listeners } = await heldInFirefox(firefoxPageOf(tab).browser());
  return listeners;
}

/** Listeners of the page and of ours in it, once what is not held any more is gone. */
async function listeners(tab: Tab): Promise<number> {
  const session = await pageOf(tab).context().newCDPSession(pageOf(tab));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
}
