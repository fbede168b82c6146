import type { Page } from 'puppeteer-core';
import { beforeAll, describe } from 'vitest';
import { launchFirefox } from './harness/firefox.ts';
import { signedHost } from './harness/signed-host.ts';
import { useBrowser } from './harness/use-browser.ts';
import { HOST, syncCases } from './sync-cases.ts';

let page: Page;
const host = signedHost();

const { browser } = useBrowser({ [HOST]: host.site }, launchFirefox);
beforeAll(async () => {
  page = await browser().openExtensionPage('options.html');
});

describe('Firefox', () => {
  syncCases({ page: () => page, host });
});
