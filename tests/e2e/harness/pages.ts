import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import type { Chromium } from './chromium.ts';
import type { ClosedRoot } from './closed-root.ts';
import { closedRoot } from './closed-root-chromium.ts';

/** A tab with what stands in our closed root. */
export interface OpenPage {
  readonly tab: Page;
  readonly root: ClosedRoot;
}

/** Opens pages of a browser that starts before the tests, and closes them after each test. */
export interface Pages {
  /** `frame`: selector of the frame that holds our root, where it is not the page itself. */
  open(address: string, frame?: string): Promise<OpenPage>;
  /** A tab that the page itself opens while `act` runs. */
  opened(act: () => Promise<unknown>): Promise<OpenPage>;
}

export function usePages(browser: () => Chromium): Pages {
  const pages: OpenPage[] = [];
  const keep = async (tab: Page, frame?: string): Promise<OpenPage> => {
    const origin = async () => (frame ? await tab.locator(frame).boundingBox() : null) ?? { x: 0, y: 0 };
    const page = { tab, root: await closedRoot(tab, origin) };
    pages.push(page);
    return page;
  };
  afterEach(async () => {
    for (const { tab, root } of pages.splice(0)) {
      await root.close();
      await tab.close();
    }
  });
  return {
    open: async (address, frame) => keep(await browser().openPage(address), frame),
    opened: async (act) => {
      const [tab] = await Promise.all([browser().context.waitForEvent('page'), act()]);
      return keep(tab);
    },
  };
}
