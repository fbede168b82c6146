import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { idOptions } from '../../lib/text/id-options.ts';
import { launchChromium } from './harness/chromium.ts';
import { signedHost } from './harness/signed-host.ts';
import { useBrowser } from './harness/use-browser.ts';
import { HOST, LivePublisher, subscribe, sync, syncCases } from './sync-cases.ts';

let page: Page;
const host = signedHost();

const { browser, server } = useBrowser({ [HOST]: host.site }, launchChromium);
beforeAll(async () => {
  page = await browser().openOptions();
});

describe('Chromium', () => {
  syncCases({ page: () => page, host });

  test('row 22: a certificate that nobody vouches for is no connection: nothing is asked, and the list stays', async () => {
    const publisher = new LivePublisher('daftar-sertifikat');
    host.add(publisher);
    publisher.release(3);
    const profile = await mkdtemp(join(tmpdir(), 'tabayun-sertifikat-'));
    const within = async (trusted: boolean, work: (options: Page) => Promise<void>) => {
      // No certificate has this fingerprint: the same server is not trusted any more.
      const spki = trusted ? server().spki : Buffer.alloc(32).toString('base64');
      const own = await launchChromium({ server: { ...server(), spki }, profile });
      try {
        await work(await own.openOptions());
      } finally {
        await own.close();
      }
    };
    try {
      await within(true, (options) => subscribe(options, publisher));
      publisher.release(4);
      host.asked();
      await within(false, async (options) => {
        expect(await sync(options, publisher)).toMatchObject({
          count: 3,
          lastSync: { ok: false, problem: { code: 'NETWORK' } },
        });
      });
      expect(host.asked()).toEqual([]);
      expect(idOptions.problem.NETWORK.say).toContain('sertifikat');
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });
});
