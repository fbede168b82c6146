/** Markup of a page as its text, in a page that renders nothing. */
import type { RawPage } from '../core/page.ts';
import { askOffscreen } from './offscreen.ts';
import { loadReader } from './reader-script.ts';

/** In Firefox the background is such a page; Chromium's worker has no parser and asks the offscreen page. */
export async function parsePage(markup: string): Promise<RawPage> {
  return import.meta.env.FIREFOX ? (await loadReader())(markup) : askOffscreen('parse', { markup });
}
