import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../lib/cli/batch.ts';
import { check } from '../../../lib/core/check.ts';
import { findCues } from '../../../lib/core/findcues.ts';
import type { Candidate, Span } from '../../../lib/core/model.ts';
import { normalise } from '../../../lib/core/normalise.ts';
import { sentences } from '../../../lib/core/passages.ts';
import { type StanceSigns, stanceSigns } from '../../../lib/core/stancesigns.ts';
import { readTerms } from '../../../lib/core/terms.ts';

const listed = corpusOf([
  {
    id: 'pupuk',
    claim: 'Pupuk dicampur plastik',
    variants: [],
    lang: 'id',
    code: 'salah',
    status: 'active',
    supersedes: [],
    hasAnswer: true,
  },
]);
const verdict = (text: string): string => check(text, listed).verdict;
const cuesOf = (text: string): string[] =>
  findCues(normalise(text)).flatMap(({ id, aside }) => (aside ? [] : [id]));

/** Signs of a text whose claim stands at `passage` and has the words `own`. */
function signsOf(text: string, { passage, own }: { passage: Span; own: readonly Span[] }): StanceSigns {
  const candidate: Candidate = {
    id: 'pupuk',
    list: 0,
    score: 1,
    level: 'strong',
    passage,
    matched: { text: own, claim: [] },
    wording: -1,
    parts: [],
    conflicts: [],
  };
  const normal = normalise(text);
  return stanceSigns(text, normal, readTerms(text, normal), sentences(normal), candidate);
}

