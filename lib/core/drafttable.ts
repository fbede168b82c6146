/** An editorial calendar: a table of drafts, a row each. */

/** Most rows that are taken: more is said, not cut off. */
export const MAX_CALENDAR_ROWS = 5_000;

/** What is wrong with one row; the others are checked all the same. */
export type RowFault =
  /** No draft in the chosen column. */
  | 'EMPTY'
  /** More cells than columns: usually a separator inside a draft without quotes. */
  | 'TOO_MANY_CELLS'
  | 'TOO_FEW_CELLS'
  /** A quote that is never closed, so that what follows is read as one cell. */
  | 'OPEN_QUOTE';

export interface CalendarRow {
  /** Line of the table as a spreadsheet numbers it, the head included, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly fault?: RowFault;
}

export interface Calendar {
  /** Names of the columns; made up (`Kolom 1`) where the file names none. */
  readonly head: readonly string[];
  /** The file names its columns. */
  readonly named: boolean;
  readonly rows: readonly CalendarRow[];
  /** Columns by what they seem to hold; the officer may choose another for the drafts. */
  readonly columns: { readonly draft: number; readonly date: number | null; readonly channel: number | null };
  /** What separates the cells of the file. */
  readonly separator: string;
}

export type CalendarProblem =
  | { readonly code: 'NO_ROWS' }
  | { readonly code: 'TOO_MANY_ROWS'; readonly found: number; readonly limit: number };

export type ReadCalendar =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly problem: CalendarProblem };

/** What a parser of CSV found. */
export interface ParsedTable {
  readonly rows: readonly (readonly string[])[];
  /** Rows, from 0, whose quotes do not close. */
  readonly openQuotes: readonly number[];
  readonly separator: string;
}

const DRAFT =
  /^(?:naskah|caption|takarir|keterangan foto|teks|isi|isi konten|konten|draf|draft|copy|copywriting|narasi|post|postingan|unggahan|pesan|text|content|body|message)\b/i;
const DATE = /^(?:tanggal|tgl|hari|waktu|jadwal|date|schedule|publish)\b/i;
const CHANNEL = /^(?:kanal|channel|platform|media|medsos|akun|saluran|jenis)\b/i;

/** Makes a calendar of a parsed table. `column` names a column without a name, by its number from 1. */
export function readCalendar(table: ParsedTable, column: (number: number) => string): ReadCalendar {
  const all = table.rows
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = all[0];
  if (!first) return { ok: false, problem: { code: 'NO_ROWS' } };
  const named = isHead(
    first.cells,
    all.slice(1, SAMPLE).map(({ cells }) => cells),
  );
  const body = named ? all.slice(1) : all;
  if (body.length === 0) return { ok: false, problem: { code: 'NO_ROWS' } };
  if (body.length > MAX_CALENDAR_ROWS)
    return { ok: false, problem: { code: 'TOO_MANY_ROWS', found: body.length, limit: MAX_CALENDAR_ROWS } };
  const width = named ? first.cells.length : usualWidth(body.map(({ cells }) => cells.length));
  const head = Array.from({ length: width }, (_, i) => (named && first.cells[i]?.trim()) || column(i + 1));
  const columns = {
    draft: draftColumn(
      named ? head : [],
      body.slice(0, SAMPLE).map(({ cells }) => cells),
      width,
    ),
    date: named ? columnNamed(head, DATE) : null,
    channel: named ? columnNamed(head, CHANNEL) : null,
  };
  const open = new Set(table.openQuotes);
  const rows = body.map(({ number, cells }) =>
    rowOf(number, cells, faultOf(cells, width, columns.draft, open.has(number - 1))),
  );
  return { ok: true, calendar: { head, named, rows, columns, separator: table.separator } };
}

/** The same calendar with its drafts in another column. */
export function withDraftColumn(calendar: Calendar, draft: number): Calendar {
  const width = calendar.head.length;
  const rows = calendar.rows.map(({ number, cells, fault }) =>
    rowOf(number, cells, faultOf(cells, width, draft, fault === 'OPEN_QUOTE')),
  );
  return { ...calendar, rows, columns: { ...calendar.columns, draft } };
}

function rowOf(number: number, cells: readonly string[], fault: RowFault | undefined): CalendarRow {
  return fault ? { number, cells, fault } : { number, cells };
}

function faultOf(
  cells: readonly string[],
  width: number,
  draft: number,
  open: boolean,
): RowFault | undefined {
  if (open) return 'OPEN_QUOTE';
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return 'TOO_MANY_CELLS';
  if (cells.length < width && cells.length <= draft) return 'TOO_FEW_CELLS';
  return (cells[draft] ?? '').trim() === '' ? 'EMPTY' : undefined;
}

/** Rows that are looked at to guess what the columns hold. */
const SAMPLE = 50;
/** Names of columns are shorter than this. */
const NAME_LENGTH = 40;

/** The first row names the columns: by a known name, or because it is short throughout where drafts are long. */
function isHead(cells: readonly string[], sample: readonly (readonly string[])[]): boolean {
  const short = cells.every((cell) => cell.trim().length <= NAME_LENGTH && !/\n|https?:/.test(cell));
  if (!short) return false;
  if ([DRAFT, DATE, CHANNEL].some((names) => cells.some((cell) => names.test(cell.trim())))) return true;
  if (cells.some((cell) => cell.trim() === '' || /\d/.test(cell))) return false;
  return sample.some((row) => row.some((cell) => cell.length > NAME_LENGTH));
}

function columnNamed(head: readonly string[], names: RegExp): number | null {
  const at = head.findIndex((name) => names.test(name.trim()));
  return at < 0 ? null : at;
}

/** The column of the drafts: by its name where it holds text, else the one with the most text. */
function draftColumn(head: readonly string[], sample: readonly (readonly string[])[], width: number): number {
  const lengths = Array.from({ length: width }, (_, i) =>
    sample.reduce((sum, cells) => sum + (cells[i] ?? '').trim().length, 0),
  );
  const named = head
    .map((name, i) => ({ name, i }))
    .filter(({ name, i }) => DRAFT.test(name.trim()) && lengths[i]! > 0)
    .sort((a, b) => lengths[b.i]! - lengths[a.i]!);
  return named[0]?.i ?? lengths.indexOf(Math.max(...lengths));
}

/** The number of cells that most rows have. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}
