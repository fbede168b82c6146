/** Feeds and articles as the browser's parser gives them; the parser itself is tried in real browsers (tests/e2e). */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../lib/lists/imports/article.ts';
import { readFeed } from '../../../../lib/lists/imports/feed.ts';
import type { MarkupElement, ParseMarkup } from '../../../../lib/lists/imports/markup.ts';
import { visibleText } from '../../../../lib/lists/imports/markup.ts';
import { el, noMarkup, read } from './reading.ts';

const link = (href: string, text = href): MarkupElement => el('a', { href }, text);
const ARTICLE = el(
  'body',
  {},
  el('p', {}, 'Pengantar yang bukan fakta.'),
  el('h3', {}, 'NARASI:'),
  el(
    'p',
    {},
    '“Padi contoh panen dalam sehari, ',
    el('b', {}, 'sebarkan'),
    '” ',
    link('https://hoaks.example/padi'),
  ),
  el('h3', {}, 'Penjelasan'),
  el('p', {}, 'Padi contoh perlu tiga bulan. Begini penjelasan panjangnya.'),
  el('p', {}, el('strong', {}, 'Kesimpulan:'), ' Padi contoh tidak panen dalam sehari.'),
  el('h3', {}, 'Referensi'),
  el(
    'ul',
    {},
    el('li', {}, link('https://sumber.go.id/padi', 'Sumber resmi contoh')),
    el('li', {}, link('javascript:alert(1)', 'jebakan')),
  ),
  el('script', {}, 'Kesimpulan: alert(1)'),
);

describe('an article of a fact-checker', () => {
  it('keeps what circulates apart from what is true, and hoax addresses apart from sources', () => {
    expect(readArticle(ARTICLE)).toEqual({
      claim: '“Padi contoh panen dalam sehari, sebarkan” https://hoaks.example/padi',
      fact: 'Padi contoh tidak panen dalam sehari.',
      sources: [{ title: 'Sumber resmi contoh', url: 'https://sumber.go.id/padi' }],
      seenAt: ['https://hoaks.example/padi'],
    });
  });

  it('is the same as a whole document, and within elements that are no blocks themselves', () => {
    const document = el('html', {}, el('head', {}, el('title', {}, 'Fakta: bukan ini')), ARTICLE);
    expect(readArticle(document)).toEqual(readArticle(ARTICLE));
    expect(readArticle(el('body', {}, el('span', {}, ...ARTICLE.children)))).toEqual(readArticle(ARTICLE));
  });

  it('without known headings states no fact', () => {
    expect(readArticle(el('body', {}, el('p', {}, 'Berita biasa.')))).toEqual({ sources: [], seenAt: [] });
  });

  it('shows readers no script, style or form', () => {
    const body = el(
      'div',
      {},
      'Satu',
      el('style', {}, '.x{}'),
      el('p', {}, 'dua\n  tiga'),
      el('form', {}, 'sandi'),
    );
    expect(visibleText(body)).toBe('Satu\ndua tiga');
  });
});

const ITEM = (title: string, ...more: MarkupElement[]): MarkupElement =>
  el(
    'item',
    {},
    el('title', {}, title),
    el('link', {}, `https://contoh.org/${encodeURIComponent(title)}`),
    el('pubdate', {}, 'Thu, 26 Nov 2026 08:30:00 +0700'),
    ...more,
  );
const rss = (...items: MarkupElement[]): MarkupElement =>
  el(
    'rss',
    { version: '2.0' },
    el('channel', {}, el('title', {}, 'Cek Fakta Contoh'), el('language', {}, 'id'), ...items),
  );
const asArticle: ParseMarkup = async () => ({ ok: true, root: ARTICLE });

