/** One form for all the ways in which the same page is addressed. */
import { ARCHIVES, HOST_ALIASES, isTracking, SHORTENERS } from './linktables.ts';
import { parseAddress } from './parseaddress.ts';
import { platformPath } from './platforms.ts';

/**
 * Number of the form that these rules make. Lists keep their addresses in it: a change of the rules, here or in the
 * tables behind them, takes the next number, and what is kept in an earlier form is made anew.
 */
export const ADDRESS_FORM = 3;

/** Letters that stand for themselves in an address, so that their escape says the same (RFC 3986, 2.3). */
const UNRESERVED = /^[A-Za-z0-9\-._~]$/;

/** Host in lower case without `www.`, `m.`, `amp.` and the like; other names of the same site become one. */
export function plainHost(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const bare = host.replace(/^(?:www\d?|m|mobile|amp|wap|web)\.(?=[^.]+\.)/, '');
  // `web.whatsapp.com` is an app, `web.archive.org` an archive.
  if (bare !== host && /^(?:whatsapp\.com|archive\.org)$/.test(bare) && !host.startsWith('www')) return host;
  const blog = /^(.+)\.blogspot\.(?:com\.)?(?:co\.)?[a-z]{2,3}$/.exec(bare);
  if (blog) return `${blog[1]}.blogspot.com`;
  return HOST_ALIASES.get(host) ?? HOST_ALIASES.get(bare) ?? bare;
}

/** Whether an address hides what it leads to: a shortener, or an archive's short address. */
export function hidesTarget(host: string): boolean {
  return SHORTENERS.has(host) || ARCHIVES.test(host);
}

/** Search key of an address. Taking one mark off may bare another (`/amp/amp`), so it is done until nothing changes. */
export function canonicalKey(url: URL): string {
  let key = keyOnce(url);
  for (let turn = 0; turn < 8; turn++) {
    const again = parseAddress(key);
    const next = again ? keyOnce(again) : key;
    if (next === key) break;
    key = next;
  }
  return key;
}

function keyOnce(url: URL): string {
  const host = plainHost(url.hostname);
  const known = platformPath(host, url);
  if (known !== null) return known;
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${host}${port}${plainPath(url.pathname)}${plainQuery(host, url)}`;
}

function plainPath(path: string): string {
  return path
    .replace(/%[0-9a-f]{2}/gi, unescaped)
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp\/(?=.)/, '/')
    .replace(/\/(?:amp|index\.(?:html?|php|aspx?)|default\.aspx?)\/?$/i, '/')
    .replace(/\.amp(?:\.html)?$/, '')
    .replace(/\/+$/, '');
}

function unescaped(escape: string): string {
  const char = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return UNRESERVED.test(char) ? char : escape.toUpperCase();
}

function plainQuery(host: string, url: URL): string {
  const kept = [...url.searchParams].filter(([name, value]) => !isTracking(name) && !says(host, name, value));
  if (kept.length === 0) return '';
  const sorted = kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1));
  return `?${sorted.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}

/** Parameters that choose a view of the same page: all parts of an article on Indonesian news sites, a phone's view. */
function says(host: string, name: string, value: string): boolean {
  if (name === 'page') return value === 'all' || value === '1';
  if (name === 'single') return value === '1' || host === 't.me' || value === '';
  return name === 'm' && host.endsWith('.blogspot.com');
}
