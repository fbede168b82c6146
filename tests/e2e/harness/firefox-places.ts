/** Where the letters of a field stand in Firefox, which tells it only to scripts with the rights of the browser. */
import type { Browser } from 'puppeteer-core';
import { inTab } from './firefox-tab.ts';
import type { TabProcess } from './firefox-tab.ts';

/**
 * Gives the page in front a function `placesOf(field, start, end)`: the boxes of these letters, one for each line, not
 * clipped, in CSS pixels of the viewport, as JSON. Scripts of extensions do not see it.
 */
export async function tellPlaces(browser: Browser): Promise<void> {
  await inTab(browser, give, null);
}

/** Parts of the browser. */
declare const Cu: {
  exportFunction(run: (...args: never[]) => string, scope: Window, options: { defineAs: string }): void;
};
interface Edited extends HTMLElement {
  readonly editor: { readonly rootElement: HTMLElement };
}

/** Runs in the process of the tab. */
function give({ content }: TabProcess): void {
  const placesOf = (field: Edited, start: number, end: number): string => {
    const text = field.editor.rootElement.firstChild;
    if (!text) return '[]';
    const range = content.document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    const boxes = [...range.getClientRects()];
    return JSON.stringify(boxes.map(({ left, top, width, height }) => ({ left, top, width, height })));
  };
  Cu.exportFunction(placesOf, content, { defineAs: 'placesOf' });
}
