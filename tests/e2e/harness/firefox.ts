import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findFirefox } from '../../run/browsers.mjs';
import type { Proxy } from './proxy.ts';
import { startProxy } from './proxy.ts';
import type { LocalServer } from './server.ts';
import { waitFor } from './wait.ts';

export const FIREFOX_BUILD = new URL('../../../.output/firefox-mv3', import.meta.url).pathname;

/** The extension's origin is fixed by a preference; a real installation has a random one. */
const UUID = '11111111-2222-4333-8444-555555555555';

export interface FirefoxOptions {
  readonly extension?: string;
  readonly server: LocalServer;
  /** Folders of further extensions in the same browser. */
  readonly beside?: readonly string[];
  /** Folder into which files are saved without a question. */
  readonly downloads?: string;
  /** Folder kept after close. Default: a fresh one that is deleted. */
  readonly profile?: string;
  readonly prefs?: Readonly<Record<string, unknown>>;
  /** The officer lets the extension work in private windows as well. */
  readonly inPrivateToo?: boolean;
  /** Milliseconds after which an idle background is ended. Firefox's own default is 30 s. */
  readonly idleMs?: number;
  /** The home folder that the browser sees. Default: that of the machine. */
  readonly home?: string;
}

/** A running stock Firefox with the extension in it, every host going through the proxy. */
export interface Firefox {
  readonly browser: Browser;
  readonly proxy: Proxy;
  readonly extensionId: string;
  openPage(url: string): Promise<Page>;
  /** A page of the extension, e.g. `popup.html`. Its `url()` stays `about:blank`: ask `location.href`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Gives hosts to the extension, as the officer does by a press on a page of it. */
  permit(page: Page, hosts: readonly string[]): Promise<void>;
  /** Waits until the background was ended for being idle (`idleMs`). */
  stopBackground(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** Firefox asks the proxy for everything, loopback too. */
const proxyPrefs = (port: number): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
});

const downloadPrefs = (folder: string): Record<string, unknown> => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
});

/** The id of an unpacked add-on, from its manifest. */
export async function addonId(extension: string): Promise<string> {
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
    await readFile(join(extension, 'manifest.json'), 'utf8'),
  );
  return manifest.browser_specific_settings.gecko.id;
}

/** Starts Firefox with the extension. Throws with a plain message when the build or the browser is missing. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const extension = options.extension ?? FIREFOX_BUILD;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`no built extension in ${extension}`);
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('no Firefox found: run npm test');
  const proxy = await startProxy(options.server);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    ...(options.home === undefined ? {} : { env: { ...process.env, HOME: options.home } }),
    acceptInsecureCerts: true,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    defaultViewport: { width: 1280, height: 800 },
    // Since 153 Firefox opens pages of extensions for WebDriver only with this flag.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...proxyPrefs(proxy.port),
      'extensions.webextensions.uuids': JSON.stringify({ [await addonId(extension)]: UUID }),
      'extensions.background.idle.timeout': options.idleMs ?? 30_000,
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'id, en',
      ...(options.downloads ? downloadPrefs(options.downloads) : {}),
      ...options.prefs,
    },
  });
  for (const folder of options.beside ?? []) await browser.installExtension(folder);
  await (options.inPrivateToo
    ? installInPrivateToo(browser, extension)
    : browser.installExtension(extension));
  return {
    browser,
    proxy,
    extensionId: await addonId(extension),
    openPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage: (path) => openExtensionPage(browser, `moz-extension://${UUID}/${path}`),
    permit,
    stopBackground: async (page) => {
      await waitFor(
        'the background to end',
        () => page.evaluate('chrome.extension.getBackgroundPage() === null'),
        (options.idleMs ?? 30_000) + 30_000,
      );
    },
    close: async () => {
      await end(browser);
      await Promise.race([proxy.close(), after(CLOSE_MS)]);
    },
  };
}

/** Puppeteer's own call does not know this word of Firefox. */
async function installInPrivateToo(browser: Browser, path: string): Promise<void> {
  const connection: { send(method: string, params: unknown): Promise<unknown> } = Reflect.get(
    browser,
    'connection',
  );
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': true,
  });
}

/** Milliseconds that Firefox gets to end: a page with an unsaved draft may ask whether to leave and hold it up. */
const END_MS = 15_000;

/** The same for the tunnels of the proxy, whose other ends are gone by then. */
const CLOSE_MS = 1_000;

const after = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms).unref();
  });

/** A permission is only asked for while a press is handled; Firefox is told to give it without a question. */
async function permit(page: Page, hosts: readonly string[]): Promise<void> {
  const origins = JSON.stringify(hosts.map((host) => `https://${host}/*`));
  await page.evaluate(`addEventListener('mouseup', () => {
    globalThis.permitted = chrome.permissions.request({ origins: ${origins} });
  }, { once: true, capture: true })`);
  await page.mouse.click(2, 2);
  await waitFor('the permission', () => page.evaluate('globalThis.permitted'));
}

async function end(browser: Browser): Promise<void> {
  const process = browser.process();
  await Promise.race([browser.close().catch(() => undefined), after(END_MS)]);
  if (process?.exitCode === null) process.kill('SIGKILL');
}

const ANSWER_MS = 1000;

/** `goto` never settles here, because Firefox moves the page to another process: look for the page instead. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const opened = await browser.newPage();
  void opened.goto(url).catch(() => undefined);
  return waitFor(`the page ${url}`, async () => {
    for (const page of await browser.pages()) {
      if ((await addressOf(page)) === url) return page;
    }
    return null;
  });
}

/** Address of a page that has finished loading, empty for one that does not answer while it moves. */
function addressOf(page: Page): Promise<string> {
  const asked = page
    .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
    .catch(() => '');
  const late = new Promise<string>((done) => void setTimeout(done, ANSWER_MS, ''));
  return Promise.race([asked, late]);
}
