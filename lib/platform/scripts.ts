/** Putting our scripts into pages. */
import { browser } from './browser.ts';

const EARLY = '/early.js';
const LATE = '/late.js';
const idOf = (host: string) => `early-${host}`;
const pattern = (host: string) => `https://${host}/*`;

/**
 * Loads the late script into one frame, with its sheet, if it has one. False when the frame is gone or not ours to
 * enter.
 */
export async function loadLate(tabId: number, frameId: number, css: string | null): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frameId] };
    if (css !== null) await browser.scripting.insertCSS({ target, css });
    const results = await browser.scripting.executeScript({ target, files: [LATE] });
    return results.every((result) => !('error' in result) || !result.error);
  } catch {
    return false;
  }
}

/**
 * Makes the registered early scripts those of exactly these hosts. An update of the extension or a permission
 * taken back may have dropped some, so it runs at every start. Hosts without permission must not be named.
 */
export async function keepEarly(hosts: readonly string[]): Promise<void> {
  const held = await browser.scripting.getRegisteredContentScripts();
  const wanted = new Set(hosts.map(idOf));
  const stale = held.map((script) => script.id).filter((id) => id.startsWith('early-') && !wanted.has(id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  const have = new Set(held.map((script) => script.id));
  const missing = hosts.filter((host) => !have.has(idOf(host)));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map((host) => ({
      id: idOf(host),
      matches: [pattern(host)],
      js: [EARLY.slice(1)],
      runAt: 'document_start' as const,
      allFrames: true,
      // Editors in frames without an address, such as the classic one of WordPress.
      matchOriginAsFallback: true,
    })),
  );
}

/**
 * Starts the early script in tabs that are open already. Marks need no more than that; posts are held back only after
 * a reload, when the script is the first in the page. Tabs that were put to sleep load anew by themselves.
 */
export async function startEarly(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  await Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined
        ? []
        : [browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: [EARLY] })],
    ),
  );
}
