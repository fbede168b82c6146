/** From a pause in typing to the mark, the decision to hold a post back, and what is done while nothing happens. */
import type { Page } from 'playwright-core';
import { openCompose } from '../e2e/compose-page.ts';
import { VIRAL, VIRAL_POST } from '../e2e/harness/samples.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { addressFor, SLOWED } from './compose-tabs.ts';
import type { Bench, Subject } from './compose-tabs.ts';
import {
  dispatches,
  isExtension,
  isTask,
  outermost,
  slowDown,
  slowing,
  spent,
  split,
  stride,
  strides,
  traced,
} from './compose-trace.ts';
import type { Traced } from './compose-trace.ts';
import { timesOf } from './measure.ts';
import type { Times } from './measure.ts';
import { table } from './table.ts';

const FACEBOOK = { address: 'https://www.facebook.com/lexical', selector: '[contenteditable]' };
const POSTING = { address: 'https://x.com/xpost', selector: '[data-part=box0] [contenteditable]' };
const POST_BUTTON = '[data-testid=tweetButtonInline]';
const QUESTION = /Periksa dulu sebelum dikirim/;
const FEED = 'https://www.threads.com/feed';
/** On a busy machine with a slowed CPU. Milliseconds. */
const PATIENCE = 60_000;
/** Length of the look at a feed, in milliseconds. */
const LOOK = 4_000;

/** Milliseconds from the last letter of a post to the first frame with its mark. */
export async function measureMark(bench: Bench, rounds: number): Promise<Times> {
  const { tab, root, close } = await openCompose(bench.browser, FACEBOOK.address, FACEBOOK.selector);
  await slowDown(tab, SLOWED);
  await tab.evaluate(timeMarks);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await tab.keyboard.insertText(VIRAL_POST);
    times.push(
      await waitFor('a mark', () => tab.evaluate(() => Reflect.get(globalThis, 'markedAfter')), PATIENCE),
    );
    await root.waitForText(/sangat mirip klaim/);
    await tab.keyboard.press('Control+A');
    await tab.keyboard.press('Delete');
  }
  await close();
  return timesOf(times);
}

