import type { Span } from './model.ts';
import { withoutTail } from './parseaddress.ts';

/** With a scheme, with `www.`, or a bare host with a path or a common ending: `daftar.contoh.com/bantuan`. */
const LINK =
  /(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s<>"“”]+|(?<![\p{L}\p{N}@_.-])(?:[\p{L}\p{N}-]+\.)+(?:id|com|net|org|info|xyz|site|online|me|pro|top|shop|store|link|live|click|icu|buzz|club|ly|gle|gov|biz|app|dev|web|co)(?![\w-]|\.\p{L})(?:[/?#][^\s<>"“”]*)?/giu;
/** Signs that end a sentence or close a bracket, not an address. */
const AFTER = ".,;:!?)]}'’*_~";

export interface TextLink {
  readonly address: string;
  /** Where it stands, in UTF-16 code units. */
  readonly span: Span;
}

/** Addresses in running text, in order, at most `limit` different ones. */
export function linksIn(text: string, limit: number): TextLink[] {
  const found = new Map<string, TextLink>();
  for (const match of text.matchAll(LINK)) {
    const address = withoutTail(match[0], AFTER);
    if (found.size === limit) break;
    if (!found.has(address))
      found.set(address, { address, span: [match.index, match.index + address.length] });
  }
  return [...found.values()];
}
