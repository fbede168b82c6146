import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchChromium } from './harness/chromium.ts';
import type { Chromium } from './harness/chromium.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { signedHost } from './harness/signed-host.ts';
import { HOST, syncCases } from './sync-cases.ts';

let server: LocalServer;
let browser: Chromium;
let page: Page;
const host = signedHost();

beforeAll(async () => {
  server = await startServer({ [HOST]: host.site });
  browser = await launchChromium({ server });
  page = await browser.openOptions();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('Chromium', () => {
  syncCases({ page: () => page, host });
});
