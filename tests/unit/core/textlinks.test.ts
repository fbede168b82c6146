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
  ['Klik linktr.ee/bantuan atau is.gd/x.', ['linktr.ee/bantuan', 'is.gd/x']],
  ['daftar di bantuan-kementan.vip/daftar!', ['bantuan-kementan.vip/daftar']],
  ['Lihat youtu.be/abc dan contoh.farm:8080/a', ['youtu.be/abc', 'contoh.farm:8080/a']],
  ['BANTUAN.CONTOH.COM', ['BANTUAN.CONTOH.COM']],
  ['humas.info@contoh.co.id', []],
])('the addresses in %s', (text, addresses) => {
  const found = linksIn(text);
  expect(found.map(({ address }) => address)).toEqual(addresses);
  for (const { address, span } of found) expect(text.slice(...span)).toBe(address);
});

test.each([
  'Panen selesai.Info lebih lanjut di kantor.',
  'Selesai.Kalau ada tanya/keluhan, hubungi kami.',
  'Bapak/Ibu.Saudara/i sekalian',
  'Gelar S.Pt/M.Si dan S.Ag/M.Ag',
  'Naik 5 ton.kg/hari menurut SK.No/12 dan Permentan.No.01/2025',
  'Datang ke.sini/sana saja.Silakan/mohon antre',
  'Berkas surat.docx dan gambar.png/jpg',
  'Lihat berita.news sekarang',
])('no address stands in %s', (text) => expect(linksIn(text)).toEqual([]));

test('all addresses of a text are found, however many', () => {
  const text = Array.from({ length: 300 }, (_, i) => `contoh${i}.com`).join(' ');
  expect(linksIn(text)).toHaveLength(300);
});

test('a long run of letters of any script is passed over once, not once for each letter', () => {
  for (const run of ['я', '漢', 'a', 'a-', 'é', 'a.', 'aa.'])
    expect(linksIn(run.repeat(100_000))).toEqual([]);
});
