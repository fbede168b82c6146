/**
 * The part of schema.org that a feed of ClaimReviews uses: classes, what they extend, and what each property may hold.
 * Taken from the published vocabulary (package schema-dts 2.1.0, generated from it).
 */
interface Class {
  readonly parent: string | null;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const DATE = ['Date', 'DateTime'];
const WHO = ['Organization', 'Person'];

const CLASSES: Readonly<Record<string, Class>> = {
  Thing: {
    parent: null,
    properties: {
      alternateName: ['Text'],
      description: ['Text', 'TextObject'],
      identifier: ['PropertyValue', 'Text', 'URL'],
      name: ['Text'],
      url: ['URL'],
    },
  },
  CreativeWork: {
    parent: 'Thing',
    properties: {
      author: WHO,
      citation: ['CreativeWork', 'Text'],
      dateModified: DATE,
      datePublished: DATE,
      expires: DATE,
      headline: ['Text'],
      inLanguage: ['Language', 'Text'],
      keywords: ['DefinedTerm', 'Text', 'URL'],
      publisher: WHO,
      spatialCoverage: ['Place'],
    },
  },
  Review: {
    parent: 'CreativeWork',
    properties: { itemReviewed: ['Thing'], reviewBody: ['Text'], reviewRating: ['Rating'] },
  },
  ClaimReview: { parent: 'Review', properties: { claimReviewed: ['Text'] } },
  Claim: { parent: 'CreativeWork', properties: { appearance: ['CreativeWork'] } },
  Rating: {
    parent: 'Thing',
    properties: {
      bestRating: ['Number', 'Text'],
      ratingExplanation: ['Text'],
      ratingValue: ['Number', 'Text'],
      worstRating: ['Number', 'Text'],
    },
  },
  Organization: { parent: 'Thing', properties: {} },
  Place: { parent: 'Thing', properties: {} },
  DefinedTerm: { parent: 'Thing', properties: {} },
  PropertyValue: { parent: 'Thing', properties: { propertyID: ['Text', 'URL'], value: ['Number', 'Text'] } },
  DataFeed: { parent: 'CreativeWork', properties: { dataFeedElement: ['DataFeedItem', 'Text', 'Thing'] } },
  DataFeedItem: { parent: 'Thing', properties: { dateCreated: DATE, item: ['Thing'] } },
};

function rangesOf(type: string, property: string): readonly string[] | null {
  for (let name: string | null = type; name !== null; name = CLASSES[name]?.parent ?? null) {
    const ranges = CLASSES[name]?.properties[property];
    if (ranges) return ranges;
  }
  return null;
}

function isA(type: string, wanted: string): boolean {
  for (let name: string | null = type; name !== null; name = CLASSES[name]?.parent ?? null)
    if (name === wanted) return true;
  return false;
}

function fits(value: unknown, range: string): boolean {
  if (typeof value === 'object' && value !== null) return isA(String(Reflect.get(value, '@type')), range);
  if (range === 'Number') return typeof value === 'number';
  if (typeof value !== 'string' || value === '') return false;
  if (range === 'URL') return URL.canParse(value);
  if (range === 'Date') return /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (range === 'DateTime')
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value));
  return range === 'Text';
}

/** What of a JSON-LD value schema.org does not know or does not allow, as paths; none when it is valid. */
export function schemaFaults(value: unknown, path = '$'): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => schemaFaults(one, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const type = String(Reflect.get(value, '@type'));
  if (!Object.hasOwn(CLASSES, type)) return [`${path}: no class ${type}`];
  return Object.entries(value).flatMap(([name, held]) => {
    if (name.startsWith('@')) return [];
    const ranges = rangesOf(type, name);
    if (!ranges) return [`${path}.${name}: ${type} has no such property`];
    const wrong = [held].flat().filter((one) => !ranges.some((range) => fits(one, range)));
    return [
      ...wrong.map(() => `${path}.${name}: not ${ranges.join(' or ')}`),
      ...schemaFaults(held, `${path}.${name}`),
    ];
  });
}
