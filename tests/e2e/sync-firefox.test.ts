import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchFirefox } from './harness/firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { signedHost } from './harness/signed-host.ts';
import { HOST, syncCases } from './sync-cases.ts';

let server: LocalServer;
let firefox: Firefox;
let page: Page;
const host = signedHost();

beforeAll(async () => {
  server = await startServer({ [HOST]: host.site });
  firefox = await launchFirefox({ server });
  page = await firefox.openExtensionPage('options.html');
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

describe('Firefox', () => {
  syncCases({ page: () => page, host });
});
