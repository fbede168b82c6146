/**
 * Two hours of an officer's writing, without the waiting: one page stays open all the time, drafts are written,
 * checked, marked, read up on and sent, boxes come and go. What lives in the page must not become more.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BARE_HOST, BOXES, fixtureSites, openCompose } from '../e2e/compose-page.ts';
import type { ComposePage } from '../e2e/compose-page.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from '../e2e/harness/samples.ts';
import { startServer } from '../e2e/harness/server.ts';
import type { LocalServer } from '../e2e/harness/server.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { workerMemory } from '../bench/worker-memory.ts';
import { buildFixtures } from '../fixtures/build.ts';
import { createCounter, grown, least } from './counts.ts';
import type { Counter, Counts } from './counts.ts';

/** A round stands for five minutes: a draft without a claim, one with a claim, one in a box that the page makes anew. */
const ROUNDS = 24;
/** Rounds until caches of the browser, the editor and ours are filled. */
const WARM = 4;
/** Of so many rounds at the end the least counts: the browser may hold the last card until it draws the next. */
const LOOKS = 3;
/** Rounds in the page without Tabayun. */
const BARE = 8;
/** A control needs fewer. */
const CONTROL = 3;
/** The background may hold so much more at the end: the browser collects when it likes. Share. */
const WORKER_SLACK = 0.1;

const FOUND = /sangat mirip klaim/;
const NOT_FOUND = /Tidak cocok/;
const CARD = /Klaim yang beredar/;

let server: LocalServer;
let browser: Chromium;
let page: ComposePage;
let counter: Counter;

beforeAll(async () => {
  await buildFixtures();
  server = await startServer(fixtureSites());
  browser = await launchChromium({ server });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function start(name: string): Promise<void> {
  const box = BOXES.find((one) => one.name === name);
  if (!box) throw new Error(`no box ${name}`);
  page = await openCompose(browser, box.address, box.selector);
  // The late script comes with the first box.
  await page.type(PLAIN_POST);
  await page.root.waitForText(NOT_FOUND);
  await clear();
  counter = await createCounter(page.tab);
}

async function clear(): Promise<void> {
  await page.tab.keyboard.press('Control+A');
  await page.tab.keyboard.press('Delete');
  await waitFor('an empty box', async () => (await page.modelText()).trim() === '');
}

async function round(number: number, selector: string): Promise<void> {
  const { tab, root } = page;
  await tab.click(selector);
  await page.type(`${PLAIN_POST} ${number}`);
  await root.waitForText(NOT_FOUND);
  await clear();

  await page.type('Selamat pagi. ');
  await tab.keyboard.insertText(`${VIRAL.claim}. `);
  await page.waitForMarks([VIRAL.claim]);
  await root.waitForText(FOUND);
  await page.type(PLAIN_POST);
  await tab.keyboard.press('Control+Home');
  await page.type('Kabar dari grup warga: ');
  await page.waitForMarks([VIRAL.claim]);
  for (let card = 0; card < 4; card++) {
    await tab.keyboard.press('Alt+J');
    await root.waitForText(CARD);
    await tab.keyboard.press('Escape');
    await waitFor('the card to go', async () => !CARD.test(await root.text()));
  }
  const { x, y } = await page.markPoint();
  await tab.mouse.move(x, y);
  await root.waitForText(CARD);
  await tab.mouse.move(2, 2);
  await waitFor('the card to go', async () => !CARD.test(await root.text()));
  await clear();

  await tab.evaluate(openDialog, number);
  await tab.keyboard.insertText(VIRAL_POST);
  await waitFor('a mark in the new box', async () => (await page.marked()).length > 0);
  await tab.evaluate(closeDialog);
}

/** What a round leaves in the same page without Tabayun: the browser remembers what was written, to undo it. Nodes. */
async function leftBare(name: string, selector: string): Promise<number> {
  const address = BOXES.find((box) => box.name === name)?.address ?? '';
  const tab = await browser.openPage(`https://${BARE_HOST}${new URL(address).pathname}`);
  const session = await tab.context().newCDPSession(tab);
  const modelText = (): Promise<string> => tab.evaluate(() => Reflect.get(globalThis, 'modelText')());
  const write = async (text: string): Promise<void> => {
    await tab.click(selector);
    await tab.keyboard.insertText(text);
    await waitFor('the text', async () => (await modelText()).includes(text.trim()));
    await tab.keyboard.press('Control+A');
    await tab.keyboard.press('Delete');
    await waitFor('an empty box', async () => (await modelText()).trim() === '');
  };
  const nodes = async (): Promise<number> => {
    for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Memory.getDOMCounters')).nodes;
  };
  const bare = async (count: number): Promise<number> => {
    for (let number = 0; number < count; number++) {
      await write(PLAIN_POST);
      await write(VIRAL_POST);
      await tab.evaluate(openDialog, number);
      await tab.keyboard.insertText(VIRAL_POST);
      await tab.evaluate(closeDialog);
    }
    return nodes();
  };
  const before = await bare(WARM);
  const after = await bare(BARE);
  await tab.close();
  return (after - before) / BARE;
}

/** Runs in the page: a composer in a shadow root, as a site without page loads makes one. */
function openDialog(number: number): void {
  history.pushState({}, '', `?buat=${number}`);
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.id = 'dialog';
  const box = dialog.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
  box.contentEditable = 'true';
  box.style.minHeight = '60px';
  box.focus();
}

/** Runs in the page. */
function closeDialog(): void {
  document.querySelector('#dialog')?.remove();
  history.pushState({}, '', '?');
}

async function rounds(count: number, selector: string): Promise<Counts> {
  const looks: Counts[] = [];
  for (let number = 0; number < count; number++) {
    await round(number, selector);
    if (number >= count - LOOKS) looks.push(await counter.count());
  }
  return least(looks);
}

test.each(['Lexical', 'textarea'])('nothing becomes more in two hours of writing in %s', async (name) => {
  const selector = name === 'textarea' ? 'textarea' : '[contenteditable]';
  const bare = await leftBare(name, selector);
  await start(name);
  const warm = await rounds(WARM, selector);
  const workerWarm = await workerMemory(browser);
  const after = await rounds(ROUNDS - WARM, selector);
  const own = { ...after, nodes: (after['nodes'] ?? 0) - Math.ceil(bare * (ROUNDS - WARM)) };
  expect(grown(warm, own)).toEqual({});
  expect(await workerMemory(browser)).toBeLessThan(workerWarm * (1 + WORKER_SLACK));
  await counter.close();
  await page.close();
});

test('what would be left behind with every box is found', async () => {
  await start('Lexical');
  const warm = await rounds(CONTROL, '[contenteditable]');
  await counter.inOurWorld(`{
    const kept = [];
    addEventListener('focusin', () => {
      const observer = new MutationObserver(() => kept);
      observer.observe(document.body, { childList: true });
      kept.push(observer, new Range(), document.createElement('div'), new AbortController());
      addEventListener('popstate', () => kept.push(observer));
    }, true);
  }`);
  const after = await rounds(CONTROL, '[contenteditable]');
  expect(Object.keys(grown(warm, after))).toEqual(
    expect.arrayContaining(['MutationObserver', 'Range', 'AbortController', 'listeners']),
  );
  await counter.close();
  await page.close();
});
