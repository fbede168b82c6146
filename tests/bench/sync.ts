/** What a sync costs on a slow line: the built extension in Chromium, a signed list, a server behind the line. */
import type { Page } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Before } from '../../lib/cli/list/rechunk.ts';
import { rechunk } from '../../lib/cli/list/rechunk.ts';
import { readChunk } from '../../lib/lists/protocol/chunk.ts';
import type { Clarification } from '../../lib/core/model.ts';
import { ask } from '../e2e/harness/ask.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import type { Site } from '../e2e/harness/server.ts';
import { startServer } from '../e2e/harness/server.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { addressOf, HOST, listOf } from '../e2e/sync-cases.ts';
import { NOW, Publisher, sha256Of } from '../unit/lists/publisher.ts';
import type { Claim } from './engine.ts';
import type { Line, LinePlan } from './line.ts';
import { startLine } from './line.ts';
import { afterDay, DAY, growItems } from './sync-lists.ts';
import { workerMemory } from './worker-memory.ts';

export interface SyncCost {
  /** On the line, both ways, with TLS and headers. */
  readonly bytes: number;
  /** From the press until the new version is searched. */
  readonly seconds: number;
  /** Of these, after the last byte had come. */
  readonly local: number;
  /** Highest memory of the background that was seen, and after it and a collection. MB. */
  readonly memory: { readonly most: number; readonly after: number };
}

export interface SyncRow {
  readonly clarifications: number;
  /** Of all its chunks, before compression. */
  readonly listBytes: number;
  readonly first: SyncCost;
  readonly day: SyncCost;
  readonly nothing: SyncCost;
}

/** A static host as the publishers' guide sets it up: compression, and an answer of 304 for what is known. */
function staticHost(publisher: Publisher): Site {
  const packed = new Map<string, { readonly tag: string; readonly body: Buffer }>();
  return ({ url = '', headers }, response) => {
    const bytes = publisher.files.get(url.replace(`/${publisher.id}/`, ''));
    const open = { 'access-control-allow-origin': '*' };
    if (!bytes) {
      response.writeHead(404, open).end();
      return;
    }
    const tag = `"${sha256Of(bytes).slice(0, 16)}"`;
    const file = packed.get(tag) ?? { tag, body: gzipSync(bytes) };
    packed.set(tag, file);
    if (headers['if-none-match'] === tag) {
      response.writeHead(304, { ...open, etag: tag }).end();
      return;
    }
    const more = { etag: tag, 'content-encoding': 'gzip', 'content-length': file.body.length };
    response.writeHead(200, { ...open, ...more, 'content-type': 'application/json' }).end(file.body);
  };
}

/** Publishes as `npm run list -- build` and `sign` do; gives what the next version builds on. */
function publish(publisher: Publisher, items: readonly Clarification[], before: Before | null): Before {
  const placed = rechunk(items, [], before);
  for (const { ref, bytes } of placed) if (bytes) publisher.put(ref.path, bytes);
  const chunks = placed.map(({ ref }) => ref);
  publisher.publish([], { chunks, at: Math.floor((Date.now() - NOW) / 1000) - 60 });
  const ordered = chunks.flatMap((ref) => readChunk(publisher.files.get(ref.path)!, ref, 0, new Set()).items);
  return { statement: { chunks }, items: ordered };
}

/** Measures one size in a browser of its own. */
export async function measureSync(claims: readonly Claim[], count: number, plan: LinePlan): Promise<SyncRow> {
  const publisher = new Publisher('ukur-sinkron');
  // After the day there are as many as a list may hold.
  const items = growItems(claims, count - (DAY.added * count) / 10_000);
  const before = publish(publisher, items, null);
  const server = await startServer({ [HOST]: staticHost(publisher) });
  const line = await startLine(server.port, plan);
  const browser = await launchChromium({ server: { ...server, port: line.port } });
  try {
    // A page of the extension that runs nothing of its own, so that nothing but our questions wakes the background.
    const page = await browser.openPage(`chrome-extension://${browser.extensionId}/manifest.json`);
    const held = await waitFor(
      'the packaged list',
      async () => (await ask(page, 'health', {})).clarifications,
      60_000,
    );
    const measure = (searched: number, start: () => Promise<unknown>) =>
      cost({ browser, page, line, publisher, searched }, start);
    const first = await measure(held + items.length, () => subscribe(page, publisher));
    const next = afterDay(items, claims);
    publish(publisher, next, before);
    const sync = () => ask(page, 'syncNow', { id: publisher.id });
    const active = next.filter(({ status }) => status === 'active').length;
    const day = await measure(held + active, sync);
    const nothing = await measure(held + active, sync);
    const listBytes = before.statement.chunks.reduce((sum, { size }) => sum + size, 0);
    return { clarifications: count, listBytes, first, day, nothing };
  } finally {
    await browser.close();
    await line.close();
    await server.close();
  }
}

async function subscribe(page: Page, publisher: Publisher): Promise<void> {
  const url = addressOf(publisher);
  const offered = await ask(page, 'addListByUrl', { url });
  if (!('offer' in offered)) throw new Error(JSON.stringify(offered));
  const confirmed = offered.offer.keys.map((key) => key.fingerprint);
  const added = await ask(page, 'addListByUrl', { url, confirmed });
  if (!added.ok) throw new Error(JSON.stringify(added));
}

interface Measured {
  readonly browser: Chromium;
  readonly page: Page;
  readonly line: Line;
  readonly publisher: Publisher;
  /** Clarifications that are searched in the end. */
  readonly searched: number;
}

/** Milliseconds between two looks. */
const LOOK = 200;

async function cost(
  { browser, page, line, publisher, searched }: Measured,
  start: () => Promise<unknown>,
): Promise<SyncCost> {
  line.bytes();
  const last = (await listOf(page, publisher))?.lastSync?.at;
  const begin = performance.now();
  let arrived = begin;
  let [bytes, most] = [0, 0];
  await start();
  for (let done = false; !done;) {
    await pause(LOOK);
    const more = line.bytes();
    if (more > 0) arrived = performance.now();
    bytes += more;
    most = Math.max(most, await workerMemory(browser, { collect: false }));
    const list = await listOf(page, publisher);
    const ended = list?.lastSync && list.lastSync.at !== last && !list.progress;
    if (ended && !list.lastSync?.ok) throw new Error(JSON.stringify(list.lastSync));
    done = Boolean(ended);
  }
  const { coverage } = await ask(page, 'checkText', { text: 'beras' });
  const end = performance.now();
  if (coverage.searched !== searched) throw new Error(`${coverage.searched} are searched, not ${searched}`);
  const memory = { most, after: await workerMemory(browser) };
  return { bytes, seconds: (end - begin) / 1000, local: (end - arrived) / 1000, memory };
}
