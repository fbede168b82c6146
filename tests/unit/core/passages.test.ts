import { expect, test } from 'vitest';
import { normalise } from '../../../lib/core/normalise.ts';
import { sentences, snapToSentences } from '../../../lib/core/passages.ts';

const split = (text: string): string[] => sentences(normalise(text)).map((span) => text.slice(...span));

test('sentences end at stops and line breaks, not at abbreviations or inside figures', () => {
  expect(split('Menurut dr. Ani harga Rp1.500 naik. Benarkah?\nTidak!')).toEqual([
    'Menurut dr. Ani harga Rp1.500 naik.',
    'Benarkah?',
    'Tidak!',
  ]);
});

test('a passage grows to its sentence, unless that is much longer', () => {
  const text = `Awal. Pupuk dicampur plastik. ${'panjang sekali '.repeat(20)}`;
  const all = sentences(normalise(text));
  expect(text.slice(...snapToSentences([6, 20], all))).toBe('Pupuk dicampur plastik.');
  expect(snapToSentences([30, 37], all)).toEqual([30, 37]);
});
