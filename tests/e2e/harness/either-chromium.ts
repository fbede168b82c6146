import type { BrowserContext, ElementHandle, Frame, Page } from 'playwright-core';
import { closedRoot } from './closed-root-chromium.ts';
import type { ClosedRoot } from './closed-root.ts';
import { keysOf, viewOf } from './either.ts';
import type { Point, Reach, Running, Tab } from './either.ts';
import type { Pictured } from './drawn-marks.ts';
import type { Chromium, ChromiumOptions } from './chromium.ts';
import { launchChromium } from './chromium.ts';
import { launchPermitted } from './permitted.ts';
import { waitFor } from './wait.ts';

/** Starts Chromium; `further` hosts are given by the officer. */
export async function runChromium(options: ChromiumOptions, further: readonly string[]): Promise<Running> {
  return chromiumAs(await (further.length > 0 ? launchPermitted(options, further) : launchChromium(options)));
}

/** One that runs already. */
export async function chromiumAs(chromium: Chromium): Promise<Running> {
  let page = await chromium.openOptions();
  return {
    browser: 'Chromium',
    options: { evaluate: (expression) => page.evaluate(expression) },
    open: (url, before) => openTab(chromium.context, url, before),
    opened: async (act) => {
      const [page] = await Promise.all([chromium.context.waitForEvent('page'), act()]);
      return tabOf(page);
    },
    update: async () => {
      await reload(chromium);
      // Its pages were closed with it.
      page = await chromium.openOptions();
    },
    disable: () =>
      manage(chromium, async (id) => {
        const api = Reflect.get(Reflect.get(globalThis, 'chrome'), 'management');
        await new Promise((done) => api.setEnabled(id, false, done));
      }),
    stopBackground: () => chromium.stopWorker(),
    close: () => chromium.close(),
  };
}

/** The page of extensions loads it anew; what was registered before is gone then. */
async function reload({ openPage, context, extensionId }: Chromium): Promise<void> {
  const begun = context.waitForEvent('serviceworker', { predicate: (w) => w.url().includes(extensionId) });
  await manage({ openPage, extensionId }, async (id) => {
    const api = Reflect.get(Reflect.get(globalThis, 'chrome'), 'developerPrivate');
    await api.updateProfileConfiguration({ inDeveloperMode: true });
    await api.reload(id, { failQuietly: true });
  });
  await begun;
}

/** Runs in the browser's own page of extensions. */
async function manage(
  { openPage, extensionId }: Pick<Chromium, 'openPage' | 'extensionId'>,
  run: (id: string) => Promise<void>,
): Promise<void> {
  const extensions = await openPage('chrome://extensions');
  await extensions.evaluate(run, extensionId);
  await extensions.close();
}

/** The page behind a tab, for what only Chromium can do. */
const pages = new WeakMap<Tab, Page>();
export function pageOf(tab: Tab): Page {
  const page = pages.get(tab);
  if (!page) throw new Error('no page of Chromium');
  return page;
}

export async function openTab(context: BrowserContext, url: string, before?: () => void): Promise<Tab> {
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(url);
  return tabOf(page);
}

async function tabOf(page: Page): Promise<Tab> {
  const roots: ClosedRoot[] = [];
  const reach = await reachOf(page, page.mainFrame(), roots);
  const tab: Tab = {
    ...viewOf(reach),
    browser: 'Chromium',
    goto: async (to) => void (await page.goto(to)),
    type: (text) => page.keyboard.type(text),
    press: async (...combinations) => {
      for (const combination of combinations) await page.keyboard.press(keysOf(combination).join('+'));
    },
    hold: async (combination, times) => {
      const keys = keysOf(combination);
      for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
      for (let time = 0; time < times; time++) await page.keyboard.down(keys.at(-1) ?? '');
      for (const key of keys.toReversed()) await page.keyboard.up(key);
    },
    put: (text) => page.keyboard.insertText(text),
    move: ({ x, y }) => page.mouse.move(x, y),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    clickAgain: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
    doubleClickAt: ({ x, y }) => page.mouse.dblclick(x, y),
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
    ...pictured(page),
    resize: (width, height) => page.setViewportSize({ width, height }),
    toFront: () => page.bringToFront(),
    close: async () => {
      await Promise.all(roots.map((root) => root.close()));
      await page.close();
    },
  };
  pages.set(tab, page);
  return tab;
}

/** Pictures of a page, with the caret in them. */
export function pictured(page: Page): Pictured {
  return {
    picture: async () => (await page.screenshot({ caret: 'initial' })).toString('base64'),
    elsewhere: (expression) => elsewhere(page, expression),
  };
}

async function elsewhere(page: Page, expression: string): Promise<unknown> {
  const empty = await page.context().newPage();
  try {
    return await empty.evaluate(expression);
  } finally {
    await empty.close();
  }
}

async function reachOf(
  page: Page,
  frame: Frame,
  roots: ClosedRoot[],
  holder?: ElementHandle,
): Promise<Reach> {
  const origin = async (): Promise<Point> => (await holder?.boundingBox()) ?? { x: 0, y: 0 };
  // A frame of another site has a process of its own; that of the page is asked for all others.
  const root = await closedRoot(page, origin, frame).catch(() => closedRoot(page, origin));
  roots.push(root);
  return {
    root,
    evaluate: (expression) => frame.evaluate(expression),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    inner: async (selector) => {
      const element = await waitFor('the frame', () => frame.$(selector));
      const inner = await element.contentFrame();
      return inner && reachOf(page, inner, roots, element);
    },
  };
}
