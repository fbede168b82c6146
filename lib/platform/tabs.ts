/** What extension pages need of tabs. */
import type { RawPage } from '../core/page.ts';
import { READER } from './reader-handle.ts';
import type { Reader } from './reader-handle.ts';
import { browser } from './browser.ts';

const READER_FILE = '/reader.js';

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

/** The page of a tab, read in the page without any request. Null for pages that no extension may read. */
export async function readTab(tabId: number): Promise<RawPage | null> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: [READER_FILE] });
    const [result] = await browser.scripting.executeScript({
      target,
      func: (name: string) => (Reflect.get(globalThis, name) as Reader)(),
      args: [READER],
    });
    return result?.result ?? null;
  } catch {
    return null;
  }
}

/**
 * What is selected in a tab's page or in a frame of it that may be read (those of its own host), at most `limit` code
 * units; empty for nothing, and where nobody may read.
 */
export async function selectionIn(tabId: number, limit: number): Promise<string> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: (most: number) => ({
        text: (getSelection()?.toString() ?? '').slice(0, most).trim(),
        // What was selected in a page before a frame of it was entered stays selected.
        left: document.activeElement instanceof HTMLIFrameElement,
      }),
      args: [limit],
    });
    const selected = results.flatMap(({ result }) => (result && result.text !== '' ? [result] : []));
    return (selected.find(({ left }) => !left) ?? selected[0])?.text ?? '';
  } catch {
    return '';
  }
}

/** A document in a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * A picture that only its own page can open (`blob:`), as base64, read there without any request. Null when it has
 * more bytes than `limit`, when it is gone, and where nobody may read.
 */
export async function pictureIn(
  { tabId, frameId }: Frame,
  address: string,
  limit: number,
): Promise<string | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: async (from: string, most: number) => {
        const blob = await (await fetch(from)).blob();
        if (blob.size > most) return null;
        const reader = new FileReader();
        const read = new Promise((resolve) => reader.addEventListener('loadend', resolve));
        reader.readAsDataURL(blob);
        await read;
        return typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : null;
      },
      args: [address, limit],
    });
    const base64: unknown = results[0]?.result;
    return typeof base64 === 'string' ? base64 : null;
  } catch {
    return null;
  }
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** What stands behind the address of the options page when it opens at its history. */
export const AT_HISTORY = '#riwayat';

/** Opens the options at the history, where news of the lists and drafts to be corrected stand. */
export function openHistory(): void {
  openPage(`/options.html${AT_HISTORY}`);
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
