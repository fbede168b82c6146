import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SITES, siteFor } from '../../lib/sites/all.ts';
import { plain } from '../../lib/sites/plain.ts';
import { SITE_TWINS } from '../e2e/site-twins.ts';
import { siteTable, tableIn } from '../run/site-table.ts';

test('every site has one twin, at an address of its own', () => {
  expect(SITE_TWINS.map(({ site }) => site)).toEqual([...SITES, plain].map(({ id }) => id));
  for (const { site, address } of SITE_TWINS) expect(siteFor(address).id).toBe(site);
});

test('a twin has a button exactly where the site is held back', () => {
  for (const { site, button } of SITE_TWINS) {
    const adapter = [...SITES, plain].find(({ id }) => id === site);
    expect([site, button !== undefined]).toEqual([site, adapter?.controls !== undefined]);
  }
});

test('the table in README is the one that the tests and the adapters give', () => {
  const cells = (table: string): string[][] =>
    table
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim().replace(/-{3,}/, '---')));
  expect(cells(tableIn(readFileSync('README.md', 'utf8'))).map((row) => row.map(dashes))).toEqual(
    cells(siteTable()).map((row) => row.map(dashes)),
  );
});

/** The formatter draws the line below the headings as long as the column is wide. */
function dashes(cell: string): string {
  return cell.replace(/^(:?)-+(:?)$/, '$1-$2');
}
