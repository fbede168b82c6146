/** What an instance of Tabayun puts into a page, and how a later one takes it over. */

/** Attribute of our one element in a page. */
export const MARKER = 'data-tabayun';
/** Names of all highlights of Tabayun start so, whatever instance made them. */
export const PREFIX = 'tabayun-';
/** Event at the window: an instance starts in a page that was open already. */
export const TAKEOVER = 'tabayun-takeover';

/**
 * Ends what an earlier instance left: in Chromium its script still runs and hears of it, in Firefox it is dead and
 * only what it drew remains.
 */
export function takeOver(target: Window): void {
  target.dispatchEvent(new Event(TAKEOVER));
  for (const old of target.document.querySelectorAll(`[${MARKER}]`)) old.remove();
  const left: string[] = [];
  // Firefox lets a content script walk through no iterator of the page.
  CSS.highlights.forEach((_highlight, name) => {
    if (name.startsWith(PREFIX)) left.push(name);
  });
  for (const name of left) CSS.highlights.delete(name);
}
