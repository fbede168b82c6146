import { expect, test } from 'vitest';
import { isBareDenial, isTurned } from '../../../lib/core/comment.ts';

test.each([
  'Hoaks',
  'HOAX!!!',
  'Ini kabar bohong ya',
  'Tidak benar.',
  'bukan fakta, palsu',
  'Awas hoaks!',
  '#hoaks 🚫',
])('nothing but a verdict: %s', (comment) => expect(isBareDenial(comment)).toBe(true));

test.each([
  '',
  '👍',
  'Benar',
  'Tidak',
  'Kabar ini',
  'Bukan hoaks',
  'Tidak salah',
  'Hoaks?',
  'Hoaks katanya',
  'Hoaks 😂',
  'Hoaks padahal benar',
  'Salah satu kabar',
  'Tidak benar kalau dibilang hoaks',
])('more or other than that: %s', (comment) => expect(isBareDenial(comment)).toBe(false));

test('a verdict is turned by a question mark, laughter or other mouths behind it only', () => {
  const hoax = (comment: string): [number, number] => {
    const at = comment.indexOf('hoaks');
    return [at, at + 'hoaks'.length];
  };
  for (const turned of ['Ini hoaks?', 'Ini hoaks 🤣', 'Ini hoaks katanya', 'Ini hoaks, benar begitu?'])
    expect(isTurned(turned, hoax(turned))).toBe(true);
  for (const meant of ['Ini hoaks', 'Ini hoaks. Masih ragu? Baca ini', 'Katanya beras plastik. Ini hoaks'])
    expect(isTurned(meant, hoax(meant))).toBe(false);
});
