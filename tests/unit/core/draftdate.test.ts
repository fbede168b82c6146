import { expect, test } from 'vitest';
import { dateKey } from '../../../lib/core/draftdate.ts';

test.each([
  ['2 Januari 2026', '10 Desember 2026'],
  ['9 Desember 2026', '10 Desember 2026'],
  ['28 Februari 2026', '1 Maret 2026'],
  ['31 Mei 2026', '1 Agt 2026'],
  ['10-Nop-26', '9-Des-26'],
  ['Rabu, 9 Desember 2026', 'Kamis, 10 Des 2026'],
  ["Jum'at, 4 Desember 2026", 'Sabtu 5 Desember 2026'],
  ['9 Agustus', '10 Agustus'],
  ['10 Desember 2025', '2 Januari 2026'],
  ['3/12/2026', '10/12/2026'],
  ['30/11/26', '1.12.2026'],
  ['2026-12-03', '4 Desember 2026'],
  ['10 Desember 2026 08.30', '10 Desember 2026, pukul 14:00'],
  ['10 Desember 2026', '10 Desember 2026 07:00'],
  ['2026-12-03T08:00', '2026-12-03T10:00'],
  ['Dec 9, 2026', '10 Des 2026'],
  ['10 Desember 2026', 'menyusul'],
  ['99/99/2026', ''],
  ['31/12/2026', '12/31/2026'],
])('%j comes before %j', (earlier, later) => {
  expect([dateKey(later), dateKey(earlier)].toSorted()).toEqual([dateKey(earlier), dateKey(later)]);
  expect(dateKey(earlier)).not.toBe(dateKey(later));
});

test.each([
  '3/12/2026',
  '3-12-2026',
  '03.12.26',
  '2026-12-03',
  '3 Desember 2026',
  'Kamis, 3 Des. 2026',
  '3 Dec 26',
])('%s is the third of December', (cell) => expect(dateKey(cell)).toBe('0 2026-12-03 '));
