/** Tables as CSV for spreadsheets: semicolons as Indonesian ones expect, UTF-8 with its mark, no cell that computes. */

export type Cell = string | number;

/** Spreadsheets take a cell that begins like this for a formula; the wide forms of East Asian keyboards too. */
const FORMULA = /^[\s\u00a0]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
/** The same behind what a spreadsheet of another country takes for the end of a cell, whatever the quotes say. */
const FORMULA_INSIDE = /([,;\t\r\n|]["\s\u00a0]*)(?=[=@%\uFF1D\uFF20]|[+\-\uFF0B\uFF0D]\S)/g;

/** One table. Every text stands in quotes; what a spreadsheet would compute begins with an apostrophe. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = (FORMULA.test(cell) ? `'${cell}` : cell).replace(FORMULA_INSIDE, "$1'");
  return `"${safe.replaceAll('"', '""')}"`;
}
