/** Finding ClaimReviews in JSON-LD: single, in lists, in a graph, in a DataFeed; `@context` http or https. */
import type { DatedReview } from './claim-review.ts';
import { addClaimReview } from './claim-review.ts';
import type { Collector } from './collect.ts';
import { collector } from './collect.ts';
import type { ImportedHeader, ImportResult } from './imported.ts';
import { readDate } from './dates.ts';
import type { ParseMarkup } from './markup.ts';
import type { Fields } from './values.ts';
import { addressOf, firstText, isRecord, many } from './values.ts';

/** Whether an object has a type, which may be one of several and written as an address. */
export function isType(value: unknown, type: string): value is Fields {
  return (
    isRecord(value) &&
    many(value['@type']).some(
      (one) => typeof one === 'string' && one.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') === type,
    )
  );
}

/** Where a ClaimReview may be nested. */
const AROUND = [
  '@graph',
  'dataFeedElement',
  'item',
  'mainEntity',
  'hasPart',
  'itemListElement',
  'review',
  'claimReview',
  'subjectOf',
];

function* reviewsIn(value: unknown, dated?: string): Generator<DatedReview, void, undefined> {
  for (const one of many(value)) {
    if (Array.isArray(one)) yield* reviewsIn(one, dated);
    else if (isType(one, 'ClaimReview')) yield { review: one, dated };
    else if (isRecord(one)) {
      const around = isType(one, 'DataFeedItem') ? (firstText(one['dateCreated']) ?? dated) : dated;
      for (const name of AROUND) if (one[name] !== undefined) yield* reviewsIn(one[name], around);
    }
  }
}

/** Whether JSON holds what is read here. */
export function holdsReviews(value: unknown): boolean {
  return many(value).some((one) => isType(one, 'DataFeed')) || !reviewsIn(value).next().done;
}

/** Reads every ClaimReview of one or more JSON-LD values. `source` names where they come from. */
export async function readJsonLd(
  values: readonly unknown[],
  source: string,
  parse: ParseMarkup,
): Promise<ImportResult> {
  const to: Collector = collector();
  let at = 0;
  for (const found of reviewsIn(values)) await addClaimReview(to, ++at, found, parse);
  const feed = values.flatMap(many).find((one) => isType(one, 'DataFeed'));
  return feed
    ? to.result('data-feed', feedHeader(feed, source))
    : to.result('claim-review', { title: source, publisher: source });
}

/** What a DataFeed tells about itself; an export of ours tells all that a list needs. */
function feedHeader(feed: Fields, source: string): ImportedHeader {
  const publisher = many(feed['publisher'])[0];
  const name = isRecord(publisher) ? firstText(publisher['name']) : firstText(publisher);
  const url = isRecord(publisher) ? addressOf(publisher) : undefined;
  const id = firstText(feed['identifier']);
  const lang = firstText(feed['inLanguage']);
  const notice = firstText(feed['description']);
  const issued = readDate(firstText(feed['dateModified']) ?? '');
  return {
    title: firstText(feed['name']) ?? source,
    publisher: name ?? source,
    ...(url === undefined ? {} : { publisherUrl: url }),
    ...(id === undefined ? {} : { id }),
    ...(lang === undefined ? {} : { lang }),
    ...(notice === undefined ? {} : { notice }),
    ...(issued === null ? {} : { issued }),
  };
}
