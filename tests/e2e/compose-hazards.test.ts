import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchChromium } from './harness/chromium.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { Site } from './harness/server.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const CLAIM = VIRAL.claim;
const FOUND = /sangat mirip klaim/;
const HEAD = '<!doctype html><meta charset="utf-8"><title>Uji</title>';
const BOX = '<div id="box" contenteditable style="min-height:60px;width:600px;border:1px solid"></div>';

/** Pages that do what real ones do to extensions, by path. */
const PAGES: Readonly<Record<string, string>> = {
  '/box': BOX,
  '/frame': '<iframe src="/box" style="width:700px;height:300px"></iframe>',
  '/intent/post': '<main>Bagikan</main>',
  '/field': '<textarea style="width:600px;height:200px"></textarea>',
  '/pushed': `<div style="height:3000px"><div id="above"></div>${BOX}</div>`,
  '/message': `<div data-testid="dmComposerTextInput" contenteditable style="min-height:40px"></div><p>${BOX}`,
};

const site: Site = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'https://x.com');
  const markup = PAGES[pathname];
  response.writeHead(markup ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(HEAD + markup);
};

let tab: Page;
let root: ClosedRoot;

const { browser } = useBrowser({ 'x.com': site }, launchChromium);

async function open(path: string): Promise<void> {
  tab = await browser().openPage(`https://x.com${path}`);
  root = await closedRoot(tab);
}
/** Number of passages marked in the top document. */
const marks = (): Promise<number> =>
  tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
const waitForMark = (): Promise<true> => waitFor('one mark', async () => (await marks()) === 1);
const close = async (): Promise<void> => {
  await root.close();
  await tab.close();
};

test('a page that fades our elements gets no press on what the officer cannot see', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  await tab.addStyleTag({ content: 'html { opacity: 0.01 }' });
  await root.click(FOUND);
  expect(await root.text()).not.toContain('Salin klarifikasi');
  await tab.addStyleTag({ content: 'html { opacity: 1 }' });
  await root.click(FOUND);
  await root.waitForText(/Salin klarifikasi/);
  await close();
});

test('private messages are left alone', async () => {
  await open('/message');
  await tab.click('[data-testid]');
  await tab.keyboard.type(VIRAL_POST);
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  expect(await marks()).toBe(1);
  await close();
});

test('a page that takes our elements away gets them back twice, then peace; the draft is whole', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  const remove = (): Promise<void> => tab.evaluate(() => document.querySelector('[data-tabayun]')?.remove());
  for (let time = 0; time < 2; time++) {
    await remove();
    await root.waitForText(FOUND);
  }
  await remove();
  await tab.keyboard.type(' Masih menulis.');
  expect(await tab.locator('[data-tabayun]').count()).toBe(0);
  expect(await tab.innerText('#box')).toBe(`${VIRAL_POST} Masih menulis.`);
  await close();
});

test('a box that the page takes away takes the chip along; a new one with the same text is marked', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  await tab.evaluate(() => document.querySelector('#box')?.remove());
  await waitFor('the chip to go', async () => (await root.text()) === '');
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.contentEditable = 'true';
    box.id = 'box';
    box.textContent = text;
    document.body.append(box);
    box.focus();
  }, VIRAL_POST);
  await root.waitForText(FOUND);
  expect(await marks()).toBe(1);
  await close();
});

test('the chip stays at a box that the page pushes about', async () => {
  await open('/pushed');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
  const isAtBox = (): Promise<boolean> =>
    tab.evaluate(() => {
      const { right, bottom } = document.querySelector('#box')?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(right - 20, bottom)?.hasAttribute('data-tabayun') ?? false;
    });
  await waitFor('the chip at the box', isAtBox);
  const top = (): Promise<number | undefined> =>
    tab
      .locator('#box')
      .boundingBox()
      .then((box) => box?.y);
  const before = await top();
  for (const height of ['120px', '150px', '40px', '0']) {
    await tab.evaluate((above) => {
      document.querySelector<HTMLElement>('#above')?.style.setProperty('height', above);
    }, height);
    await waitFor(`the chip at the box below ${height}`, isAtBox);
  }
  expect(await top()).toBe(before);
  await close();
});

