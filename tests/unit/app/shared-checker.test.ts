import { expect, test } from 'vitest';

import { joinShared, spanOfLink } from '../../../lib/core/shared.ts';
import { item, listFile, newWorld } from './world.ts';

const HOAX = 'https://bantuan-tani.example.com/daftar';
const CLAIM = 'Telur ayam yang dijual di pasar mengandung plastik karena dibuat di pabrik';
const OTHER = 'Bantuan traktor gratis dari kementan dibuka, daftar lewat tautan ini sekarang juga';
const POST = `Kabar dari pasar. ${CLAIM}. Mohon jadi perhatian.`;
const at = 'https://daftar.contoh.go.id/uji.json';

async function checker() {
  const world = await newWorld();
  const items = [
    item('telur', CLAIM),
    item('traktor', OTHER, { seenAt: [HOAX] }),
    item('tinjau', 'Pupuk cair membuat padi panen dalam sepuluh hari', {
      status: 'under_review',
      seenAt: ['https://pupuk.example.com/'],
    }),
    item('benar', 'Harga gabah naik', {
      verdict: { code: 'benar', label: 'Benar' },
      seenAt: ['https://kabar.example.com/'],
    }),
  ];
  world.web.set(at, listFile('uji', items));
  expect(await world.app.lists.addByUrl(at)).toMatchObject({ ok: true });
  await world.app.lists.remove('awal');
  return (text: string, links: readonly string[] = [], comment = '') =>
    world.app.checkShared({ text, links }, comment);
}
const ids = ({ matches }: Awaited<ReturnType<Awaited<ReturnType<typeof checker>>>>) =>
  matches.map(({ clarification, by, level }) => [clarification.id, by ?? 'words', level]);

test('words are matched like a draft, addresses like pasted ones, each where it stands', async () => {
  const check = await checker();
  const links = ['https://contoh.example.com/', `https://l.facebook.com/l.php?u=${encodeURIComponent(HOAX)}`];
  const content = { text: POST, links };
  const answer = await check(POST, links);
  expect(answer.verdict).toBe('strong');
  expect(ids(answer)).toEqual([
    ['traktor', 'address', 'strong'],
    ['telur', 'words', 'strong'],
  ]);
  const joined = joinShared(content);
  const passages = answer.matches.map(({ candidate }) => joined.slice(...candidate.passage));
  expect(passages[0]).toBe(links[1]);
  expect(passages[1]).toContain(CLAIM);
  expect(spanOfLink({ text: '', links }, 0)).toEqual([0, links[0]!.length]);
});

test('the text that a share address carries is matched, and stands where the address does', async () => {
  const check = await checker();
  const address = `https://x.com/intent/post?text=${encodeURIComponent(POST)}`;
  const answer = await check('', [address]);
  expect(ids(answer)).toEqual([['telur', 'words', 'strong']]);
  expect(answer.matches[0]!.candidate.passage).toEqual([0, address.length]);
});

test('an address found twice counts once, and one of a doubtful clarification is a hint only', async () => {
  const check = await checker();
  expect(ids(await check('', [HOAX, `${HOAX}?utm_source=wa`]))).toEqual([['traktor', 'address', 'strong']]);
  const doubtful = await check('', ['https://pupuk.example.com/']);
  expect([doubtful.verdict, ids(doubtful)]).toEqual(['possible', [['tinjau', 'address', 'possible']]]);
});

test('what is confirmed true, unknown or nothing at all raises nothing', async () => {
  const check = await checker();
  for (const links of [['https://kabar.example.com/'], ['https://lain.example.com/'], [], ['bukan alamat']]) {
    const answer = await check('', links);
    expect([answer.verdict, answer.matches]).toEqual(['none', []]);
    expect(answer.coverage.searched).toBe(4);
  }
});

test('sharing the clarification itself repeats no claim', async () => {
  const check = await checker();
  expect(ids(await check(POST, ['https://contoh.go.id/klarifikasi/telur']))).toEqual([]);
  expect(ids(await check(POST, ['https://contoh.go.id/klarifikasi/traktor']))).toEqual([
    ['telur', 'words', 'strong'],
  ]);
});

test.each([
  'Ini hoaks. Kabar ini tidak benar.',
  'Hoaks! Jangan percaya.',
  'Kabar berikut tidak benar.',
  'Jangan disebarkan, ini tidak benar.',
  'Cek fakta: keliru.',
  'Hoaks',
  'HOAX!',
  'hoaks ya',
  '❌ #Hoaks',
  'Tidak benar',
  'Ini tidak betul.',
  'Bohong!',
  'Palsu',
  'Salah',
  'Kabar ini bukan fakta',
  'Teu bener',
  'Ora bener',
  'Fake news!',
  'This is not true',
  'Apakah ini benar? Tidak benar!',
])('words beside it that refute make it a note: %s', async (comment) => {
  const check = await checker();
  expect((await check(POST, [], comment)).verdict).toBe('refuting');
  expect((await check('', [HOAX], comment)).verdict).toBe('refuting');
});

test.each([
  '',
  'Wah, gawat sekali.',
  'Benarkah ini?',
  'Bukan hoaks, ini benar terjadi.',
  'Awas, sebarkan ke semua keluarga.',
  'Katanya hoaks, padahal nyata.',
  'Yang bilang ini hoaks pasti dibayar.',
  'katanya hoaks padahal benar',
  'Bukan hoaks',
  'Tidak palsu',
  'Hoaks?',
  'Hoaks kah?',
  'Fakta atau hoaks?',
  'Tidak benar?',
  'Hoaks katanya',
  'Hoaks 🤣',
  'Hoaks apanya, ini nyata',
  'Hoaks wkwkwk',
  'Benar',
  'Tidak',
  'Panen raya di desa tidak terganggu hujan.',
  'Terima kasih, Pak Menteri.',
])('words beside it that share, ask or mock do not: %s', async (comment) => {
  const check = await checker();
  expect((await check(POST, [], comment)).verdict).toBe('strong');
  expect((await check('', [HOAX], comment)).verdict).toBe('strong');
});
