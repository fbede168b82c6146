/** The one file that names `tldts`: which part of a host its owner registered (public suffix list). */
import { parse } from 'tldts';

export interface Registered {
  /** What was registered, or the subdomain given by a host of many: `contoh.co.id`, `bantuan.blogspot.com`. */
  readonly domain: string;
  /** Its ending: `co.id`, `blogspot.com`. */
  readonly suffix: string;
  /** The ending belongs to a company that gives names under it to anyone. */
  readonly shared: boolean;
}

/** Null for a host without a registered part, such as an ending itself. Takes an ASCII host. */
export function registered(host: string): Registered | null {
  const { domain, publicSuffix, isPrivate } = parse(host, { allowPrivateDomains: true });
  return domain && publicSuffix ? { domain, suffix: publicSuffix, shared: isPrivate === true } : null;
}
