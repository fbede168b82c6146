import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { waitFor } from './wait.ts';

/** What an extension page sees of the browser. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

interface Version {
  readonly versionId: string;
  readonly scriptURL: string;
  readonly runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/** Watches the extension's background from a page of the extension. */
async function withStates<T>(
  context: BrowserContext,
  origin: string,
  use: (
    session: CDPSession,
    running: () => boolean | undefined,
    page: Page,
    /** How often it was seen to have stopped. */
    stops: () => number,
  ) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/manifest.json`);
    const session = await context.newCDPSession(page);
    const states = new Map<string, Version['runningStatus']>();
    let stops = 0;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) {
        if (!version.scriptURL.startsWith(origin)) continue;
        states.set(version.versionId, version.runningStatus);
        if (version.runningStatus === 'stopped') stops++;
      }
    });
    await session.send('ServiceWorker.enable');
    const running = (): boolean | undefined =>
      states.size === 0 ? undefined : [...states.values()].some((state) => state !== 'stopped');
    return await use(session, running, page, () => stops);
  } finally {
    await page.close();
  }
}

/** Kills the background and waits until the browser says that it has stopped. */
export async function stopWorkers(context: BrowserContext, origin: string): Promise<void> {
  await withStates(context, origin, async (session, running, _page, stops) => {
    await waitFor('the state of the background', () => running() !== undefined);
    const before = stops();
    await session.send('ServiceWorker.stopAllWorkers');
    // A page may wake it again at once.
    await waitFor('the background to stop', () => running() === false || stops() > before);
  });
}

/** Sends the background an event that nobody answers, which starts it, and waits until it runs. */
export async function wakeWorker(context: BrowserContext, origin: string): Promise<void> {
  await withStates(context, origin, async (_session, running, page) => {
    await page.goto(`${origin}/options.html`);
    await page.evaluate(() => {
      void chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined);
    });
    await waitFor('the background to start', () => running() === true);
  });
}
