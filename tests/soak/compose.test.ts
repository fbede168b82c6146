/**
 * Two hours of an officer's writing, without the waiting: one page stays open all the time, drafts are written,
 * checked, marked, read up on and sent, boxes come and go. What lives in the page must not become more.
 */
import { beforeAll, expect, test } from 'vitest';
import { BARE_HOST, BOXES, fixtureSites, openCompose } from '../e2e/compose-page.ts';
import type { ComposePage } from '../e2e/compose-page.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from '../e2e/harness/samples.ts';
import { useBrowser } from '../e2e/harness/use-browser.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { workerMemory } from '../bench/worker-memory.ts';
import { buildFixtures } from '../fixtures/build.ts';
import { createBareCounter, createCounter, grown, least } from './counts.ts';
import type { Counter, Counts } from './counts.ts';
import { closeDialog, openDialog } from './dialog.ts';

/** A round stands for five minutes: a draft without a claim, one with a claim, one in a box that the page makes anew. */
const ROUNDS = 24;
/** Rounds until caches of the browser, the editor and ours are filled. */
const WARM = 4;
/** Of so many rounds at the end the least counts: the browser may hold the last card until it draws the next. */
const LOOKS = 3;
/** A control needs fewer. */
const CONTROL = 3;
/** The background may hold so much more at the end: the browser collects when it likes. Share. */
const WORKER_SLACK = 0.1;

const FOUND = /sangat mirip klaim/;
const NOT_FOUND = /Tidak cocok/;
const CARD = /Klaim yang beredar/;

let page: ComposePage;
let counter: Counter;

beforeAll(buildFixtures);
const { browser } = useBrowser(fixtureSites(), launchChromium);

async function start(name: string): Promise<void> {
  const box = BOXES.find((one) => one.name === name);
  if (!box) throw new Error(`no box ${name}`);
  page = await openCompose(browser(), box.address, box.selector);
  // The late script comes with the first box.
  await page.type(PLAIN_POST);
  await page.root.waitForText(NOT_FOUND);
  await clear();
  counter = await createCounter(page.tab);
}

async function clear(): Promise<void> {
  await empty(page);
}

async function empty({ tab, modelText }: ComposePage): Promise<void> {
  await tab.keyboard.press('Control+A');
  await tab.keyboard.press('Delete');
  await waitFor('an empty box', async () => (await modelText()).trim() === '');
}

type Seen = 'nothing' | 'mark' | 'cards' | 'new box';

/** What is written in a round, by the same keys wherever it runs; `seen` looks at what Tabayun shows. */
async function write(
  on: ComposePage,
  number: number,
  selector: string,
  seen: (what: Seen) => Promise<void>,
): Promise<void> {
  const { tab } = on;
  await tab.click(selector);
  await on.type(`${PLAIN_POST} ${number}`);
  await seen('nothing');
  await empty(on);

  await on.type('Selamat pagi. ');
  await tab.keyboard.insertText(`${VIRAL.claim}. `);
  await seen('mark');
  await on.type(PLAIN_POST);
  await tab.keyboard.press('Control+Home');
  await on.type('Kabar dari grup warga: ');
  await seen('mark');
  await seen('cards');
  await empty(on);

  await tab.evaluate(openDialog, number);
  await tab.keyboard.insertText(VIRAL_POST);
  await seen('new box');
  await tab.evaluate(closeDialog);
  // That a box is gone is noticed with the next event.
  await tab.mouse.move(4, 4);
  await tab.mouse.move(2, 2);
}

function round(number: number, selector: string): Promise<void> {
  const { tab, root } = page;
  const noCard = () => waitFor('the card to go', async () => !CARD.test(await root.text()));
  return write(page, number, selector, async (what) => {
    if (what === 'nothing') await root.waitForText(NOT_FOUND);
    else if (what === 'mark') {
      await page.waitForMarks([VIRAL.claim]);
      await root.waitForText(FOUND);
    } else if (what === 'cards') {
      for (let card = 0; card < 4; card++) {
        await tab.keyboard.press('Alt+J');
        await root.waitForText(CARD);
        await tab.keyboard.press('Escape');
        await noCard();
      }
      const { x, y } = await page.markPoint();
      await tab.mouse.move(x, y);
      await root.waitForText(CARD);
      await tab.mouse.move(2, 2);
      await noCard();
    } else await waitFor('a mark in the new box', async () => (await page.marked()).length > 0);
  });
}

/** What as many rounds leave in the same page without Tabayun: browser and editor remember what was written. */
async function leftBare(name: string, selector: string): Promise<Counts> {
  const address = BOXES.find((box) => box.name === name)?.address ?? '';
  const bare = await openCompose(browser(), `https://${BARE_HOST}${new URL(address).pathname}`, selector);
  const bareCounter = await createBareCounter(bare.tab);
  const many = (count: number): Promise<Counts> =>
    countLast(count, bareCounter, (number) =>
      write(bare, number, selector, () => new Promise((done) => setTimeout(done))),
    );
  const before = await many(WARM);
  const after = await many(ROUNDS - WARM);
  await bareCounter.close();
  await bare.close();
  return Object.fromEntries(
    Object.entries(after).map(([kind, now]) => [kind, Math.max(0, now - (before[kind] ?? 0))]),
  );
}

/** Runs rounds and gives what there was at the end of the last ones. */
async function countLast(
  count: number,
  by: Pick<Counter, 'count'>,
  one: (number: number) => Promise<void>,
): Promise<Counts> {
  const looks: Counts[] = [];
  for (let number = 0; number < count; number++) {
    await one(number);
    if (number >= count - LOOKS) looks.push(await by.count());
  }
  return least(looks);
}

const rounds = (count: number, selector: string): Promise<Counts> =>
  countLast(count, counter, (number) => round(number, selector));

test.each(['Lexical', 'textarea'])('nothing becomes more in two hours of writing in %s', async (name) => {
  const selector = name === 'textarea' ? 'textarea' : '[contenteditable]';
  const bare = await leftBare(name, selector);
  await start(name);
  const warm = await rounds(WARM, selector);
  const workerWarm = await workerMemory(browser());
  const after = await rounds(ROUNDS - WARM, selector);
  const own = Object.fromEntries(Object.entries(after).map(([kind, now]) => [kind, now - (bare[kind] ?? 0)]));
  expect(grown(warm, own)).toEqual({});
  expect(await workerMemory(browser())).toBeLessThan(workerWarm * (1 + WORKER_SLACK));
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
      kept.push(observer, new IntersectionObserver(() => kept), new Range(), document.createElement('div'), new AbortController());
      addEventListener('popstate', () => kept.push(observer));
    }, true);
  }`);
  const after = await rounds(CONTROL, '[contenteditable]');
  expect(Object.keys(grown(warm, after))).toEqual(
    expect.arrayContaining([
      'MutationObserver',
      'IntersectionObserver',
      'Range',
      'AbortController',
      'listeners',
    ]),
  );
  await counter.close();
  await page.close();
});
