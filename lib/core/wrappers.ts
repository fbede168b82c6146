/** Addresses that stand around another one: archives, translations, AMP caches, warnings before leaving a site. */
import { innerAddress } from './parseaddress.ts';

/** What stood around an address. */
export type WrapperKind = 'archive' | 'translation' | 'amp' | 'redirect';

interface Redirect {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly names: readonly string[];
}

/** Own table of pages that only lead on; the parameter holds the address. */
const REDIRECTS: readonly Redirect[] = [
  {
    host: /^(?:l|lm)\.(?:facebook\.com|instagram\.com|threads\.(?:com|net)|wl\.co)$/,
    path: /^\//,
    names: ['u'],
  },
  { host: /^facebook\.com$/, path: /^\/(?:l\.php|flx\/warn)/, names: ['u'] },
  { host: /^google\.(?:com|co\.id)$/, path: /^\/(?:url|imgres)$/, names: ['q', 'url', 'imgrefurl'] },
  { host: /^youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /^linkedin\.com$/, path: /^\/(?:safety\/go|redir\/redirect)/, names: ['url'] },
  { host: /^out\.reddit\.com$/, path: /^\//, names: ['url'] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/?$/, names: ['uddg'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect/, names: ['z'] },
  { host: /^vk\.com$/, path: /^\/away\.php/, names: ['to'] },
  { host: /safelinks\.protection\.outlook\.com$/, path: /^\//, names: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link/, names: ['url'] },
  { host: /^(?:exit\.sc|href\.li|disq\.us)$/, path: /^\//, names: ['url'] },
  { host: /^tiktok\.com$/, path: /^\/link\/v2/, names: ['target'] },
  { host: /^bing\.com$/, path: /^\/(?:ck\/a|aclick)/, names: ['r'] },
];

/** Addresses of archives that hold the kept one in their path. */
const IN_PATH: readonly { host: RegExp; path: RegExp; kind: WrapperKind }[] = [
  {
    host: /^(?:web\.|wayback\.)?archive\.org$/,
    path: /^\/(?:web\/)?(?:\d{4,14}|\*)(?:[a-z]{2}_)?\/(.+)$/,
    kind: 'archive',
  },
  {
    host: /^archive\.(?:ph|is|today|li|vn|fo|md)$/,
    path: /^\/(?:(?:newest|oldest|\d{4,14})\/|o\/\w+\/)?((?:https?:\/).+)$/,
    kind: 'archive',
  },
  { host: /^ghostarchive\.org$/, path: /^\/(?:search|varchive)\/((?:https?:\/).+)$/, kind: 'archive' },
  { host: /^(?:12ft\.io|r\.jina\.ai)$/, path: /^\/((?:https?:\/).+)$/, kind: 'redirect' },
  { host: /^google\.(?:com|co\.id)$/, path: /^\/amp\/s\/(.+)$/, kind: 'amp' },
  {
    host: /(?:^|\.)(?:cdn\.ampproject\.org|ampproject\.net|bing-amp\.com)$/,
    path: /^\/[cvi]\/(?:s\/)?(.+)$/,
    kind: 'amp',
  },
];

/** The address inside, with what stood around it; null when nothing does. `host` is the plain host of `url`. */
export function unwrap(url: URL, host: string): { url: URL; kind: WrapperKind } | null {
  const translated = translatedFrom(url, host);
  if (translated) return { url: translated, kind: 'translation' };
  const cached = /^cache:(?:[\w-]{12}:)?(\S+)/.exec(url.searchParams.get('q') ?? '');
  if (host === 'webcache.googleusercontent.com' && cached) return wrap(innerAddress(cached[1]), 'archive');
  const redirect = REDIRECTS.find((one) => one.host.test(host) && one.path.test(url.pathname));
  if (redirect) {
    const held = redirect.names.map((name) => url.searchParams.get(name)).find(Boolean);
    return wrap(innerAddress(held), 'redirect');
  }
  for (const { host: hosts, path, kind } of IN_PATH) {
    const inner = hosts.test(host) ? path.exec(url.pathname)?.[1] : undefined;
    if (inner) return wrap(innerAddress(`${inner}${url.search}`), kind);
  }
  return null;
}

function wrap(url: URL | null, kind: WrapperKind): { url: URL; kind: WrapperKind } | null {
  return url && { url, kind };
}

/** `contoh-berita--kita-id.translate.goog`: dots are written as hyphens, hyphens doubled. */
function translatedFrom(url: URL, host: string): URL | null {
  if (/^translate\.google\.(?:com|co\.id)$/.test(host)) return innerAddress(url.searchParams.get('u'));
  const coded = /^([^.]+)\.translate\.goog$/.exec(host)?.[1];
  if (!coded) return null;
  const real = coded.replace(/--|-/g, (mark) => (mark === '--' ? '-' : '.'));
  return innerAddress(`https://${real}${url.pathname}${url.search}`);
}
