/** Calendars from the text of a file to the exported file, with the real parser. */
import { describe, expect, it } from 'vitest';
import { parseTable, writeTable } from '../../../lib/app/naskah-csv.ts';
import type { Calendar } from '../../../lib/core/drafttable.ts';
import { MAX_CALENDAR_ROWS, readCalendar, withDraftColumn } from '../../../lib/core/drafttable.ts';
import type { RowResult } from '../../../lib/core/drafttable-results.ts';
import { draftOf, exportRows } from '../../../lib/core/drafttable-results.ts';
import { idNaskah } from '../../../lib/text/id-naskah.ts';
import { idPopup } from '../../../lib/text/id-popup.ts';
import { linkAnswer } from '../../gallery/naskah-samples.ts';
import { link } from '../../gallery/popup-samples.ts';
import { sampleMatch } from '../../gallery/samples.ts';

const { calendar: text } = idNaskah;

function calendarOf(csv: string): Calendar {
  const read = readCalendar(parseTable(csv), text.columnName);
  if (!read.ok) throw new Error(read.problem.code);
  return read.calendar;
}

const drafts = (csv: string): string[] => {
  const calendar = calendarOf(csv);
  return calendar.rows.map((row) => draftOf(calendar, row));
};

const LONG = 'Petani di Subang memanen padi pada hari Selasa, dan penyuluh hadir di sana.';

