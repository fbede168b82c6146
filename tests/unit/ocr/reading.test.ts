import { describe, expect, it } from 'vitest';
import type { Grey, Pixels } from '../../../lib/ocr/pixels.ts';
import { LOOKS, scaleFor, toPgm } from '../../../lib/ocr/pixels.ts';
import { readPixels } from '../../../lib/ocr/reading.ts';

/** A row of the reader's table for one word. */
const row = (line: number, text: string, confidence: number, paragraph = 1): string =>
  ['5', '1', '1', String(paragraph), String(line), '1', '0', '0', '9', '9', String(confidence), text].join(
    '\t',
  );

const lines = (texts: readonly string[], confidence = 96, paragraph = 1): string =>
  texts
    .flatMap((text, i) => text.split(' ').map((word) => row(i + 1, word, confidence, paragraph)))
    .join('\n');

const PIXEL: Pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

/** Reads with a table for each look, and tells how many looks were taken. */
async function reading(...tables: readonly string[]) {
  let looks = 0;
  const shares: number[] = [];
  const read = await readPixels(
    PIXEL,
    () => Promise.resolve(tables[looks++] ?? ''),
    (share) => shares.push(share),
  );
  return { ...read, looks, shares };
}

describe('reading', () => {
  it('looks once where the first look is sure', async () => {
    const { text, confidence, looks } = await reading(lines(['Pupuk bersubsidi tersedia', 'di kios resmi']));
    expect({ text, confidence, looks }).toEqual({
      text: 'Pupuk bersubsidi tersedia di kios resmi',
      confidence: 96,
      looks: 1,
    });
  });

  it('looks again where it is not, and keeps the better reading', async () => {
    const { text, looks } = await reading(lines(['P5puk b*'], 55), lines(['Pupuk bersubsidi tersedia']));
    expect(text).toBe('Pupuk bersubsidi tersedia');
    expect(looks).toBe(2);
  });

  it('adds lines that only another look shows', async () => {
    const { text } = await reading(
      lines(['Kabar penting hari ini', 'semua petani wajib tahu'], 88),
      lines(['Harga gabah naik besok pagi']),
    );
    expect(text.split('\n').toSorted()).toEqual(
      ['Harga gabah naik besok pagi', 'Kabar penting hari ini semua petani wajib tahu'].toSorted(),
    );
  });

  it('adds no line that tells the same in other letters', async () => {
    const { text } = await reading(
      lines(['Harga gabah naik besok pagi.'], 88),
      lines(['HARGA GABAH naik']),
      '',
    );
    expect(text).toBe('Harga gabah naik besok pagi.');
  });

  it('leaves out what is a pattern rather than a word', async () => {
    const { text } = await reading(
      [lines(['Harga gabah naik besok']), row(9, '=~', 95), row(10, 'xkq', 12)].join('\n'),
    );
    expect(text).toBe('Harga gabah naik besok');
  });

  it('gives a paragraph a line of its own', async () => {
    const { text } = await reading(
      [lines(['Harga gabah', 'naik besok']), lines(['Sebarkan segera'], 96, 2)].join('\n'),
    );
    expect(text).toBe('Harga gabah naik besok\nSebarkan segera');
  });

  it('takes the last resort only where nothing else shows', async () => {
    expect((await reading('', '', '', lines(['Merah di atas hijau']))).text).toBe('Merah di atas hijau');
    expect((await reading(lines(['Harga gabah naik besok'], 80), '', '')).looks).toBe(3);
  });

  it('says that nothing was read', async () => {
    expect(await reading()).toMatchObject({ text: '', confidence: 0, looks: LOOKS.length });
  });

  it('tells how far it is, ever further', async () => {
    const { shares } = await reading();
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
  });
});

describe('the looks', () => {
  /** Grey values of the ways to look at one colour. */
  const seen = (...colour: [number, number, number]): (number | undefined)[] =>
    LOOKS.map(
      ({ see }) => see({ width: 1, height: 1, data: Uint8ClampedArray.from([...colour, 255]) }).data[0],
    );

  it('make ink of what is white, of what is black, and of what is not red', () => {
    expect(seen(255, 255, 255)).toEqual([255, 0, 255, 255]);
    expect(seen(20, 20, 20)).toEqual([20, 255, 0, 20]);
    // Yellow is light but not white.
    expect(seen(255, 220, 0).slice(1)).toEqual([255, 255, 255]);
    expect(seen(40, 130, 60)[3]).toBe(40);
  });
});

describe('the file for the reader', () => {
  it('is a grey map with its size', () => {
    const grey: Grey = { width: 3, height: 2, data: Uint8Array.from([0, 1, 2, 3, 4, 255]) };
    const file = toPgm(grey);
    expect(new TextDecoder('latin1').decode(file.subarray(0, 11))).toBe('P5\n3 2\n255\n');
    expect([...file.subarray(11)]).toEqual([0, 1, 2, 3, 4, 255]);
  });
});

describe('scale', () => {
  it('makes small pictures larger and large ones smaller, and leaves those of posts', () => {
    expect(scaleFor(320, 200)).toBe(2);
    expect(scaleFor(720, 900)).toBe(1);
    expect(scaleFor(4000, 3200)).toBe(0.5);
    // A long screenshot keeps the size of its letters.
    expect(scaleFor(720, 8000)).toBe(1);
  });
});
