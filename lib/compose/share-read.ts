/** Reads what stands beside a compose box and is shared with it: a quoted post, the card of a link. */
import type { SharedContent } from '../core/shared.ts';
import { MAX_SHARED_LINKS } from '../core/shared.ts';
import { readText } from './textmap.ts';
import type { TextMap } from './textmap.ts';

/** Selectors of a site's adapter; empty ones match nothing. */
export interface SharedSelectors {
  /** Quoted posts, titles and descriptions of link cards. */
  readonly texts: string;
  /** Links that are shared, or what holds one. */
  readonly links: string;
}

export interface SharedPart {
  readonly element: HTMLElement;
  readonly map: TextMap;
  /** Offset of its first code unit in the text of the content. */
  readonly start: number;
}

export interface SharedReading {
  readonly content: SharedContent;
  readonly parts: readonly SharedPart[];
  /** The elements that all of it was read from. */
  readonly sources: readonly Element[];
}

/** More is no post. Code units, and parts of a quoted post or card. */
const LONGEST = 10_000;
const MOST_PARTS = 12;
const LINK = /https?:\/\/[^\s<>"]+/g;

/** What is shared within `scope`, leaving out the box itself and all that can be edited. Reads no layout. */
export function readShared(
  scope: Element | null,
  selectors: SharedSelectors,
  box: Element | null,
  further: readonly string[],
): SharedReading {
  const parts: SharedPart[] = [];
  let text = '';
  for (const element of within(scope, selectors.texts)) {
    const inside = parts.some((part) => part.element.contains(element));
    if (inside || element.isContentEditable || element.contains(box) || parts.length >= MOST_PARTS) continue;
    const map = readText(element);
    if (map.text.trim() === '' || text.length + map.text.length > LONGEST) continue;
    const start = text === '' ? 0 : text.length + 1;
    parts.push({ element, map, start });
    text = text === '' ? map.text : `${text}\n${map.text}`;
  }
  const linking = within(scope, selectors.links).filter(
    (element) => !element.isContentEditable && addressOf(element) !== null,
  );
  const all = new Set([...further, ...linking.flatMap((element) => addressOf(element) ?? [])]);
  const sources = [...parts.map(({ element }) => element), ...linking];
  return { content: { text, links: [...all].slice(0, MAX_SHARED_LINKS) }, parts, sources };
}

/** Addresses that a draft names itself. */
export function linksIn(text: string): string[] {
  return (text.match(LINK) ?? []).filter((link) => URL.canParse(link));
}

function within(scope: Element | null, selector: string): HTMLElement[] {
  return scope && selector !== '' ? [...scope.querySelectorAll<HTMLElement>(selector)] : [];
}

function addressOf(element: Element): string | null {
  const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
  return link instanceof HTMLAnchorElement && /^https?:/.test(link.href) ? link.href : null;
}
