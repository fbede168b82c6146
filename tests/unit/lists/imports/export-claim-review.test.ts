import { addressProblem } from '../../../../lib/core/address.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseList } from '../../../../lib/core/listfile.ts';
import type { Clarification, ClarificationList } from '../../../../lib/core/model.ts';
import { VERDICT_CODES } from '../../../../lib/core/model.ts';
import { exportReviews } from '../../../../lib/lists/imports/export-claim-review.ts';
import { fileOf, listOf } from '../../../../lib/lists/imports/list-file.ts';
import { item } from '../../app/world.ts';
import { imported } from './reading.ts';
import { schemaFaults } from './schema-org.ts';

function listWith(items: readonly Clarification[]): ClarificationList {
  return {
    id: 'contoh-dinas',
    title: 'Daftar contoh',
    publisher: { name: 'Dinas Contoh', url: 'https://contoh.go.id/' },
    issued: '2026-11-01T00:00:00Z',
    lang: 'id',
    notice: 'Contoh, bukan daftar resmi.',
    items,
  };
}

/** The list after one trip through ClaimReview. */
async function back(list: ClarificationList): Promise<ClarificationList> {
  const json = JSON.stringify(exportReviews(list).feed);
  const again = listOf(await imported(json), { source: 'contoh.json', notice: 'tanpa tanda tangan' });
  const parsed = parseList(new TextDecoder().decode(fileOf(again)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.list;
}

const address = fc
  .webUrl({ validSchemes: ['https'] })
  .map((url) => new URL(url).href)
  .filter(
    (url) => /^https:\/\/[a-z0-9.-]+\.[a-z]+\//.test(url) && url.length < 200 && addressProblem(url) === null,
  );
const words = fc
  .string({ unit: fc.constantFrom(...Array.from('abc XYZ éñ."’&<>,|')), minLength: 1, maxLength: 40 })
  .map((text) => `k${text}z`.normalize('NFC'));
const texts = (most: number) => fc.array(words, { maxLength: most });
const date = fc.constantFrom('2026-01-02', '2026-10-31T08:00:00Z', '2025-02-28T08:30:00+07:00');

const anyItem: fc.Arbitrary<Clarification> = fc.record(
  {
    id: fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ019._:-')), minLength: 1, maxLength: 80 }),
    status: fc.constant('active' as const),
    claim: words,
    variants: texts(5),
    verdict: fc.record({ code: fc.constantFrom(...VERDICT_CODES), label: words }),
    title: words,
    answer: fc.oneof(fc.constant(''), words),
    why: words,
    url: address,
    sources: fc.array(fc.record({ title: words, url: address }), { maxLength: 4 }),
    published: date,
    updated: date,
    validUntil: date,
    topics: texts(4),
    region: texts(3),
    lang: fc.constantFrom('id', 'en', 'jv'),
    seenAt: fc.uniqueArray(address, { maxLength: 4 }),
    supersedes: fc.constant([]),
    foreignIds: texts(3),
  },
  {
    requiredKeys: [
      'id',
      'status',
      'claim',
      'variants',
      'verdict',
      'title',
      'answer',
      'url',
      'sources',
      'published',
      'topics',
      'region',
      'lang',
      'seenAt',
      'supersedes',
      'foreignIds',
    ],
  },
);

describe('the export as ClaimReview', () => {
  it('of the packaged list is valid, says what it drops, and loses nothing else', async () => {
    const parsed = parseList(readFileSync('public/lists/awal.json', 'utf8'));
    if (!parsed.ok) throw new Error('awal.json');
    const { list } = parsed;
    const { feed, dropped } = exportReviews(list);
    expect(schemaFaults(feed)).toEqual([]);
    expect(dropped).toEqual({ correction: list.items.filter(({ correction }) => correction).length });
    const kept = list.items.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'correction')),
    );
    expect(await back(list)).toEqual({ ...list, items: kept });
  });

  it('of any list is valid and comes back as it went', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyItem, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
        async (items) => {
          const list = listWith(items);
          const { feed, dropped } = exportReviews(list);
          expect(schemaFaults(feed)).toEqual([]);
          expect(dropped).toEqual({});
          expect(await back(list)).toEqual(list);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves out what does not hold, and names everything that it leaves out', () => {
    const { feed, dropped } = exportReviews(
      listWith([
        item('a', 'Satu', { supersedes: ['b'], correction: { short: 'Pendek' } }),
        item('b', 'Dua', { status: 'replaced' }),
        item('c', 'Tiga', { status: 'withdrawn' }),
        item('d', 'Empat', { status: 'under_review' }),
      ]),
    );
    expect(dropped).toEqual({
      correction: 1,
      supersedes: 1,
      'status: replaced': 1,
      'status: withdrawn': 1,
      'status: under_review': 1,
    });
    expect(JSON.stringify(feed)).not.toMatch(/Dua|Tiga|Empat/);
  });

  it('is checked by rules that find faults', () => {
    expect(
      schemaFaults({
        '@type': 'ClaimReview',
        claimReviewed: 5,
        ratingValue: 1,
        reviewRating: { '@type': 'Place' },
        datePublished: 'kemarin',
      }),
    ).toEqual([
      '$.claimReviewed: not Text',
      '$.ratingValue: ClaimReview has no such property',
      '$.reviewRating: not Rating',
      '$.datePublished: not Date or DateTime',
    ]);
  });
});
