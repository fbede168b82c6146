import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../lib/lists/imports/dates.ts';
import { labelledTitle, verdictOf } from '../../../../lib/lists/imports/verdicts.ts';

describe('verdicts in words', () => {
  it.each([
    ['SALAH', 'salah'],
    ['Tidak benar', 'salah'],
    ['Hoaks', 'salah'],
    ['Disinformasi', 'salah'],
    ['Sebagian benar', 'menyesatkan'],
    ['Menyesatkan', 'menyesatkan'],
    ['Partly false', 'menyesatkan'],
    ['Missing context', 'konteks'],
    ['Satir', 'konteks'],
    ['Penipuan', 'penipuan'],
    ['Belum ada bukti', 'belum-terbukti'],
    ['Tidak terbukti', 'belum-terbukti'],
    ['Benar', 'benar'],
    ['FALSE', 'salah'],
    ['True', 'benar'],
  ])('%s means %s', (words, code) => expect(verdictOf(words)).toBe(code));

  it.each(['', '3 dari 5', 'Four Pinocchios', 'Berita', 'Opini', 'Benarkah', 'Hoaks atau Fakta'])(
    '%j is not guessed',
    (words) => expect(verdictOf(words)).toBeNull(),
  );

  it.each([
    ['[SALAH] Padi contoh', 'salah', 'Padi contoh'],
    ['[HOAKS]: Padi contoh', 'salah', 'Padi contoh'],
    ['HOAKS: Padi contoh', 'salah', 'Padi contoh'],
    ['Hoaks! Padi contoh: gratis', 'salah', 'Padi contoh: gratis'],
    ['(PENIPUAN) Padi contoh', 'penipuan', 'Padi contoh'],
  ])('a title names its verdict: %s', (title, code, rest) =>
    expect(labelledTitle(title)).toMatchObject({ code, rest }),
  );

  it.each([
    'Panen raya: padi contoh naik',
    'Benarkah padi contoh tumbuh?',
    'Salah satu petani contoh',
    '[SALAH]',
    'Menteri: hoaks merugikan',
    'Benarkah padi contoh tumbuh - Koran contoh',
    'Salah satu petani: padi contoh naik',
    'Sebagian petani contoh: panen tertunda',
    'Belum panen - padi contoh ditunggu',
    'Resmi! Harga padi contoh berubah',
    'Fakta baru: padi contoh tahan kering',
    '[Hoaks atau Fakta] Padi contoh',
  ])('plain news stays plain news: %s', (title) => expect(labelledTitle(title)).toBeNull());
});

describe('dates', () => {
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['2026-11-26T08:30:00', '2026-11-26T08:30:00Z'],
    ['2026-11-26 08:30:00+0700', '2026-11-26T08:30:00+07:00'],
    ['26/11/2026', '2026-11-26'],
    ['6-1-2026', '2026-01-06'],
    ['26.11.2026 08:15', '2026-11-26'],
    ['26 November 2026', '2026-11-26'],
    ['Kamis, 26 Nop 2026', '2026-11-26'],
    ['Thu, 26 Nov 2026 08:30:00 GMT', '2026-11-26T08:30:00Z'],
    ['Thu, 26 Nov 2026 08:30:00 +0700', '2026-11-26T08:30:00+07:00'],
    ['26 Agustus 2026 08:30 WIB', '2026-08-26T08:30+07:00'],
  ])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));

  it.each(['', 'kemarin', '31/02/2026', '11/26/2026', '2026', '2026-13-01', '26 Foo 2026'])(
    '%j is none',
    (text) => expect(readDate(text)).toBeNull(),
  );
});