describe('cues of refutation', () => {
  test.each([
    ['label', '[HOAKS] Pupuk dicampur plastik'],
    ['tidak-benar', 'Kabar pupuk dicampur plastik itu tidak benar'],
    ['tidak-benar', 'Info kuwi ora bener, lur'],
    ['tidak-benar', 'Kabar niku mboten leres, Bapak'],
    ['jangan-sebar', 'Kabar kuwi dudu fakta, aja percaya'],
    ['jangan-ikuti', 'Beja éta teu bener, ulah nyebarkeun'],
    ['tidak-benar', 'Kabar éta henteu leres pisan'],
    ['salah-predikat', 'Iku hoaks, ojo disebarke'],
    ['bantah', 'Kementan membantah kabar pupuk plastik'],
    ['hoaks-predikat', 'Unggahan pupuk plastik itu menyesatkan'],
    [
      'faktanya',
      'Sobat Tani, jangan mudah percaya kabar pupuk plastik. Faktanya pupuk diuji di laboratorium',
    ],
    ['telusur', 'Benarkah pupuk dicampur plastik? Cek fakta di sini'],
    ['tidak-ada-rencana', 'Tidak ada rencana pemerintah menghapus subsidi pupuk'],
    ['english', 'This claim is false: fertiliser holds no plastic'],
    ['informasi-hoaks', 'Pesan itu adalah hoaks'],
    ['klaim-salah', 'Pupuk dicampur plastik? Kabar dari tetangga itu salah'],
    ['salah-predikat', 'Salah besar kalau pupuk dikatakan dicampur plastik'],
    ['dijawab-tidak', 'Pupuk dicampur plastik? Nggak, Kak'],
    ['hoaks-predikat', 'T: pupuk ini asli? J: Palsu, Kak'],
    ['dijawab-tidak', 'Pupuk dicampur plastik? Ora, Lur'],
    ['dijawab-tidak', 'Pupuk dicampur plastik? Sanés, Ceu'],
    ['tidak-terbukti', 'Pupuk plastik menyuburkan tanah belum terbukti'],
    ['bukan-milik', 'Formulir pupuk gratis bukan dari Kementan'],
    ['klarifikasi-awal', 'Klarifikasi soal pupuk plastik di kios'],
    ['hasil-uji', 'Pupuk di kios negatif plastik'],
    ['hentikan', 'Mari berhenti menyebarkan isu pupuk plastik'],
    ['modus', 'Penipuan berkedok pupuk gratis masih ada'],
    ['jangan-sebar', 'Jangan mudah percaya soal pupuk plastik'],
    ['salah-predikat', 'Pupuk plastik kuwi apus-apus'],
    ['hanya-rumor', 'Pupuk dicampur plastik cuma rumor'],
    ['terbantah', 'Pupuk dicampur plastik sudah lama terbantahkan'],
    ['tidak-ada', 'Pupuk plastik itu nggak ada ya, Pak'],
    ['ditanya-faktanya', 'Pupuk dicampur plastik? Faktanya, uji lab bersih'],
    ['konteks', 'Video pupuk plastik itu kejadian di Meksiko tahun 2020'],
    ['aman-dimakan', 'Beras itu tetap aman dimakan'],
    ['luruskan', 'Perlu kami luruskan soal pupuk plastik'],
    ['bukan-berarti', 'Nasi yang memantul bukan tanda beras plastik'],
    ['kata-siapa', 'Kata siapa pupuk dicampur plastik?'],
    ['diimbau-abaikan', 'Kami mengimbau warga mengabaikan pesan pupuk plastik'],
    ['lawan-hoaks', 'Pupuk dicampur plastik #StopHoaks'],
    ['buatan-ai', 'Video pupuk plastik itu hasil kecerdasan artifisial'],
    ['justru', 'Justru sebaliknya, pupuk itu murni'],
    ['daerah', 'Pupuk plastik mah mitos wungkul'],
    ['hoaks', 'Disinformasi lagi'],
    ['menyesatkan', 'Isinya keliru'],
    ['mitos', 'Itu mitos'],
    ['faktanya-awal', 'Bukan pupuk yang itu'],
    ['bukan-resmi', 'Itu bukan tautan resmi'],
    ['benarkah', 'Benarkah begitu'],
    ['konten-fc', 'Pupuk plastik: konten palsu'],
    ['catut', 'Akun itu mencatut nama dinas'],
    ['tidak-ada-bukti', 'Tidak ada bukti pupuk plastik'],
    ['tidak-pernah', 'Kami tidak pernah menyatakan itu'],
    ['data-pribadi', 'Formulir itu mencuri data pribadi'],
    ['menegaskan', 'Dinas memastikan pupuk tidak diganti'],
    ['kesimpulan', 'Dengan demikian, pupuk itu murni'],
    ['aman', 'Pupuk itu tidak berbahaya'],
    ['waspada', 'Waspada tautan palsu'],
    ['klarifikasi', 'Menteri mengklarifikasi soal pupuk'],
    ['sebenarnya', 'Sebenarnya itu garam'],
    ['klaim', 'Narasi pupuk plastik'],
    ['menunjuk', 'Video tersebut lama'],
    ['diperiksa', 'Pupuk sudah diuji'],
    ['jangan-takut', 'Jangan takut memakai pupuk'],
    ['kanal-resmi', 'Cek di akun resmi'],
    ['jangan-tertipu', 'Jangan sampai tertipu'],
    ['tentang-klaim', 'Beredar sebuah video pupuk'],
  ])('%s', (id, text) => {
    expect(cuesOf(text)).toContain(id);
  });
});