test('a draft of 200 kB stays whole; what is being written in it is checked, and said to be a part', async () => {
  await open('/field');
  const long = `${PLAIN_POST} `.repeat(Math.ceil(200_000 / (PLAIN_POST.length + 1)));
  await tab.fill('textarea', long);
  await tab.click('textarea');
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type('Sekian.');
  await root.waitForText(/hanya sebagian diperiksa/);
  await tab.keyboard.type(` ${CLAIM}.`);
  await waitForMark();
  expect(await tab.inputValue('textarea')).toBe(`${long}Sekian. ${CLAIM}.`);
  await close();
});

test('Escape closes a card that the pointer opened, wherever the focus is, and the page does not hear of it', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await waitForMark();
  await tab.evaluate(() => {
    const beside = Object.assign(document.createElement('button'), { id: 'beside', textContent: 'Lain' });
    document.body.append(beside);
    beside.focus();
    Reflect.set(globalThis, 'heard', 0);
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') Reflect.set(globalThis, 'heard', Reflect.get(globalThis, 'heard') + 1);
    };
    window.addEventListener('keydown', hear, true);
  });
  const { x, y } = await tab.evaluate(() => {
    const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const [line] = range instanceof Range ? [...range.getClientRects()] : [];
    return { x: (line?.x ?? 0) + 10, y: (line?.y ?? 0) + 5 };
  });
  await tab.mouse.move(x, y);
  await root.waitForText(/Salin klarifikasi/);
  const heard = (): Promise<number> => tab.evaluate(() => Reflect.get(globalThis, 'heard'));
  await tab.keyboard.press('Escape');
  await waitFor('the card to close', async () => !(await root.text()).includes('Salin klarifikasi'));
  expect(await heard()).toBe(0);
  await tab.keyboard.press('Escape');
  expect(await heard()).toBe(1);
  await close();
});

test('nothing of ours is printed', async () => {
  await open('/box');
  await tab.click('#box');
  await tab.keyboard.type(VIRAL_POST);
  await waitForMark();
  await root.waitForText(FOUND);
  const inPrint = (): Promise<string> =>
    tab.evaluate(() => getComputedStyle(document.querySelector('[data-tabayun]') ?? document.body).display);
  expect(await inPrint()).toBe('block');
  await tab.emulateMedia({ media: 'print' });
  expect(await inPrint()).toBe('none');
  await tab.emulateMedia({ media: 'screen' });
  expect(await inPrint()).toBe('block');
  await close();
});

test('what a share address carried is told of until the page goes on, not by an address written anew', async () => {
  const carried = encodeURIComponent(VIRAL_POST);
  await open(`/intent/post?text=${carried}`);
  await root.waitForText(FOUND);
  await tab.evaluate(() => history.replaceState(null, '', '/compose/post'));
  await tab.evaluate(() => document.body.append('digambar lagi'));
  expect(await root.text()).toMatch(FOUND);
  await tab.evaluate(() => history.pushState(null, '', '/home'));
  await waitFor('the chip to go', async () => (await root.text()) === '');
  await close();
});

test('the toolbar button forgets what stood in a frame that the page takes away', async () => {
  await open('/frame');
  const box = tab.frameLocator('iframe').locator('#box');
  await box.click();
  await tab.keyboard.type(VIRAL_POST);
  const options = await browser().openOptions();
  const badge = (): Promise<string> =>
    options.evaluate(async (address) => {
      const tabs: { id?: number; url?: string }[] = await Reflect.get(globalThis, 'chrome').tabs.query({});
      const { id } = tabs.find(({ url }) => url === address) ?? {};
      return Reflect.get(globalThis, 'chrome').action.getBadgeText({ tabId: id });
    }, tab.url());
  await waitFor('the badge', async () => (await badge()) !== '');
  await tab.evaluate(() => document.querySelector('iframe')?.remove());
  await waitFor('no badge', async () => (await badge()) === '');
  expect(await root.text()).toBe('');
  await options.close();
  await close();
});
