import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SITES, siteFor } from '../../lib/sites/all.ts';
import { plain } from '../../lib/sites/plain.ts';
import { SHARE_TWINS } from '../e2e/share-twins.ts';
import { SITE_TWINS } from '../e2e/site-twins.ts';
import { siteTable, tableIn } from '../run/site-table.ts';

const ADAPTERS = [...SITES, plain];

test('every site has a twin, and every twin an address of its own', () => {
  expect([...new Set(SITE_TWINS.map(({ site }) => site))]).toEqual(ADAPTERS.map(({ id }) => id));
  for (const { site, address } of SITE_TWINS) expect(siteFor(address).id).toBe(site);
  for (const of of ['name', 'address'] as const)
    expect(new Set(SITE_TWINS.map((twin) => twin[of])).size).toBe(SITE_TWINS.length);
});

test('a site has a twin that posts exactly where it is held back', () => {
  for (const { id, controls } of ADAPTERS) {
    const sends = SITE_TWINS.some(({ site, sends: ways }) => site === id && ways.length > 0);
    expect([id, sends]).toEqual([id, controls !== undefined]);
  }
});

test('what an adapter says of sharing has a twin, and nothing else has', () => {
  const kindsOf = (id: string): string[] =>
    SHARE_TWINS.filter(
      ({ row, kind }) => kind !== 'address' && SITE_TWINS.find(({ name }) => name === row)?.site === id,
    ).map(({ kind }) => kind);
  for (const { id, shared, repost } of ADAPTERS) {
    const wanted = [
      ...(shared.texts.length > 0 ? ['quoted post'] : []),
      ...(shared.links.length > 0 ? ['link card'] : []),
      ...(repost ? ['repost menu'] : []),
    ];
    expect([id, ...kindsOf(id)]).toEqual([id, ...wanted]);
  }
  const rows = new Set(SITE_TWINS.map(({ name }) => name));
  expect(SHARE_TWINS.filter(({ row }) => !rows.has(row))).toEqual([]);
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
