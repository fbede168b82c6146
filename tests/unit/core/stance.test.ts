import { describe, expect, test } from 'vitest';
import { normalise } from '../../../lib/core/normalise.ts';
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
