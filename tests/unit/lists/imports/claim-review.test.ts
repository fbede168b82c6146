import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imported, read } from './reading.ts';

const review = (more: object = {}): object => ({
  '@context': 'http://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'Padi contoh panen sehari',
  reviewRating: { '@type': 'Rating', alternateName: 'Salah' },
  url: 'https://contoh.org/padi',
  datePublished: '2026-01-02',
  author: { '@type': 'Organization', name: 'Pemeriksa Contoh', url: 'https://contoh.org' },
  ...more,
});
const parseText = async (text: string) =>
  ({
    ok: true,
    root: { name: 'p', attributes: {}, children: [text.replace(/<[^>]*>/g, '').replace('&amp;', '&')] },
  }) as const;
const one = async (value: unknown) => (await imported(JSON.stringify(value), { parse: parseText })).items[0];

describe('ClaimReview', () => {
  it('is read with who judged the claim as its first source', async () => {
    expect(await one(review())).toMatchObject({
      claim: 'Padi contoh panen sehari',
      verdict: { code: 'salah', label: 'Salah' },
      sources: [{ title: 'Pemeriksa Contoh', url: 'https://contoh.org/padi' }],
      answer: '',
    });
  });

  it.each([
    ['single', review()],
    ['in a list', [review()]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review()] }],
    ['with several types', review({ '@type': ['Review', 'ClaimReview'] })],
    ['with its type as an address', review({ '@type': 'https://schema.org/ClaimReview' })],
    [
      'with lists instead of single values',
      review({
        claimReviewed: ['Padi contoh panen sehari'],
        reviewRating: [{ alternateName: ['Salah'] }],
        author: [{ name: 'Pemeriksa Contoh' }],
      }),
    ],
    ['with literals', review({ claimReviewed: { '@value': 'Padi contoh panen sehari' } })],
    ['with an address as an object', review({ url: { '@id': 'https://contoh.org/padi' } })],
    ['in the main entity of an article', { '@type': 'NewsArticle', mainEntity: review() }],
  ])('is found %s', async (_, value) => expect((await one(value))?.claim).toBe('Padi contoh panen sehari'));

  it.each([
    ['a list', [review()]],
    ['an object', review()],
  ])('is read from a DataFeed whose item is %s, with the date of the feed item', async (_, item) => {
    const dateless = Array.isArray(item)
      ? item.map((each) => ({ ...each, datePublished: undefined }))
      : { ...item, datePublished: undefined };
    const feed = {
      '@type': 'DataFeed',
      dataFeedElement: [
        { '@type': 'DataFeedItem', dateCreated: '2026-03-04T05:06:07Z', item: dateless },
        { '@type': 'DataFeedItem', item: null },
      ],
    };
    const { kind, items } = await imported(JSON.stringify(feed));
    expect(kind).toBe('data-feed');
    expect(items.map(({ published }) => published)).toEqual(['2026-03-04T05:06:07Z']);
  });

  it('takes where the claim appeared as addresses of the hoax, first appearance first', async () => {
    const itemReviewed = {
      '@type': 'Claim',
      appearance: [
        { '@type': 'CreativeWork', url: 'https://hoaks.example/b' },
        'https://hoaks.example/a',
        'javascript:alert(1)',
      ],
      firstAppearance: { url: 'https://hoaks.example/a' },
      author: { name: 'Seseorang' },
    };
    const { items, dropped } = await imported(JSON.stringify(review({ itemReviewed })));
    expect(items[0]?.seenAt).toEqual(['https://hoaks.example/a', 'https://hoaks.example/b']);
    expect(dropped).toEqual({ 'itemReviewed.author': 1, seenAt: 1 });
  });

  it('reads texts as readers see them, never as markup', async () => {
    const found = await one(
      review({
        claimReviewed: '<b onclick="x()">Padi</b> &amp; jagung contoh',
        reviewBody: '<p>Fakta contoh</p>',
      }),
    );
    expect(found?.claim).toBe('Padi & jagung contoh');
    expect(found?.answer).toBe('Fakta contoh');
  });

  it('never guesses a verdict: unknown words and bare figures are left out and named', async () => {
    const values = [
      review({ reviewRating: { alternateName: 'Empat hidung' } }),
      review({ reviewRating: { ratingValue: 1, bestRating: 5, worstRating: 1 } }),
      review(),
    ];
    const { items, skipped } = await imported(JSON.stringify(values));
    expect(items).toHaveLength(1);
    expect(skipped).toEqual([
      { at: 1, field: 'reviewRating', cause: 'bad_value' },
      { at: 2, field: 'reviewRating', cause: 'missing' },
    ]);
  });

  it('gives the same id every time, and another one for another claim at the same address', async () => {
    const both = [review(), review({ claimReviewed: 'Jagung contoh panen sehari' })];
    const ids = async () => (await imported(JSON.stringify(both))).items.map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
    expect(new Set(await ids()).size).toBe(2);
  });

  it.each([
    ['an address that runs', { url: 'javascript:alert(1)' }, 'url', 'not_https'],
    ['an address inside a network', { url: 'https://10.0.0.1/x' }, 'url', 'not_https'],
    ['no claim', { claimReviewed: '' }, 'claim', 'missing'],
    ['a claim of a megabyte', { claimReviewed: 'x'.repeat(1_000_000) }, 'claim', 'too_long'],
    ['no date', { datePublished: undefined }, 'published', 'missing'],
    ['a date that is none', { datePublished: 'segera' }, 'published', 'bad_date'],
  ])('refuses %s, and says where', async (_, more, field, why) => {
    expect(await read(JSON.stringify(review(more)))).toEqual({
      ok: false,
      problem: { code: 'IMPORT', cause: 'ALL_WRONG', line: 1, field, why },
    });
  });

  it('cuts what surrounds the claim to what a list takes, and names it', async () => {
    const keywords = Array.from({ length: 30 }, (_, i) => `topik ${i}`);
    const { items, dropped } = await imported(
      JSON.stringify(review({ keywords, reviewBody: 'y'.repeat(9000) })),
    );
    expect(items[0]?.topics).toHaveLength(20);
    expect(items[0]?.answer).toBe('');
    expect(dropped).toEqual({ topics: 1, answer: 1 });
  });
});

