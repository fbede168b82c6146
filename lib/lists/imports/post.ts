/** A post of a site that checks facts, from a feed or from WordPress, as an item of a list. */
import { addressProblem } from '../../core/address.ts';
import { ITEM_LIMITS } from '../../core/item.ts';
import { readArticle } from './article.ts';
import type { Collector } from './collect.ts';
import { readDate } from './dates.ts';
import type { MarkupElement } from './markup.ts';
import { fitted } from './fit.ts';
import { present } from './values.ts';
import { labelledTitle, verdictOf } from './verdicts.ts';

export interface Post {
  readonly title: string;
  readonly url: string;
  readonly published: string | undefined;
  readonly updated?: string | undefined;
  /** Tags and categories. */
  readonly topics: readonly string[];
  /** The whole body; null when the source gives none. */
  readonly body: MarkupElement | null;
}

/**
 * Adds a post. Its verdict comes from the label in its title, else from a category that is one; a post without any is
 * left out. The fact comes from the sections of its body: an excerpt is never taken for a fact.
 */
export function addPost(to: Collector, at: number, post: Post, publisher: string): void {
  const labelled = labelledTitle(post.title);
  const category = labelled ? null : (post.topics.find((topic) => verdictOf(topic) !== null) ?? null);
  const code = labelled?.code ?? (category === null ? null : verdictOf(category));
  if (code === null) {
    to.skip(at, 'title', 'no_label');
    return;
  }
  const article = post.body ? readArticle(post.body) : { sources: [], seenAt: [] };
  const title = labelled?.rest ?? post.title.trim();
  const raw = present({
    claim: title,
    variants: quoted(article.claim, title),
    verdict: { code, label: labelled?.label ?? category },
    title: post.title.trim(),
    answer: article.fact,
    url: post.url,
    sources: sourcesOf(post.url, publisher, article.sources),
    published: post.published === undefined ? undefined : (readDate(post.published) ?? post.published),
    updated: post.updated === undefined ? undefined : (readDate(post.updated) ?? undefined),
    topics: post.topics.filter((topic) => verdictOf(topic) === null),
    seenAt: article.seenAt,
  });
  to.add(at, fitted(raw, to));
}

/** What circulates, as another wording of the claim, where it fits into one. */
function quoted(claim: string | undefined, title: string): string[] {
  return claim === undefined || claim === title || claim.length > ITEM_LIMITS.variant ? [] : [claim];
}

/** The checker first, as everywhere in a list; then what it refers to, as far as it may be shown as a link. */
export function sourcesOf(
  url: string,
  publisher: string,
  more: readonly { readonly title: string; readonly url: string }[],
): { readonly title: string; readonly url: string }[] {
  const shown = more
    .filter((source) => addressProblem(source.url) === null && source.url !== url)
    .map((source) => ({ ...source, title: source.title.slice(0, ITEM_LIMITS.sourceTitle) }));
  return [{ title: publisher.slice(0, ITEM_LIMITS.sourceTitle), url }, ...shown].slice(
    0,
    ITEM_LIMITS.sources,
  );
}
