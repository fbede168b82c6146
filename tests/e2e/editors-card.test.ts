/** The card and the chip: how they open, where they stand, what the page and the officer notice of them. */
import { describe, expect, test } from 'vitest';
import { BOX, CLAIM, FOUND, useContract } from './contract.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab } from './harness/either.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';
import { zoom } from './harness/zoom.ts';

const CARD = /Salin klarifikasi/;
const SHORTCUTS = `<script>
  globalThis.seen = [];
  for (const type of ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'mouseup', 'click'])
    for (const target of [window, document])
      target.addEventListener(type, (event) => {
        // The presses on the page's own box do not count.
        if (!event.target.closest?.('#box')) seen.push(type + ' ' + (event.key ?? ''));
      }, true);
</script>`;

const FITTING = '<style>#box { box-sizing: border-box; max-width: 100vw }</style>';
/** Windows in which the card has to fit, in CSS pixels of an unzoomed page. */
const VIEWS = [
  { view: 'a wide window', width: 1280, height: 800, factor: 1 },
  { view: '320 pixels wide', width: 320, height: 640, factor: 1 },
  { view: 'at 200 %', width: 1280, height: 800, factor: 2 },
];
const EDGES = ['/low', '/rtl'].flatMap((path) => VIEWS.map((view) => ({ path, ...view })));

