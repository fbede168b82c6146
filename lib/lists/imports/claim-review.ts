/** schema.org ClaimReview as an item of a list: single values or lists of them, literals or objects. */
import { VERDICT_CODES, type VerdictCode } from '../../core/model.ts';
import type { Collector } from './collect.ts';
import { readDate } from './dates.ts';
import { fitted } from './fit.ts';
import type { ParseMarkup } from './markup.ts';
import { plain } from './plain.ts';
import { sourcesOf } from './post.ts';
import { addressOf, allTexts, type Fields, firstText, isRecord, many, present } from './values.ts';
import { verdictOf } from './verdicts.ts';

/** `propertyID` under which the ids of the same check elsewhere are kept. */
export const FOREIGN_ID = 'foreignId';

/** Properties of a ClaimReview that a clarification takes over. Others are named as dropped. */
const REVIEW =
  'claimReviewed reviewRating url author itemReviewed datePublished dateModified dateCreated identifier headline name reviewBody citation keywords expires spatialCoverage inLanguage'.split(
    ' ',
  );
const CLAIM = 'name alternateName appearance firstAppearance inLanguage text'.split(' ');
const RATING = 'alternateName identifier ratingExplanation ratingValue bestRating worstRating'.split(' ');

export interface DatedReview {
  readonly review: Fields;
  /** Date of the feed item around it. */
  readonly dated: string | undefined;
}

/** Adds a ClaimReview. */
export async function addClaimReview(
  to: Collector,
  at: number,
  { review, dated }: DatedReview,
  parse: ParseMarkup,
): Promise<void> {
  const rating = record(review['reviewRating']);
  const claim = record(review['itemReviewed']);
  nameDropped(to, review, REVIEW, '');
  nameDropped(to, claim, CLAIM, 'itemReviewed.');
  nameDropped(to, rating, RATING, 'reviewRating.');
  const url = addressOf(review['url']) ?? '';
  const published = firstText(review['datePublished']) ?? firstText(review['dateCreated']) ?? dated;
  const code = codeOf(rating);
  if (code === null) {
    to.skip(at, 'reviewRating', rating['alternateName'] === undefined ? 'missing' : 'bad_value');
    return;
  }
  const own = ownCode(rating) !== undefined;
  const words = async (value: unknown) => {
    const text = firstText(value);
    // An export of ours holds plain text, where a `<` is a sign like any other.
    return text === undefined || own ? text : plain(text, parse);
  };
  const raw = present({
    ...identifiers(review['identifier']),
    claim: await words(review['claimReviewed']),
    variants: allTexts(claim['alternateName']),
    verdict: { code, label: firstText(rating['alternateName']) },
    title: await words(review['headline'] ?? review['name']),
    answer: await words(review['reviewBody']),
    why: await words(rating['ratingExplanation']),
    url,
    sources: sourcesIn(review, url, own),
    published: published === undefined ? undefined : (readDate(published) ?? published),
    updated: dateOrNone(review['dateModified']),
    validUntil: dateOrNone(review['expires']),
    topics: many(review['keywords']).flatMap((one) =>
      isRecord(one)
        ? allTexts(one['name'])
        : allTexts(one).flatMap((text) =>
            text
              .split(',')
              .map((part) => part.trim())
              .filter(Boolean),
          ),
    ),
    region: many(review['spatialCoverage']).flatMap((one) => allTexts(isRecord(one) ? one['name'] : one)),
    lang: firstText(claim['inLanguage']) ?? firstText(review['inLanguage']),
    seenAt: [
      ...new Set(
        [...many(claim['firstAppearance']), ...many(claim['appearance'])].flatMap(
          (one) => addressOf(one) ?? [],
        ),
      ),
    ],
  });
  to.add(at, fitted(raw, to));
}

const record = (value: unknown): Fields => many(value).find(isRecord) ?? {};

function nameDropped(to: Collector, from: Fields, known: readonly string[], path: string): void {
  for (const name of Object.keys(from)) {
    if (!name.startsWith('@') && !known.includes(name)) to.drop(path + name);
  }
}

const dateOrNone = (value: unknown): string | undefined => readDate(firstText(value) ?? '') ?? undefined;

/** An id of ours, and the ids of the same check elsewhere. */
function identifiers(value: unknown): Fields {
  const foreignIds = many(value).flatMap((one) =>
    isRecord(one) && one['propertyID'] === FOREIGN_ID ? allTexts(one['value']) : [],
  );
  const id = many(value).find((one) => typeof one === 'string' && /^[A-Za-z0-9._:-]{1,80}$/.test(one));
  return present({ id, foreignIds });
}

/** Our own code, which only an export of ours gives. */
const ownCode = (rating: Fields): VerdictCode | undefined =>
  VERDICT_CODES.find((code) => code === firstText(rating['identifier']));

/** The verdict: our own code, else the words. A figure alone is no verdict: scales differ, and some run backwards. */
function codeOf(rating: Fields): VerdictCode | null {
  const own = ownCode(rating);
  if (own) return own;
  for (const words of allTexts(rating['alternateName'])) {
    const code = verdictOf(words);
    if (code !== null) return code;
  }
  return null;
}

/** The author first: who gave the verdict. Then what is cited. An export of ours cites all its sources in order. */
function sourcesIn(review: Fields, url: string, own: boolean) {
  const author = many(review['author'])[0];
  const name = (isRecord(author) ? firstText(author['name']) : firstText(author)) ?? hostOf(url);
  const cited = many(review['citation']).flatMap((one) => {
    const address = addressOf(one);
    if (address === undefined || !/^https?:/i.test(address)) return [];
    return [{ title: (isRecord(one) && firstText(one['name'])) || hostOf(address), url: address }];
  });
  return own ? cited : sourcesOf(url, name, cited);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);
