/** Marks that are drawn over a field, where the browser has no ranges in fields: they go wherever it goes. */
import { beforeEach, expect, test } from 'vitest';
import type { Box } from '../../lib/compose/place.ts';
import { BOXES } from './compose-page.ts';
import { FOUND, useContract } from './contract.ts';
import type { Tab } from './harness/either.ts';
import { middleOf } from './harness/either.ts';
import { waitOnWords } from './harness/on-words.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

/** A line of a mark, in our root. */
const DRAWN =
  /left: ([\d.]+)px; top: ([\d.]+)px; width: ([\d.]+)px; height: ([\d.]+)px;[^"]*rgb\(217,? 72,? 15/g;
const CARD = /Salin klarifikasi/;

const { open } = useContract('Firefox', { hosts: [new URL(BOXES[0].address).hostname] });
let tab: Tab;
beforeEach(async () => {
  tab = await open(BOXES[0].address);
  await tab.click(BOXES[0].selector);
  await tab.type(VIRAL_POST);
  await tab.root.waitForText(FOUND);
});

const drawn = async (): Promise<Box[]> =>
  [...(await tab.root.html()).matchAll(DRAWN)].map(([, left, top, width, height]) => ({
    left: Number(left),
    top: Number(top),
    width: Number(width),
    height: Number(height),
  }));
const onWords = () => waitOnWords(tab, VIRAL.claim);
const firstLine = () => waitFor('the mark', async () => (await drawn())[0]);
const gone = () => waitFor('the mark to go', async () => (await drawn()).length === 0);

test('a mark in a field is drawn over it and follows typing and scrolling', async () => {
  const { top: before } = await firstLine();
  await tab.press('Control+Home', 'Enter', 'Enter');
  const lower = await waitFor('the mark to move down', async () => {
    const now = (await drawn())[0]?.top ?? 0;
    return now > before + 30 && now;
  });
  await tab.evaluate(() => {
    document.body.style.minHeight = '3000px';
    scrollTo(0, 20);
  });
  await waitFor('the mark to follow', async () => {
    const now = (await drawn())[0]?.top ?? 0;
    return Math.abs(now - (lower - 20)) < 2;
  });
  const scrolled = await tab.evaluate(() => {
    const field = document.querySelector('textarea');
    field?.setAttribute('style', 'min-height: 0; height: 80px');
    field?.scrollTo(0, 30);
    return field?.scrollTop ?? 0;
  });
  expect(scrolled).toBeGreaterThan(10);
  await waitFor('the mark to follow inside the field', async () => {
    const now = (await drawn())[0]?.top ?? 0;
    return Math.abs(now - (lower - 20 - scrolled)) < 2;
  });
  expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe(`\n\n${VIRAL_POST}`);
  expect(await onWords()).toBe(true);
});

test.each([
  'text-align: center',
  'text-align: right; letter-spacing: 2px',
  'direction: rtl; width: 420px; overflow-y: scroll',
  'padding: 3px 9px 14px 21px; border: 6px inset; width: 333.3px; box-sizing: content-box',
  'font: 13.3px/2.1 serif; text-indent: 40px; text-transform: uppercase',
  'transform: translate(30px, 20px) scale(1.25)',
])('they lie on the very words from end to end: a field with %s', async (look) => {
  await tab.evaluate((style) => document.querySelector('textarea')?.setAttribute('style', style), look);
  await tab.type(' Salam.');
  expect(await onWords()).toBe(true);
});

test('the pointer on a mark opens its card, and away from both closes it; writing goes on', async () => {
  const { left, top, width, height } = await firstLine();
  const at = { x: left + width / 2, y: top + height / 2 };
  await tab.move({ x: at.x - 2, y: at.y });
  await tab.move(at);
  expect(await tab.root.waitForText(CARD)).toContain(VIRAL.answer.slice(0, 30));
  await tab.type(' Salam.');
  expect(await tab.root.text()).toMatch(CARD);
  expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe(`${VIRAL_POST} Salam.`);
  await tab.move({ x: 2, y: 2 });
  await waitFor('the card to close', async () => !CARD.test(await tab.root.text()));
});

test('a banner that comes above moves them, though nothing scrolls and nothing is written', async () => {
  const before = await firstLine();
  await tab.evaluate(() => {
    const banner = Object.assign(document.createElement('div'), { id: 'banner' });
    banner.style.setProperty('height', '40px');
    document.body.prepend(banner);
  });
  const moved = await waitFor('the mark to move', async () => {
    const [now] = await drawn();
    return now && now.top !== before.top && now;
  });
  expect(moved.top - before.top).toBeCloseTo(40, 0);
  expect(await onWords()).toBe(true);
});

test('a field made narrower has them on the words where they are now', async () => {
  await firstLine();
  const lines = (await drawn()).length;
  await tab.evaluate(() =>
    document.querySelector('textarea')?.setAttribute('style', 'width: 180px; height: 400px'),
  );
  await waitFor('more lines', async () => (await drawn()).length > lines + 1);
  expect(await onWords()).toBe(true);
});

test.each([
  ['taken away', () => document.querySelector('textarea')?.remove()],
  ['hidden', () => document.querySelector('textarea')?.setAttribute('style', 'display: none')],
])('a field that is %s takes them along', async (_how, go) => {
  await firstLine();
  await tab.evaluate(go);
  await gone();
  expect(await tab.root.html()).not.toMatch(DRAWN);
});

test('what the page shows above a field that is left is not drawn over; in the field again they are back', async () => {
  const before = await firstLine();
  await tab.evaluate(() => {
    const panel = Object.assign(document.createElement('button'), { id: 'panel', textContent: 'Menu' });
    panel.setAttribute('style', 'position: fixed; inset: 0; z-index: 10');
    panel.addEventListener('click', () => panel.remove());
    document.body.append(panel);
    panel.focus();
  });
  await gone();
  await tab.clickAt(await middleOf(tab, '#panel'));
  await tab.clickAt(await middleOf(tab, 'textarea'));
  expect(await firstLine()).toEqual(before);
  expect(await onWords()).toBe(true);
});
