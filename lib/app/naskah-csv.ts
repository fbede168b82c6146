/** CSV of drafts in and out: papaparse knows quotes, separators and what spreadsheets make of them. */
import Papa from 'papaparse';
import type { ParsedTable } from '../core/calendar.ts';
import { guardCell } from '../core/calendar-results.ts';

/** Separators that spreadsheets write; a semicolon is usual where a comma marks decimals, as in Indonesia. */
const SEPARATORS = [';', ',', '\t', '|'];

/** A first line by which Excel names the separator. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Parses a file of any separator. Quotes that do not close are told by row. */
export function parseTable(text: string): ParsedTable {
  const told = SEPARATOR_LINE.exec(text);
  const { data, errors, meta } = Papa.parse<string[]>(told ? text.slice(told[0].length) : text, {
    delimiter: told?.[1] ?? '',
    delimitersToGuess: SEPARATORS,
  });
  return {
    rows: data,
    openQuotes: errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])),
    separator: meta.delimiter,
  };
}

/** A file that spreadsheets open as it is: byte order mark, every cell quoted, none of them a formula. */
export function writeTable(rows: readonly (readonly string[])[], separator: string): string {
  const guarded = rows.map((row) => row.map(guardCell));
  return `\uFEFF${Papa.unparse(guarded, { delimiter: separator, quotes: true, newline: '\r\n' })}\r\n`;
}
