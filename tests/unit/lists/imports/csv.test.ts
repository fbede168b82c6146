import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bytes, imported, read } from './reading.ts';

const HEAD = 'Klaim;Putusan;Tautan;Tanggal;Fakta';
const ROW = 'Padi contoh panen sehari;Hoaks;https://contoh.go.id/a;26/11/2026;Padi perlu sekitar tiga bulan.';

describe('a table', () => {
  it('is read as Indonesian spreadsheets write it', async () => {
    const { items, columns, skipped } = await imported(`\uFEFF${HEAD}\r\n${ROW}\r\n`);
    expect(skipped).toEqual([]);
    expect(columns?.map(({ field }) => field)).toEqual(['claim', 'verdict', 'url', 'published', 'answer']);
    expect(items[0]).toMatchObject({
      claim: 'Padi contoh panen sehari',
      verdict: { code: 'salah', label: 'Hoaks' },
      url: 'https://contoh.go.id/a',
      published: '2026-11-26',
      answer: 'Padi perlu sekitar tiga bulan.',
      sources: [{ title: 'contoh.csv', url: 'https://contoh.go.id/a' }],
    });
  });

  it.each([[','], [';'], ['\t']])('finds its delimiter: %j', async (delimiter) => {
    const table = [HEAD, ROW].map((line) => line.replaceAll(';', delimiter)).join('\n');
    expect((await imported(table)).items).toHaveLength(1);
  });

  it('takes the delimiter that Excel names in a first line, and still counts lines right', async () => {
    const { items, skipped } = await imported(
      `sep=;\r\n${HEAD}\r\n${ROW}\r\nX;ngawur;https://contoh.go.id/b;2026-01-01;`,
    );
    expect(items).toHaveLength(1);
    expect(skipped).toEqual([{ at: 4, field: 'verdict.code', cause: 'bad_value' }]);
  });

  it('names a wrong row by the line that editors show, lines within cells counted', async () => {
    const table = [
      HEAD,
      '"Klaim contoh\ndua baris";Salah;https://contoh.go.id/a;2026-01-02;"Fakta ""dikutip"" ; rapi"',
      'Klaim kedua;Salah;http://contoh.go.id/b;2026-01-02;',
      '',
      'Klaim ketiga;Salah;https://contoh.go.id/c;32/13/2026;',
      'Klaim keempat;Salah;https://contoh.go.id/d;2026-01-02;fakta;lebih',
      ';Salah;https://contoh.go.id/e;2026-01-02;',
    ].join('\n');
    const { items, skipped } = await imported(table);
    expect(items.map(({ claim, answer }) => [claim, answer])).toEqual([
      ['Klaim contoh\ndua baris', 'Fakta "dikutip" ; rapi'],
    ]);
    expect(skipped).toEqual([
      { at: 4, field: 'url', cause: 'not_https' },
      { at: 6, field: 'published', cause: 'bad_date' },
      { at: 7, field: '5', cause: 'too_many_cells' },
      { at: 8, field: 'claim', cause: 'missing' },
    ]);
  });

  it('takes the map of the officer instead of a guess', async () => {
    const table = 'a;b;c;d\nKlaim contoh;[SALAH];https://contoh.go.id/a;2 Januari 2026';
    const guessed = await imported(table);
    expect(guessed.items).toEqual([]);
    expect(guessed.columns?.map(({ field }) => field)).toEqual([null, null, null, null]);
    const { items, dropped } = await imported(table, { columns: ['claim', 'verdict', 'url', 'published'] });
    expect(items[0]).toMatchObject({ published: '2026-01-02', verdict: { code: 'salah', label: 'SALAH' } });
    expect(dropped).toEqual({});
    expect(await read(table, { columns: ['claim', null, 'url', 'published'] })).toMatchObject({
      problem: { cause: 'NO_COLUMN', field: 'verdict' },
    });
  });

  it('names columns that it does not use', async () => {
    const { dropped } = await imported(`${HEAD};Petugas\n${ROW};Sdr. Contoh`);
    expect(dropped).toEqual({ Petugas: 1 });
  });

  it('refuses a quotation mark that is never closed, with its line', async () => {
    expect(await read(`${HEAD}\n${ROW}\n"Klaim terbuka;Salah;https://contoh.go.id/b`)).toEqual({
      ok: false,
      problem: { code: 'IMPORT', cause: 'QUOTES', line: 3 },
    });
  });

  it('leaves out a row whose cell is huge', async () => {
    const { items, skipped } = await imported(
      `${HEAD}\n${ROW}\n${'x'.repeat(70_000)};Salah;https://contoh.go.id/b;2026-01-01;`,
    );
    expect(items).toHaveLength(1);
    expect(skipped).toEqual([{ at: 3, field: 'Klaim', cause: 'too_long' }]);
  });

  it('refuses more rows than a list may hold', async () => {
    const rows = Array.from(
      { length: 50_001 },
      (_, i) => `k${i};Salah;https://contoh.go.id/${i};2026-01-01;`,
    );
    expect(await read([HEAD, ...rows].join('\n'))).toMatchObject({
      problem: { code: 'TOO_MANY', found: 50_001 },
    });
  });

  it('never takes an address that could run, and never an id twice', async () => {
    const table = [
      'id;klaim;verdict;url;tanggal;ditemukan di',
      'a;Satu;salah;javascript:alert(1);2026-01-01;',
      'b;Dua;salah;https://contoh.go.id/b;2026-01-01;https://hoaks.example/x|http://hoaks.example/y',
      'b;Tiga;salah;https://contoh.go.id/c;2026-01-01;',
    ].join('\n');
    const { items, skipped } = await imported(table);
    expect(items.map(({ id, seenAt }) => [id, seenAt])).toEqual([
      ['b', ['https://hoaks.example/x', 'http://hoaks.example/y']],
    ]);
    expect(skipped.map(({ field, cause }) => `${field} ${cause}`)).toEqual(['url not_https', 'id duplicate']);
  });

  it('keeps every cell, whatever stands in it and whoever wrote it', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...Array.from('aé "\';,|=\t\nß漢😀')), maxLength: 60 })
      .map((text) => `klaim ${text.replace(/\s+/g, ' ')} akhir`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cell, { minLength: 1, maxLength: 12, selector: (text) => text.trim() }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        async (claims, delimiter, newline) => {
          const rows = claims.map((claim, i) => [claim, 'salah', `https://contoh.go.id/${i}`, '2026-01-01']);
          const table = Papa.unparse([['klaim', 'verdict', 'url', 'tanggal'], ...rows], {
            delimiter,
            newline,
            quotes: true,
          });
          const { items, skipped } = await imported(table);
          expect(skipped).toEqual([]);
          expect(items.map(({ claim }) => claim)).toEqual(claims.map((claim) => claim.normalize('NFC')));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers to any bytes with a value, never with an error', async () => {
    const alphabet = fc.constantFrom(
      '"',
      ';',
      ',',
      '\n',
      '\r',
      '\t',
      '|',
      'klaim',
      'verdict',
      'url',
      '=',
      '\u0000',
      'é',
      '<',
      '{',
      '[',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(alphabet, { maxLength: 80 }), async (pieces) => {
        const result = await read(bytes(pieces.join('')), {
          parse: async () => ({ ok: false, why: 'broken' }),
        });
        expect(result.ok ? 'OK' : result.problem.code).toMatch(/^[A-Z_0-9]+$/);
      }),
      { numRuns: 1000 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (garbage) => {
        const result = await read(new Uint8Array(garbage), {
          parse: async () => ({ ok: false, why: 'broken' }),
        });
        expect(result.ok ? 'OK' : result.problem.code).toMatch(/^[A-Z_0-9]+$/);
      }),
      { numRuns: 1000 },
    );
  });
});
