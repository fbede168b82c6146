import { expect, test } from 'vitest';
import { guessLanguage, stem } from '../../../lib/core/stem.ts';

test.each([
  ['petani', 'pertanian'],
  ['penyuntikan', 'nyuntik'],
  ['dibagikan', 'dibagiin'],
  ['mengandung', 'terkandung'],
  ['peternakan', 'peternak'],
  ['pemupukan', 'pupuknya'],
  ['menuntut', 'tuntutan'],
  ['mengatakan', 'dikatakan'],
  ['menaikkan', 'kenaikan'],
  ['mengeluarkan', 'dikeluarkan'],
  ['menolak', 'penolakan'],
  ['menyatakan', 'pernyataan'],
  ['memeriksa', 'diperiksa'],
  ['meminta', 'permintaan'],
  ['mengaku', 'diakui'],
  ['menikah', 'pernikahan'],
  ['menemukan', 'temuan'],
  ['menyebarkan', 'disebarkan'],
])('%s and %s share a stem', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test.each([
  ['mentan', 'mantan'],
  ['kementan', 'tanah'],
  ['bulan', 'bulat'],
  ['menilai', 'tilang'],
  ['menulis', 'nuklir'],
])('%s and %s do not', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test('English words take English rules', () => {
  expect(stem('vaccines', 'en')).toBe(stem('vaccine', 'en'));
  expect(guessLanguage('the vaccines are made of plastic and it is not safe'.split(' '))).toBe('en');
  expect(guessLanguage('vaksin itu terbuat dari plastik'.split(' '))).toBe('id');
});
