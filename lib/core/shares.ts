/** Share addresses: where they carry an address and where a text. Own table. */
import { innerAddress, unescaped } from './parseaddress.ts';

interface Share {
  readonly host: RegExp;
  readonly path: RegExp;
  /** Parameters that carry an address, the first one filled counts. */
  readonly url: readonly string[];
  readonly text: readonly string[];
  /** The whole query is the text. */
  readonly query?: true;
}

const SHARES: readonly Share[] = [
  {
    host: /^x\.com$/,
    path: /^\/(?:(?:intent|compose)\/(?:tweet|post)|share)$/,
    url: ['url'],
    text: ['text'],
  },
  {
    host: /^facebook\.com$/,
    path: /^\/(?:sharer(?:\/sharer)?(?:\.php)?|share\.php|dialog\/(?:share|feed|send))\/?$/,
    url: ['u', 'href', 'link'],
    text: ['quote', 'description'],
  },
  { host: /^(?:wa\.me|(?:api|web)\.whatsapp\.com)$/, path: /^\//, url: [], text: ['text'] },
  { host: /^t\.me$/, path: /^\/share(?:\/url)?\/?$/, url: ['url'], text: ['text'] },
  { host: /^threads\.net$/, path: /^\/intent\/post\/?$/, url: ['url'], text: ['text'] },
  {
    host: /^linkedin\.com$/,
    path: /^\/(?:sharing\/share-offsite|sharearticle|feed\/?$)/i,
    url: ['url', 'shareUrl'],
    text: ['summary', 'text', 'title'],
  },
  { host: /^line\.me$/, path: /^\/r\/msg\/text/i, url: [], text: [], query: true },
  { host: /^(?:social-plugins\.)?line\.me$/, path: /share$/i, url: ['url'], text: ['text'] },
  { host: /^pinterest\.(?:com|co\.id)$/, path: /^\/pin\/create\//, url: ['url'], text: ['description'] },
  { host: /^reddit\.com$/, path: /^\/submit$/, url: ['url'], text: ['title', 'text'] },
  { host: /^(?:mail\.google\.com|outlook\.live\.com)$/, path: /^\//, url: [], text: ['su', 'body'] },
  {
    host: /^tumblr\.com$/,
    path: /^\/(?:share|widgets\/share\/tool)/,
    url: ['canonicalUrl', 'url'],
    text: [],
  },
];

export interface Shared {
  /** The address that is shared; null when the share carries a text alone. */
  readonly url: URL | null;
  readonly text: string;
  /** The share address without what it carries: it goes to no disk and to no host. */
  readonly bare: URL;
}

/** What a share address carries, or null when it is none. `host` is the plain host of `url`. */
export function openShare(url: URL, host: string): Shared | null {
  const share = SHARES.find((one) => one.host.test(host) && one.path.test(url.pathname));
  if (!share) return null;
  const filled = (names: readonly string[]) =>
    names.map((name) => url.searchParams.get(name) ?? '').filter((value) => value !== '');
  const inner = innerAddress(filled(share.url)[0]);
  const text = share.query ? asWords(url.search.slice(1)) : filled(share.text).map(onceMore).join('\n');
  if (!inner && text === '') return null;
  const bare = new URL(url.href);
  for (const name of [...share.url, ...share.text]) bare.searchParams.delete(name);
  if (share.query) bare.search = '';
  return { url: inner, text, bare };
}

/** A query as words; as it stands where its escapes are broken. */
function asWords(query: string): string {
  return unescaped(query.replaceAll('+', ' '));
}

/** A text without a space that names spaces was escaped twice. */
function onceMore(text: string): string {
  return !/\s/.test(text) && /%20/.test(text) ? unescaped(text) : text;
}
