import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTwins } from '../fixtures/twins.ts';
import { closedRootInFirefox } from './harness/closed-root-firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { marks } from './harness/marks.ts';
import { VIRAL, VIRAL_POST, packagedList } from './harness/samples.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { twinSite } from './harness/twin-site.ts';

const SHARED = /Unggahan yang Anda bagikan sangat mirip klaim/;
const HOAX = packagedList().items.find(({ seenAt }) => seenAt.length > 0)?.seenAt[0] ?? '';

let server: LocalServer;
let firefox: Firefox;

beforeAll(async () => {
  await buildTwins();
  server = await startServer({
    'x.com': await twinSite('twin-x', ['Kabar desa hari ini.', VIRAL_POST]),
    'www.facebook.com': await twinSite('twin-facebook', ['Kabar', HOAX]),
    'www.linkedin.com': await twinSite('twin-linkedin', [VIRAL_POST]),
  });
  firefox = await launchFirefox({ server });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

test('the menu of a repost and the quoted post are checked, and marked where they stand', async () => {
  const tab = await firefox.openPage('https://x.com/home');
  const root = closedRootInFirefox(tab);
  await tab.click('#repost-1');
  await root.waitForText(SHARED);
  await tab.click('#quote');
  await tab.click('[role=dialog] [role=textbox]');
  await root.waitForText(SHARED);
  const [quoted] = await marks(tab);
  expect(quoted?.text).toContain(VIRAL.claim);
  await root.click(SHARED);
  expect(await root.waitForText(/Salin klarifikasi/)).toContain(VIRAL.answer);
  await tab.close();
});

test('a post that is shared inside a shadow root is checked', async () => {
  const tab = await firefox.openPage('https://www.linkedin.com/feed/');
  const root = closedRootInFirefox(tab);
  await tab.click('#interop-outlet');
  await tab.evaluate(() => {
    document.querySelector('#interop-outlet')?.shadowRoot?.querySelector<HTMLElement>('.ql-editor')?.focus();
  });
  await root.click(SHARED);
  expect(await root.waitForText(/Salin klarifikasi/)).toContain(VIRAL.answer);
  await tab.close();
});

test('a share address is checked before any box has it', async () => {
  const tab = await firefox.openPage(
    `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(HOAX)}`,
  );
  const root = closedRootInFirefox(tab);
  await root.click(/Alamat yang Anda bagikan ada di daftar/);
  expect(await root.waitForText(/Salin klarifikasi/)).toContain('tempat beredarnya klaim ini');
  await tab.close();
});
