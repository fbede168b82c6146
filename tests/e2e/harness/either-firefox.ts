import type { ElementHandle, Frame, KeyInput, Page } from 'puppeteer-core';
import { closedRootInFirefox } from './closed-root-firefox.ts';
import { keysOf, viewOf } from './either.ts';
import type { Point, Reach, Running, Tab } from './either.ts';
import { FIREFOX_BUILD, launchFirefox } from './firefox.ts';
import type { Firefox, FirefoxOptions } from './firefox.ts';
import { waitFor } from './wait.ts';

/** Starts Firefox; `further` hosts are given by the officer. */
export async function runFirefox(options: FirefoxOptions, further: readonly string[]): Promise<Running> {
  const firefox = await launchFirefox(options);
  let page = await firefox.openExtensionPage('options.html');
  if (further.length > 0) await firefox.permit(page, further);
  return {
    browser: 'Firefox',
    options: { evaluate: (expression) => page.evaluate(expression) },
    open: (url, before) => openTab(firefox, url, before),
    opened: async (act) => {
      const before = new Set(await firefox.browser.pages());
      await act();
      const opened = await waitFor('the tab', async () =>
        (await firefox.browser.pages()).find((one) => !before.has(one) && one.url().startsWith('https:')),
      );
      return tabOf(opened);
    },
    update: async () => {
      await firefox.browser.installExtension(options.extension ?? FIREFOX_BUILD);
      // Its pages were closed with it.
      page = await firefox.openExtensionPage('options.html');
    },
    disable: () => firefox.browser.uninstallExtension(firefox.extensionId),
    stopBackground: () => firefox.stopBackground(page),
    close: () => firefox.close(),
  };
}

async function openTab(firefox: Firefox, url: string, before?: () => void): Promise<Tab> {
  const page = await firefox.browser.newPage();
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto(url);
  return tabOf(page);
}

/** The page behind a tab, for what only Firefox can do. */
const pages = new WeakMap<Tab, Page>();
export function firefoxPageOf(tab: Tab): Page {
  const page = pages.get(tab);
  if (!page) throw new Error('no page of Firefox');
  return page;
}

function tabOf(page: Page): Tab {
  const tab: Tab = {
    ...viewOf(reachOf(page, page.mainFrame())),
    browser: 'Firefox',
    goto: async (to) => void (await page.goto(to)),
    type: (text) => page.keyboard.type(text),
    press: async (...combinations) => {
      for (const combination of combinations) await press(page, keysOf(combination));
    },
    hold: (combination, times) => press(page, keysOf(combination), times),
    put: async (text) => void (await page.evaluate(putText, text)),
    move: ({ x, y }) => page.mouse.move(x, y),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    clickAgain: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
    doubleClickAt: ({ x, y }) => page.mouse.click(x, y, { count: 2 }),
    clickAside: async ({ x, y }, how) => {
      if (how === 'middle') return page.mouse.click(x, y, { button: 'middle' });
      await page.keyboard.down(how);
      await page.mouse.click(x, y);
      await page.keyboard.up(how);
    },
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    elsewhere: (expression) => elsewhere(page, expression),
    picture: () => page.screenshot({ encoding: 'base64' }),
    resize: (width, height) => page.setViewport({ width, height }),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
  pages.set(tab, page);
  return tab;
}

/** Runs in the page: the protocol of Firefox has keys only. */
function putText(text: string): boolean {
  return document.execCommand('insertText', false, text);
}

async function elsewhere(page: Page, expression: string): Promise<unknown> {
  const empty = await page.browser().newPage();
  try {
    return await empty.evaluate(expression);
  } finally {
    await empty.close();
  }
}

/** Keys that the driver does not know by name, by their character in WebDriver. */
const CHARACTERS: Readonly<Record<string, string>> = { Space: ' ', NumpadEnter: '\uE007', Enter: '\uE006' };

/** Presses keys; the last one is told `times` times before it is let go. */
async function press(page: Page, keys: readonly string[], times = 1): Promise<void> {
  const inputs = keys.map((key) => CHARACTERS[key] ?? key) as KeyInput[];
  for (const key of inputs.slice(0, -1)) await page.keyboard.down(key);
  for (let time = 0; time < times; time++) await page.keyboard.down(inputs.at(-1)!);
  for (const key of inputs.toReversed()) await page.keyboard.up(key);
}

function reachOf(page: Page, frame: Frame, holder?: ElementHandle): Reach {
  const origin = async (): Promise<Point> => (await holder?.boundingBox()) ?? { x: 0, y: 0 };
  return {
    root: closedRootInFirefox(page, frame, origin),
    evaluate: (expression) => frame.evaluate(expression),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    inner: async (selector) => {
      const element = await waitFor('the frame', () => frame.$(selector));
      const inner = await element.contentFrame();
      return inner && reachOf(page, inner, element);
    },
  };
}
