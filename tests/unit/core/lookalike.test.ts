import { expect, test } from 'vitest';
import { lookalikeOf } from '../../../lib/core/lookalike.ts';

const PERTANIAN = 'pertanian.go.id';

test.each([
  ['https://pertanian.go.id.contoh.com/', PERTANIAN, 'suffix', 'contoh.com'],
  ['https://pertanian-go-id.com/', PERTANIAN, 'suffix', 'pertanian-go-id.com'],
  ['https://pertanian-go.id/', PERTANIAN, 'suffix', 'pertanian-go.id'],
  ['https://daftar.pertaniango.id/', PERTANIAN, 'suffix', 'pertaniango.id'],
  ['https://dinas.go.id.contoh.com/', 'dinas.go.id', 'suffix', 'contoh.com'],
  ['https://kementan.go.id.co/', PERTANIAN, 'suffix', 'id.co'],
  ['https://pertanian.com/', PERTANIAN, 'ending', 'pertanian.com'],
  ['https://www.kementan.my.id/', PERTANIAN, 'ending', 'kementan.my.id'],
  ['https://kemen-tan.com/', PERTANIAN, 'hyphen', 'kemen-tan.com'],
  ['https://pertanlan.com/', PERTANIAN, 'letters', 'pertanlan.com'],
  ['https://pertan1an.id/', PERTANIAN, 'letters', 'pertan1an.id'],
  ['https://kernentan.com/', PERTANIAN, 'letters', 'kernentan.com'],
  ['https://faceb00k.com/', 'facebook.com', 'letters', 'faceb00k.com'],
  ['https://pértanian.com/', PERTANIAN, 'script', 'xn--prtanian-b1a.com'],
  ['https://kеmentan.com/', PERTANIAN, 'script', 'xn--kmentan-7gg.com'],
  ['https://petanian.com/', PERTANIAN, 'typo', 'petanian.com'],
  ['https://whatssapp.com/', 'whatsapp.com', 'typo', 'whatssapp.com'],
  ['https://kementan-bantuan.site/', PERTANIAN, 'added', 'kementan-bantuan.site'],
  ['https://bantuanpertanian2025.my.id/', PERTANIAN, 'added', 'bantuanpertanian2025.my.id'],
  ['https://pertanian.daftar-bantuan.xyz/', PERTANIAN, 'added', 'daftar-bantuan.xyz'],
  ['https://undianbri.com/', 'bri.co.id', 'added', 'undianbri.com'],
  ['https://bantuan-kementan.blogspot.com/', PERTANIAN, 'free', 'bantuan-kementan.blogspot.com'],
  ['https://sites.google.com/view/bantuan-kementan/beranda', PERTANIAN, 'free', 'google.com'],
  ['https://pertanian.go.id@contoh.com/', PERTANIAN, 'before_at', 'contoh.com'],
])('%s imitates %s: %s', (address, official, how, domain) => {
  expect(lookalikeOf(new URL(address))).toMatchObject({ official, how, domain });
});

test.each([
  'https://pertanian.go.id/',
  'https://ditjenpkh.pertanian.go.id/',
  'https://bantuan.bri.co.id/',
  'https://pertanian.unhas.ac.id/',
  'https://smkpertanian.sch.id/',
  'https://pertanianku.com/',
  'https://alatmesinpertanian.com/',
  'https://hibrida.com/',
  'https://indigo.id/',
  'https://contoh.co.id/kementan-bantuan',
  'https://nama@contoh.com/',
  'https://blogspot.com/',
  'https://192.0.2.1/',
])('%s imitates nothing', (address) => {
  expect(lookalikeOf(new URL(address))).toBeUndefined();
});
