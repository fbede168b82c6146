/** What a cell may hold: a text, a figure, or nothing to say. */
export type Cell = string | number | null;

/** A figure with about three significant digits, the way a person reads it. */
export function figure(value: Cell): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '–';
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return value.toLocaleString('en');
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** How many times `other` is `own`, e.g. `12 ×`. */
export const ratio = (other: number, own: number): string => `${figure(other / own)} ×`;

/** A share of 0 to 1 with three digits, as the scorer prints it. */
export const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

/** A Markdown table whose columns line up in a terminal too: texts to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(figure))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join('\n');
}