describe('a calendar', () => {
  it.each([
    ['semicolons', `Tanggal;Kanal;Caption\n1/12/2026;X;"${LONG}"\n`],
    ['commas', `Tanggal,Kanal,Caption\n1/12/2026,X,"${LONG}"\n`],
    ['tabs', `Tanggal\tKanal\tCaption\n1/12/2026\tX\t${LONG}\n`],
    ['what the first line names', `sep=|\nTanggal|Kanal|Caption\n1/12/2026|X|${LONG}\n`],
  ])('is separated by %s', (_, csv) => {
    const calendar = calendarOf(csv);
    expect(calendar.head).toEqual(['Tanggal', 'Kanal', 'Caption']);
    expect(calendar.columns).toEqual({ draft: 2, date: 0, channel: 1 });
    expect(draftOf(calendar, calendar.rows[0]!)).toBe(LONG);
  });

  it('keeps quotes, separators and line breaks inside a quoted draft', () => {
    const draft = 'Kata "Bapak"; lalu\nbaris kedua, selesai';
    expect(drafts(`Judul;Naskah\nSatu;"${draft.replaceAll('"', '""')}"\nDua;biasa\n`)).toEqual([
      draft,
      'biasa',
    ]);
  });

  it('takes the longest column for the drafts where none is named so', () => {
    const calendar = calendarOf(`Nomor,Judul,Uraian lengkap\n1,Panen,"${LONG}"\n2,Tanam,"${LONG}"\n`);
    expect(calendar.columns.draft).toBe(2);
    expect(calendar.named).toBe(true);
  });

  it('prefers a named column that holds text to a longer one', () => {
    expect(calendarOf(`Caption,Catatan\nPendek,"${LONG}"\n`).columns.draft).toBe(0);
    expect(calendarOf(`Caption,Catatan\n,"${LONG}"\n`).columns.draft).toBe(1);
  });

  it('without a head gets made-up names and keeps its first row', () => {
    const calendar = calendarOf(`1/12/2026,"${LONG}"\n2/12/2026,"${LONG}"\n`);
    expect(calendar.named).toBe(false);
    expect(calendar.head).toEqual(['Kolom 1', 'Kolom 2']);
    expect(calendar.rows.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('of one column is a list of drafts', () => {
    expect(drafts(`${LONG}\n${LONG}\n`)).toEqual([LONG, LONG]);
  });

  it('counts rows as a spreadsheet does, and leaves empty lines out', () => {
    const calendar = calendarOf(`Naskah;Kanal\nsatu;X\n\n;\ndua;X\n`);
    expect(calendar.rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [2, 'satu'],
      [5, 'dua'],
    ]);
  });

  it('names what is wrong with a row and goes on', () => {
    const calendar = calendarOf(
      'Tanggal;Naskah;Kanal\n1;a;b;c\n2;;X\n3\n4;baik;X\n5;"tidak ditutup;X\n6;x;y\n',
    );
    expect(calendar.rows.map(({ fault }) => fault)).toEqual([
      'TOO_MANY_CELLS',
      'EMPTY',
      'TOO_FEW_CELLS',
      undefined,
      'OPEN_QUOTE',
    ]);
  });

  it('with a cell too few for one column has enough for another', () => {
    const calendar = calendarOf('Tanggal;Judul;Naskah\n1/2/2026;Judul saja\n2/2/2026;Judul;Ada naskah\n');
    expect(calendar.rows.map(({ fault }) => fault)).toEqual(['TOO_FEW_CELLS', undefined]);
    expect(withDraftColumn(calendar, 1).rows.map(({ fault }) => fault)).toEqual([undefined, undefined]);
  });

  it('is checked anew in another column', () => {
    const calendar = withDraftColumn(calendarOf('Naskah;Catatan\nada;\n;ada\n'), 1);
    expect(calendar.rows.map(({ fault }) => fault)).toEqual(['EMPTY', undefined]);
    expect(withDraftColumn(calendar, 0).rows.map(({ fault }) => fault)).toEqual([undefined, 'EMPTY']);
  });

  it('without a row is refused, and so is one with too many', () => {
    expect(readCalendar(parseTable('Naskah;Kanal\n'), text.columnName)).toEqual({
      ok: false,
      problem: { code: 'NO_ROWS' },
    });
    const rows = 'naskah ini\n'.repeat(MAX_CALENDAR_ROWS + 1);
    expect(readCalendar(parseTable(`Naskah\n${rows}`), text.columnName)).toEqual({
      ok: false,
      problem: { code: 'TOO_MANY_ROWS', found: MAX_CALENDAR_ROWS + 1, limit: MAX_CALENDAR_ROWS },
    });
  });
});

describe('the exported file', () => {
  const exportWords = {
    head: text.exportHead,
    verdict: text.verdict,
    fault: text.fault,
    outcome: idPopup.outcome,
    left: text.left,
  };
  const match = sampleMatch();
  const strong: RowResult = {
    verdict: 'strong',
    answer: {
      verdict: 'strong',
      passages: [{ span: [0, 11], verdict: 'strong', matches: [match] }],
      links: [],
      left: 0,
      coverage: { searched: 121, updated: '2026-11-20T08:00:00Z' },
    },
  };

  it('holds the columns of the file, then what was found', () => {
    const calendar = calendarOf('Naskah;Kanal\nHarga gabah naik;X\n;X\n');
    const rows = exportRows(calendar, [strong, { verdict: 'fault' }], exportWords);
    expect(rows[0]!.slice(0, 4)).toEqual(['Naskah', 'Kanal', text.exportHead.line, text.exportHead.verdict]);
    expect(rows[1]).toEqual([
      'Harga gabah naik',
      'X',
      '2',
      text.verdict.strong,
      'Harga gabah',
      match.clarification.claim,
      match.clarification.answer,
      match.clarification.url,
      match.clarification.published,
      '',
      '121',
    ]);
    expect(rows[2]!.slice(2, 4)).toEqual(['3', text.fault.EMPTY]);
  });

  it('names the addresses to heed, with the clarification of the first that a list names', () => {
    const listed = [{ ...match, as: 'seenAt' as const, at: 'same' as const }];
    const answer = { ...link, canonical: 'hoaks.example/a', outcome: 'address_listed' as const, listed };
    const row: RowResult = {
      verdict: 'link',
      answer: {
        ...linkAnswer,
        links: [...linkAnswer.links, { address: 'hoaks.example/a', answer, refuted: false }],
      },
    };
    const rows = exportRows(calendarOf('Naskah\nDaftar di hoaks.example/a\n'), [row], exportWords);
    expect(rows[1]!.slice(2)).toEqual([
      text.verdict.link,
      '',
      match.clarification.claim,
      match.clarification.answer,
      match.clarification.url,
      match.clarification.published,
      `pertanlan.example/daftar (${idPopup.outcome.resembles_official}); hoaks.example/a (${idPopup.outcome.address_listed}); 2 tautan lain tidak diperiksa`,
      '1234',
    ]);
  });

  it('says of a row without a result that it was not checked', () => {
    const rows = exportRows(calendarOf('Naskah\nsatu dua\n'), [], exportWords);
    expect(rows[1]![2]).toBe(text.verdict.waiting);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\0=1',
  ])('makes no formula of %j', (cell) => {
    const [[back]] = parseTable(writeTable([[cell, 'b']], ';').slice(1)).rows as [[string]];
    expect(back).toBe(`'${cell}`);
  });

  it('leaves other cells as they are, whatever stands in them', () => {
    const cells = ['biasa', 'a;b', 'kata "kutip"', 'dua\nbaris', "it's", '1-2', ''];
    expect(parseTable(writeTable([cells], ';').slice(1)).rows[0]).toEqual(cells);
  });

  it('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(writeTable([['é']], ';')).toBe('\uFEFF"é"\r\n');
  });
});
