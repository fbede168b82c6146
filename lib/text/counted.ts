/** A count as it is shown, with its English noun, whose plural ends in s: `1 row`, `1,200 rows`. */
export function counted(count: string | number, noun: string): string {
  return String(count) === '1' ? `1 ${noun}` : `${count} ${noun}s`;
}
