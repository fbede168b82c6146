/** Bytes of a page as text, by the rules of browsers: byte order mark, then the header, then a `<meta>` at the start. */

/** Bytes at the start in which a `<meta>` counts (HTML standard, encoding sniffing). */
const SNIFFED = 1024;
const MARKS: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** `type` is the `Content-Type` header, empty when there is none. Never fails: what cannot be read becomes U+FFFD. */
export function decodePage(bytes: Uint8Array, type: string): string {
  const mark = MARKS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  return (
    tried(mark?.[1], bytes) ??
    tried(/charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1], bytes) ??
    tried(metaCharset(bytes), bytes) ??
    new TextDecoder().decode(bytes)
  );
}

/** Null for no label and for one that nobody knows. */
function tried(label: string | undefined, bytes: Uint8Array): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1];
  // A page that can be read as ASCII is no UTF-16, whatever it says.
  return label && /^utf-16/i.test(label) ? 'utf-8' : label;
}

/** Whether the header announces a page that has text: HTML, XHTML or plain text. No header counts as HTML. */
export function isReadable(type: string): boolean {
  return /^\s*(?:$|text\/html|application\/xhtml\+xml|text\/plain)/i.test(type);
}
