import { expect, test } from 'vitest';
import { linksIn } from '../../../lib/core/textlinks.ts';

test.each([
  ['Daftar di www.bantuan.contoh.com/isi.', ['www.bantuan.contoh.com/isi']],
  ['(lihat https://contoh.co.id/a)', ['https://contoh.co.id/a']],
  [
    'https://contoh.co.id/Padi_(tanaman), lalu contoh.id',
    ['https://contoh.co.id/Padi_(tanaman)', 'contoh.id'],
  ],
  ['*https://contoh.co.id/a*', ['https://contoh.co.id/a']],
  ['humas@contoh.co.id', []],
  ['рcontoh.com dan я.contoh.com', ['рcontoh.com', 'я.contoh.com']],
  ['contoh.com contoh.com', ['contoh.com']],
  ['Harganya 3.500 per kg', []],
])('the addresses in %s', (text, addresses) => {
  const found = linksIn(text, 5);
  expect(found.map(({ address }) => address)).toEqual(addresses);
  for (const { address, span } of found) expect(text.slice(...span)).toBe(address);
});

test('a long run of letters of any script is passed over once, not once for each letter', () => {
  for (const run of ['я', '漢', 'a', 'a-', 'é']) expect(linksIn(run.repeat(100_000), 5)).toEqual([]);
});
