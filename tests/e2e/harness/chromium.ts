import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { findChromium } from '../../run/browsers.mjs';
import type { LocalServer } from './server.ts';
import { stopWorkers, wakeWorker } from './worker.ts';

export const CHROME_BUILD = new URL('../../../.output/chrome-mv3', import.meta.url).pathname;

export interface ChromiumOptions {
  /** Folder of the unpacked extension. Default: the built one. */
  readonly extension?: string;
  /** Folders of further extensions in the same browser. */
  readonly beside?: readonly string[];
  /** Plays the hosts that it knows, on port 443; every other host is not found. */
  readonly server?: LocalServer;
  /** Interface language of the browser, e.g. `id` or `en-US`. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly headless?: boolean;
  /** Hosts that the server does not play are real ones. Default: no host but the server's is found. */
  readonly webOpen?: boolean;
  readonly args?: readonly string[];
  /** Program that starts the browser. Default: the one that is found. */
  readonly program?: string;
  /** Folder kept after close. Default: a fresh one that is deleted. */
  readonly profile?: string;
}

/** A running Chromium with the extension in it. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  openPage(url: string): Promise<Page>;
  /** The popup's document in a tab: the same code and rights, without the toolbar around it. */
  openPopup(query?: string): Promise<Page>;
  openOptions(): Promise<Page>;
  /** Kills the background as the browser does when it is idle, and waits until it is gone. */
  stopWorker(): Promise<void>;
  /** Starts the background by an event and waits until it runs. */
  wakeWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Arguments that keep Chromium quiet, load the extension and send every host to the local server or nowhere. */
function chromiumArgs(extension: string, { server, webOpen, beside = [] }: ChromiumOptions): string[] {
  const folders = [extension, ...beside].join(',');
  const maps = (server?.hosts ?? []).map((host) => `MAP ${host}:443 127.0.0.1:${server?.port}`);
  const rest = webOpen ? [] : ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-extensions-except=${folders}`,
    `--load-extension=${folders}`,
    `--host-resolver-rules=${[...maps, ...rest].join(', ')}`,
    ...(server ? [`--ignore-certificate-errors-spki-list=${server.spki}`] : []),
  ];
}

/** Starts Chromium with the extension. Throws with a plain message when the build or the browser is missing. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const extension = options.extension ?? CHROME_BUILD;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`no built extension in ${extension}`);
  const executablePath = options.program ?? findChromium();
  if (!executablePath) throw new Error('no Chromium found: run node tests/run/setup.mjs');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'tabayun-chromium-')));
  const { locale = 'id-ID', colorScheme = 'light', headless = true } = options;
  const viewport = options.viewport ?? (headless ? { width: 1280, height: 800 } : null);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    locale,
    colorScheme,
    viewport,
    args: [...chromiumArgs(extension, options), `--lang=${locale}`, ...(options.args ?? [])],
  });
  const close = async (): Promise<void> => {
    await context.close();
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const extensionId = await idOf(context).catch(async (error: unknown) => {
    await close();
    throw new Error('the background of the extension did not start', { cause: error });
  });
  const origin = `chrome-extension://${extensionId}`;
  const openPage = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    context,
    extensionId,
    openPage,
    openPopup: (query = '') => openPage(`${origin}/popup.html${query}`),
    openOptions: () => openPage(`${origin}/options.html`),
    stopWorker: () => stopWorkers(context, origin),
    wakeWorker: () => wakeWorker(context, origin),
    close,
  };
}

async function idOf(context: BrowserContext): Promise<string> {
  const isOurs = (url: string): boolean => url.startsWith('chrome-extension://');
  const running = context.serviceWorkers().find((worker) => isOurs(worker.url()));
  const worker =
    running ?? (await context.waitForEvent('serviceworker', { predicate: (w) => isOurs(w.url()) }));
  return new URL(worker.url()).host;
}
