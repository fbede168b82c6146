/** What came of checking a calendar, and the table that is exported. */
import type { Match } from './answers.ts';
import type { Calendar, CalendarRow, RowFault } from './drafttable.ts';
import type { LongAnswer, PassageVerdict } from './longtext.ts';

/** Verdict of a row. `fault`: it has no draft to check; `failed`: the background did not answer; `waiting`: not yet. */
export type RowVerdict = PassageVerdict | 'none' | 'fault' | 'failed' | 'waiting';

/** Result of one row. The answer is kept where there is something to show. */
export interface RowResult {
  readonly verdict: RowVerdict;
  readonly answer?: LongAnswer;
}

export const draftOf = (calendar: Calendar, row: CalendarRow): string =>
  row.cells[calendar.columns.draft] ?? '';

/** The gravest passage of a row and its best match. */
export function bestOf(
  result: RowResult,
): { readonly match: Match; readonly passage: readonly [number, number] } | null {
  const { answer } = result;
  const passage = answer?.passages.find(({ verdict }) => verdict === answer.verdict);
  const match = passage?.matches[0];
  return passage && match ? { match, passage: passage.span } : null;
}

/** Words of the exported table. */
export interface ExportWords {
  readonly head: {
    readonly line: string;
    readonly verdict: string;
    readonly passage: string;
    readonly claim: string;
    readonly fact: string;
    readonly source: string;
    readonly published: string;
    readonly searched: string;
  };
  readonly verdict: Readonly<Record<RowVerdict, string>>;
  readonly fault: Readonly<Record<RowFault, string>>;
}

/**
 * The table to export: the columns of the file, then what was found. Cells are plain text; whoever writes the file
 * guards them (`guardCell`).
 */
export function exportRows(
  calendar: Calendar,
  results: readonly RowResult[],
  words: ExportWords,
): string[][] {
  const { line, verdict, passage, claim, fact, source, published, searched } = words.head;
  const head = [...calendar.head, line, verdict, passage, claim, fact, source, published, searched];
  const body = calendar.rows.map((row, i) => {
    const result = results[i] ?? { verdict: 'waiting' };
    const best = bestOf(result);
    const found = best
      ? [
          draftOf(calendar, row).slice(...best.passage),
          best.match.clarification.claim,
          best.match.clarification.answer,
          best.match.clarification.url,
          best.match.clarification.published,
        ]
      : ['', '', '', '', ''];
    const own = calendar.head.map((_, column) => row.cells[column] ?? '');
    const told = row.fault ? words.fault[row.fault] : words.verdict[result.verdict];
    return [...own, String(row.number), told, ...found, String(result.answer?.coverage.searched ?? '')];
  });
  return [head, ...body];
}

/** Signs that make a spreadsheet take a cell for a formula, plain and full-width (OWASP, CSV injection). */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;

/** A cell that no spreadsheet takes for a formula: one that could be gets an apostrophe before it. */
export const guardCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
