import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, PATIENCE } from './arbitrary.ts';
import { canonicalLink, inspectLink } from '../../../lib/core/links.ts';

describe('canonical link', () => {
  test.each([
    ['https://www.contoh.co.id/berita/', 'contoh.co.id/berita'],
    ['http://m.contoh.co.id/berita/amp?utm_source=wa&fbclid=1#atas', 'contoh.co.id/berita'],
    ['contoh.co.id/berita', 'contoh.co.id/berita'],
    ['https://contoh.co.id/?b=2&a=1', 'contoh.co.id?a=1&b=2'],
    ['https://youtu.be/abc123?si=x', 'youtube.com/watch?v=abc123'],
    ['https://m.youtube.com/watch?v=abc123&t=3', 'youtube.com/watch?v=abc123'],
    ['https://twitter.com/akun/status/1?s=20', 'x.com/akun/status/1'],
    ['https://x.com/intent/post?url=https%3A%2F%2Fcontoh.co.id%2Fberita', 'contoh.co.id/berita'],
    ['https://x.com/compose/post?url=https%3A%2F%2Fcontoh.co.id%2Fberita', 'contoh.co.id/berita'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fcontoh.co.id%2Fberita%3Ffbclid%3D2',
      'contoh.co.id/berita',
    ],
    ['https://CONTOH.co.id:443/Berita', 'contoh.co.id/Berita'],
    ['https://pértanian.com/', 'xn--prtanian-b1a.com'],
  ])('%s', (address, canonical) => {
    expect(canonicalLink(address)).toBe(canonical);
  });

  test.each(['halo dunia', '10.000', '', 'javascript:alert(1)', 'http://192.168.1.1/', 'https://localhost/'])(
    'none for %s',
    (address) => {
      expect(canonicalLink(address)).toBeNull();
    },
  );

  test('the key of a key is itself', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const key = canonicalLink(address);
        expect(key === null ? null : canonicalLink(key)).toBe(key);
      }),
      { numRuns: 60 },
    );
  });

  test('any text never throws', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        expect(typeof inspectLink(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('what an address says', () => {
  test('carried text of share addresses', () => {
    expect(inspectLink('https://wa.me/?text=pupuk%20gratis')).toMatchObject({
      ok: true,
      text: 'pupuk gratis',
    });
    expect(inspectLink('https://x.com/intent/tweet?text=a&url=https%3A%2F%2Fb.co.id')).toMatchObject({
      text: 'a',
      host: 'b.co.id',
    });
  });

  test.each([
    ['https://www.pertanian.go.id/', true, undefined],
    ['https://pertanian.go.id.bantuan.com/', false, 'suffix'],
    ['https://pertanian-go.id/', false, 'letters'],
    ['https://kementan-bantuan.site/', false, 'name'],
    ['https://pertanian.unhas.ac.id/', false, undefined],
    ['https://contoh.co.id/', false, undefined],
  ])('%s', (address, official, how) => {
    const facts = inspectLink(address);
    expect(facts).toMatchObject({ ok: true, official });
    expect(facts.ok && facts.resembles?.how).toBe(how);
  });

  test('shorteners are known, refusals are named', () => {
    expect(inspectLink('https://bit.ly/abc')).toMatchObject({ shortener: true });
    expect(inspectLink('mailto:a@b.id')).toEqual({ ok: false, reason: 'not_web' });
    expect(inspectLink('http://10.0.0.1/')).toEqual({ ok: false, reason: 'private_address' });
    expect(inspectLink('bukan alamat')).toEqual({ ok: false, reason: 'not_an_address' });
  });
});
