/** What an instance of Tabayun puts into a page, and how a later one takes it over. */

/** Attribute of our one element in a page. */
export const MARKER = 'data-tabayun';
/** Names of all highlights of Tabayun start so, whatever instance made them. */
export const PREFIX = 'tabayun-';
/**
 * Firefox stops a script with its extension, before it could clear anything away, but takes the sheets back that the
 * extension put into the page. So there what is drawn is seen only while this one is in the page.
 */
export const TIED_SHEET = import.meta.env.FIREFOX
  ? ':root { --tabayun-alive: ; --tabayun-display: block }'
  : null;
/** Stands before a value in a sheet that counts only while `TIED_SHEET` is in the page. */
export const WHILE_ALIVE = import.meta.env.FIREFOX ? 'var(--tabayun-alive) ' : '';
/** The display of our element. */
export const DISPLAY = import.meta.env.FIREFOX ? 'var(--tabayun-display, none)' : 'block';
/** Event at the window: an instance starts in a page that was open already. */
export const TAKEOVER = 'tabayun-takeover';

/**
 * Ends what an earlier instance left: in Chromium its script still runs and hears of it, in Firefox it is dead and
 * only what it drew remains.
 */
export function takeOver(target: Window): void {
  target.dispatchEvent(new Event(TAKEOVER));
  for (const old of target.document.querySelectorAll(`[${MARKER}]`)) old.remove();
  // Firefox lets a content script see neither the values of a dead one nor an iterator of the page, except as the page
  // itself sees it. Only names are taken from there.
  const page: typeof globalThis = Reflect.get(target, 'wrappedJSObject') ?? target;
  for (const name of page.CSS.highlights.keys()) {
    if (typeof name === 'string' && name.startsWith(PREFIX)) CSS.highlights.delete(name);
  }
}
