/** A page as it is checked: its own words in the order in which a reader meets them. */
import type { Review } from './claimreview.ts';
import { readStructured } from './claimreview.ts';

/** What a reader of documents finds; nothing is interpreted yet. */
export interface RawPage {
  readonly title: string;
  readonly description: string;
  /** Texts of the JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** The article without what stands around it; empty when none was found. */
  readonly article: string;
  /** All text of the page. */
  readonly body: string;
}

export interface PageContent {
  readonly address: string;
  readonly title: string;
  /** The text that is checked: title, description, article. UTF-16 offsets of matches count in it. */
  readonly text: string;
  /** Only the article was read, or all text because no article was found. */
  readonly part: 'article' | 'all';
  /** The text was longer than `PAGE_LIMIT` and is cut there. */
  readonly cut: boolean;
  /** Fact-checks that the page states about itself. */
  readonly reviews: readonly Review[];
}

/** Code units of a page's text that are checked. */
export const PAGE_LIMIT = 100_000;
/** An article shorter than this, in code units, is rather a caption that the reader took for one. */
const ARTICLE = 250;

/** Puts a page together. Null when there is nothing to read. */
export function pageOf(raw: RawPage, address: string): PageContent | null {
  const { reviews, headline, description, body } = readStructured(raw.jsonLd);
  const articles = [raw.article, body].map(tidy);
  const article = articles.find((one) => one.length >= ARTICLE);
  const main = article ?? tidy(raw.body);
  const title = tidy(raw.title) || headline;
  const heads = [title, tidy(raw.description) || description].filter(
    (head) => head !== '' && !main.includes(head),
  );
  const text = [...heads, main].filter(Boolean).join('\n');
  if (text === '') return null;
  return {
    address,
    title: title.replace(/\n/g, ' '),
    text: text.slice(0, PAGE_LIMIT),
    part: article === undefined ? 'all' : 'article',
    cut: text.length > PAGE_LIMIT,
    reviews,
  };
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
