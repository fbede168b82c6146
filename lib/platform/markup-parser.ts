/** Parsing markup for the background: Firefox's event page has a parser, Chromium's worker asks the offscreen page. */
import { askOffscreen } from './offscreen.ts';
import type { ParsedMarkup } from './parse-markup.ts';
import { parseMarkup } from './parse-markup.ts';

type Answer = ParsedMarkup | { readonly ok: false; readonly why: 'absent' };

/** Code units of one piece of markup. */
const MAX_MARKUP = 20 * 1024 * 1024;

/** Parses markup wherever this browser can. Never throws. */
export async function parseAnywhere(text: string, kind: 'xml' | 'html'): Promise<Answer> {
  if (text.length > MAX_MARKUP) return { ok: false, why: 'too_deep' };
  if (typeof DOMParser !== 'undefined') return parseMarkup(text, kind);
  return askOffscreen('markup', { text, kind }).catch((): Answer => ({ ok: false, why: 'absent' }));
}
