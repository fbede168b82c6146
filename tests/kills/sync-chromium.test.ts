import type { Page } from 'playwright-core';
import { beforeAll, describe } from 'vitest';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { useBrowser } from '../e2e/harness/use-browser.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { HOST } from '../e2e/sync-cases.ts';
import { killHost } from './host.ts';
import { killRounds } from './rounds.ts';
import { Versions } from './versions.ts';

let page: Page;
let kill: () => Promise<void>;
const host = killHost();
const versions = new Versions();
host.add(versions.publisher);

const { browser } = useBrowser({ [HOST]: host.site }, launchChromium);
beforeAll(async () => {
  // A page of the extension that runs nothing of its own: only our questions wake the background.
  page = await browser().openPage(`chrome-extension://${browser().extensionId}/manifest.json`);
  kill = await workerKiller(browser(), page);
});

/** Stops the worker at once, through a session that is there already. */
async function workerKiller({ context, extensionId }: Chromium, page: Page): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  let stops = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions: workers }) => {
    for (const { scriptURL, runningStatus } of workers)
      if (scriptURL.includes(extensionId) && runningStatus === 'stopped') stops++;
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const before = stops;
    await session.send('ServiceWorker.stopAllWorkers');
    await waitFor('the worker to stop', () => stops > before);
  };
}

describe('Chromium', () => {
  killRounds({ name: 'Chromium, worker', page: () => page, kill: () => kill(), host, versions });
});