describe('how an office answers', () => {
  test.each([
    ['karangan', 'Itu bualan'],
    ['akal-akalan', 'Tautannya cuma umpan'],
    ['olahan', 'Videonya dijahit dari tiga klip'],
    ['mustahil', 'Secara ilmiah itu mustahil'],
    ['salah-kaprah', 'Itu salah kaprah'],
    ['menenangkan', 'Tidak perlu panik'],
    ['silakan', 'Silakan belanja seperti biasa'],
    ['aman-layak', 'Telurnya tulen'],
    ['pemeriksaan', 'Petugas kami sudah ke sana'],
    ['memastikan', 'Polres menegaskan lain'],
    ['jalur-benar', 'Ajukan proposal ke dinas'],
    ['hentikan-pesan', 'Jangan diteruskan'],
    ['data-dicuri', 'Mereka mau KTP Anda'],
    ['kami-menyangkal', 'Kami di dinas tidak membagikan'],
    ['bukan-dari-kami', 'Itu di luar program kami'],
    ['tidak-ada-apa-pun', 'Kasusnya nihil'],
    ['tidak-kata-kerja', 'Ia tidak menular'],
    ['bukan-anu', 'Bukan pupuk'],
    ['belum-anu', 'Belum diumumkan'],
    ['tidak-anu', 'Tidak menular'],
    ['ditawarkan', 'Tidak dipungut biaya'],
    ['justru-malah', 'Malah sehat'],
    ['tempat-lain', 'Rekaman itu diambil di Meksiko'],
    ['sapaan', 'Halo, Sobat'],
    ['terbukti-tidak', 'Sampai sekarang belum ada'],
  ])('%s', (id, text) => {
    expect(cuesOf(text)).toContain(id);
  });
});

describe('openings that leave no doubt', () => {
  test.each([
    ['label-pembuka', '[Hoaks] Pupuk dicampur plastik'],
    ['bantah-pembuka', 'Kementan tegas membantah pupuk dicampur plastik'],
  ])('%s', (id, text) => {
    expect(cuesOf(text)).toContain(id);
    expect(verdict(text)).toBe('refuting');
  });
});

describe('one post about a listed claim', () => {
  test.each([
    '[HOAKS] Pupuk dicampur plastik',
    'Kabar pupuk dicampur plastik itu tidak benar',
    'Unggahan pupuk dicampur plastik itu menyesatkan',
    'Pupuk dicampur plastik? Itu hoaks, jangan disebarkan',
    'Dinas sudah menguji: pupuk dicampur plastik tidak terbukti. Tetap tenang, Sobat Tani',
  ])('%s', (text) => {
    expect(verdict(text)).toBe('refuting');
  });
});

describe('a denial that is set aside does not refute', () => {
  test.each([
    ['denied, although', 'Dinas membantah, padahal benar pupuk dicampur plastik'],
    ['denied, but', 'Istana boleh membantah, tapi benar pupuk dicampur plastik'],
    ['called untrue, but', 'Media bilang tidak benar, tapi pupuk dicampur plastik'],
    ['do not call it untrue', 'Jangan bilang ini tidak benar, pupuk dicampur plastik'],
    ['no myth', 'Bukan mitos. Pupuk dicampur plastik'],
    ['do not believe those who call it a myth', 'Jangan percaya yang bilang mitos. Pupuk dicampur plastik'],
    ['do not believe the denial', 'Jangan percaya bantahan pemerintah. Pupuk dicampur plastik'],
    ['opens with the fact', 'Faktanya pupuk dicampur plastik'],
    ['fooled by a clarification', 'Jangan mau dibohongi klarifikasi, pupuk dicampur plastik'],
    ['paid checkers', 'Cek fakta dibayar untuk menyangkal, pupuk dicampur plastik'],
    ['a hoax? no', 'Hoaks? Tidak! Pupuk dicampur plastik'],
    ['no mere rumour', 'Bukan isapan jempol, pupuk dicampur plastik'],
    [
      'what others say is not to be believed',
      'Kata dinas tidak ada plastik, jangan percaya! Pupuk dicampur plastik',
    ],
    ['deniers are paid', 'Yang membantah pasti dibayar, pupuk dicampur plastik'],
    ['the clarification makes no sense', 'Klarifikasi pemerintah tidak masuk akal, pupuk dicampur plastik'],
    ['do not be cheated by the product', 'Jangan sampai tertipu, pupuk dicampur plastik'],
    ['no lie in Javanese', 'Iki ora ngapusi, pupuk dicampur plastik'],
  ])('%s', (_, text) => {
    expect(verdict(text)).toMatch(/strong|possible/);
  });
});

