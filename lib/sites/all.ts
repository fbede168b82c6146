import { facebook } from './facebook.ts';
import { gmail } from './gmail.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { plain } from './plain.ts';
import type { Site } from './site.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { whatsapp } from './whatsapp.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** Every site with an adapter of its own. */
export const SITES: readonly Site[] = [
  x,
  facebook,
  instagram,
  threads,
  linkedin,
  tiktok,
  youtube,
  whatsapp,
  telegram,
  gmail,
  wordpress,
];

/** The adapter for an address; `plain` where there is none. */
export function siteFor(address: string): Site {
  if (!URL.canParse(address)) return plain;
  const { hostname, pathname } = new URL(address);
  if (wordpress.paths.some((path) => pathname.includes(path))) return wordpress;
  return SITES.find((site) => site.hosts.some((pattern) => hostMatches(hostname, pattern))) ?? plain;
}

/** How much a site takes in one post, by its id; undefined where that is not known, or there is no such site. */
export function limitOf(id: string): Site['limit'] {
  const limit = SITES.find((site) => site.id === id)?.limit;
  return limit?.in === undefined ? limit : undefined;
}

/** What a site's adapter says about an address: each list of selectors as one, an empty one matches nothing. */
export function rulesFor(address: string) {
  const { exclude, privateMessages, quoted, joined, shared, repost, controls = null } = siteFor(address);
  return {
    controls,
    exclude: one(exclude),
    privateMessages: one(privateMessages),
    quoted: one(quoted),
    joined: { boxes: one(joined?.boxes), scope: one(joined?.scopes) },
    shared: {
      scope: one(shared.scopes),
      replies: one(shared.replies),
      texts: one(shared.texts),
      links: one(shared.links),
    },
    repost: {
      post: one(repost?.posts),
      texts: one(repost?.texts),
      links: one(repost?.links),
      menu: one(repost?.menu),
    },
  };
}

function one(selectors: readonly string[] = []): string {
  return selectors.join(', ');
}

function hostMatches(host: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return host === pattern;
  const base = pattern.slice(2);
  return host === base || host.endsWith(`.${base}`);
}
