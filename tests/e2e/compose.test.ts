import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { BARE_HOST, BOXES, fixtureSites, openCompose } from './compose-page.ts';
import { markedFrames, nextFrame, noteFrames } from './harness/page-functions.ts';
import type { ComposePage } from './compose-page.ts';
import { launchChromium } from './harness/chromium.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const CLAIM = VIRAL.claim;
const FOUND = /sangat mirip klaim/;
const TEXTAREA = BOXES[0];
const DRAFT = BOXES[4];

let pages: ComposePage[] = [];

beforeAll(buildFixtures);
const { browser } = useBrowser(fixtureSites(), launchChromium);
beforeAll(() => browser().context.grantPermissions(['clipboard-read', 'clipboard-write']));
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
});

async function open({ address, selector }: { address: string; selector: string }): Promise<ComposePage> {
  const page = await openCompose(browser(), address, selector);
  pages.push(page);
  return page;
}
async function openMarked(box: { address: string; selector: string }): Promise<ComposePage> {
  const page = await open(box);
  await page.type(VIRAL_POST);
  await page.waitForMarks([CLAIM]);
  await page.root.waitForText(FOUND);
  return page;
}
async function openCard(page: ComposePage): Promise<void> {
  await page.root.click(FOUND);
  await page.root.waitForText(/Salin klarifikasi/);
}
const cardIsClosed = (page: ComposePage) =>
  waitFor('the card to close', async () => !(await page.root.text()).includes('Salin klarifikasi'));
const focusIn = (page: ComposePage): Promise<string> =>
  page.tab.evaluate(() =>
    document.activeElement?.hasAttribute('data-tabayun') ? 'ours' : (document.activeElement?.localName ?? ''),
  );

describe.each(BOXES)('in $name', (box) => {
  test('a repeated claim is marked where it stands, and the mark is drawn', async () => {
    const page = await open(box);
    expect(await page.markedPixels()).toBe(0);
    await page.type(VIRAL_POST);
    await page.waitForMarks([CLAIM]);
    await page.root.waitForText(FOUND);
    expect(await page.markedPixels()).toBeGreaterThan(200);
  });

  test('the mark stands right in every frame while the text around it changes', async () => {
    const page = await openMarked(box);
    await page.tab.keyboard.press('Control+Home');
    await page.tab.evaluate(noteFrames);
    const before = 'Kabar dari desa: ';
    for (const letter of before) {
      await page.type(letter);
      await page.tab.evaluate(nextFrame);
    }
    if (box.name !== 'input') await page.tab.keyboard.press('Enter');
    await page.type('lagi');
    await page.tab.keyboard.press('Control+End');
    await page.type(' Terima kasih.');
    const frames = await page.tab.evaluate(markedFrames);
    expect(new Set(frames)).toEqual(new Set([CLAIM]));
    expect(frames.length).toBeGreaterThanOrEqual(before.length);
    expect(await page.marked()).toEqual([CLAIM]);
  });

  test('an edit inside the mark takes it away at once; taking the edit back brings it back', async () => {
    const page = await openMarked(box);
    await page.tab.keyboard.press('Control+Home');
    for (let step = 0; step < VIRAL_POST.indexOf(CLAIM) + 12; step++)
      await page.tab.keyboard.press('ArrowRight');
    await page.type('xyz');
    expect(await page.marked()).toEqual([]);
    for (let step = 0; step < 3; step++) await page.tab.keyboard.press('Backspace');
    await page.waitForMarks([CLAIM]);
  });

  test('the editor is the same, byte for byte, as without Tabayun', async () => {
    // Draft.js names its blocks by chance: both pages get the same numbers.
    const seed = (): void => {
      let last = 1;
      Math.random = () => (last = (last * 16807) % 2147483647) / 2147483647;
    };
    const markup: string[] = [];
    for (const host of [new URL(box.address).hostname, BARE_HOST]) {
      const tab = await browser().context.newPage();
      await tab.addInitScript(seed);
      await tab.goto(`https://${host}${new URL(box.address).pathname}`);
      await tab.click(box.selector);
      await tab.keyboard.type(VIRAL_POST);
      if (host !== BARE_HOST) await waitFor('the mark', () => tab.evaluate(() => CSS.highlights.size > 0));
      markup.push(
        await tab.locator('#editor').evaluate((editor) => new XMLSerializer().serializeToString(editor)),
      );
      await tab.close();
    }
    expect(markup[0]).toContain(
      'Selamat pagi'.slice(0, box.name === 'textarea' || box.name === 'input' ? 0 : 12),
    );
    expect(markup[0]).toBe(markup[1]);
  });

  test('typing goes on while the card is open, and the focus never moves', async () => {
    const page = await openMarked(box);
    const { x, y } = await page.markPoint();
    await page.tab.mouse.move(x, y);
    await page.root.waitForText(/Salin klarifikasi/);
    expect(await focusIn(page)).not.toBe('ours');
    await page.tab.keyboard.press('Control+End');
    await page.type(' Lanjut menulis.');
    expect(await page.modelText()).toBe(`${VIRAL_POST} Lanjut menulis.`);
    expect(await page.root.text()).toContain('Salin klarifikasi');
  });
});

