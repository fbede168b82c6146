import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTwins } from '../fixtures/twins.ts';
import { patternsOf } from '../../lib/sites/hosts.ts';
import { ask } from './harness/ask.ts';
import type { Chromium } from './harness/chromium.ts';
import { marks } from './harness/marks.ts';
import { usePages } from './harness/pages.ts';
import type { OpenPage } from './harness/pages.ts';
import { launchPermitted } from './harness/permitted.ts';
import { VIRAL, VIRAL_POST, packagedList } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { twinSite } from './harness/twin-site.ts';
import { waitFor } from './harness/wait.ts';

const FOUND = /1 kalimat sangat mirip klaim/;
const HOAX = packagedList().items.find(({ seenAt }) => seenAt.length > 0)?.seenAt[0] ?? '';
/** Sites that the officer switches on: a messenger with its share addresses is one. */
const FURTHER = ['web.telegram.org', 'web.whatsapp.com', 'mail.google.com', 'dinas.contoh.go.id'];
const GIVEN = FURTHER.flatMap(patternsOf).map((pattern) => new URL(pattern).hostname);
const NAMED = [
  'www.youtube.com',
  'studio.youtube.com',
  'www.tiktok.com',
  'business.facebook.com',
  'www.instagram.com',
  'www.linkedin.com',
  'mobile.x.com',
  'www.facebook.com',
  'www.threads.com',
];

let server: LocalServer;
let browser: Chromium;
let options: Page;

