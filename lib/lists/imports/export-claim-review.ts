/** A list as a schema.org DataFeed of ClaimReviews, for search engines and for other checkers. */
import type { Clarification, ClarificationList, VerdictCode } from '../../core/model.ts';
import { FOREIGN_ID } from './claim-review.ts';

export interface ExportedReviews {
  /** The DataFeed, as a value for JSON. */
  readonly feed: object;
  /** What schema.org has no place for, with how many clarifications lose it. */
  readonly dropped: Readonly<Record<string, number>>;
}

/** On a scale of 1 (false) to 5 (true). A claim that is not proved has no place on it. */
const RATING: Readonly<Record<VerdictCode, number | null>> = {
  salah: 1,
  penipuan: 1,
  menyesatkan: 2,
  konteks: 3,
  benar: 5,
  'belum-terbukti': null,
};

/**
 * Exports the active clarifications of a list. What is withdrawn, replaced or under review stays out: a reader of
 * ClaimReview would show it as if it held. Reading the feed again gives the same list without what is named as dropped.
 */
export function exportReviews(list: ClarificationList): ExportedReviews {
  const dropped: Record<string, number> = {};
  const drop = (name: string): void => {
    dropped[name] = (dropped[name] ?? 0) + 1;
  };
  const shown = list.items.filter((item) => {
    if (item.status !== 'active') drop(`status: ${item.status}`);
    return item.status === 'active';
  });
  for (const { correction, supersedes } of shown) {
    if (correction) drop('correction');
    if (supersedes.length > 0) drop('supersedes');
  }
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    identifier: list.id,
    name: list.title,
    publisher: { '@type': 'Organization', ...list.publisher },
    dateModified: list.issued,
    inLanguage: list.lang,
    ...(list.notice === undefined ? {} : { description: list.notice }),
    dataFeedElement: shown.map((item) => ({
      '@type': 'DataFeedItem',
      dateCreated: item.published,
      item: [reviewOf(item, list)],
    })),
  };
  return { feed, dropped };
}

function reviewOf(item: Clarification, list: ClarificationList): object {
  const [checker] = item.sources;
  const rating = RATING[item.verdict.code];
  return {
    '@type': 'ClaimReview',
    identifier: [
      item.id,
      ...item.foreignIds.map((value) => ({ '@type': 'PropertyValue', propertyID: FOREIGN_ID, value })),
    ],
    url: item.url,
    headline: item.title,
    claimReviewed: item.claim,
    author: checker
      ? { '@type': 'Organization', name: checker.title, url: checker.url }
      : { '@type': 'Organization', ...list.publisher },
    datePublished: item.published,
    ...(item.updated === undefined ? {} : { dateModified: item.updated }),
    ...(item.validUntil === undefined ? {} : { expires: item.validUntil }),
    ...(item.answer === '' ? {} : { reviewBody: item.answer }),
    ...(item.topics.length === 0
      ? {}
      : { keywords: item.topics.map((name) => ({ '@type': 'DefinedTerm', name })) }),
    ...(item.region.length === 0
      ? {}
      : { spatialCoverage: item.region.map((name) => ({ '@type': 'Place', name })) }),
    ...(item.sources.length === 0
      ? {}
      : { citation: item.sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })) }),
    itemReviewed: {
      '@type': 'Claim',
      inLanguage: item.lang,
      ...(item.variants.length === 0 ? {} : { alternateName: item.variants }),
      ...(item.seenAt.length === 0
        ? {}
        : { appearance: item.seenAt.map((url) => ({ '@type': 'CreativeWork', url })) }),
    },
    reviewRating: {
      '@type': 'Rating',
      identifier: item.verdict.code,
      alternateName: item.verdict.label,
      ...(item.why === undefined ? {} : { ratingExplanation: item.why }),
      ...(rating === null ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
    },
  };
}
