/** A private window, where the officer lets Tabayun work: it checks there, and keeps nothing of it. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { fixtureSites } from './compose-page.ts';
import { ask } from './harness/ask.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import { readHistory, readStore } from './harness/history.ts';
import { launchInPrivateToo } from './harness/permitted.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const ADDRESS = 'https://x.com/draft';

/** What a page of the extension sees of the browser. */
declare const chrome: {
  storage: { local: { set(values: object): Promise<void> } };
  windows: { create(what: { incognito: boolean; url: string }): Promise<{ incognito: boolean }> };
};

let options: Page;

beforeAll(buildFixtures);
const { browser } = useBrowser(fixtureSites(), launchInPrivateToo);
beforeAll(async () => {
  options = await browser().openOptions();
  await packagedListTaken(options);
  // The background makes the database of the history when it is first asked.
  await ask(options, 'historyState', {});
  await options.evaluate(() => chrome.storage.local.set({ settings: { lookBack: true } }));
});

/** Writes the viral post into the compose box of a page, and waits for the answer. */
async function write(tab: Page): Promise<void> {
  const root = await closedRoot(tab);
  await tab.click('[contenteditable]');
  await tab.keyboard.type(VIRAL_POST);
  await root.waitForText(/sangat mirip klaim/);
  await root.close();
}

const checked = { surface: 'text', kind: 'checked', verdict: 'none' } as const;
const record = (draft: string) => ask(options, 'record', { ...checked, draft });

test('what is written there is checked, and stands neither in the history nor among the fingerprints', async () => {
  const opened = browser().context.waitForEvent('page');
  const window = await options.evaluate((url) => chrome.windows.create({ incognito: true, url }), ADDRESS);
  expect(window.incognito).toBe(true);
  const hidden = await opened;
  await hidden.waitForURL(ADDRESS);
  await write(hidden);
  // Asked by a page of ours, while the private window is in front.
  expect(await record('00000000000000aa')).toEqual({ recorded: false });
  await hidden.close();

  // The same in an ordinary window, later: by then anything of the private one would stand there.
  await write(await browser().openPage(ADDRESS));
  const prints = await waitFor('a fingerprint', async () => {
    const all = await readStore(options, 'prints');
    return all.length > 0 && all;
  });
  expect(prints).toHaveLength(1);
  const { events } = await waitFor('events', async () => {
    const history = await readHistory(options);
    return history.events.some(({ kind }) => kind === 'matched') && history;
  });
  expect(new Set(events.map(({ draft }) => draft)).size).toBe(1);
  expect(await record('00000000000000bb')).toEqual({ recorded: true });
});
