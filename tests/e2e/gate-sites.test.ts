import { describe, expect, test } from 'vitest';
import { buildTwins } from '../fixtures/twins.ts';
import { useContract } from './contract.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab, View } from './harness/either.ts';
import { asked, FOUND, gone, notAsked, sendAnyway } from './harness/question.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { twinSite } from './harness/twin-site.ts';

/** Sites that the officer switched on. */
const FURTHER = ['mail.google.com', 'dinas.contoh.go.id'];
const MAIL = 'https://mail.google.com/mail/u/0/';
const BLOCKS = 'https://dinas.contoh.go.id/wp-admin/post-new.php';

await buildTwins();
const senders = await twinSite('twin-senders', []);
const HOSTS = [...FURTHER, 'www.facebook.com', 'www.instagram.com'];

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser, {
    further: FURTHER,
    sites: Object.fromEntries(HOSTS.map((host) => [host, senders])),
  });
  let tab: Tab;
  /** What holds the box: the page, or a frame in it. */
  let view: View;

  /** Opens a page and writes a post that repeats a claim into its box. */
  async function write(address: string, box = '#box'): Promise<void> {
    tab = await contract.open(address);
    view = tab;
    await writeInto(box);
  }
  async function writeInto(box: string): Promise<void> {
    await view.click(box);
    await tab.type(VIRAL_POST);
    await view.root.waitForText(FOUND);
  }
  const posts = (): Promise<string[]> =>
    tab.evaluate(() =>
      [...document.querySelectorAll('#posts article')].map(({ textContent }) => textContent ?? ''),
    );

  describe('a mail', () => {
    test.each(['#box-send', '#box-archive'])(
      'is held back at %s, and sent by the next press',
      async (button) => {
        await write(MAIL);
        await tab.click(button);
        await sendAnyway(view.root);
        expect(await posts()).toEqual([]);
        await tab.click(button);
        expect(await posts()).toEqual([VIRAL_POST]);
      },
    );

    test('is held back at Ctrl+Enter, also from its subject', async () => {
      await write(MAIL);
      await tab.press('Control+Enter');
      await asked(view.root);
      await tab.press('Escape');
      await gone(view.root);
      await tab.click('#box-subject');
      await tab.press('Control+Enter');
      await sendAnyway(view.root);
      expect(await posts()).toEqual([]);
      await tab.click('#box');
      await tab.press('Control+Enter');
      expect(await posts()).toEqual([VIRAL_POST]);
    });

    test('that is sent later is held back in the menu, once', async () => {
      await write(MAIL);
      await tab.click('#box-more');
      await notAsked(view.root);
      await tab.click('#later');
      await sendAnyway(view.root);
      await tab.click('#later');
      await tab.click('#time');
      expect(await posts()).toEqual([`besok: ${VIRAL_POST}`]);
    });

    test('is not held back in the menu where two are open: it may be the other one', async () => {
      await write(`${MAIL}?dua`);
      await tab.click('#other');
      await tab.type('Terima kasih atas kiriman data panen dari balai Anda.');
      await tab.click('#other-more');
      await tab.click('#later');
      await tab.click('#time');
      expect(await posts()).toHaveLength(1);
      await notAsked(view.root);
    });

    test('that the page asks about itself after our question is not asked about twice', async () => {
      await write(`${MAIL}?alamat-salah`);
      await tab.click('#box-send');
      await sendAnyway(view.root);
      await tab.click('#box-send');
      await tab.click('#ok');
      expect(await posts()).toEqual([]);
      await tab.click('#box-send');
      expect(await posts()).toEqual([VIRAL_POST]);
    });
  });

  describe('an article in blocks', () => {
    async function compose(): Promise<void> {
      tab = await contract.open(BLOCKS);
      view = await tab.frame('iframe');
      await writeInto('#box');
    }

    test('is asked about once in the two steps of publishing; keeping a draft never asks', async () => {
      await compose();
      await tab.click('#draft');
      expect(await posts()).toEqual(['draf']);
      await notAsked(view.root);
      await tab.click('#toggle');
      await sendAnyway(view.root);
      await tab.click('#toggle');
      await tab.click('#publish');
      expect(await posts()).toEqual(['Terbitkan', 'draf']);
    });

    test('that is planned for later is the same post; what is changed after it is asked about again', async () => {
      await compose();
      await tab.click('#toggle');
      await sendAnyway(view.root);
      await tab.click('#toggle');
      await tab.click('#date');
      await tab.click('#publish');
      expect(await posts()).toEqual(['Jadwalkan']);
      await view.click('#box');
      await tab.press('Control+End');
      await tab.type(' Sekian.');
      await tab.click('#update');
      await sendAnyway(view.root);
      expect(await posts()).toEqual(['Jadwalkan']);
      await tab.click('#update');
      expect(await posts()).toEqual(['Simpan', 'Jadwalkan']);
    });

    test('whose panel is open already is held back at its second step', async () => {
      tab = await contract.open(BLOCKS);
      await tab.click('#toggle');
      view = await tab.frame('iframe');
      await writeInto('#box');
      await tab.click('#publish');
      await asked(view.root);
      expect(await posts()).toEqual([]);
    });
  });

  test.each([
    ['Facebook', 'https://www.facebook.com/'],
    ['Instagram', 'https://www.instagram.com/p/1/'],
  ])(
    'a comment on %s is held back at its own button, and a message about the post is not',
    async (_name, address) => {
      await write(address);
      await tab.click('#share');
      expect(await posts()).toEqual(['pesan']);
      await notAsked(view.root);
      await tab.click('#arrow');
      await sendAnyway(view.root);
      expect(await posts()).toEqual(['pesan']);
      await tab.click('#arrow');
      expect(await posts()).toEqual([VIRAL_POST, 'pesan']);
    },
  );
});