describe("the claim's own predicate", () => {
  const claim = 'Makan tahu kedelai menyebabkan Parkinson pada orang tua';
  const corpus = corpusOf([
    {
      id: 'tahu',
      claim,
      variants: [],
      lang: 'id',
      code: 'salah',
      status: 'active',
      supersedes: [],
      hasAnswer: true,
    },
  ]);
  test.each([
    ['negated', 'Makan tahu kedelai tidak menyebabkan Parkinson pada orang tua', true],
    ['negated in Javanese', 'Mangan tahu kedelai ora menyebabkan Parkinson', true],
    ['negated before another verb', 'Makan tahu kedelai tidak memicu Parkinson pada orang tua', true],
    ['as it is', claim, false],
    ['forbidden', 'Jangan makan tahu kedelai, menyebabkan Parkinson pada orang tua', false],
    [
      'another thing negated',
      'Makan tahu kedelai menyebabkan Parkinson pada orang tua. Tidak ada obatnya',
      false,
    ],
    ['a subordinate clause', `${claim} yang tidak menyebabkan mereka sadar`, false],
    ['not only', 'Makan tahu kedelai tidak hanya menyebabkan Parkinson pada orang tua', false],
    ['the denial set aside', `Bukan hoaks. ${claim}, tidak menyebabkan sehat`, false],
  ])('%s', (_, text, refuting) => {
    expect(check(text, corpus).verdict === 'refuting').toBe(refuting);
  });
});

describe('not refuting', () => {
  test.each([
    'Pupuk dicampur plastik',
    'Ini bukan hoaks! Pupuk dicampur plastik',
    'Dudu hoaks iki, lur. Pupuk dicampur plastik',
    'Sanes hoaks ieu mah, pupuk dicampur plastik',
    'Katanya hoaks padahal pupuk memang dicampur plastik',
    'Jangan percaya pemerintah, pupuk dicampur plastik',
    'Plastik salah satu bahan yang ditemukan di pupuk',
    'Kabar ini tidak bisa dibantah lagi',
    'Beredar kabar pupuk dicampur plastik',
  ])('%s', (text) => {
    expect(verdict(text)).not.toBe('refuting');
  });
});

test('a cue that belongs to the claim says nothing about the writer', () => {
  const text = 'Menteri membantah pupuk langka';
  const hits = (own: readonly Span[]): string[] =>
    signsOf(text, { passage: [0, text.length], own }).hits.map(({ id }) => id);
  expect(hits([])).toContain('bantah');
  expect(hits([[8, 16]])).not.toContain('bantah');
});

test('a cue far from the passage counts less', () => {
  const lines = [
    'Pupuk dicampur plastik.',
    'Satu.',
    'Dua.',
    'Tiga.',
    'Empat.',
    'Menteri membantah hal lain.',
  ];
  const text = lines.join(' ');
  const weightAt = (line: string): number => {
    const start = text.indexOf(line);
    return signsOf(text, { passage: [start, start + line.length], own: [] }).named.get('cue bantah') ?? 0;
  };
  expect(weightAt(lines[0]!)).toBeLessThan(weightAt(lines[5]!));
});

test('a denial in a paragraph before is about something else, a label above is not', () => {
  const weightOf = (cue: string, text: string): number =>
    signsOf(text, { passage: [text.indexOf('Pupuk'), text.length], own: [] }).named.get(`cue ${cue}`) ?? 0;
  const apart = weightOf('bantah', 'Istana membantah sewa mobil.\n\nPupuk dicampur plastik');
  expect(apart).toBeLessThan(weightOf('bantah', 'Istana membantah kabar ini. Pupuk dicampur plastik'));
  expect(weightOf('label', '[HOAKS]\n\nPupuk dicampur plastik')).toBe(1);
});
