/** Signs that stand before and after an address in running text. */
const BEFORE = /^[<("'“‘[]+/;
const AFTER = '>)"\'”’.,;!]';
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** Fact-checks write addresses of hoaxes so that nobody opens them by chance: `hxxps://contoh[.]com`. */
const DEFANGED = /\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)/gi;

/**
 * An address without the signs after it. A bracket that it opened itself belongs to it: `/wiki/Padi_(tanaman)`.
 * `signs`: all that may stand after one.
 */
export function withoutTail(text: string, signs: string): string {
  const surplus = new Map(Object.values(CLOSING).map((closing) => [closing, 0]));
  const count = (closing: string, by: number) => surplus.set(closing, (surplus.get(closing) ?? 0) + by);
  for (const sign of text) {
    const closing = CLOSING[sign];
    if (closing) count(closing, -1);
    else if (surplus.has(sign)) count(sign, 1);
  }
  let end = text.length;
  for (; end > 0 && signs.includes(text[end - 1]!); end--) {
    const sign = text[end - 1]!;
    if (!surplus.has(sign)) continue;
    if (surplus.get(sign)! <= 0) break;
    count(sign, -1);
  }
  return text.slice(0, end);
}

/**
 * Reads an address as it is typed or copied: without a scheme (`contoh.id/berita`), in brackets, defanged
 * (`hxxps://contoh[.]com`), as the source view of a browser or as the link of an app (`whatsapp://send?text=`).
 * Null when it is no address. Never fetches anything.
 */
export function parseAddress(address: string): URL | null {
  const text = withoutTail(address.trim().replace(DEFANGED, '.').replace(BEFORE, ''), AFTER)
    .replace(/^view-source:/i, '')
    .replace(/^hxxp(s?):/i, 'http$1:')
    .replace(/^whatsapp:\/\/send\/?(?=\?)/i, 'https://wa.me/')
    .replace(/^tg:\/\/msg_url\/?(?=\?)/i, 'https://t.me/share/url');
  if (text === '' || /\s/.test(text)) return null;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return URL.canParse(text) ? new URL(text) : null;
  const guess = `https://${text.replace(/^\/\//, '')}`;
  if (!/^[^/?#]+\.[^/?#.\d][^/?#.]+(?::\d+)?(?:[/?#]|$)/u.test(guess.slice(8)) || !URL.canParse(guess))
    return null;
  return new URL(guess);
}

/** A text whose escapes were escaped once more, as some pages do; as it stands where they are broken. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An address inside a parameter or a path: with a scheme, or with a host that has a dot; one that was escaped twice
 * too. Null for anything else.
 */
export function innerAddress(held: string | null | undefined): URL | null {
  if (!held) return null;
  const text = /^https?%3a/i.test(held) ? unescaped(held) : held;
  const whole = /^https?:\/(?!\/)/i.test(text) ? text.replace(/^(https?:)\//i, '$1//') : text;
  const url = /^https?:\/\/|^[^/?#\s:]+\.[^/?#\s]+/i.test(whole) ? parseAddress(whole) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}
