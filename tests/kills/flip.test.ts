/**
 * The browser killed at random moments of the flip, the one transaction that puts a new version in place of the old.
 * A reader in a page of the extension holds the flip up until everything before it is done, and lets it go: from
 * there on the moments count. Chromium itself may throw the files of a database away that a kill left half-written
 * (LevelDB logs that); then the list has to come back by itself.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../e2e/harness/ask.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { startServer } from '../e2e/harness/server.ts';
import type { LocalServer } from '../e2e/harness/server.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { HOST } from '../e2e/sync-cases.ts';
import { browserKiller, startedEmpty } from './browser-process.ts';
import { killHost } from './host.ts';
import { kills, KILLS, tell } from './plan.ts';
import { heldVersion, Versions } from './versions.ts';

/** Undisturbed flips that tell how long one takes. */
const MEASURED = 5;
/** A kill may also come just after the end. */
const BEYOND = 1.5;
/** So many kills hit both sides of the flip for certain. */
const BOTH_SIDES = 50;

let server: LocalServer;
let browser: Chromium;
let page: Page;
let profile: string;
let span = 0;
const held = { old: 0, new: 0, lost: 0 };
const host = killHost({ latency: 15 });
const versions = new Versions();
host.add(versions.publisher);

async function start(): Promise<void> {
  browser = await launchChromium({ server, profile });
  page = await browser.openPage(`chrome-extension://${browser.extensionId}/manifest.json`);
}

beforeAll(async () => {
  server = await startServer({ [HOST]: host.site });
  profile = await mkdtemp(join(tmpdir(), 'tabayun-kills-'));
  await start();
  versions.publishNext();
  await versions.subscribe(page);
  const times: number[] = [];
  for (let i = 0; i < MEASURED; i++) {
    await untilFlip();
    times.push(Number(await page.evaluate('holding.letGo()')));
    await versions.taken(page);
  }
  const [typical = 0] = times.sort((a, b) => a - b).slice(MEASURED >> 1);
  span = typical * BEYOND;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  tell(
    `Chromium, browser: killed within ${Math.round(span)} ms of a flip; old version ${held.old} times, new one ${held.new}; ${held.lost} times Chromium threw its own database away and the list was fetched again`,
  );
});

/** Publishes a version and syncs it, up to the flip, which is held up; gives its chunks. */
async function untilFlip(): Promise<string[]> {
  const chunks = versions.publishNext();
  host.asked();
  await versions.startSync(page);
  const asked: string[] = [];
  const chunksAsked = (count: number): Promise<unknown> =>
    waitFor('chunks to be asked for', () => {
      asked.push(...host.asked().filter((path) => path.startsWith('b-')));
      return asked.length >= count;
    });
  // What is verified has been written down by then.
  await chunksAsked(1);
  await page.evaluate(HOLD);
  await chunksAsked(chunks.length);
  await waitFor('the flip to wait', () => page.evaluate('holding.another()'), 60_000);
  return chunks;
}

test.each(kills())('kill $number, at $moment of a flip', async ({ moment }) => {
  const chunks = await untilFlip();
  const { version } = versions;
  const kill = browserKiller(profile);
  // Not awaited to its end, which is that of the flip.
  await page.evaluate('void holding.letGo()');
  await exactly(moment * span);
  await kill();

  host.hold();
  await start();
  await ask(page, 'health', {});
  const lost = startedEmpty(profile);
  const whole = lost ? null : await heldVersion(page, versions.publisher);
  expect([version - 1, version, null]).toContain(whole);
  held[lost ? 'lost' : whole === version ? 'new' : 'old']++;
  host.letGo();
  // A start of the browser goes on with the sync by itself, and fetches what was lost.
  await versions.taken(page);
  expect(await heldVersion(page, versions.publisher)).toBe(version);
  // All chunks were whole before the flip.
  const asked = host.asked().filter((path) => path.startsWith('b-'));
  expect(asked.sort()).toEqual(lost ? [...chunks].sort() : []);
});

test('each kill was survived, and where there were many, they came before the flip was done and after', () => {
  expect(held.old + held.new + held.lost).toBe(KILLS);
  const least = Math.floor(KILLS / BOTH_SIDES);
  expect(held.old).toBeGreaterThanOrEqual(least);
  expect(held.new).toBeGreaterThanOrEqual(least);
});

/** A timer may be late by more than a flip lasts. */
async function exactly(ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (performance.now() < end) await new Promise(setImmediate);
}

/**
 * Holds a reading transaction over the rows open. Readers do not wait for each other; `another()` is true once one
 * has to wait all the same, because a writer stands before it: the flip. `letGo()` gives the milliseconds that the
 * flip takes.
 */
const HOLD = `(async () => {
  const db = await new Promise((ok, no) => {
    const request = indexedDB.open('tabayun-2');
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error);
  });
  let open = true;
  const { promise: closed, resolve: close } = Promise.withResolvers();
  const transaction = db.transaction('lists');
  const keep = () => {
    transaction.objectStore('lists').count().onsuccess = () => open ? keep() : close();
  };
  keep();
  const read = () => new Promise((ok) => {
    db.transaction('lists').objectStore('lists').count().onsuccess = ok;
  });
  globalThis.holding = {
    another: () => Promise.race([
      read().then(() => false),
      new Promise((ok) => setTimeout(ok, 1000, true)),
    ]),
    async letGo() {
      const start = performance.now();
      open = false;
      await closed;
      await read();
      const ms = performance.now() - start;
      db.close();
      return ms;
    },
  };
})()`;
