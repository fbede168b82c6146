import { describe, expect, it } from 'vitest';
import { MAX_TEXT_FILE_BYTES, readFileText } from '../../../lib/core/filetext.ts';

const TEXT = 'Harga gabah — “naik” 5 %';
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(`\uFEFF${text}`).flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('text out of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16, as Windows saves Unicode', utf16(TEXT, false)],
    ['UTF-16, big end first', utf16(TEXT, true)],
  ])('is read as it was written: %s', (_, bytes) => {
    expect(readFileText(bytes, 'naskah.txt')).toEqual({ ok: true, text: TEXT });
  });

  it('that is no UTF-8 is read as Windows-1252', () => {
    const bytes = Uint8Array.from('caf\u00e9 5 \u00bd', (sign) => sign.charCodeAt(0));
    expect(readFileText(bytes, 'naskah.txt')).toEqual({ ok: true, text: 'café 5 ½' });
  });

  it('has one kind of line end', () => {
    expect(readFileText(new TextEncoder().encode('a\r\nb\rc\nd'), 'a.txt')).toEqual({
      ok: true,
      text: 'a\nb\nc\nd',
    });
  });

  it.each([
    ['Word', 'PK\x03\x04', 'siaran.docx'],
    ['Word', '\xd0\xcf\x11\xe0', 'siaran.doc'],
    ['Excel', 'PK\x03\x04', 'kalender.xlsx'],
    ['Excel', '\xd0\xcf\x11\xe0', 'kalender.xls'],
    ['PDF', '%PDF-1.4', 'siaran.pdf'],
    ['Word', '{\\rtf1\\ansi', 'siaran.rtf'],
    ['other', 'PK\x03\x04', 'arsip.zip'],
    ['other', 'abc\0\0\0', 'program.bin'],
  ])('%s files are told apart and refused', (program, start, name) => {
    const bytes = Uint8Array.from(start, (sign) => sign.charCodeAt(0));
    expect(readFileText(bytes, name)).toEqual({ ok: false, problem: { code: 'NOT_TEXT', program } });
  });

  it('of nothing or only space is empty', () => {
    for (const text of ['', ' \r\n\t', '\uFEFF'])
      expect(readFileText(new TextEncoder().encode(text), 'a.txt')).toEqual({
        ok: false,
        problem: { code: 'EMPTY' },
      });
  });

  it('too large is refused', () => {
    expect(readFileText(new Uint8Array(MAX_TEXT_FILE_BYTES + 1).fill(65), 'a.txt')).toEqual({
      ok: false,
      problem: { code: 'TOO_BIG', limit: MAX_TEXT_FILE_BYTES },
    });
  });
});
