/** Reads a document: in the page in front, or one that was parsed from text and is never drawn. */
import { Readability } from '@mozilla/readability';
import type { RawPage } from '../core/page.ts';
import { blockText } from './block-text.ts';

/** Documents with more elements are read as a whole: finding the article would take seconds. */
const MAX_ELEMENTS = 20_000;
const JSON_LD = 'script[type="application/ld+json"]';

/** What stands in a document. The document stays as it is. */
export function readDocument(document: Document): RawPage {
  const meta = (name: string): string =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return {
    title: meta('og:title') || document.title,
    description: meta('og:description') || meta('description'),
    jsonLd: Array.from(document.querySelectorAll(JSON_LD), (script) => script.textContent ?? ''),
    article: articleOf(document),
    body: visibleText(document),
  };
}

/** The article, found on a copy. Empty when there is none, or when the page forbids what finding it needs. */
function articleOf(document: Document): string {
  try {
    const copy = document.cloneNode(true) as Document;
    const found = new Readability<Node>(copy, {
      maxElemsToParse: MAX_ELEMENTS,
      serializer: (node) => node,
    }).parse();
    return found?.content ? blockText(found.content) : '';
  } catch {
    return '';
  }
}

/** What a reader sees, where the page is drawn; all text that is meant to be seen, where it is not. */
function visibleText({ body, defaultView }: Document): string {
  if (!body) return '';
  return defaultView ? body.innerText : blockText(body);
}
