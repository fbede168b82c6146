import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, PATIENCE } from './arbitrary.ts';
import { plainForm, SLANG_SIZE } from '../../../lib/core/slang.ts';
import { plainWord, words } from '../../../lib/core/words.ts';

const forms = (text: string): string[] => words(text).map((word) => word.form);

describe('words', () => {
  test.each([
    ['t1d4k', 'tidak'],
    ['k3m3nt3r14n', 'kementerian'],
    ['1nd0n3s14', 'indonesia'],
    ['saaangaaat', 'sangat'],
    ['bisaaaa', 'bisa'],
    ['orang2', 'orang'],
    ['buah2an', 'buahan'],
    ['covid19', 'covid19'],
    ['h5n1', 'h5n1'],
    ['10kg', '10kg'],
    ['2026', '2026'],
    ['maaf', 'maaf'],
    ['viii', 'viii'],
    ['b@bi', 'babi'],
  ])('%s is read as %s', (given, plain) => {
    expect(plainWord(given)).toBe(plain);
  });

  test.each([
    ['#BantuanPupukGratis', ['Bantuan', 'Pupuk', 'Gratis']],
    ['#pupukgratis', ['pupukgratis']],
    ['#PUPUKGRATIS', ['PUPUKGRATIS']],
    ['#UPTPertanian hadir', ['UPT', 'Pertanian', 'hadir']],
    ['#𝐁𝐞𝐫𝐚𝐬Murah', ['𝐁𝐞𝐫𝐚𝐬', 'Murah']],
    ['BantuanPupuk', ['BantuanPupuk']],
  ])('%s stands for %j', (text, parts) => {
    expect(words(text).map((word) => text.slice(...word.span))).toEqual(parts);
  });

  test('a mark belongs to its letter', () => {
    const text = 'kafe\u0301 🌾\ufe0f padi';
    expect(words(text).map((word) => text.slice(...word.span))).toEqual(['kafe\u0301', 'padi']);
  });

  test('letters apart are put together', () => {
    expect(forms('p.u.p.u.k b-e-r-a-s h o a k s')).toEqual(['pupuk', 'beras', 'hoaks']);
  });

  test('a headline in the path of a link is read, other paths are not', () => {
    const text = 'Baca https://contoh.id/news/beras-plastik-ada-di-pasar.html?x=1';
    const read = words(text).map((word) => text.slice(...word.span));
    expect(read.slice(2)).toEqual(['beras', 'plastik', 'ada', 'di', 'pasar']);
    expect(forms('https://contoh.id/a-b/status/12-34-56-78-90')).toHaveLength(1);
  });

  test('initials of two letters are not', () => {
    expect(forms('a. b')).toEqual(['a', 'b']);
  });

  test('informal and regional words become plain ones', () => {
    expect(forms('yg gak bs, ora iso')).toEqual(['yang', 'tidak', 'bisa', 'tidak', 'bisa']);
    expect(SLANG_SIZE).toBeGreaterThanOrEqual(300);
    expect(plainForm('constructor')).toBeUndefined();
  });

  test('a phrase with a short form is one word', () => {
    expect(words('Kata Kementerian Pertanian').slice(1)).toMatchObject([{ form: 'kementan', span: [5, 26] }]);
    expect(forms('kata Mentan, kata Menteri Pertanian')).toEqual(['kata', 'mentan', 'kata', 'mentan']);
  });

  test('addresses and figures are no words', () => {
    expect(words('cek https://contoh.id/a?b=1 dan 10 juta').map((word) => word.kind)).toEqual([
      'word',
      'link',
      'word',
      'figure',
    ]);
  });

  test('spans lie in the text, in order, whatever it is', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(anyText(120), (text) => {
        let last = 0;
        for (const { span } of words(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          last = span[0];
        }
      }),
    );
  });
});
