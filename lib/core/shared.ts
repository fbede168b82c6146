/** What is shared beside a draft: a quoted post, a link card, what a share address carries. */
import type { Span } from './model.ts';

export interface SharedContent {
  /** Words of the quoted post, title and description of the link card. */
  readonly text: string;
  /** Addresses that are shared, as they stand in the page. */
  readonly links: readonly string[];
}

/** More addresses beside one draft are not looked at. */
export const MAX_SHARED_LINKS = 5;

/** All of it as one text, so that it is compared and set aside like a draft: the words, then a line for each address. */
export function joinShared({ text, links }: SharedContent): string {
  return [...(text === '' ? [] : [text]), ...links].join('\n');
}

/** Where the address at `index` stands in the joined text. UTF-16 code units. */
export function spanOfLink({ text, links }: SharedContent, index: number): Span {
  const before = joinShared({ text, links: links.slice(0, index) });
  const start = before === '' ? 0 : before.length + 1;
  return [start, start + (links[index]?.length ?? 0)];
}