describe('hostile JSON', () => {
  const nested = (depth: number): string => '{"@graph":['.repeat(depth) + ']}'.repeat(depth);
  it.each([
    ['broken', '{"@type":', 'BROKEN'],
    ['nested ten thousand deep', nested(10_000), 'TOO_DEEP'],
    ['a forbidden name', '{"@type":"ClaimReview","__proto__":{"x":1}}', 'BAD_KEY'],
    ['a forbidden name deep inside', '{"@graph":[{"a":{"constructor":1}}]}', 'BAD_KEY'],
    ['an unknown kind', '{"halo":"dunia"}', 'UNKNOWN'],
    ['a feed without reviews', '{"@type":"DataFeed","dataFeedElement":[]}', 'NOTHING'],
  ])('is refused: %s', async (_, text, cause) => {
    expect(await read(text)).toMatchObject({ ok: false, problem: { code: 'IMPORT', cause } });
  });

  it('of any shape gets an answer, never an error, and nothing of it reaches a prototype', async () => {
    const key = fc.constantFrom(
      '@type',
      '@graph',
      'dataFeedElement',
      'item',
      'claimReviewed',
      'reviewRating',
      'alternateName',
      'url',
      'itemReviewed',
      'appearance',
      'identifier',
      'keywords',
      'link',
      'title',
      'rendered',
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom(
          'ClaimReview',
          'DataFeed',
          'DataFeedItem',
          'salah',
          'https://contoh.org/a',
          '',
          null,
          5,
          true,
        ),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        const result = await read(JSON.stringify(value), { parse: parseText });
        expect(result.ok ? 'OK' : result.problem.code).toMatch(/^[A-Z_0-9]+$/);
        expect(Object.keys({})).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('in UTF-16 and in other encodings is told apart', async () => {
    const text = JSON.stringify(review());
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect(await read(utf16)).toMatchObject({ problem: { cause: 'UTF16' } });
    expect(await read(new Uint8Array(Buffer.from(text, 'utf16le')))).toMatchObject({
      problem: { cause: 'UTF16' },
    });
    expect(await read(new Uint8Array(Buffer.from('"Klaim é"', 'latin1')))).toMatchObject({
      problem: { code: 'NOT_UTF8' },
    });
    expect(await read('')).toMatchObject({ problem: { code: 'EMPTY' } });
    expect(await read('\uFEFF \n')).toMatchObject({ problem: { code: 'EMPTY' } });
  });

  it('leaves files of our own alone', async () => {
    expect(await read('{"format":"klarifikasi-list/1"}')).toEqual({ ok: true, own: true });
    expect(await read('{"format":"klarifikasi-envelope/1"}')).toEqual({ ok: true, own: true });
  });
});
