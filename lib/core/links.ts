import { isPrivateHost } from './address.ts';
import { isOfficial, type Resemblance, resemblance } from './official.ts';
import { SHORTENERS, TRACKING } from './linktables.ts';

/** What an address says about itself, without asking anybody. */
export interface LinkFacts {
  readonly ok: true;
  /** Search key: host and path in one form, whatever scheme, `www.`, tracking or share address was used. */
  readonly canonical: string;
  /** ASCII host of the address that counts (after opening share addresses). */
  readonly host: string;
  readonly official: boolean;
  readonly resembles?: Resemblance;
  readonly shortener: boolean;
  /** Text that a share address carries (`x.com/intent/post?text=…`). */
  readonly text?: string;
}
export interface LinkRefusal {
  readonly ok: false;
  readonly reason: 'not_an_address' | 'not_web' | 'private_address';
}

/** Share addresses: where they carry an address and where a text. */
const SHARES: readonly { host: RegExp; path: RegExp; url: readonly string[]; text: readonly string[] }[] = [
  {
    host: /^(?:x|twitter)\.com$/,
    path: /^\/(?:(?:intent|compose)\/(?:tweet|post)|share)$/,
    url: ['url'],
    text: ['text'],
  },
  {
    host: /^facebook\.com$/,
    path: /^\/(?:sharer(?:\/sharer)?(?:\.php)?|share\.php|dialog\/(?:share|feed))$/,
    url: ['u', 'href', 'link'],
    text: ['quote'],
  },
  { host: /^(?:wa\.me|(?:api|web)\.whatsapp\.com)$/, path: /^\//, url: [], text: ['text'] },
  { host: /^(?:t|telegram)\.me$/, path: /^\/share(?:\/url)?$/, url: ['url'], text: ['text'] },
  { host: /^threads\.(?:net|com)$/, path: /^\/intent\/post$/, url: ['url'], text: ['text'] },
  {
    host: /^linkedin\.com$/,
    path: /^\/(?:sharing\/share-offsite|sharearticle)/i,
    url: ['url'],
    text: ['summary', 'text'],
  },
  { host: /^(?:social-plugins\.)?line\.me$/, path: /share$/, url: ['url'], text: ['text'] },
  { host: /^(?:l|lm)\.facebook\.com$/, path: /^\/l\.php$/, url: ['u'], text: [] },
  { host: /^l\.instagram\.com$/, path: /^\//, url: ['u'], text: [] },
  { host: /^google\.(?:com|co\.id)$/, path: /^\/(?:url|amp\/s)/, url: ['q', 'url'], text: [] },
];

/** Share addresses inside share addresses are opened this deep. */
const DEPTH = 3;

/**
 * Reads an address as typed or copied. `reason` says why it cannot be checked: not an address at all, not a web
 * address (`mailto:`, `javascript:`…), or one inside a private network.
 */
export function inspectLink(address: string): LinkFacts | LinkRefusal {
  const first = parseAddress(address);
  if (first === null) return { ok: false, reason: 'not_an_address' };
  if (first.protocol !== 'https:' && first.protocol !== 'http:') return { ok: false, reason: 'not_web' };
  const { url, text } = openShare(first, DEPTH);
  if (isPrivateHost(url.hostname)) return { ok: false, reason: 'private_address' };
  const host = plainHost(url.hostname);
  const resembles = resemblance(host);
  return {
    ok: true,
    canonical: settledKey(url),
    host,
    official: isOfficial(host),
    shortener: SHORTENERS.has(host),
    ...(resembles ? { resembles } : {}),
    ...(text ? { text } : {}),
  };
}

/** Search key of an address, or null when it is no public web address. The key of a key is itself. */
export function canonicalLink(address: string): string | null {
  const facts = inspectLink(address);
  return facts.ok ? facts.canonical : null;
}

/** Taking one mark off an address may bare another (`/amp/amp`), so it is done until nothing changes. */
function settledKey(url: URL): string {
  let key = canonicalOf(url);
  for (let turn = 0; turn < 8; turn++) {
    const again = parseAddress(key);
    const next = again ? canonicalOf(again) : key;
    if (next === key) break;
    key = next;
  }
  return key;
}

/** Takes `contoh.id/berita` too, as it is typed. */
function parseAddress(address: string): URL | null {
  const text = address.trim().replace(/^[<("'“]+|[>)"'”.,;!]+$/g, '');
  if (text === '' || /\s/.test(text)) return null;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return URL.canParse(text) ? new URL(text) : null;
  const guess = `https://${text.replace(/^\/\//, '')}`;
  if (!/^[^/?#]+\.[^/?#.\d][^/?#.]+(?::\d+)?(?:[/?#]|$)/u.test(guess.slice(8)) || !URL.canParse(guess))
    return null;
  return new URL(guess);
}

function openShare(url: URL, depth: number): { url: URL; text?: string } {
  const host = plainHost(url.hostname);
  const share = SHARES.find((one) => one.host.test(host) && one.path.test(url.pathname));
  if (!share || depth === 0) return { url };
  const carried = share.url.map((name) => url.searchParams.get(name)).find((value) => value);
  const text = share.text.map((name) => url.searchParams.get(name)).find((value) => value);
  const inner = carried && /^https?:/i.test(carried) && URL.canParse(carried) ? new URL(carried) : null;
  const rest = inner ? openShare(inner, depth - 1) : { url };
  const words = [text, rest.text].filter((part) => part).join('\n');
  return words ? { url: rest.url, text: words } : { url: rest.url };
}

function plainHost(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const bare = host.replace(/^(?:www\d?|m|mobile|amp|wap|web)\.(?=[^.]+\.)/, '');
  if (bare === 'whatsapp.com' && host !== 'www.whatsapp.com') return host;
  return HOST_ALIASES.get(bare) ?? bare;
}

const HOST_ALIASES = new Map([
  ['twitter.com', 'x.com'],
  ['fb.com', 'facebook.com'],
  ['id-id.facebook.com', 'facebook.com'],
  ['telegram.me', 't.me'],
  ['threads.com', 'threads.net'],
  ['instagr.am', 'instagram.com'],
]);

function canonicalOf(url: URL): string {
  const host = plainHost(url.hostname);
  const video = host === 'youtu.be' ? url.pathname.slice(1) : undefined;
  if (video) return `youtube.com/watch?v=${video.replace(/\/.*$/, '')}`;
  const shorts =
    host === 'youtube.com' ? /^\/(?:shorts|live|embed)\/([\w-]+)/.exec(url.pathname)?.[1] : undefined;
  if (shorts) return `youtube.com/watch?v=${shorts}`;
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:amp|index\.(?:html?|php))\/?$/, '/')
    .replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name) && !ownTracking(host, name))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${host}${port}${path}${query === '' ? '' : `?${query}`}`;
}

/** Short parameter names that track on one site and mean something on others. */
function ownTracking(host: string, name: string): boolean {
  if (host === 'x.com') return name === 's' || name === 't';
  if (host === 'youtube.com') return name !== 'v' && name !== 'list';
  if (host === 'instagram.com' || host === 'threads.net' || host === 'tiktok.com') return true;
  return host === 'wa.me' && name === 'text';
}
