import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, isReadable } from '../../../lib/core/charset.ts';
import { readStructured } from '../../../lib/core/claimreview.ts';
import { PAGE_LIMIT, pageOf } from '../../../lib/core/page.ts';
import { anyText } from './arbitrary.ts';

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'Contoh klaim   yang beredar',
  datePublished: '2026-11-20',
  author: { '@type': 'Organization', name: 'Pemeriksa contoh' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, alternateName: 'SALAH' },
};
const READ = {
  claim: 'Contoh klaim yang beredar',
  rating: 'SALAH',
  author: 'Pemeriksa contoh',
  published: '2026-11-20',
};
const raw = { title: '', description: '', jsonLd: [], article: '', body: '' };

describe('structured data', () => {
  test.each([
    ['alone', REVIEW],
    ['in a list', [{ '@type': 'WebSite' }, REVIEW]],
    ['in a graph', { '@graph': [{ '@type': 'NewsArticle', review: REVIEW }] }],
    ['with several types', { ...REVIEW, '@type': ['Review', 'http://schema.org/ClaimReview'] }],
    [
      'with lists for author and rating',
      { ...REVIEW, author: [REVIEW.author], reviewRating: [REVIEW.reviewRating] },
    ],
  ])('a fact-check %s', (_, data) => {
    expect(readStructured([JSON.stringify(data)]).reviews).toEqual([READ]);
  });

  test('in comments, beside damaged scripts', () => {
    const scripts = ['{"@type": "ClaimReview"', `<!-- ${JSON.stringify(REVIEW)} -->`, 'null', '[]'];
    expect(readStructured(scripts).reviews).toEqual([READ]);
  });

  test('a review without a claim is none, and an article is told apart', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Judul',
      description: 'Ringkasan',
      articleBody: 'Isi',
    };
    const read = readStructured([JSON.stringify([{ '@type': 'ClaimReview' }, article])]);
    expect(read).toEqual({ reviews: [], headline: 'Judul', description: 'Ringkasan', body: 'Isi' });
  });

  test('whatever it holds, it is read', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText(40), fc.json())), (scripts) => {
        expect(Array.isArray(readStructured(scripts).reviews)).toBe(true);
      }),
    );
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(readStructured([deep]).reviews).toEqual([]);
  });
});

describe('a page', () => {
  const long = 'Kalimat contoh yang cukup panjang untuk sebuah artikel. '.repeat(6).trim();

  test('is its title, its description and its article', () => {
    const page = pageOf(
      { ...raw, title: 'Judul', description: 'Ringkas', article: long, body: 'menu' },
      'https://a.example/',
    );
    expect(page).toMatchObject({ text: `Judul\nRingkas\n${long}`, part: 'article', cut: false });
  });

  test('without an article is all its text; what stands in the text is not said twice', () => {
    const page = pageOf(
      { ...raw, title: 'Judul', article: 'pendek', body: 'Judul\n  isi   halaman' },
      'https://a.example/',
    );
    expect(page).toMatchObject({ text: 'Judul\nisi halaman', part: 'all' });
  });

  test('takes the article of its structured data where none was found', () => {
    const jsonLd = [JSON.stringify({ '@type': 'NewsArticle', headline: 'Judul data', articleBody: long })];
    expect(pageOf({ ...raw, jsonLd, body: 'menu' }, 'https://a.example/')?.text).toBe(`Judul data\n${long}`);
  });

  test('that is too long is cut and says so; one without text is none', () => {
    const page = pageOf({ ...raw, body: 'kata '.repeat(PAGE_LIMIT) }, 'https://a.example/');
    expect(page).toMatchObject({ cut: true });
    expect(page?.text.length).toBe(PAGE_LIMIT);
    expect(pageOf({ ...raw, body: ' \n ' }, 'https://a.example/')).toBeNull();
  });
});

describe('bytes of a page', () => {
  const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
  test.each([
    ['UTF-8', bytes('harga naik – café', 'utf8'), '', 'harga naik – café'],
    ['the header', bytes('café', 'latin1'), 'text/html; charset=ISO-8859-1', 'café'],
    [
      'a meta',
      bytes('<meta charset="windows-1252">café', 'latin1'),
      'text/html',
      '<meta charset="windows-1252">café',
    ],
    [
      'an http-equiv',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">é', 'latin1'),
      '',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">é',
    ],
    ['a mark before the header', bytes('\ufeffcafé', 'utf16le'), 'text/html; charset=utf-8', 'café'],
    ['a mark of UTF-8', bytes('\ufeffcafé', 'utf8'), 'text/html; charset=latin1', 'café'],
    ['a label nobody knows', bytes('café', 'utf8'), 'text/html; charset=apa-saja', 'café'],
    ['a meta that lies', bytes('<meta charset="utf-16">café', 'utf8'), '', '<meta charset="utf-16">café'],
    ['damage', new Uint8Array([0x61, 0xff, 0x62]), '', 'a\ufffdb'],
  ])('by %s', (_, data, type, text) => {
    expect(decodePage(data, type)).toBe(text);
  });

  test.each([
    ['text/html; charset=utf-8', true],
    ['', true],
    ['application/xhtml+xml', true],
    ['text/plain', true],
    ['application/pdf', false],
    ['image/png', false],
    ['video/mp4', false],
    ['application/json', false],
  ])('%s is readable: %s', (type, readable) => {
    expect(isReadable(type)).toBe(readable);
  });
});