test('a text that refutes the claim is noted, not marked', async () => {
  const page = await open(TEXTAREA);
  await page.type(`Hoaks: ${CLAIM}. Kabar itu tidak benar, Bulog sudah membantahnya.`);
  await page.root.waitForText(/Anda meluruskan klaim/);
  expect(await page.marked()).toEqual([]);
  await page.root.click(/Anda meluruskan klaim/);
  expect(await page.root.waitForText(/Salin klarifikasi/)).toContain(VIRAL.answer.slice(0, 30));
});

describe('the card', () => {
  test('opens by the pointer on the mark and goes when the pointer goes', async () => {
    const page = await openMarked(TEXTAREA);
    const { x, y } = await page.markPoint();
    await page.tab.mouse.move(x, y);
    expect(await page.root.waitForText(/Salin klarifikasi/)).toContain(VIRAL.answer.slice(0, 30));
    await page.tab.mouse.move(5, 5);
    await cardIsClosed(page);
  });

  test('opens by the chip, takes the focus then, and gives it back on Escape', async () => {
    const page = await openMarked(DRAFT);
    await openCard(page);
    expect(await focusIn(page)).toBe('ours');
    await page.tab.keyboard.press('Escape');
    await cardIsClosed(page);
    expect(await focusIn(page)).toBe('div');
    await page.type(' Selesai.');
    expect(await page.modelText()).toBe(`${VIRAL_POST} Selesai.`);
  });

  test('hides neither its mark nor the button that posts', async () => {
    const page = await openMarked(DRAFT);
    await openCard(page);
    const hit = (x: number, y: number): Promise<boolean> =>
      page.tab.evaluate(
        ([left, top]) => document.elementFromPoint(left, top)?.hasAttribute('data-tabayun') ?? true,
        [x, y] as const,
      );
    const { x, y } = await page.markPoint();
    expect(await hit(x, y)).toBe(false);
    const button = await page.tab.locator('#post').boundingBox();
    expect(await hit((button?.x ?? 0) + 10, (button?.y ?? 0) + 20)).toBe(false);
  });

  test('shows the fact in a window too low for card and mark', async () => {
    const page = await openMarked(DRAFT);
    await page.tab.setViewportSize({ width: 640, height: 400 });
    await openCard(page);
    // The actions come after the text instead of standing over it.
    expect(await page.root.texts('.short .fact-text')).toEqual([VIRAL.answer]);
  });

  test('draws a ring around itself for the keyboard, not for the pointer', async () => {
    const page = await openMarked(DRAFT);
    await openCard(page);
    expect(await page.root.texts('.ring')).toEqual([]);
    await page.tab.keyboard.press('Escape');
    await cardIsClosed(page);
    await page.tab.keyboard.press('Alt+j');
    await page.root.waitForText(/Salin klarifikasi/);
    expect(await page.root.texts('.ring')).toHaveLength(1);
  });

  test('opens by the keyboard', async () => {
    const page = await openMarked(TEXTAREA);
    await page.tab.keyboard.press('Alt+j');
    await page.root.waitForText(/Salin klarifikasi/);
    expect(await focusIn(page)).toBe('ours');
  });

  test('moves neither the page nor what is scrolled in the box', async () => {
    const page = await open(TEXTAREA);
    await page.tab.evaluate(() => (document.body.style.minHeight = '3000px'));
    await page.type(`${VIRAL_POST}${'\nBaris.'.repeat(20)}`);
    await page.waitForMarks([CLAIM]);
    await page.tab.evaluate(() => {
      document.querySelector('textarea')?.scrollTo(0, 90);
      scrollTo(0, 25);
    });
    const places = () =>
      page.tab.evaluate(() => [
        scrollY,
        document.querySelector('textarea')?.scrollTop,
        document.documentElement.scrollLeft,
      ]);
    const before = await places();
    await page.tab.keyboard.press('Alt+j');
    await page.root.waitForText(/Salin klarifikasi/);
    await page.tab.keyboard.press('Escape');
    await cardIsClosed(page);
    expect(await places()).toEqual(before);
  });

  test('copies the ready correction', async () => {
    const page = await openMarked(TEXTAREA);
    await openCard(page);
    await page.root.click('Salin klarifikasi');
    await page.root.waitForText(/disalin/);
    expect(await page.tab.evaluate(() => navigator.clipboard.readText())).toBe(VIRAL.correction?.short);
    expect(await page.modelText()).toBe(VIRAL_POST);
  });

  test('"Saya sedang meluruskan" silences the claim for this draft, and undo brings it back', async () => {
    const page = await openMarked(TEXTAREA);
    await openCard(page);
    await page.root.click('Saya sedang meluruskan');
    await page.waitForMarks([]);
    await page.root.waitForText(/meluruskan klaim/);
    expect(await page.markedPixels()).toBe(0);
    await page.root.click('Urungkan');
    await page.waitForMarks([CLAIM]);
  });

  test('"Abaikan" with a reason silences the claim while the draft grows, and a new draft is marked again', async () => {
    const page = await openMarked(TEXTAREA);
    await openCard(page);
    await page.root.click('Abaikan');
    await page.root.click('Hanya kutipan');
    await page.waitForMarks([]);
    await page.tab.keyboard.press('Control+End');
    await page.type(' Tambahan kalimat di akhir naskah.');
    await page.root.waitForText(/Kecocokan diabaikan/);
    expect(await page.root.text()).not.toContain('Tidak ada yang cocok');
    expect(await page.marked()).toEqual([]);
    await page.tab.keyboard.press('Control+a');
    await page.tab.keyboard.press('Delete');
    await page.type(VIRAL_POST);
    await page.waitForMarks([CLAIM]);
  });

  test('what was silenced ends with its draft, though the page empties the box for a moment only', async () => {
    const box = BOXES.find(({ name }) => name === 'contenteditable') ?? TEXTAREA;
    const page = await openMarked(box);
    await openCard(page);
    await page.root.click('Saya sedang meluruskan');
    await page.waitForMarks([]);
    await page.tab.evaluate(refill, [box.selector, VIRAL_POST] as const);
    await page.waitForMarks([CLAIM]);
    expect(await page.root.waitForText(FOUND)).not.toMatch(/meluruskan klaim/);
  });

  test('page shortcuts and "click outside" see nothing of what happens in it', async () => {
    const page = await openMarked(TEXTAREA);
    await page.tab.evaluate(() => {
      const seen: string[] = [];
      Reflect.set(globalThis, 'seen', seen);
      for (const type of ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'mouseup', 'click'])
        for (const target of [window, document]) target.addEventListener(type, () => seen.push(type), true);
    });
    await openCard(page);
    for (const key of ['j', 'k', '?', 'Tab', 'Escape']) await page.tab.keyboard.press(key);
    await cardIsClosed(page);
    expect(await page.tab.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([]);
  });

  test('takes no press that the page made, and none before it could be seen', async () => {
    const page = await openMarked(TEXTAREA);
    await page.tab.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[data-tabayun]');
      host?.click();
      host?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, clientX: 600, clientY: 330 }),
      );
      host?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', altKey: true, bubbles: true }),
      );
    });
    expect(await page.root.text()).not.toContain('Salin klarifikasi');
  });
});

/** Runs in the page: a comment was sent, and the next one begins at once. */
async function refill([selector, text]: readonly [string, string]): Promise<void> {
  const box = document.querySelector(selector);
  box?.replaceChildren();
  await Promise.resolve();
  box?.append(text);
}
