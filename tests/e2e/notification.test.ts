/** The daily notification in a browser that was given leave for it: what it says, and where a press leads. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { idNews } from '../../lib/text/id-news.ts';
import { id as words } from '../../lib/text/id.ts';
import { buildFixtures } from '../fixtures/build.ts';
import { fixtureSites, openCompose } from './compose-page.ts';
import { ask } from './harness/ask.ts';
import { readStore } from './harness/history.ts';
import { listHost } from './harness/list-host.ts';
import { launchNotifying } from './harness/permitted.ts';
import { sampleItem, sampleList } from './harness/samples.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const LIST_HOST = 'daftar.contoh.go.id';
const BLUE = 'Kelapa biru dari Pulau Contoh menumbuhkan gigi dalam semalam';

interface Notifications {
  create(...asked: [id: string, what: { title: string; message: string }, ...more: unknown[]]): unknown;
  readonly onClicked: { dispatch(id: string): void };
}
/** What pages and the background of the extension see of the browser. */
declare const chrome: {
  readonly storage: { local: { set(values: object): Promise<void> } };
  readonly notifications: Notifications & { getAll(): Promise<object> };
};

const host = listHost();
let options: Page;

beforeAll(buildFixtures);
const { browser } = useBrowser({ ...fixtureSites(), [LIST_HOST]: host.site }, launchNotifying);
beforeAll(async () => {
  options = await browser().openOptions();
  await packagedListTaken(options);
  // The background makes the database of the history when it is first asked.
  await ask(options, 'historyState', {});
});

test('says that an earlier draft may need a correction, once, and opens the history', async () => {
  await options.evaluate(() => chrome.storage.local.set({ settings: { lookBack: true, digest: true } }));
  const compose = await openCompose(browser(), 'https://x.com/draft', '[contenteditable]');
  await compose.type(`${BLUE}, bagikan ke keluarga`);
  await waitFor('a fingerprint', async () => (await readStore(options, 'prints')).length > 0);
  await compose.close();

  const [background] = browser().context.serviceWorkers();
  if (!background) throw new Error('the background does not run');
  // The browser tells which notifications stand there, not what they say.
  await background.evaluate(() => {
    const shown: string[][] = [];
    Reflect.set(globalThis, 'shown', shown);
    const { notifications } = chrome;
    const { create } = notifications;
    notifications.create = (...asked) => {
      shown.push([asked[1].title, asked[1].message]);
      return create.apply(notifications, asked);
    };
  });
  host.put('/daftar.json', sampleList([sampleItem('kelapa-biru', BLUE)]));
  await ask(options, 'addListByUrl', { url: `https://${LIST_HOST}/daftar.json` });
  await ask(options, 'lookAtNews', {});
  await ask(options, 'lookAtNews', {});
  expect(await background.evaluate(() => Reflect.get(globalThis, 'shown') as string[][])).toEqual([
    [idNews.notification.titleBack, idNews.notification.back(1)],
  ]);
  expect(Object.keys(await options.evaluate(() => chrome.notifications.getAll()))).toHaveLength(1);

  const opened = browser().context.waitForEvent('page');
  await background.evaluate(() => {
    chrome.notifications.onClicked.dispatch('kabar');
  });
  const page = await opened;
  await page.getByText(idNews.back.ask).waitFor();
  expect(await page.locator('h2').first().innerText()).toBe(words.options.history);
});
