/** A public page that leads into a private network: refused in words, and nothing arrives there. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { ask } from './harness/ask.ts';
import type { Chromium } from './harness/chromium.ts';
import type { Firefox } from './harness/firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import { netlogHolds } from './harness/leaks.ts';
import { launchPermitted } from './harness/permitted.ts';
import type { LocalServer } from './harness/server.ts';
import { portOf, startServer } from './harness/server.ts';
import { packagedListTaken, packagedListTakenIn } from './harness/packaged-list.ts';

const NEWS = 'kabar.example.com';
/** Checked in the popup, never read. */
const UNREAD = 'hanya-diperiksa.example.com';

/** A server inside the network, and what reached it. */
interface Inside {
  readonly server: Server;
  readonly port: number;
  readonly seen: string[];
}

async function startInside(host: string): Promise<Inside> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Halaman dalam');
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, host, done));
  return { server, port: portOf(server.address()), seen };
}

let inside: readonly Inside[];
let server: LocalServer;
/** Where each path of the public page leads. */
const leads = new Map<string, string>();

beforeAll(async () => {
  inside = [await startInside('127.0.0.1'), await startInside('::1')];
  const [four, six] = inside;
  leads.set('/ke-loopback', `http://127.0.0.1:${four!.port}/rahasia`);
  leads.set('/ke-heksa', `http://0x7f.1:${four!.port}/rahasia`);
  leads.set('/ke-desimal', `http://2130706433:${four!.port}/rahasia`);
  leads.set('/ke-ipv6', `http://[::1]:${six!.port}/rahasia`);
  leads.set('/ke-dalam-ipv6', `http://[::ffff:127.0.0.1]:${four!.port}/rahasia`);
  leads.set('/lewat-lain', `https://${NEWS}/ke-loopback`);
  server = await startServer({
    [NEWS]: ({ url = '' }, response) => {
      const location = leads.get(url);
      if (location) response.writeHead(302, { location }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Halaman publik');
    },
  });
});
afterAll(async () => {
  await server?.close();
  for (const one of inside ?? []) one.server.close();
});

const PATHS = ['/ke-loopback', '/ke-heksa', '/ke-desimal', '/ke-ipv6', '/ke-dalam-ipv6', '/lewat-lain'];
const arrived = () => inside.flatMap(({ seen }) => seen.filter((path) => path === '/rahasia'));

describe('in Chromium', () => {
  let browser: Chromium;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tabayun-netlog-'));
    const args = [`--log-net-log=${join(folder, 'netlog.json')}`, '--net-log-capture-mode=Everything'];
    browser = await launchPermitted({ server, args }, [`*.${NEWS}`]);
    await packagedListTakenIn(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('the servers inside can be reached, so that what does not arrive was held back', async () => {
    for (const [path, host] of [
      ['/kendali-4', `127.0.0.1:${inside[0]!.port}`],
      ['/kendali-6', `[::1]:${inside[1]!.port}`],
    ] as const) {
      await (await browser.openPage(`http://${host}${path}`)).close();
    }
    expect(inside.map(({ seen }) => seen.filter((path) => path.startsWith('/kendali')))).toEqual([
      ['/kendali-4'],
      ['/kendali-6'],
    ]);
  });

  test.each(PATHS)('%s', async (path) => {
    const popup = await browser.openPopup();
    await popup.getByLabel(words.popup.label).fill(`https://${NEWS}${path}`);
    await popup.getByRole('button', { name: words.popup.check, exact: true }).click();
    await popup.getByRole('button', { name: words.read.button }).click();
    await popup.getByText(words.read.problem.REDIRECT).waitFor();
    expect(await popup.locator('body').innerText()).toContain(words.outcome.not_listed);
    expect(server.seen.map((one) => one.path)).toContain(path);
    expect(arrived()).toEqual([]);
    await popup.close();
  });

  test('a server inside that speaks https is asked without cookies at most, and nothing of it is shown', async () => {
    leads.set('/ke-https', `https://127.0.0.1:${server.port}/rahasia`);
    const popup = await browser.openPopup();
    await popup.getByLabel(words.popup.label).fill(`https://${NEWS}/ke-https`);
    await popup.getByRole('button', { name: words.popup.check, exact: true }).click();
    await popup.getByRole('button', { name: words.read.button }).click();
    await popup.getByText(words.read.problem.REDIRECT).waitFor();
    // Once more on a connection of its own, because our server calls the host none of its own (421).
    const reached = server.seen.filter(({ host }) => host === '127.0.0.1');
    expect(new Set(reached.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set(['GET /rahasia']),
    );
    for (const { headers } of reached) expect(headers.cookie).toBeUndefined();
    await popup.close();
  });

  test('an address that is only checked is nowhere in the log of the network', async () => {
    const popup = await browser.openPopup();
    await popup.getByLabel(words.popup.label).fill(`https://${UNREAD}/a`);
    await popup.getByRole('button', { name: words.popup.check, exact: true }).click();
    await popup.getByRole('heading', { name: words.outcome.not_listed }).waitFor();
    await popup.close();
    await browser.close();
    const netlog = join(folder, 'netlog.json');
    expect(await netlogHolds(netlog, NEWS), 'control: a page that was read').toBe(true);
    expect(await netlogHolds(netlog, UNREAD)).toBe(false);
  });
});

describe('in Firefox', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox({ server });
  });
  afterAll(() => firefox?.close());

  /** Firefox asks the proxy for every host, those inside too. */
  const askedInside = () => firefox.proxy.asked.filter((host) => /^(?:127\.|\[|localhost)/.test(host));

  test.each(PATHS)('%s', async (path) => {
    const popup = await firefox.openExtensionPage(`popup.html?${path.slice(1)}`);
    await packagedListTaken(popup);
    await firefox.permit(popup, [`*.${NEWS}`]);
    const answer = await ask(popup, 'readAddress', { url: `https://${NEWS}${path}` });
    expect(answer).toEqual({ ok: false, problem: { code: 'REDIRECT' } });
    expect(server.seen.map((one) => one.path)).toContain(path);
    expect(askedInside()).toEqual([]);
    await popup.close();
  });

  test('the log of the proxy would hold what went inside', async () => {
    await firefox.openPage(`http://127.0.0.1:${inside[0]!.port}/kendali`).catch(() => undefined);
    expect(askedInside()).toContain('127.0.0.1');
  });
});
