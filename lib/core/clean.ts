/** Controls, direction overrides, joiners, byte-order marks and tag characters: never shown from a list (Trojan Source). */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/** More combining marks than this on one letter only serve to deface a page. */
const MARK_RUN = /(\p{M}{8})\p{M}+/gu;

/** Text of a list as it may be shown: NFC, without unsafe characters, trimmed. Line breaks stay. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, '').normalize('NFC').replace(MARK_RUN, '$1').trim();
}
