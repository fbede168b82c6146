/** CSV of drafts in and out: papaparse knows quotes, separators and what spreadsheets make of them. */
import Papa from 'papaparse';
import type { ParsedTable } from '../core/drafttable.ts';
import { guardCell } from '../core/drafttable-results.ts';

/** Separators that spreadsheets write; a semicolon is usual where a comma marks decimals, as in Indonesia. */
const SEPARATORS = [';', ',', '\t', '|'];

/** A first line by which Excel names the separator. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Rows that the separator is guessed from. */
const PREVIEW = 50;
/** Rows that must have the same number of cells for a sign to be the separator. */
const AGREEING = 0.5;

/**
 * The sign that cuts the rows into the same number of cells; null where the file has one column. papaparse's own guess
 * misses tables of two columns with an empty line, and takes the commas of plain sentences for a separator.
 */
function guessSeparator(text: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter: separator,
      preview: PREVIEW,
      skipEmptyLines: true,
    });
    const width = data[0]?.length ?? 0;
    const agreeing = data.filter((cells) => cells.length === width).length / data.length;
    const later = data.flatMap((cells) => cells.slice(1));
    // Commas of sentences are followed by a space.
    const spaced = later.filter((cell) => cell.startsWith(' ')).length;
    if (width < 2 || agreeing < AGREEING || spaced * 2 > later.length || agreeing <= most) continue;
    best = separator;
    most = agreeing;
  }
  return best;
}

/** Parses a file of any separator. Quotes that do not close are told by row. */
export function parseTable(text: string): ParsedTable {
  const told = SEPARATOR_LINE.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const separator = told?.[1] ?? guessSeparator(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator ?? Papa.UNIT_SEP });
  return {
    rows: data,
    openQuotes: errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])),
    separator: separator ?? ';',
  };
}

/** A file that spreadsheets open as it is: byte order mark, every cell quoted, none of them a formula. */
export function writeTable(rows: readonly (readonly string[])[], separator: string): string {
  const guarded = rows.map((row) => row.map(guardCell));
  return `\uFEFF${Papa.unparse(guarded, { delimiter: separator, quotes: true, newline: '\r\n' })}\r\n`;
}
