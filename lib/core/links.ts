/** Reading addresses: what they say about themselves, without asking anybody. */
import { isPrivateHost } from './address.ts';
import { type Asks, asksOf } from './asks.ts';
import { canonicalKey, hidesTarget, plainHost } from './canonical.ts';
import { SHARED_SITES } from './linktables.ts';
import { officialBody } from './official.ts';
import { parseAddress } from './parseaddress.ts';
import { openShare } from './shares.ts';
import { linksIn } from './textlinks.ts';
import { unwrap, type WrapperKind } from './wrappers.ts';

/** What an address says about itself, without asking anybody. */
export interface LinkFacts {
  readonly ok: true;
  /** Search key: host and path in one form, whatever scheme, `www.`, tracking or share address was used. */
  readonly canonical: string;
  /** ASCII host of the address that counts (after opening share addresses). */
  readonly host: string;
  /** The address that counts, as it can be opened or fetched. */
  readonly address: string;
  /** Belongs to this official body: a note, never a proof of truth. */
  readonly official?: string;
  /** Hides where it leads: a shortener or a short address of an archive. Never resolved here. */
  readonly shortener: boolean;
  /** Opens a form or a chat that anyone can make. */
  readonly asks?: Asks;
  /** What stood around it, outermost first. */
  readonly wrappers: readonly WrapperKind[];
  /** Text that a share address carries (`x.com/intent/post?text=…`). */
  readonly text?: string;
  /** Search keys of the addresses in that text. */
  readonly carried: readonly string[];
}
export interface LinkRefusal {
  readonly ok: false;
  readonly reason: 'not_an_address' | 'not_web' | 'private_address';
}

/** Share addresses and wrappers inside one another are opened this deep. */
const DEPTH = 5;
/** Addresses in a carried text that are looked up. */
const MAX_CARRIED = 5;

/**
 * Reads an address as typed or copied. `reason` says why it cannot be checked: not an address at all, not a web
 * address (`mailto:`, `javascript:`…), or one inside a private network.
 */
export function inspectLink(address: string): LinkFacts | LinkRefusal {
  const first = parseAddress(address);
  if (first === null) return { ok: false, reason: 'not_an_address' };
  if (first.protocol !== 'https:' && first.protocol !== 'http:') return { ok: false, reason: 'not_web' };
  const { url, text, wrappers } = open(first);
  if (isPrivateHost(url.hostname)) return { ok: false, reason: 'private_address' };
  const host = plainHost(url.hostname);
  // What people write on a platform is not the platform's own word.
  const official = SHARED_SITES.has(host) ? undefined : officialBody(url.hostname.replace(/\.$/, ''));
  const canonical = canonicalKey(url);
  const asks = asksOf(canonical);
  return {
    ok: true,
    canonical,
    host,
    address: url.href,
    shortener: hidesTarget(host),
    wrappers,
    carried: keysIn(text, MAX_CARRIED),
    ...(official ? { official } : {}),
    ...(asks ? { asks } : {}),
    ...(text ? { text } : {}),
  };
}

/** Search key of an address, or null when it is no public web address. The key of a key is itself. */
export function canonicalLink(address: string): string | null {
  const facts = inspectLink(address);
  return facts.ok ? facts.canonical : null;
}

function open(first: URL): { url: URL; text: string; wrappers: WrapperKind[] } {
  const texts: string[] = [];
  const wrappers: WrapperKind[] = [];
  let url = first;
  for (let depth = 0; depth < DEPTH; depth++) {
    const host = plainHost(url.hostname);
    const share = openShare(url, host);
    if (share && share.text !== '') texts.push(share.text);
    const wrapped = share ? null : unwrap(url, host);
    if (wrapped) wrappers.push(wrapped.kind);
    const inner = share ? share.url : wrapped?.url;
    url = inner ?? share?.bare ?? url;
    if (!inner) break;
  }
  return { url, text: texts.join('\n'), wrappers };
}

function keysIn(text: string, limit: number): string[] {
  const keys = linksIn(text)
    .slice(0, limit)
    .flatMap(({ address }) => {
      const url = parseAddress(address);
      return url && /^https?:$/.test(url.protocol) && !isPrivateHost(url.hostname)
        ? [canonicalKey(open(url).url)]
        : [];
    });
  return [...new Set(keys)];
}

/**
 * Search keys that an address lies below: the same page without its parameters, then every folder up to the
 * host. None on sites where what lies below one address belongs to many people. Nearest first.
 */
export function keysAbove(canonical: string): string[] {
  const path = canonical.replace(/\?.*$/, '');
  const host = path.replace(/[/].*$/, '');
  if (SHARED_SITES.has(host)) return [];
  const keys: string[] = [];
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const key = path.slice(0, end);
    if (key !== canonical) keys.push(key);
  }
  return keys;
}
