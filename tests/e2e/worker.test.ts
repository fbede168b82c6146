import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { ask } from './harness/ask.ts';
import type { Chromium } from './harness/chromium.ts';
import { launchChromium } from './harness/chromium.ts';
import { listHost } from './harness/list-host.ts';
import { VIRAL, VIRAL_POST, sampleItem, sampleList } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';

const ROUNDS = 5;
const CLAIM = 'Traktor terbang bertenaga getah nangka dibagikan di alun-alun Kota Contoh setiap malam Jumat';

let server: LocalServer;
let browser: Chromium;
let page: Page;
const lists = listHost();

beforeAll(async () => {
  server = await startServer({ 'daftar.contoh.go.id': lists.site });
  browser = await launchChromium({ server });
  page = await browser.openOptions();
  await waitFor('the packaged list', async () => (await ask(page, 'health', {})).clarifications > 0, 30_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('a killed background answers the next check the same as before', async () => {
  const before = await ask(page, 'checkText', { text: VIRAL_POST });
  expect(before.verdict).toBe('strong');
  expect(before.matches[0]?.clarification.id).toBe(VIRAL.id);
  for (let round = 1; round <= ROUNDS; round++) {
    await browser.stopWorker();
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
  const fetched = server.seen.length;
  await browser.stopWorker();
  const answer = await ask(page, 'checkText', { text: CLAIM });
  expect(answer.matches[0]?.clarification.id).toBe('traktor-terbang');
  expect(server.seen.length).toBe(fetched);
});
