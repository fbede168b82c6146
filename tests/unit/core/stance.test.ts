import { describe, expect, test } from 'vitest';
import { normalise } from '../../../lib/core/normalise.ts';
import { check } from '../../../lib/core/check.ts';
import { corpusOf } from '../../../lib/cli/batch.ts';
import { findCues, stanceOf } from '../../../lib/core/stance.ts';

const refutes = (text: string): boolean => stanceOf(findCues(normalise(text))).refuting;

describe('refuting', () => {
  test.each([
    '[HOAKS] Pupuk dicampur plastik',
    'Kabar pupuk dicampur plastik itu tidak benar',
    'Info kuwi ora bener, lur',
    'Kabar niku mboten leres, Bapak',
    'Kabar kuwi dudu fakta, aja percaya',
    'Beja éta teu bener, ulah nyebarkeun',
    'Kabar éta henteu leres pisan',
    'Iku hoaks, ojo disebarke',
    'Kementan membantah kabar pupuk plastik',
    'Unggahan pupuk plastik itu menyesatkan',
    'Sobat Tani, jangan mudah percaya kabar pupuk plastik. Faktanya pupuk diuji di laboratorium',
    'Benarkah pupuk dicampur plastik? Cek fakta di sini',
    'Tidak ada rencana pemerintah menghapus subsidi pupuk',
    'This claim is false: fertiliser holds no plastic',
    'Pesan itu adalah hoaks',
  ])('%s', (text) => {
    expect(refutes(text)).toBe(true);
  });
});

/** As one post about a claim: nothing in it is the claim's own word. */
const refutesInPost = (text: string): boolean =>
  stanceOf(findCues(normalise(text)), {
    passage: [0, text.length],
    own: [],
    sentences: [[0, text.length]],
    length: text.length,
  }).refuting;

describe('refuting in one post, by a single plain verdict', () => {
  test.each([
    ['a verdict said of the sentence', 'Pupuk dicampur plastik? Kabar dari tetangga itu salah'],
    ['a great mistake', 'Salah besar kalau pupuk dikatakan dicampur plastik'],
    ['a question answered with no', 'Pupuk dicampur plastik? Nggak, Kak'],
    ['a question answered with a verdict', 'T: pupuk ini asli? J: Palsu, Kak'],
    ['a question answered in Javanese', 'Pupuk dicampur plastik? Ora, Lur'],
    ['a question answered in Sundanese', 'Pupuk dicampur plastik? Sanés, Ceu'],
    ['not proven', 'Pupuk plastik menyuburkan tanah belum terbukti'],
    ['not from us', 'Formulir pupuk gratis bukan dari Kementan'],
    ['a clarification', 'Klarifikasi soal pupuk plastik di kios'],
    ['a test result', 'Pupuk di kios negatif plastik'],
    ['a call to stop', 'Mari berhenti menyebarkan isu pupuk plastik'],
    ['a fraud named', 'Penipuan berkedok pupuk gratis masih ada'],
    ['a call to verify', 'Jangan mudah percaya soal pupuk plastik'],
    ['a lie in Javanese', 'Pupuk plastik kuwi apus-apus'],
    ['said to be no more than a rumour', 'Pupuk dicampur plastik cuma rumor'],
    ['long disproved', 'Pupuk dicampur plastik sudah lama terbantahkan'],
    ['there is no such thing', 'Pupuk plastik itu nggak ada ya, Pak'],
    ['asked, and then the fact', 'Pupuk dicampur plastik? Faktanya, uji lab bersih'],
    ['another time and place', 'Video pupuk plastik itu kejadian di Meksiko tahun 2020'],
    ['safe to eat', 'Beras itu tetap aman dimakan'],
    ['set right', 'Perlu kami luruskan soal pupuk plastik'],
    ['no sign of it', 'Nasi yang memantul bukan tanda beras plastik'],
    ['who says so', 'Kata siapa pupuk dicampur plastik?'],
    ['told to ignore it', 'Kami mengimbau warga mengabaikan pesan pupuk plastik'],
    ['a hashtag', 'Pupuk dicampur plastik #StopHoaks'],
    ['made by a machine', 'Video pupuk plastik itu hasil kecerdasan artifisial'],
    ['quite the contrary', 'Justru sebaliknya, pupuk itu murni'],
    ['a myth in Sundanese', 'Pupuk plastik mah mitos wungkul'],
  ])('%s', (_, text) => {
    expect(refutesInPost(text)).toBe(true);
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
    expect(refutesInPost(text)).toBe(false);
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
    expect(refutes(text)).toBe(false);
  });
});

test('a cue that belongs to the claim says nothing about the writer', () => {
  const text = 'Menteri membantah pupuk langka';
  const hits = findCues(normalise(text));
  const all = [[0, text.length]] as const;
  expect(stanceOf(hits, { passage: [0, text.length], own: [], sentences: all }).refuting).toBe(true);
  expect(stanceOf(hits, { passage: [0, text.length], own: [[8, 16]], sentences: all }).refuting).toBe(false);
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
  let at = 0;
  const sentences = lines.map((line): [number, number] => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return [start, at];
  });
  const hits = findCues(normalise(text));
  const near = stanceOf(hits, { passage: sentences[5]!, own: [], sentences });
  const far = stanceOf(hits, { passage: sentences[0]!, own: [], sentences });
  expect(far.score).toBeLessThan(near.score);
});

test('a denial in a paragraph before is about something else, a label above is not', () => {
  const read = (text: string): boolean => {
    const passage = [text.indexOf('Pupuk'), text.length] as const;
    const paragraph = text.lastIndexOf('\n\n') + 1;
    const sentences = [[0, passage[0]], passage] as const;
    return stanceOf(findCues(normalise(text)), { passage, own: [], sentences, paragraph }).refuting;
  };
  expect(read('Istana membantah sewa mobil mewah.\n\nPupuk dicampur plastik')).toBe(false);
  expect(read('Istana membantah kabar ini. Pupuk dicampur plastik')).toBe(true);
  expect(read('[HOAKS]\n\nPupuk dicampur plastik')).toBe(true);
});
