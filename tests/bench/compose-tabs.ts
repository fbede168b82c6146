/** The same compose page five times: without anything, once more so, with the floor, Tabayun and the baseline. */
import { cpSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { BARE_HOST, fixtureSites, openCompose } from '../e2e/compose-page.ts';
import type { BOXES, ComposePage } from '../e2e/compose-page.ts';
import { CHROME_BUILD, launchChromium } from '../e2e/harness/chromium.ts';
import type { Chromium } from '../e2e/harness/chromium.ts';
import { PLAIN_POST, VIRAL, VIRAL_POST } from '../e2e/harness/samples.ts';
import type { LocalServer, Site } from '../e2e/harness/server.ts';
import { folder, page, startServer } from '../e2e/harness/server.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { buildFixtures, OUTPUT } from '../fixtures/build.ts';
import { FEED } from './compose-feed-page.ts';

/** How many times the CPU is slowed: an office laptop beside the machine that measures. */
export const SLOWED = 4;

/** The other extensions. */
const OTHERS = ['perblock', 'floor'];
/** Loaded from here, so that they lie beside ours and outside of what is under version control. */
const LOADED = new URL('../../.output/', import.meta.url).pathname;
const BASELINE_HOST = 'www.perbandingan.example';
const SECOND_BARE_HOST = 'www.tanpa-apa-apa.example';
const FLOOR_HOST = 'www.hampa.example';

export const SUBJECTS = ['bare', 'bare again', 'floor', 'Tabayun', 'baseline'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What a row of the tables measures: a kind of box and the length of its text in code units. */
export interface Setting {
  readonly box: (typeof BOXES)[number];
  readonly length: number;
}

export interface Bench {
  readonly browser: Chromium;
  close(): Promise<void>;
}

/** Starts the browser with the built extension, the baseline and the floor in it, and a server with all pages. */
export async function openBench(): Promise<Bench> {
  await buildFixtures();
  for (const name of OTHERS)
    cpSync(new URL(`./${name}`, import.meta.url), LOADED + name, { recursive: true });
  const server: LocalServer = await startServer(sites());
  const all = [CHROME_BUILD, ...OTHERS.map((name) => LOADED + name)].join(',');
  const args = [`--disable-extensions-except=${all}`, `--load-extension=${all}`];
  const launched = await launchChromium({ server, args });
  const browser = { ...launched, openPage: (url: string) => openWindow(launched, url) };
  return {
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** A window of its own for each page: behind another tab a page draws no frames. */
async function openWindow({ context }: Chromium, url: string): Promise<Page> {
  const [any] = context.pages();
  if (!any) throw new Error('the browser has no page');
  const session = await context.newCDPSession(any);
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url, newWindow: true });
  await session.detach();
  const page = await opened;
  await page.waitForLoadState();
  return page;
}

function sites(): Record<string, Site> {
  const hosts = [...Object.keys(fixtureSites()), BASELINE_HOST, SECOND_BARE_HOST, FLOOR_HOST];
  const editors = folder(OUTPUT);
  const feed = page(FEED);
  const both: Site = (request, response) =>
    request.url?.startsWith('/feed') ? feed(request, response) : editors(request, response);
  return Object.fromEntries(hosts.map((host) => [host, both]));
}

/** The address of a page for a subject. */
export function addressFor(subject: Subject, address: string): string {
  const host = {
    bare: BARE_HOST,
    'bare again': SECOND_BARE_HOST,
    floor: FLOOR_HOST,
    baseline: BASELINE_HOST,
  };
  return subject === 'Tabayun' ? address : address.replace(new URL(address).hostname, host[subject]);
}

/** Opens a box with a text that holds one marked passage in its last paragraph, and waits for the mark. */
export async function openSubject(
  { browser }: Bench,
  subject: Subject,
  { box, length }: Setting,
): Promise<ComposePage> {
  const opened = await openCompose(browser, addressFor(subject, box.address), box.selector);
  await opened.tab.evaluate((claim) => {
    document.documentElement.dataset['claim'] = claim;
  }, VIRAL.claim);
  const paragraphs = paragraphsOf(length);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await opened.tab.keyboard.press('Enter');
    await opened.tab.keyboard.insertText(paragraph);
  }
  if (subject === 'Tabayun') {
    await opened.waitForMarks([VIRAL.claim]);
    await opened.root.waitForText(/sangat mirip klaim/);
  }
  if (subject === 'floor' || (subject === 'baseline' && box.selector !== 'textarea'))
    await waitFor('the mark', () => opened.tab.evaluate(isMarked));
  return opened;
}

function paragraphsOf(length: number): string[] {
  const paragraph = Array.from({ length: 5 }, () => PLAIN_POST).join(' ');
  const count = Math.max(0, Math.round((length - VIRAL_POST.length) / paragraph.length));
  return [...Array.from({ length: count }, () => paragraph), VIRAL_POST];
}

/** Runs in the page. */
function isMarked(): boolean {
  return [...CSS.highlights.values()].some(({ size }) => size > 0);
}

/** Puts the caret where it stands before every mark, or behind all text. */
export async function moveCaret(tab: Page, to: 'start' | 'end'): Promise<void> {
  await tab.keyboard.press(to === 'start' ? 'Control+Home' : 'Control+End');
}