describe('a feed', () => {
  it('gives labelled posts as clarifications, and leaves plain news out by name', async () => {
    const body = el('content:encoded', {}, '<p>…</p>');
    const result = await readFeed(
      rss(ITEM('[SALAH] Padi contoh', body), ITEM('Panen raya di Contoh')),
      'contoh',
      asArticle,
    );
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { items, skipped, header } = result.imported;
    expect(header).toEqual({ title: 'Cek Fakta Contoh', publisher: 'Cek Fakta Contoh', lang: 'id' });
    expect(skipped).toEqual([{ at: 2, field: 'title', cause: 'no_label' }]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      claim: 'Padi contoh',
      title: '[SALAH] Padi contoh',
      verdict: { code: 'salah', label: 'SALAH' },
      answer: 'Padi contoh tidak panen dalam sehari.',
      published: '2026-11-26T08:30:00+07:00',
      seenAt: ['https://hoaks.example/padi'],
    });
    expect(items[0]?.sources.map(({ title }) => title)).toEqual(['Cek Fakta Contoh', 'Sumber resmi contoh']);
  });

  it('takes the verdict from a category where the title has none', async () => {
    const result = await readFeed(
      rss(ITEM('Padi contoh panen sehari', el('category', {}, 'Hoaks'), el('category', {}, 'Pertanian'))),
      'contoh',
      noMarkup,
    );
    expect(result.ok && result.imported.items[0]).toMatchObject({
      verdict: { code: 'salah', label: 'Hoaks' },
      topics: ['Pertanian'],
    });
  });

  it('in Atom is read as well, with the alternate link', async () => {
    const entry = el(
      'entry',
      {},
      el('title', {}, 'HOAKS: Padi contoh'),
      el('link', { rel: 'self', href: 'https://contoh.org/api' }),
      el('link', { href: 'https://contoh.org/padi' }),
      el('updated', {}, '2026-11-26T08:30:00Z'),
    );
    const result = await readFeed(el('feed', {}, el('title', {}, 'Contoh'), entry), 'contoh', noMarkup);
    expect(result.ok && result.imported.items[0]).toMatchObject({
      url: 'https://contoh.org/padi',
      published: '2026-11-26T08:30:00Z',
    });
  });

  it('in RSS 1.0 has its items beside the channel', async () => {
    const result = await readFeed(
      el('rdf:rdf', {}, el('channel', {}, el('title', {}, 'Contoh')), ITEM('[HOAKS] Padi contoh')),
      'contoh',
      noMarkup,
    );
    expect(result.ok && result.imported.items).toHaveLength(1);
  });

  it('that is other XML is not understood', async () => {
    expect(await readFeed(el('svg', {}), 'contoh', noMarkup)).toMatchObject({
      problem: { cause: 'UNKNOWN' },
    });
  });
});

describe('markup', () => {
  it.each([
    [
      'a billion laughs',
      '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><rss>&lol2;</rss>',
    ],
    ['an external entity', '<!DOCTYPE rss SYSTEM "https://contoh.org/x.dtd"><rss/>'],
    ['a document type behind a comment', '<!-- x --><?xml version="1.0"?>\n<!doctype feed><feed/>'],
  ])('with %s is refused before any parser sees it', async (_, text) => {
    expect(await read(text)).toMatchObject({ problem: { cause: 'DOCTYPE' } });
  });

  it.each([
    ['broken', 'BROKEN'],
    ['too_deep', 'TOO_DEEP'],
    ['absent', 'NO_PARSER'],
  ] as const)('that the parser gives up as %s is named', async (why, cause) => {
    expect(await read('<rss/>', { parse: async () => ({ ok: false, why }) })).toMatchObject({
      problem: { cause },
    });
  });

  it('of a page gives its ClaimReviews; a broken script does not hide the others', async () => {
    const script = (type: string, text: string) => el('script', { type }, text);
    const review =
      '{"@type":"ClaimReview","claimReviewed":"Padi contoh","reviewRating":{"alternateName":"Salah"},"url":"https://contoh.org/padi","datePublished":"2026-01-02"}';
    const page = el(
      'html',
      {},
      el(
        'head',
        {},
        el('title', {}, ' Halaman \n contoh '),
        script('application/ld+json', '{rusak'),
        script('text/javascript', review),
        script('application/ld+json; charset=utf-8', review),
      ),
    );
    const result = await read('<!DOCTYPE html><title>x', { parse: async () => ({ ok: true, root: page }) });
    expect(result).toMatchObject({
      ok: true,
      imported: {
        kind: 'claim-review',
        header: { title: 'Halaman contoh' },
        items: [{ claim: 'Padi contoh' }],
      },
    });
  });
});
