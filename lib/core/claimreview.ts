/** Reads fact-checks that a page states about itself (schema.org ClaimReview in JSON-LD). Whatever a page says is only its word. */

/** One fact-check. Texts as the page has them, cut to `TEXT_LIMIT`. */
export interface Review {
  readonly claim: string;
  /** The rating in words, empty when the page gives a number alone. */
  readonly rating: string;
  readonly author: string;
  /** ISO 8601 as given, empty when absent. */
  readonly published: string;
}

/** What else the structured data of a page tells about its article. */
export interface Structured {
  readonly reviews: readonly Review[];
  readonly headline: string;
  readonly description: string;
  readonly body: string;
}

/** Code units of a script that are read, and scripts of one page. */
const SCRIPT_LIMIT = 500_000;
const SCRIPTS = 20;
const REVIEWS = 10;
const TEXT_LIMIT = 600;
const DEPTH = 8;
const NODES = 5_000;

type Node = Readonly<Record<string, unknown>>;

/** Reads the texts of a page's JSON-LD scripts. Damaged ones are passed over. */
export function readStructured(scripts: readonly string[]): Structured {
  const nodes = scripts.slice(0, SCRIPTS).flatMap((script) => nodesOf(parsed(script.slice(0, SCRIPT_LIMIT))));
  const reviews = nodes.filter((node) => isOf(node, /^ClaimReview$/)).flatMap(reviewOf);
  const article = nodes.find((node) =>
    isOf(node, /^(?:News|Blog|Report|Scholarly|Tech)?Article$|^BlogPosting$/),
  );
  return {
    reviews: reviews.slice(0, REVIEWS),
    headline: textOf(article?.['headline']),
    description: textOf(article?.['description']),
    body: typeof article?.['articleBody'] === 'string' ? article['articleBody'] : '',
  };
}

function parsed(script: string): unknown {
  try {
    // Some sites wrap it into comments or CDATA, as was done with scripts of old.
    return JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, ''),
    );
  } catch {
    return null;
  }
}

/** All objects in it, outer ones first, at most `NODES` and `DEPTH` deep. */
function nodesOf(root: unknown): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEPTH || found.length >= NODES) return;
    if (!Array.isArray(value)) found.push(value as Node);
    for (const inner of Object.values(value)) visit(inner, depth + 1);
  };
  visit(root, 0);
  return found;
}

function isOf(node: Node, type: RegExp): boolean {
  const types = [node['@type']].flat();
  return types.some(
    (one) => typeof one === 'string' && type.test(one.replace(/^https?:\/\/schema\.org\//, '')),
  );
}

function reviewOf(node: Node): Review[] {
  const claim = textOf(node['claimReviewed']);
  if (claim === '') return [];
  const rating = [node['reviewRating']].flat()[0];
  return [
    {
      claim,
      rating: textOf(field(rating, 'alternateName')) || textOf(field(rating, 'name')),
      author: textOf(field([node['author']].flat()[0], 'name')),
      published: textOf(node['datePublished']),
    },
  ];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Node)[name]
    : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, TEXT_LIMIT) : '';
}
