/** What the tests of the contract share: a browser with the extension, and pages that do what real ones do. */
import { afterEach, beforeAll } from 'vitest';
import { buildFixtures, OUTPUT } from '../fixtures/build.ts';
import { siteFor } from '../../lib/sites/all.ts';
import { ask } from './harness/ask.ts';
import type { BrowserName, Running, Tab } from './harness/either.ts';
import { runChromium } from './harness/either-chromium.ts';
import { runFirefox } from './harness/either-firefox.ts';
import { VIRAL } from './harness/samples.ts';
import type { Seen, Site } from './harness/server.ts';
import { folder } from './harness/server.ts';
import { useBrowser } from './harness/use-browser.ts';

export const CLAIM = VIRAL.claim;
export const FOUND = /sangat mirip klaim/;
/** A site of the manifest, and a host that no permission names: the same pages without Tabayun. */
export const HOST = 'www.facebook.com';
export const BARE = 'www.tanpa-tabayun.example';

/** How every page of the contract begins. */
export const HEAD = '<!doctype html><meta charset="utf-8"><title>Uji</title>';
/** A box to write in. */
export const BOX =
  '<div id="box" contenteditable style="min-height:60px;width:600px;border:1px solid;font:16px/1.5 sans-serif"></div>';

export interface ContractOptions {
  /** Pages by path, as markup; any other path is a page of the fixtures. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Headers by path. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Built-in hosts beside `HOST` where the pages stand too. */
  readonly hosts?: readonly string[];
  /** Hosts that the officer gives and switches on. */
  readonly further?: readonly string[];
  /** Hosts that the officer gives, and has not switched on yet. */
  readonly given?: readonly string[];
  /** Sites of their own, by host. */
  readonly sites?: Readonly<Record<string, Site>>;
  /** Milliseconds after which Firefox ends an idle background. */
  readonly idleMs?: number;
  /** Folders of further extensions. */
  readonly beside?: readonly string[];
}

export interface Contract {
  running(): Running;
  /** Opens a path of `HOST`, or a whole address. The tab is closed after the test. */
  open(path: string, before?: () => void): Promise<Tab>;
  /** The tab that a page opens by itself while `act` runs. It is closed after the test. */
  opened(act: () => Promise<unknown>): Promise<Tab>;
  /** Every request that came to the server, oldest first. */
  requests(): readonly Seen[];
}

/** Starts a browser for the tests of the group that calls this, and ends it after them. */
export function useContract(
  browser: BrowserName,
  { pages, headers, hosts = [], further = [], given = [], sites, idleMs, ...rest }: ContractOptions = {},
): Contract {
  const site = siteOf(pages, headers);
  const permitted = [...new Set([...further, ...given].flatMap(hostsOf))];
  const own = Object.fromEntries([HOST, BARE, ...hosts, ...permitted].map((host) => [host, site]));
  const idle = idleMs === undefined ? {} : { idleMs };
  const tabs: Tab[] = [];
  beforeAll(buildFixtures);
  const { browser: running, requests } = useBrowser<Running>({ ...own, ...sites }, ({ server }) =>
    browser === 'Chromium'
      ? runChromium({ server, ...rest }, permitted)
      : runFirefox({ server, ...idle, ...rest }, permitted),
  );
  beforeAll(async () => {
    for (const host of further) {
      const { enabled } = await ask(running().options, 'setSite', { host, enabled: true });
      if (!enabled) throw new Error(`${host} is not permitted`);
    }
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  const keep = (tab: Tab): Tab => {
    tabs.push(tab);
    return tab;
  };
  return {
    running,
    open: async (path, before) =>
      keep(await running().open(path.startsWith('/') ? `https://${HOST}${path}` : path, before)),
    opened: async (act) => keep(await running().opened(act)),
    requests,
  };
}

/** Answers with these pages and headers by path, else with the fixtures. */
function siteOf(pages: ContractOptions['pages'] = {}, headers: ContractOptions['headers'] = {}): Site {
  const fixtures = folder(OUTPUT);
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const markup = pages[pathname];
    if (markup === undefined) return fixtures(request, response);
    for (const [name, value] of Object.entries(headers[pathname] ?? {})) response.setHeader(name, value);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HEAD + markup);
  };
}

/** A site that the officer switches on is given with all its hosts. */
function hostsOf(host: string): readonly string[] {
  const site = siteFor(`https://${host}/`);
  return site.hosts.length > 0 ? site.hosts : [host];
}