beforeAll(async () => {
  await buildTwins();
  const boxes = await twinSite('twin-boxes', [VIRAL_POST]);
  server = await startServer(Object.fromEntries([...GIVEN, ...NAMED].map((host) => [host, boxes])));
  browser = await launchPermitted({ server }, GIVEN);
  options = await browser.openOptions();
  for (const host of FURTHER) {
    const site = await ask(options, 'setSite', { host, enabled: true });
    if (!site.enabled) throw new Error(`${host} is not permitted`);
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const { open } = usePages(() => browser);
const marked = async (tab: Page): Promise<string[]> => (await marks(tab)).map(({ text }) => text);
const isMarked = async (tab: Page): Promise<void> => {
  await waitFor('the mark', async () => (await marked(tab)).some((text) => text.includes(VIRAL.claim)));
};
/** Waits until what is written now in another tab is checked and drawn: so would have been what came before. */
const later = async (): Promise<void> => {
  const { tab, root } = await open('https://www.threads.com/');
  await tab.click('#box');
  await tab.keyboard.press('Control+Home');
  await tab.keyboard.type(`${VIRAL_POST} `);
  await root.waitForText(FOUND);
};

describe('a box that repeats a claim is marked', () => {
  test.each([
    ['YouTube, comment and community', 'https://www.youtube.com/watch', '.box #contenteditable-root'],
    ['YouTube Studio', 'https://studio.youtube.com/', '#textbox'],
    ['TikTok, comment', 'https://www.tiktok.com/', '[data-e2e=comment-input] #box'],
    ['TikTok Studio', 'https://www.tiktok.com/tiktokstudio/upload', '#studio [contenteditable]'],
    ['Meta Business Suite', 'https://business.facebook.com/latest/composer', '#box'],
    ['Instagram', 'https://www.instagram.com/', '#box'],
    ['LinkedIn, comment', 'https://www.linkedin.com/feed/', '#box'],
    ['Facebook, comment', 'https://www.facebook.com/', '#box'],
    ['Threads', 'https://www.threads.com/', '#box'],
    ['Gmail', 'https://mail.google.com/mail/u/0/', '#box'],
    ['WordPress, text view', 'https://dinas.contoh.go.id/wp-admin/post.php', '#content'],
  ])('on %s', async (_name, address, box) => {
    const { tab, root } = await open(address);
    await tab.click(box);
    await tab.keyboard.press('Control+Home');
    await tab.keyboard.type(`${VIRAL_POST} `);
    expect(await root.waitForText(FOUND)).not.toMatch(/Anda bagikan/);
    await isMarked(tab);
  });

  test('in the frame of the classic editor of WordPress, which opens its document anew', async () => {
    const { tab, root } = await open('https://dinas.contoh.go.id/wp-admin/post.php');
    const body = tab.frameLocator('#content_ifr').locator('body');
    await body.click();
    await tab.keyboard.type(VIRAL_POST);
    expect(await root.waitForText(FOUND)).not.toMatch(/Anda bagikan/);
  });
});

test('in each block of the block editor of WordPress', async () => {
  const { tab, root } = await open('https://dinas.contoh.go.id/wp-admin/post-new.php');
  const blocks = tab.frameLocator('[name=editor-canvas]');
  await blocks.locator('#first').click();
  await tab.keyboard.type('Terima kasih atas kunjungan Anda.');
  await root.waitForText(/Tidak ada yang cocok/);
  await blocks.locator('#second').click();
  await tab.keyboard.type(VIRAL_POST);
  expect(await root.waitForText(FOUND)).not.toMatch(/Anda bagikan/);
});

test('mail that is quoted is not the officer’s own', async () => {
  const { tab, root } = await open('https://mail.google.com/mail/u/0/');
  await tab.click('#box');
  await tab.keyboard.press('Control+Home');
  await tab.keyboard.type('Terima kasih atas surat Anda.');
  await root.waitForText(/Tidak ada yang cocok/);
  expect(await marked(tab)).toEqual([]);
});

test('a hidden twin of a box gets no chip', async () => {
  const { tab, root } = await open('https://www.youtube.com/watch');
  await tab.evaluate(() => document.querySelector<HTMLElement>('.twin [contenteditable]')?.focus());
  await tab.keyboard.type(VIRAL_POST);
  await later();
  expect(await root.text()).toBe('');
  expect(await marked(tab)).toEqual([]);
});

describe('private messages', () => {
  const BOXES = [
    ['Telegram', 'https://web.telegram.org/k/', '#box'],
    ['WhatsApp', 'https://web.whatsapp.com/', '#box'],
    ['TikTok', 'https://www.tiktok.com/messages', '#private'],
    ['Instagram', 'https://www.instagram.com/direct/', '#private'],
    ['LinkedIn', 'https://www.linkedin.com/messaging/', '#private'],
    ['X', 'https://mobile.x.com/messages', '#private'],
    ['Messenger', 'https://www.facebook.com/messages/', '#private'],
  ] as const;
  /** Presses the switch as the officer does. */
  async function turn(on: boolean): Promise<void> {
    await options.bringToFront();
    await options.getByRole('button', { name: 'Situs', exact: true }).click();
    const toggle = options.getByRole('switch', { name: 'Tandai pesan pribadi' });
    if ((await toggle.getAttribute('aria-checked')) !== String(on)) await toggle.click();
    await waitFor('the switch', async () => (await toggle.getAttribute('aria-checked')) === String(on));
  }
  async function write(address: string, box: string): Promise<OpenPage> {
    const page = await open(address);
    await page.tab.click(box);
    await page.tab.keyboard.type(VIRAL_POST);
    return page;
  }

  test.each(BOXES)('are left alone from the start: %s', async (_name, address, box) => {
    const { tab, root } = await write(address, box);
    await later();
    expect(await root.text()).toBe('');
    expect(await marked(tab)).toEqual([]);
  });

  test('are marked, and nothing more, once the officer wants it; off again means off at once', async () => {
    await turn(true);
    const [first, ...others] = BOXES;
    for (const [, address, box] of others) {
      const { tab, root } = await write(address, box);
      await root.waitForText(FOUND);
      await isMarked(tab);
    }
    const { tab, root } = await write(first[1], first[2]);
    await isMarked(tab);
    await turn(false);
    await waitFor('the mark to go', async () => (await marked(tab)).length === 0);
    expect(await root.text()).toBe('');
    await turn(true);
    await tab.bringToFront();
    await tab.click('h1');
    await tab.click('#box');
    await tab.keyboard.press('Control+End');
    await tab.keyboard.type(' Salam.');
    await isMarked(tab);
    await turn(false);
  });

  test('the fake twin in Telegram is no box, whatever the officer wants', async () => {
    await turn(true);
    const { tab, root } = await write('https://web.telegram.org/k/', '#fake');
    await later();
    expect(await root.text()).toBe('');
    expect(await marked(tab)).toEqual([]);
    await turn(false);
  });
});

describe('a share address of a messenger', () => {
  const text = encodeURIComponent(VIRAL_POST);
  test.each([
    ['wa.me', `https://wa.me/?text=${text}`],
    ['wa.me with a number', `https://wa.me/628111?text=${text}`],
    ['api.whatsapp.com', `https://api.whatsapp.com/send?text=${text}`],
    ['web.whatsapp.com', `https://web.whatsapp.com/send?text=${text}`],
    ['telegram.me', `https://telegram.me/share/url?url=https://contoh.com/&text=${text}`],
    ['t.me', `https://t.me/share/url?url=https://contoh.com/&text=${text}`],
  ])('is checked by its text: %s', async (_name, address) => {
    const { root } = await open(address);
    const shared = /Unggahan yang Anda bagikan sangat mirip klaim/;
    expect(await root.waitForText(shared)).toMatch(shared);
  });

  test('is checked by its address: t.me', async () => {
    const { root } = await open(`https://t.me/share/url?url=${encodeURIComponent(HOAX)}`);
    const listed = /Alamat yang Anda bagikan ada di daftar/;
    expect(await root.waitForText(listed)).toMatch(listed);
  });
});
