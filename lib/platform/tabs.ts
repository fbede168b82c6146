/** What extension pages need of tabs. */
import { browser } from './browser.ts';

/** Code units of a page's text that are read for a check. */
const MAX_PAGE_TEXT = 100_000;

export interface ActiveTab {
  readonly id: number;
  /** Address of the tab; empty where the browser does not tell it. */
  readonly url: string;
  readonly title: string;
}

/** The tab in front. Its address is known after the officer opened the popup on it (activeTab). */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}

/**
 * The visible text of a tab's page, read in the page without any request; at most `MAX_PAGE_TEXT` code units.
 * Null for pages that no extension may read.
 */
export async function pageText(tabId: number): Promise<string | null> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId },
      func: (limit: number) => (document.body?.innerText ?? '').slice(0, limit),
      args: [MAX_PAGE_TEXT],
    });
    return typeof result?.result === 'string' ? result.result : null;
  } catch {
    return null;
  }
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the report page in a tab of its own. */
export async function openReport(): Promise<void> {
  await browser.tabs.create({ url: (browser.runtime.getURL as (path: string) => string)('/laporan.html') });
}

/** Opens a page of the extension in a tab of its own. */
export function openPage(path: `/${string}`): void {
  const url = (browser.runtime.getURL as (path: string) => string)(path);
  void browser.tabs.create({ url });
}
