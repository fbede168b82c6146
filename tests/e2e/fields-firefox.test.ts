/** Marks that are drawn over a field, where the browser has no ranges in fields: they go wherever it goes. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { BOXES, fixtureSites } from './compose-page.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { closedRootInFirefox } from './harness/closed-root-firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { VIRAL_POST } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

const FOUND = /sangat mirip klaim/;
/** A line of a mark, in our root. */
const DRAWN = /left: ([\d.]+)px; top: ([\d.]+)px;[^"]*rgb\(217,? 72,? 15/g;

let server: LocalServer;
let firefox: Firefox;
let tab: Page;
let root: ClosedRoot;

beforeAll(async () => {
  await buildFixtures();
  server = await startServer(fixtureSites());
  firefox = await launchFirefox({ server });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});
beforeEach(async () => {
  tab = await firefox.openPage(BOXES[0].address);
  root = closedRootInFirefox(tab);
  await tab.click(BOXES[0].selector);
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(FOUND);
});
afterEach(() => tab.close());

const drawn = async (): Promise<{ left: number; top: number }[]> =>
  [...(await root.html()).matchAll(DRAWN)].map(([, left, top]) => ({ left: Number(left), top: Number(top) }));
const firstLine = () => waitFor('the mark', async () => (await drawn())[0]);
const gone = () => waitFor('the mark to go', async () => (await drawn()).length === 0);

test('a mark in a field is drawn over it and follows typing and scrolling', async () => {
  const { top: before } = await firstLine();
  await tab.keyboard.down('Control');
  await tab.keyboard.press('Home');
  await tab.keyboard.up('Control');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Enter');
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
});

test('a field made narrower has them on the words where they are now', async () => {
  await firstLine();
  const lines = (await drawn()).length;
  await tab.evaluate(() =>
    document.querySelector('textarea')?.setAttribute('style', 'width: 180px; height: 400px'),
  );
  await waitFor('more lines', async () => (await drawn()).length > lines + 1);
  const { right } = await tab.evaluate(() =>
    document.querySelector('textarea')!.getBoundingClientRect().toJSON(),
  );
  for (const { left } of await drawn()) expect(left).toBeLessThan(right);
});

test.each([
  ['taken away', () => document.querySelector('textarea')?.remove()],
  ['hidden', () => document.querySelector('textarea')?.setAttribute('style', 'display: none')],
])('a field that is %s takes them along', async (_how, go) => {
  await firstLine();
  await tab.evaluate(go);
  await gone();
  expect(await root.html()).not.toMatch(DRAWN);
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
  await tab.click('#panel');
  await tab.click('textarea');
  expect(await firstLine()).toEqual(before);
});
