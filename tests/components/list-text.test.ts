import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtSpans } from '../../components/ListText.tsx';
import { safeAddress } from '../../components/SafeLink.tsx';

describe('cutting a text at spans', () => {
  it('marks overlapping spans once, and neighbours with only space between them together', () => {
    const text = 'satu dua tiga, empat lima';
    expect(
      cutAtSpans(text, [
        [9, 13],
        [5, 8],
        [6, 8],
        [21, 25],
      ]),
    ).toEqual([
      { text: 'satu ', marked: false },
      { text: 'dua tiga', marked: true },
      { text: ', empat ', marked: false },
      { text: 'lima', marked: true },
    ]);
  });

  it('loses and adds nothing, whatever the spans', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), spans, (text, marks) => {
        const pieces = cutAtSpans(text, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('addresses that may become links', () => {
  it.each(['https://periksa.example/a?b=c#d', 'https://xn--bcher-kva.example/'])('takes %s', (address) => {
    expect(safeAddress(address)?.href).toBe(address);
  });

  it.each(['http://a.example', 'ftp://a.example', '//a.example', 'https://u@a.example', ''])(
    'refuses %s',
    (address) => {
      expect(safeAddress(address)).toBeNull();
    },
  );
});
