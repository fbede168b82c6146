/** RSS 2.0, RSS 1.0 (RDF) and Atom. */
import type { Collector } from './collect.ts';
import { collector } from './collect.ts';
import type { ImportResult } from './imported.ts';
import { refuse } from './imported.ts';
import type { MarkupElement, ParseMarkup } from './markup.ts';
import { children, childText, rawText } from './markup.ts';
import { plain } from './plain.ts';
import type { Post } from './post.ts';
import { addPost } from './post.ts';

/** Reads the root of a feed. `source` names it where the feed does not name itself. */
export async function readFeed(
  root: MarkupElement,
  source: string,
  parse: ParseMarkup,
): Promise<ImportResult> {
  const atom = root.name === 'feed';
  const channel = atom ? root : children(root, 'channel')[0];
  if (!channel || !['rss', 'rdf:rdf', 'feed'].includes(root.name)) return refuse('UNKNOWN');
  const title = childText(channel, 'title') ?? source;
  const entries = atom ? children(root, 'entry') : [...children(channel, 'item'), ...children(root, 'item')];
  const to: Collector = collector();
  for (const [i, entry] of entries.entries()) {
    const post = await (atom ? atomPost(entry, parse) : rssPost(entry, parse));
    addPost(to, i + 1, post, title);
  }
  const lang = childText(channel, 'language', 'dc:language') ?? root.attributes['xml:lang'];
  return to.result('feed', {
    title,
    publisher: title,
    ...(lang === undefined ? {} : { lang: lang.slice(0, 35) }),
  });
}

async function rssPost(entry: MarkupElement, parse: ParseMarkup): Promise<Post> {
  return {
    title: await plain(childText(entry, 'title') ?? '', parse),
    url: childText(entry, 'link') ?? permalink(entry) ?? '',
    published: childText(entry, 'pubdate', 'dc:date'),
    topics: children(entry, 'category', 'dc:subject')
      .map((one) => rawText(one).trim())
      .filter(Boolean),
    body: await bodyOf(childText(entry, 'content:encoded', 'description'), parse),
  };
}

async function atomPost(entry: MarkupElement, parse: ParseMarkup): Promise<Post> {
  const links = children(entry, 'link');
  const link = links.find(({ attributes: { rel } }) => rel === undefined || rel === 'alternate') ?? links[0];
  return {
    title: await plain(childText(entry, 'title') ?? '', parse),
    url: link?.attributes['href'] ?? '',
    published: childText(entry, 'published', 'updated', 'issued'),
    updated: childText(entry, 'updated'),
    topics: children(entry, 'category').flatMap(({ attributes: { label, term } }) => label ?? term ?? []),
    body: await atomBody(entry, parse),
  };
}

/** A guid is an address unless it says that it is none. */
function permalink(entry: MarkupElement): string | undefined {
  const guid = children(entry, 'guid').find(({ attributes }) => attributes['ispermalink'] !== 'false');
  return guid && rawText(guid).trim();
}

/** Content may be escaped markup, or markup as it stands. */
async function atomBody(entry: MarkupElement, parse: ParseMarkup): Promise<MarkupElement | null> {
  const content = children(entry, 'content')[0] ?? children(entry, 'summary')[0];
  if (content?.attributes['type'] === 'xhtml') return content;
  return bodyOf(content && rawText(content), parse);
}

async function bodyOf(html: string | undefined, parse: ParseMarkup): Promise<MarkupElement | null> {
  if (html === undefined || html.trim() === '') return null;
  const parsed = await parse(html, 'html');
  return parsed.ok ? parsed.root : null;
}
