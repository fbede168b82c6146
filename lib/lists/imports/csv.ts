/** Tables: CSV as spreadsheets write it, with `,` `;` or tabs, quotes, and lines within cells. */
import Papa from 'papaparse';
import { MAX_ITEMS } from '../../core/listfile.ts';
import { collector, type RawItem } from './collect.ts';
import type { ColumnField } from './columns.ts';
import { mapColumns, NEEDED } from './columns.ts';
import { readDate } from './dates.ts';
import type { ImportResult } from './imported.ts';
import { refuse } from './imported.ts';
import { present } from './values.ts';
import { verdictOf } from './verdicts.ts';

/** Bytes of a table (list protocol, section 13). */
export const MAX_CSV = 20 * 1024 * 1024;
/** Code units of one cell. */
const MAX_CELL = 64 * 1024;
const DELIMITERS = [',', ';', '\t'];

interface Row {
  /** From 1, as editors and spreadsheets count. */
  readonly line: number;
  readonly cells: readonly string[];
}

type Rows = { readonly ok: true; readonly rows: readonly Row[] } | ReturnType<typeof refuse>;

/**
 * Reads a table whose first row names its columns. `chosen`: the officer's map of the columns, by position.
 * A list in a cell is separated by `|` or by lines.
 */
export function readCsv(text: string, source: string, chosen?: readonly (string | null)[]): ImportResult {
  if (text.length > MAX_CSV) return { ok: false, problem: { code: 'TOO_BIG', limit: MAX_CSV } };
  const table = rowsOf(text);
  if (!table.ok) return table;
  const [head, ...rows] = table.rows;
  if (!head || head.cells.length < 2) return refuse('UNKNOWN');
  if (rows.length > MAX_ITEMS)
    return { ok: false, problem: { code: 'TOO_MANY', limit: MAX_ITEMS, found: rows.length } };
  const columns = mapColumns(head.cells, chosen);
  const lacking = NEEDED.find((field) => !columns.some((column) => column.field === field));
  // Without a map of the officer's own the preview still has to be shown, so that the columns can be named.
  if (lacking !== undefined && chosen) return refuse('NO_COLUMN', { field: lacking });
  const to = collector();
  for (const { line, cells } of rows) {
    if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      to.skip(line, String(columns.length), 'too_many_cells');
    else if (cells.some((cell) => cell.length > MAX_CELL))
      to.skip(line, columns[cells.findIndex((cell) => cell.length > MAX_CELL)]?.name ?? '', 'too_long');
    else
      to.add(
        line,
        itemOf(
          columns.map(({ field }) => field),
          cells,
          source,
        ),
      );
  }
  for (const { name, field } of columns) if (field === null && name.trim() !== '') to.drop(name);
  const header = { title: source, publisher: source };
  const result = to.result('csv', header);
  if (result.ok) return { ok: true, imported: { ...result.imported, columns } };
  if (lacking === undefined || chosen) return result;
  return { ok: true, imported: { kind: 'csv', header, items: [], skipped: [], dropped: {}, columns } };
}

function rowsOf(text: string): Rows {
  // Excel may write its delimiter into a line of its own.
  const sep = /^sep=(.)\r?\n/i.exec(text);
  const body = sep ? text.slice(sep[0].length) : text;
  const rows: Row[] = [];
  let fault: ReturnType<typeof refuse> | null = null;
  let line = sep ? 2 : 1;
  let at = 0;
  Papa.parse<string[]>(body, {
    delimiter: sep?.[1] ?? '',
    delimitersToGuess: DELIMITERS,
    step: ({ data, errors, meta }, parser) => {
      const start = line;
      for (; at < meta.cursor; at++) if (body.charCodeAt(at) === 10 || loneReturn(body, at)) line++;
      if (errors.some(({ type }) => type === 'Quotes')) {
        fault = refuse('QUOTES', { line: start });
        parser.abort();
      } else if (data.some((cell) => cell.trim() !== '')) rows.push({ line: start, cells: data });
      if (rows.length > MAX_ITEMS + 1) parser.abort();
    },
  });
  return fault ?? { ok: true, rows };
}

/** The line end of old Macintosh files. */
const loneReturn = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) !== 10;

/** A row as the fields of an item. What is wrong with a field is found when the item is read. */
function itemOf(fields: readonly (ColumnField | null)[], cells: readonly string[], source: string): RawItem {
  const cell = (field: ColumnField): string | undefined => {
    const at = fields.indexOf(field);
    const text = at < 0 ? '' : (cells[at] ?? '').trim();
    return text === '' ? undefined : text;
  };
  const list = (field: ColumnField): string[] =>
    (cell(field) ?? '')
      .split(/[|\n]/)
      .map((one) => one.trim())
      .filter(Boolean);
  const date = (field: ColumnField): string | undefined => {
    const given = cell(field);
    return given === undefined ? undefined : (readDate(given) ?? given);
  };
  const verdict = cell('verdict');
  const url = cell('url');
  const sourceUrl = cell('sourceUrl') ?? url;
  return present({
    id: cell('id'),
    claim: cell('claim'),
    variants: list('variants'),
    verdict: verdict === undefined ? undefined : { code: verdictCode(verdict), label: labelOf(verdict) },
    title: cell('title'),
    answer: cell('answer'),
    why: cell('why'),
    correction: present({ short: cell('correction.short'), long: cell('correction.long') }),
    url,
    sources: sourceUrl === undefined ? [] : [{ title: cell('source') ?? source, url: sourceUrl }],
    published: date('published'),
    updated: date('updated'),
    validUntil: date('validUntil'),
    status: cell('status'),
    topics: list('topics'),
    region: list('region'),
    lang: cell('lang'),
    seenAt: list('seenAt'),
    supersedes: list('supersedes'),
    foreignIds: list('foreignIds'),
  });
}

/** The words of a verdict in brackets, or one of the codes; what is not known stays and is refused as a bad value. */
function verdictCode(words: string): string {
  const plain = labelOf(words);
  return verdictOf(plain.replaceAll('-', ' ')) ?? verdictOf(plain) ?? plain;
}

const labelOf = (words: string): string => words.replace(/^[\s[(]+|[\s\])]+$/g, '');
