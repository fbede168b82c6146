import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTwins } from '../fixtures/twins.ts';
import { ask } from './harness/ask.ts';
import type { Chromium } from './harness/chromium.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { usePages } from './harness/pages.ts';
import { launchPermitted } from './harness/permitted.ts';
import { asked, FOUND, gone, notAsked, sendAnyway } from './harness/question.ts';
import { VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { twinSite } from './harness/twin-site.ts';
import { waitFor } from './harness/wait.ts';

/** Sites that the officer switched on. */
const FURTHER = ['mail.google.com', 'dinas.contoh.go.id'];
const MAIL = 'https://mail.google.com/mail/u/0/';
const BLOCKS = 'https://dinas.contoh.go.id/wp-admin/post-new.php';

let server: LocalServer;
let browser: Chromium;
let tab: Page;
let root: ClosedRoot;

beforeAll(async () => {
  await buildTwins();
  const senders = await twinSite('twin-senders', []);
  const hosts = [...FURTHER, 'www.facebook.com', 'www.instagram.com'];
  server = await startServer(Object.fromEntries(hosts.map((host) => [host, senders])));
  browser = await launchPermitted({ server }, FURTHER);
  const options = await browser.openOptions();
  for (const host of FURTHER) await ask(options, 'setSite', { host, enabled: true });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const pages = usePages(() => browser);

/** Opens a page and writes a post that repeats a claim into its box. */
async function write(address: string, box = '#box'): Promise<void> {
  ({ tab, root } = await pages.open(address));
  await tab.click(box);
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
}
const posts = (): Promise<string[]> => tab.locator('#posts article').allTextContents();

describe('a mail', () => {
  test.each(['#box-send', '#box-archive'])(
    'is held back at %s, and sent by the next press',
    async (button) => {
      await write(MAIL);
      await tab.click(button);
      await sendAnyway(root);
      expect(await posts()).toEqual([]);
      await tab.click(button);
      expect(await posts()).toEqual([VIRAL_POST]);
    },
  );

  test('is held back at Ctrl+Enter, also from its subject', async () => {
    await write(MAIL);
    await tab.keyboard.press('Control+Enter');
    await asked(root);
    await tab.keyboard.press('Escape');
    await gone(root);
    await tab.click('#box-subject');
    await tab.keyboard.press('Control+Enter');
    await sendAnyway(root);
    expect(await posts()).toEqual([]);
    await tab.click('#box');
    await tab.keyboard.press('Control+Enter');
    expect(await posts()).toEqual([VIRAL_POST]);
  });

  test('that is sent later is held back in the menu, once', async () => {
    await write(MAIL);
    await tab.click('#box-more');
    await notAsked(root);
    await tab.click('#later');
    await sendAnyway(root);
    await tab.click('#later');
    await tab.click('#time');
    expect(await posts()).toEqual([`besok: ${VIRAL_POST}`]);
  });

  test('is not held back in the menu where two are open: it may be the other one', async () => {
    await write(`${MAIL}?dua`);
    await tab.click('#other');
    await tab.keyboard.type('Terima kasih atas kiriman data panen dari balai Anda.');
    await tab.click('#other-more');
    await tab.click('#later');
    await tab.click('#time');
    expect(await posts()).toHaveLength(1);
    await notAsked(root);
  });

  test('that the page asks about itself after our question is not asked about twice', async () => {
    await write(`${MAIL}?alamat-salah`);
    await tab.click('#box-send');
    await sendAnyway(root);
    await tab.click('#box-send');
    await tab.click('#ok');
    expect(await posts()).toEqual([]);
    await tab.click('#box-send');
    expect(await posts()).toEqual([VIRAL_POST]);
  });
});

describe('an article in blocks', () => {
  let canvas: Frame;
  async function compose(): Promise<void> {
    ({ tab, root } = await pages.open(BLOCKS, 'iframe'));
    canvas = await waitFor('the frame', async () => {
      const [, inner] = tab.frames();
      return (await inner?.locator('#box').count()) === 1 && inner;
    });
    await canvas.click('#box');
    await tab.keyboard.type(VIRAL_POST);
    await root.waitForText(FOUND);
  }

  test('is asked about once in the two steps of publishing; keeping a draft never asks', async () => {
    await compose();
    await tab.click('#draft');
    expect(await posts()).toEqual(['draf']);
    await notAsked(root);
    await tab.click('#toggle');
    await sendAnyway(root);
    await tab.click('#toggle');
    await tab.click('#publish');
    expect(await posts()).toEqual(['Terbitkan', 'draf']);
  });

  test('that is planned for later is the same post; what is changed after it is asked about again', async () => {
    await compose();
    await tab.click('#toggle');
    await sendAnyway(root);
    await tab.click('#toggle');
    await tab.click('#date');
    await tab.click('#publish');
    expect(await posts()).toEqual(['Jadwalkan']);
    await canvas.click('#box');
    await tab.keyboard.press('Control+End');
    await tab.keyboard.type(' Sekian.');
    await tab.click('#update');
    await sendAnyway(root);
    expect(await posts()).toEqual(['Jadwalkan']);
    await tab.click('#update');
    expect(await posts()).toEqual(['Simpan', 'Jadwalkan']);
  });

  test('whose panel is open already is held back at its second step', async () => {
    ({ tab, root } = await pages.open(BLOCKS, 'iframe'));
    await tab.click('#toggle');
    canvas = await waitFor('the frame', () => tab.frames()[1]);
    await canvas.click('#box');
    await tab.keyboard.type(VIRAL_POST);
    await root.waitForText(FOUND);
    await tab.click('#publish');
    await asked(root);
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
    await notAsked(root);
    await tab.click('#arrow');
    await sendAnyway(root);
    expect(await posts()).toEqual(['pesan']);
    await tab.click('#arrow');
    expect(await posts()).toEqual([VIRAL_POST, 'pesan']);
  },
);
