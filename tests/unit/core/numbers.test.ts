import { describe, expect, test } from 'vitest';
import { figureTerm, figureText, parseFigure, parseWords } from '../../../lib/core/numbers.ts';
import { readTerms } from '../../../lib/core/terms.ts';

describe('figures', () => {
  test.each([
    ['10jt', 10_000_000, 'plain'],
    ['rp10.000.000', 10_000_000, 'money'],
    ['1,8 juta', 1_800_000, 'plain'],
    ['1.5 juta', 1_500_000, 'plain'],
    ['25%', 25, 'percent'],
    ['2,5', 2.5, 'plain'],
    ['1.500', 1500, 'plain'],
    ['1.234.567,89', 1_234_567.89, 'plain'],
    ['300 ribu', 300_000, 'plain'],
  ])('%s', (text, value, kind) => {
    expect(parseFigure(text)).toEqual({ value, kind });
  });

  test('figures in words', () => {
    const read = (text: string): unknown => parseWords(text.split(' '), 0);
    expect(read('sepuluh juta rupiah')).toEqual({ figure: { value: 10_000_000, kind: 'plain' }, length: 2 });
    expect(read('dua puluh lima persen')).toEqual({ figure: { value: 25, kind: 'percent' }, length: 4 });
    expect(read('seratus lima puluh ribu')).toEqual({ figure: { value: 150_000, kind: 'plain' }, length: 4 });
    expect(read('dua belas')).toEqual({ figure: { value: 12, kind: 'plain' }, length: 2 });
    expect(read('dua orang')).toBeNull();
    expect(read('juta')).toBeNull();
  });

  test('every way of writing one amount is one term', () => {
    const figures = readTerms('10jt Rp10.000.000 sepuluh juta').terms.map((term) => term.stem);
    expect(figures).toEqual(['#10000000', '#10000000', '#10000000']);
    expect(figureTerm({ value: 25, kind: 'percent' })).not.toBe(figureTerm({ value: 25, kind: 'plain' }));
  });

  test('is written as officers write it', () => {
    expect(figureText({ value: 1_800_000, kind: 'money' })).toBe('Rp1.800.000');
    expect(figureText({ value: 2.5, kind: 'percent' })).toBe('2,5%');
  });
});
