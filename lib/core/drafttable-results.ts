/** What came of checking a calendar, and the table that is exported. */
import type { LinkOutcome, Match } from './answers.ts';
import type { Calendar, CalendarRow, RowFault } from './drafttable.ts';
import type { HeededLink, LongAnswer, LongVerdict } from './longanswer.ts';
import { heededIn } from './longanswer.ts';
import { gravest } from './longtext.ts';
import type { Clarification } from './model.ts';

/** Verdict of a row. `fault`: it has no draft to check; `failed`: the background did not answer; `waiting`: not yet. */
export type RowVerdict = LongVerdict | 'fault' | 'failed' | 'waiting';

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
  const passage = gravest(result.answer?.passages ?? []);
  const match = passage?.matches[0];
  return passage && match ? { match, passage: passage.span } : null;
}

/** The addresses of a row that are to be heeded, the gravest first. */
export const heededOf = ({ answer }: RowResult): HeededLink[] => heededIn(answer?.links ?? []);

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
    readonly links: string;
    readonly searched: string;
  };
  readonly verdict: Readonly<Record<RowVerdict, string>>;
  readonly fault: Readonly<Record<RowFault, string>>;
  readonly outcome: Readonly<Record<LinkOutcome, string>>;
  /** How many addresses were not checked. */
  readonly left: (count: string) => string;
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
  const { line, verdict, passage, claim, fact, source, published, links, searched } = words.head;
  const head = [...calendar.head, line, verdict, passage, claim, fact, source, published, links, searched];
  const body = calendar.rows.map((row, i) => {
    const result = results[i] ?? { verdict: 'waiting' };
    const best = bestOf(result);
    const sentence = best ? draftOf(calendar, row).slice(...best.passage) : '';
    const clarification = best?.match.clarification ?? clarificationOf(heededOf(result));
    const own = calendar.head.map((_, column) => row.cells[column] ?? '');
    const outcome = row.fault ? words.fault[row.fault] : words.verdict[result.verdict];
    const searchedIn = String(result.answer?.coverage.searched ?? '');
    return [
      ...own,
      String(row.number),
      outcome,
      sentence,
      ...told(clarification),
      linksCell(result, words),
      searchedIn,
    ];
  });
  return [head, ...body];
}

/** What a list says of the addresses: the clarification of the first that it names. */
function clarificationOf(heeded: readonly HeededLink[]): Clarification | undefined {
  const [first] = heeded.flatMap(({ answer }) => [...answer.listed, ...(answer.text?.matches ?? [])]);
  return first?.clarification;
}

function told(clarification: Clarification | undefined): string[] {
  const { claim = '', answer = '', url = '', published = '' } = clarification ?? {};
  return [claim, answer, url, published];
}

/** The addresses that are to be heeded with their outcomes, and how many were not checked. */
function linksCell(result: RowResult, { outcome, left }: ExportWords): string {
  const parts = heededOf(result).map(({ answer }) => `${answer.canonical} (${outcome[answer.outcome]})`);
  const further = result.answer?.left ?? 0;
  return [...parts, ...(further > 0 ? [left(String(further))] : [])].join('; ');
}

/** Signs that make a spreadsheet take a cell for a formula, plain and full-width (OWASP, CSV injection). */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;

/** A cell that no spreadsheet takes for a formula: one that could be gets an apostrophe before it. */
export const guardCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
