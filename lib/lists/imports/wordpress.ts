/** Posts of the WordPress REST interface, `/wp-json/wp/v2/posts`. */
import { collector } from './collect.ts';
import type { ImportResult } from './imported.ts';
import type { MarkupElement, ParseMarkup } from './markup.ts';
import { visibleText } from './markup.ts';
import { addPost } from './post.ts';
import { firstText, isRecord } from './values.ts';

/** Whether JSON is a page of posts, an empty one included. */
export function isPosts(value: unknown): value is readonly unknown[] {
  return (
    Array.isArray(value) && value.every((post) => isRecord(post) && 'link' in post && isRecord(post['title']))
  );
}

/** Reads posts; times without a zone are those of `date_gmt`. */
export async function readPosts(
  posts: readonly unknown[],
  source: string,
  parse: ParseMarkup,
): Promise<ImportResult> {
  const to = collector();
  const rendered = async (value: unknown): Promise<MarkupElement | null> => {
    const html = isRecord(value) ? firstText(value['rendered']) : undefined;
    const parsed = html === undefined ? null : await parse(html, 'html');
    return parsed?.ok ? parsed.root : null;
  };
  for (const [i, post] of posts.entries()) {
    if (!isRecord(post)) continue;
    const title = await rendered(post['title']);
    addPost(
      to,
      i + 1,
      {
        title: title ? visibleText(title).replace(/\s+/g, ' ') : '',
        url: firstText(post['link']) ?? '',
        published: firstText(post['date_gmt']) ?? firstText(post['date']),
        updated: firstText(post['modified_gmt']),
        topics: [],
        body: await rendered(post['content']),
      },
      source,
    );
  }
  return to.result('wordpress', { title: source, publisher: source });
}