const PAGES = {
  '/box': BOX,
  '/denied': BOX,
  '/shortcuts': `${BOX}${SHORTCUTS}`,
  // Takes every key that is typed outside of a box into its own, as Telegram does.
  '/thief': `${BOX}<script>document.addEventListener('keydown', (event) => {
    if (!event.target.closest('#box')) document.querySelector('#box').focus();
  }, true)</script>`,
  // Closes its composer, with the draft, on a press outside.
  '/outside': `<div id="composer" style="padding:20px">${BOX}</div><script>
    for (const type of ['pointerdown', 'mousedown', 'click'])
      document.addEventListener(type, (event) => {
        if (!event.target.closest('#composer')) document.querySelector('#composer')?.remove();
      });</script>`,
  '/long': `<p style="height:500px"></p>${BOX}<p style="height:3000px"></p>`,
  '/low': `${FITTING}<div style="position:fixed;right:0;bottom:0">${BOX}</div>`,
  '/rtl': `<html dir="rtl">${FITTING}<div style="position:fixed;left:0;bottom:0">${BOX}</div>`,
  '/modal': `<dialog>${BOX}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  '/popover': `<div popover="manual">${BOX}</div><script>document.querySelector('[popover]').showPopover()</script>`,
  '/full': `<main style="background:white">${BOX}</main><script>document.addEventListener('keydown', (event) => {
    if (event.key === 'F9') document.querySelector('main').requestFullscreen();
  })</script>`,
};

describe.each(BROWSERS)('the card in %s', (browser) => {
  const contract = useContract(browser, {
    pages: PAGES,
    headers: { '/denied': { 'permissions-policy': 'clipboard-write=()' } },
  });
  const write = async (path: string, text = VIRAL_POST): Promise<Tab> => {
    const tab = await contract.open(path);
    await tab.click('#box');
    await tab.type(text);
    await tab.root.waitForText(FOUND);
    await tab.waitForMarks([CLAIM]);
    return tab;
  };
  const isOpen = (tab: Tab) => tab.root.waitForText(CARD);
  const isClosed = (tab: Tab) => waitFor('the card to close', async () => !CARD.test(await tab.root.text()));
  const hover = async (tab: Tab): Promise<void> => {
    const at = await tab.evaluate(() => {
      const [highlight] = [...CSS.highlights.values()].filter(({ size }) => size > 0);
      const [range] = highlight ?? [];
      const box = range instanceof Range ? range.getClientRects()[0] : undefined;
      return { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 8 };
    });
    await tab.move({ x: at.x - 2, y: at.y });
    await tab.move(at);
  };
  const focus = (tab: Tab): Promise<string> =>
    tab.evaluate(() =>
      document.activeElement?.hasAttribute('data-tabayun') ? 'ours' : (document.activeElement?.id ?? ''),
    );
  const text = (tab: Tab): Promise<string> =>
    tab.evaluate(() => document.querySelector<HTMLElement>('#box')?.innerText ?? '');

  test('opens by the pointer on the mark, and writing goes on while it is open', async () => {
    const tab = await write('/box');
    await hover(tab);
    expect(await isOpen(tab)).toContain(VIRAL.answer.slice(0, 30));
    await tab.type(' Salam.');
    expect(CARD.test(await tab.root.text())).toBe(true);
    expect(await focus(tab)).toBe('box');
    expect(await text(tab)).toBe(`${VIRAL_POST} Salam.`);
    await tab.move({ x: 1270, y: 5 });
    await isClosed(tab);
  });

  test('opens by the chip and by the keyboard, and Escape gives the focus back', async () => {
    const tab = await write('/box');
    await tab.root.click(FOUND);
    await isOpen(tab);
    expect(await focus(tab)).toBe('ours');
    await tab.press('Escape');
    await isClosed(tab);
    expect(await focus(tab)).toBe('box');
    await tab.press('Alt+j');
    await isOpen(tab);
    await tab.press('Escape');
    await isClosed(tab);
    await tab.type('!');
    expect(await text(tab)).toBe(`${VIRAL_POST}!`);
  });

  test('moves neither the page nor the focus of who only looks', async () => {
    const tab = await write('/long');
    await tab.evaluate(() => scrollTo(0, 120));
    const place = (): Promise<number[]> =>
      tab.evaluate(() => [scrollX, scrollY, getSelection()?.focusOffset ?? -1]);
    const before = await place();
    await hover(tab);
    await isOpen(tab);
    expect(await focus(tab)).toBe('box');
    await tab.move({ x: 2, y: 2 });
    await isClosed(tab);
    await tab.press('Alt+j');
    await isOpen(tab);
    await tab.press('Escape');
    await isClosed(tab);
    expect(await place()).toEqual(before);
  });

  test.each(EDGES)(
    'stays in the window for a mark at its edge: $path, $view',
    async ({ path, width, height, factor }) => {
      const tab = await contract.open(path);
      await tab.resize(width, height);
      await zoom(contract.running(), tab, factor);
      await tab.click('#box');
      await tab.type(VIRAL_POST);
      await tab.root.click(FOUND);
      await isOpen(tab);
      const [card] = await tab.root.boxes('.tby-card');
      const window = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(window.width).toBeLessThanOrEqual(width / factor);
      expect(card?.left).toBeGreaterThanOrEqual(0);
      expect(card?.top).toBeGreaterThanOrEqual(0);
      expect(card?.right).toBeLessThanOrEqual(window.width);
      expect(card?.bottom).toBeLessThanOrEqual(window.height);
      // All that can be pressed can be reached in the window.
      await tab.root.click('Saya sedang meluruskan');
      await tab.waitForMarks([]);
      await zoom(contract.running(), tab, 1);
    },
  );

  // Firefox does not know the header of this page and lets it write.
  test.runIf(browser === 'Chromium')(
    'the correction is copied where the page may not write the clipboard',
    async () => {
      const tab = await write('/denied');
      await tab.root.click(FOUND);
      await tab.root.click('Salin klarifikasi');
      await tab.root.waitForText(/disalin/);
      await tab.press('Escape');
      await isClosed(tab);
      await tab.press('Control+a', 'Control+v');
      await waitFor('the paste', async () => (await text(tab)) !== VIRAL_POST);
      expect((await text(tab)).trim()).toBe(VIRAL.correction?.short);
    },
  );

  test('shortcuts of the page and "click outside" see nothing of what happens in it', async () => {
    const tab = await write('/shortcuts');
    await tab.root.click(FOUND);
    await isOpen(tab);
    await tab.press('j', 'k', '?', 'c', 'Tab', 'Escape');
    await isClosed(tab);
    const seen = (): Promise<string[]> => tab.evaluate((): string[] => Reflect.get(globalThis, 'seen'));
    expect(await seen()).toEqual([]);
    // The page does hear the same presses beside its box.
    await tab.clickAt({ x: 900, y: 500 });
    await tab.press('j');
    expect(await seen()).toEqual(expect.arrayContaining(['click ', 'keydown j', 'keyup j']));
  });

  test('a page that takes every key for its box does not get the keys of the card', async () => {
    const tab = await write('/thief');
    await tab.press('Alt+j');
    await isOpen(tab);
    await tab.press('Tab', 'Tab', 'j');
    expect(await focus(tab)).toBe('ours');
    expect(await text(tab)).toBe(VIRAL_POST);
  });

  test('a page that closes its composer on a press outside keeps it, and the draft', async () => {
    const tab = await write('/outside');
    await tab.root.click(FOUND);
    await isOpen(tab);
    await tab.root.click('Abaikan');
    await tab.root.click('Hanya kutipan');
    await tab.waitForMarks([]);
    expect(await text(tab)).toBe(VIRAL_POST);
  });

  test.each(['/modal', '/popover', '/full'])('stands above the top layer of the page: %s', async (path) => {
    const tab = await contract.open(path);
    if (path === '/full') {
      await tab.press('F9');
      await waitFor('full screen', () => tab.evaluate(() => document.fullscreenElement !== null));
    }
    await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.root.click(FOUND);
    await isOpen(tab);
    await tab.root.click('Saya sedang meluruskan');
    await tab.waitForMarks([]);
    expect(await text(tab)).toBe(VIRAL_POST);
    const open = await tab.evaluate(() => document.querySelector('dialog')?.open ?? true);
    expect(open).toBe(true);
  });

  test('tells a screen reader the result once, not with every key, and its buttons have names', async () => {
    const tab = await contract.open('/box');
    await tab.click('#box');
    await tab.type('Selamat pagi Bapak dan Ibu.');
    await tab.root.waitForText(/Tidak ada yang cocok/);
    const said = new Set<string>();
    for (const letter of ` ${CLAIM}. Salam.`) {
      await tab.type(letter);
      for (const status of await statuses(tab)) said.add(status);
    }
    await tab.root.waitForText(FOUND);
    for (const status of await statuses(tab)) said.add(status);
    // What is said politely changes with the result alone.
    expect([...said].filter((one) => FOUND.test(one))).toHaveLength(1);
    expect(said.size).toBeLessThanOrEqual(4);
    await tab.root.click(FOUND);
    await isOpen(tab);
    const controls = await tab.root.controls();
    expect(controls.length).toBeGreaterThan(5);
    expect(controls.filter(({ name }) => name === '')).toEqual([]);
  });
});

/** What stands in polite regions now. */
async function statuses(tab: Tab): Promise<string[]> {
  const html = await tab.root.html();
  return [...html.matchAll(/<output[^>]*>([^<]*)</g)].map(([, words = '']) => words);
}
