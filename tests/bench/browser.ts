/** Times of the built extension in a real Chromium, as one of its pages sees them. */
import type { Page } from 'playwright-core';
import { ask } from '../e2e/harness/ask.ts';
import { type Chromium, launchChromium } from '../e2e/harness/chromium.ts';
import { listHost } from '../e2e/harness/list-host.ts';
import { sampleItem, sampleList } from '../e2e/harness/samples.ts';
import { startServer } from '../e2e/harness/server.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { growClaims } from './claims.ts';
import type { Claim } from './engine.ts';
import { timed, type Times, timesOf } from './measure.ts';
import { table } from './table.ts';
import { workerMemory } from './worker-memory.ts';

const HOST = 'daftar.contoh.go.id';
/** Clarifications that one list may hold. */
const LIST_LIMIT = 50_000;

export interface InBrowser {
  /** Clarifications of the subscribed lists. */
  readonly claims: number;
  readonly lists: number;
  /** Milliseconds from asking to subscribe until the list is searched: download, check, index, store. */
  readonly takeOver: number;
  /** A check while the background runs. */
  readonly warm: Times;
  /** A check after the background was killed. */
  readonly cold: Times;
  /** A question that searches nothing, after the background was killed: what the browser itself needs. */
  readonly start: Times;
  /** Memory of the background after these checks and a collection, MB. */
  readonly memory: number;
}

export interface BrowserPlan {
  /** Clarifications in all, rising. */
  readonly sizes: readonly number[];
  readonly drafts: readonly string[];
  /** Kills of the background per size. */
  readonly rounds: number;
}

/** Runs the plan in one browser with a fresh profile. Lists stand on a local HTTPS server. */
export async function measureBrowser(real: readonly Claim[], plan: BrowserPlan): Promise<InBrowser[]> {
  const host = listHost();
  const server = await startServer({ [HOST]: host.site });
  const browser = await launchChromium({ server });
  const rows: InBrowser[] = [];
  try {
    // A page of the extension that runs nothing of its own, so that nothing but our questions wakes the background.
    const page = await browser.openPage(`chrome-extension://${browser.extensionId}/manifest.json`);
    const packaged = await waitFor(
      'the packaged list',
      async () => (await ask(page, 'health', {})).clarifications,
      60_000,
    );
    for (const size of plan.sizes) {
      const claims = growClaims(real, size);
      const parts = Array.from({ length: Math.ceil(size / LIST_LIMIT) }, (_, i) =>
        claims.slice(i * LIST_LIMIT, (i + 1) * LIST_LIMIT),
      );
      const ids = parts.map((_, i) => `bench-${size}-${i}`);
      ids.forEach((id, i) => host.put(`/${id}.json`, listOf(id, parts[i]!)));
      const [, takeOver] = await timed(() => subscribe(page, ids, packaged + size));
      rows.push({ claims: size, lists: ids.length, takeOver, ...(await timesIn(browser, page, plan)) });
      for (const id of ids) {
        await ask(page, 'removeList', { id });
        host.remove(`/${id}.json`);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return rows;
}

const listOf = (id: string, claims: readonly Claim[]): unknown =>
  Object.assign({}, sampleList(claims.map((one) => sampleItem(one.id, one.claim))), { id });

async function subscribe(page: Page, ids: readonly string[], wanted: number): Promise<void> {
  for (const id of ids) {
    const added = await ask(page, 'addListByUrl', { url: `https://${HOST}/${id}.json` });
    if (!added.ok) throw new Error(`the list ${id} is refused: ${JSON.stringify(added)}`);
  }
  await waitFor('the new lists', async () => {
    const { coverage } = await ask(page, 'checkText', { text: 'beras' });
    return coverage.searched >= wanted;
  });
}

async function timesIn(
  browser: Chromium,
  page: Page,
  { drafts, rounds }: BrowserPlan,
): Promise<Pick<InBrowser, 'warm' | 'cold' | 'start' | 'memory'>> {
  await questions(page, drafts.slice(0, drafts.length / 4).map(checkText));
  const warm = await questions(page, drafts.map(checkText));
  const memory = await workerMemory(browser);
  const cold: number[] = [];
  const start: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await browser.stopWorker();
    cold.push(...(await questions(page, [checkText(drafts[round % drafts.length]!)])));
    await browser.stopWorker();
    start.push(...(await questions(page, [{ name: 'site', input: { url: 'https://contoh.go.id/' } }])));
  }
  return { warm: timesOf(warm), cold: timesOf(cold), start: timesOf(start), memory };
}

interface Question {
  readonly name: string;
  readonly input: unknown;
}
const checkText = (text: string): Question => ({ name: 'checkText', input: { text } });

/** Asks one question after the other and gives the milliseconds of each, measured in the page. */
async function questions(page: Page, list: readonly Question[]): Promise<number[]> {
  const times: unknown = await page.evaluate(`(async () => {
    const times = [];
    for (const question of ${JSON.stringify(list)}) {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage({ tabayun: 1, ...question });
      times.push(performance.now() - start);
      if (!reply?.ok) throw new Error(question.name + ' was not answered');
    }
    return times;
  })()`);
  if (!Array.isArray(times)) throw new Error('the page gave no times');
  return times.map(Number);
}

/** The table of the run. */
export const showBrowser = (rows: readonly InBrowser[]): string =>
  table(
    [
      'clarifications',
      'lists',
      'take-over s',
      'warm p50 ms',
      'warm p95',
      'cold p50 ms',
      'cold p95',
      'start alone p50',
      'memory MB',
    ],
    rows.map(({ claims, lists, takeOver, warm, cold, start, memory }) => [
      claims.toLocaleString('en'),
      lists,
      takeOver / 1000,
      warm.p50,
      warm.p95,
      cold.p50,
      cold.p95,
      start.p50,
      memory,
    ]),
  );
