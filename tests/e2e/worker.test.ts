import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { DATABASE } from '../../lib/store/database.ts';
import { ask } from './harness/ask.ts';
import { launchChromium } from './harness/chromium.ts';
import { listHost } from './harness/list-host.ts';
import { VIRAL, VIRAL_POST, sampleItem, sampleList } from './harness/samples.ts';
import { packagedListTaken } from './harness/packaged-list.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const ROUNDS = 5;
const CLAIM = 'Traktor terbang bertenaga getah nangka dibagikan di alun-alun Kota Contoh setiap malam Jumat';

let page: Page;
const lists = listHost();

const { browser, requests } = useBrowser({ 'daftar.contoh.go.id': lists.site }, launchChromium);
beforeAll(async () => {
  page = await browser().openOptions();
  await packagedListTaken(page);
});

test('a killed background answers the next check the same as before', async () => {
  const before = await ask(page, 'checkText', { text: VIRAL_POST });
  expect(before.verdict).toBe('strong');
  expect(before.matches[0]?.clarification.id).toBe(VIRAL.id);
  for (let round = 1; round <= ROUNDS; round++) {
    await browser().stopWorker();
    expect(await ask(page, 'checkText', { text: VIRAL_POST }), `round ${round}`).toEqual(before);
  }
});

test('a subscribed list outlives the background without being fetched again', async () => {
  lists.put('/daftar.json', sampleList([sampleItem('traktor-terbang', CLAIM)]));
  const added = await ask(page, 'addListByUrl', { url: 'https://daftar.contoh.go.id/daftar.json' });
  expect(added).toMatchObject({ ok: true });
  await waitFor('the new list', async () => {
    const answer = await ask(page, 'checkText', { text: CLAIM });
    return answer.matches[0]?.clarification.id === 'traktor-terbang';
  });
  lists.remove('/daftar.json');
  const fetched = requests().length;
  await browser().stopWorker();
  const answer = await ask(page, 'checkText', { text: CLAIM });
  expect(answer.matches[0]?.clarification.id).toBe('traktor-terbang');
  expect(requests().length).toBe(fetched);
});

/** Puts the next look at all lists an hour back. */
const MAKE_OVERDUE = `new Promise((done, fail) => {
  const opening = indexedDB.open(${JSON.stringify(DATABASE)});
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const work = db.transaction('lists', 'readwrite');
    const lists = work.objectStore('lists');
    lists.getAll().onsuccess = ({ target }) => {
      for (const row of target.result)
        if (row.url) lists.put({ ...row, nextSync: new Date(Date.now() - 3600_000).toISOString() });
    };
    work.oncomplete = () => { db.close(); done(null); };
  };
})`;
const NAMES = `chrome.alarms.getAll().then((alarms) => alarms.map(({ name }) => name).sort().join())`;
const alarmsOf = async () => String(await page.evaluate(NAMES));

test('alarms that were lost are made again at the next start, and a list that is overdue is synced', async () => {
  lists.put('/daftar.json', sampleList([sampleItem('traktor-terbang', CLAIM), VIRAL]));
  await page.evaluate(MAKE_OVERDUE);
  await page.evaluate('chrome.alarms.clearAll()');
  await browser().stopWorker();
  expect(await alarmsOf()).toBe('');
  // Any event wakes the background.
  await ask(page, 'health', {});
  await waitFor('the sync', async () =>
    (await ask(page, 'lists', {})).some(({ url, count }) => url !== undefined && count === 2),
  );
  await waitFor('both alarms', async () => (await alarmsOf()) === 'next,sync');
});
