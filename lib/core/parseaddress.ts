/** Signs that stand around an address in running text. */
const AROUND = /^[<("'“‘[]+|[>)"'”’.,;!\]]+$/g;
/** Fact-checks write addresses of hoaxes so that nobody opens them by chance: `hxxps://contoh[.]com`. */
const DEFANGED = /\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)/gi;

/**
 * Reads an address as it is typed or copied: without a scheme (`contoh.id/berita`), in brackets, defanged
 * (`hxxps://contoh[.]com`), as the source view of a browser or as the link of an app (`whatsapp://send?text=`).
 * Null when it is no address. Never fetches anything.
 */
export function parseAddress(address: string): URL | null {
  const text = address
    .trim()
    .replace(DEFANGED, '.')
    .replace(AROUND, '')
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

/** An address inside a parameter or a path: with a scheme, or with a host that has a dot. Null for anything else. */
export function innerAddress(text: string | null | undefined): URL | null {
  if (!text) return null;
  const whole = /^https?:\/(?!\/)/i.test(text) ? text.replace(/^(https?:)\//i, '$1//') : text;
  const url = /^https?:\/\/|^[^/?#\s:]+\.[^/?#\s]+/i.test(whole) ? parseAddress(whole) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}
