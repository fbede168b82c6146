import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText, PATIENCE } from './arbitrary.ts';
import { normalise } from '../../../lib/core/normalise.ts';

test('brings disguised letters to plain ones', () => {
  const plain = (text: string): string => normalise(text).text;
  expect(plain('𝐏𝐮𝐩𝐮𝐤')).toBe('pupuk');
  expect(plain('pu\u200bp\u200cuk')).toBe('pupuk');
  expect(plain('рuрuk оrgаnіk')).toBe('pupuk organik');
  expect(plain('KESULITΑΝ')).toBe('kesulitan');
  expect(plain('Pétani')).toBe('petani');
  expect(plain('Ｂｅｒａｓ')).toBe('beras');
});

test('leaves figures and their units alone', () => {
  expect(normalise('minum 100 ml, Rp10.000').text).toBe('minum 100 ml, rp10.000');
});

test('normalising the result again changes nothing', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(anyText(80), (text) => {
      const once = normalise(text).text;
      expect(normalise(once).text).toBe(once);
    }),
  );
});

test('every unit maps back into the text, in order', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(anyText(80), (text) => {
      const { text: out, from, to } = normalise(text);
      expect(from.length).toBe(out.length);
      for (let i = 0; i < out.length; i++) {
        expect(from[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : from[i - 1]!);
        expect(to[i]).toBeGreaterThan(from[i]!);
        expect(to[i]).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