/** Runs in the page. */
function timeMarks(): void {
  let typed = 0;
  const set = (value: number | null): boolean => Reflect.set(globalThis, 'markedAfter', value);
  const look = (): void => {
    const marked = [...CSS.highlights].some(([, highlight]) => highlight.size > 0);
    if (!marked) requestAnimationFrame(look);
    else set(performance.now() - typed);
  };
  document.addEventListener(
    'beforeinput',
    (event) => {
      if (event.inputType !== 'insertText') return;
      set(null);
      typed = performance.now();
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}

export interface GateTimes {
  /** A press on the button of a post that repeats a claim: until the page is kept from seeing it. */
  readonly hold: Times;
  /** The click that follows: until the question is drawn. */
  readonly ask: Times;
  /** The same press without a claim. */
  readonly pass: Times;
}

/** Milliseconds of our functions in one event of a press. */
export async function measureGate(bench: Bench, rounds: number): Promise<GateTimes> {
  const { tab, root, close, waitForMarks } = await openCompose(
    bench.browser,
    POSTING.address,
    POSTING.selector,
  );
  const button = tab.locator(POST_BUTTON);
  await tab.keyboard.insertText('Panen raya di balai desa, mari datang.');
  const [passed = []] = await traced([tab], async () => {
    await stride(tab);
    await slowDown(tab, SLOWED);
    await stride(tab);
    for (let round = 0; round < rounds; round++) {
      await button.hover();
      await tab.mouse.down();
      await tab.mouse.move(0, 0);
      await tab.mouse.up();
    }
  });
  await tab.click(POSTING.selector);
  await tab.keyboard.press('Control+A');
  await tab.keyboard.insertText(VIRAL_POST);
  await waitForMarks([VIRAL.claim]);
  const [held = []] = await traced([tab], async () => {
    await stride(tab);
    for (let round = 0; round < rounds; round++) {
      await button.click();
      await root.waitForText(QUESTION);
      await tab.keyboard.press('Escape');
      await waitFor('the question to go', async () => !QUESTION.test(await root.text()));
    }
  });
  await close();
  const all = strides(passed);
  const [quick, slow] = [all.slice(0, all.length / 2), all.slice(all.length / 2)];
  const pass = SLOWED / slowing(quick, slow);
  const hold = SLOWED / slowing(quick, strides(held));
  return {
    hold: timesIn(held, 'pointerdown', hold),
    ask: timesIn(held, 'click', hold),
    pass: timesIn(passed, 'pointerdown', pass),
  };
}

function timesIn(events: readonly Traced[], type: string, scale: number): Times {
  return timesOf(
    split(events, dispatches(type)).map(([first, ...rest]) => {
      const end = (first?.ts ?? 0) + (first?.dur ?? 0);
      return (
        scale *
        spent(
          rest.filter(({ ts }) => ts < end),
          isExtension,
        )
      );
    }),
  );
}

export interface FeedRow {
  readonly subject: Subject;
  readonly box: boolean;
  /** Calls of the extension's functions a second, and their milliseconds a second. */
  readonly calls: number;
  readonly own: number;
  /** Milliseconds a second of the main thread. */
  readonly all: number;
}

/** What is done in a page whose feed never rests, with nothing to write in and with an idle box that has a mark. */
export async function measureFeed(bench: Bench): Promise<FeedRow[]> {
  const rows: FeedRow[] = [];
  for (const box of [false, true]) {
    for (const subject of ['bare', 'Tabayun', 'baseline'] as const) {
      const tab = await bench.browser.openPage(addressFor(subject, `${FEED}${box ? '#box' : ''}`));
      if (box) await leaveIdle(tab, subject);
      await slowDown(tab, SLOWED);
      const [events = []] = await traced([tab], () => tab.waitForTimeout(LOOK));
      rows.push({
        subject,
        box,
        calls: outermost(events, isExtension).length / (LOOK / 1000),
        own: spent(events, isExtension) / (LOOK / 1000),
        all: spent(events, isTask) / (LOOK / 1000),
      });
      await tab.close();
    }
  }
  return rows;
}

/** Writes a post that repeats a claim and waits until all that follows is done. */
async function leaveIdle(tab: Page, subject: Subject): Promise<void> {
  await tab.evaluate((claim) => {
    document.documentElement.dataset['claim'] = claim;
  }, VIRAL.claim);
  await tab.click('[contenteditable]');
  await tab.keyboard.insertText(VIRAL_POST);
  if (subject === 'bare') return;
  await waitFor('a mark', () =>
    tab.evaluate(() => [...CSS.highlights].some(([, highlight]) => highlight.size > 0)),
  );
  // The chip comes with the mark; two frames later it stands.
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export const showMark = ({ p50, p95, n }: Times): string =>
  table(['posts', 'p50 ms', 'p95', 'goal p95'], [[n, p50, p95, '600']]);

export const showGate = ({ hold, ask, pass }: GateTimes): string =>
  table(
    ['event', 'presses', 'p50 ms', 'p95', 'goal'],
    [
      ['press that is held back', hold.n, hold.p50, hold.p95, '8'],
      ['press of a post without a claim', pass.n, pass.p50, pass.p95, '8'],
      ['click that opens the question', ask.n, ask.p50, ask.p95, '–'],
    ],
  );

export const showFeed = (rows: readonly FeedRow[]): string =>
  table(
    ['page', 'with', 'our calls a second', 'ms a second in them', 'main thread ms a second'],
    rows.map(({ box, subject, calls, own, all }) => [
      box ? 'idle box with a mark' : 'nothing to write in',
      subject,
      calls,
      own,
      all,
    ]),
  );
