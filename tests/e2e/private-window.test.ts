/** A private window, where the officer lets Tabayun work: it checks there, and keeps nothing of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFixtures } from '../fixtures/build.ts';
import { fixtureSites } from './compose-page.ts';
import { ask } from './harness/ask.ts';
import { BROWSERS } from './harness/either.ts';
import type { Running, Tab } from './harness/either.ts';
import { chromiumAs } from './harness/either-chromium.ts';
import { runFirefox } from './harness/either-firefox.ts';
import { readHistory, readStore } from './harness/history.ts';
import { launchInPrivateToo } from './harness/permitted.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const ADDRESS = 'https://x.com/draft';

beforeAll(buildFixtures);

describe.each(BROWSERS)('a private window of %s', (name) => {
  const { browser } = useBrowser<Running>(fixtureSites(), async (options) =>
    name === 'Chromium'
      ? chromiumAs(await launchInPrivateToo(options))
      : runFirefox({ ...options, inPrivateToo: true }, []),
  );
  beforeAll(async () => {
    const { options } = browser();
    await packagedListTaken(options);
    // The background makes the database of the history when it is first asked.
    await ask(options, 'historyState', {});
    await options.evaluate('chrome.storage.local.set({ settings: { lookBack: true } })');
  });

  /** Writes the viral post into the compose box of a page, and waits for the answer. */
  const write = async (tab: Tab): Promise<void> => {
    await tab.click('[contenteditable]');
    await tab.type(VIRAL_POST);
    await tab.root.waitForText(/sangat mirip klaim/);
  };
  const checked = { surface: 'text', kind: 'checked', verdict: 'none' } as const;
  const record = (draft: string) => ask(browser().options, 'record', { ...checked, draft });

  test('what is written there is checked, and stands neither in the history nor among the fingerprints', async () => {
    const { options } = browser();
    const hidden = await browser().opened(async () => {
      const made = `chrome.windows.create({ incognito: true, url: '${ADDRESS}' })`;
      expect(await options.evaluate(`${made}.then(({ incognito }) => incognito)`)).toBe(true);
    });
    await write(hidden);
    // Asked by a page of ours, while the private window is in front.
    expect(await record('00000000000000aa')).toEqual({ recorded: false });
    await hidden.close();

    // The same in an ordinary window, later: by then anything of the private one would stand there.
    const plain = await browser().open(ADDRESS);
    await write(plain);
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
    await plain.close();
  });
});
