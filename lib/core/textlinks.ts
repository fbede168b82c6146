import { COMMON_ENDINGS, ENDINGS, SHORTENERS } from './linktables.ts';
import type { Span } from './model.ts';
import { withoutTail } from './parseaddress.ts';

/**
 * With a scheme or `www.`, or a bare host: `daftar.contoh.com/bantuan`. Whether a bare host is one depends on its ending
 * (`isHost`): sentences often have no space after the full stop.
 */
const LINK =
  /(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s<>"“”]+|(?<![\p{L}\p{N}@_.-])(?<host>(?:[\p{L}\p{N}-]+\.)+(?<ending>[a-z]{2,24}))(?![\w@-]|\.\p{L})(?<rest>(?::\d{2,5})?(?:[/?#][^\s<>"“”]*)?)/giu;
/** Signs that end a sentence or close a bracket, not an address. */
const AFTER = ".,;:!?)]}'’*_~";

export interface TextLink {
  readonly address: string;
  /** Where it stands first, in UTF-16 code units. */
  readonly span: Span;
}

/** The different addresses in running text, in order. */
export function linksIn(text: string): TextLink[] {
  const found = new Map<string, TextLink>();
  for (const { 0: whole, index, groups: { host, ending = '', rest = '' } = {} } of text.matchAll(LINK)) {
    const address = withoutTail(whole, AFTER);
    if (found.has(address) || (host !== undefined && !isHost(host, ending, rest))) continue;
    found.set(address, { address, span: [index, index + address.length] });
  }
  return [...found.values()];
}

/** A path speaks for an address, so that rarer endings count too. `selesai.Info` is the end of one sentence and the next. */
function isHost(host: string, ending: string, rest: string): boolean {
  const plain = ending.toLowerCase();
  if (/^[/?#:]./.test(rest))
    return ENDINGS.has(plain) || COMMON_ENDINGS.has(plain) || SHORTENERS.has(host.toLowerCase());
  return COMMON_ENDINGS.has(plain) && !/^\p{Lu}\p{Ll}/u.test(ending);
}
