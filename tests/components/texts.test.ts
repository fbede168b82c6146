import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatAge, formatBytes, formatDate, formatNumber } from '../../lib/text/format.ts';
import { historyTextFor } from '../../lib/text/history.ts';
import { textFor } from '../../lib/text/index.ts';
import { naskahTextFor } from '../../lib/text/naskah.ts';
import { newsTextFor } from '../../lib/text/news.ts';
import { officeTextFor } from '../../lib/text/office.ts';
import { reportTextFor } from '../../lib/text/report.ts';
import { workshopTextFor } from '../../lib/text/workshop.ts';

const ROOT = `${import.meta.dirname}/../../`;

function sourcesOf(folder: string): string {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${ROOT}${folder}/${name}`, 'utf8'))
    .join('\n');
}

/** Paths of a table, two levels deep: `card.fact`. Deeper levels are looked up by a value. */
function paths(table: object): [group: string, key: string][] {
  return Object.entries(table).flatMap(([group, entries]) =>
    typeof entries === 'object' && entries !== null
      ? Object.keys(entries).map((key): [string, string] => [group, key])
      : [],
  );
}

/** All sentences of a table; what stands in for their gaps is `filling`. */
function sentences(part: unknown, filling: string): string[] {
  if (typeof part === 'function') return sentences(part(...Array(part.length).fill(filling)), filling);
  if (typeof part === 'object' && part !== null)
    return Object.values(part).flatMap((inner) => sentences(inner, filling));
  return [String(part)];
}

describe('the tables of words', () => {
  const source = ['problem', 'news'].reduce(
    (all, name) => all + readFileSync(`${ROOT}lib/text/${name}.ts`, 'utf8'),
    sourcesOf('components'),
  );

  it('hold no sentence that nothing shows', () => {
    const unused = paths(textFor('id')).filter(
      ([group, key]) => !source.includes(`.${group}.${key}`) && !source.includes(`.${group}[`),
    );
    expect(unused).toEqual([]);
  });

  it.each([
    ['report', reportTextFor('id')],
    ['history', historyTextFor('id')],
    ['news', newsTextFor('id')],
  ])('hold no sentence of the %s that nothing shows', (_, table) => {
    const all = `${source}${sourcesOf('entrypoints')}${sourcesOf('lib/core')}`;
    // Named after a dot or in a destructuring, or looked up in its group by a value.
    const unused = paths(table).filter(
      ([group, key]) => !new RegExp(`[.{,]\\s*${key}\\b`).test(all) && !all.includes(`.${group}[`),
    );
    expect(unused).toEqual([]);
  });

  it('of the workshop hold none either', () => {
    const workshop = sourcesOf('components/workshop') + sourcesOf('components');
    const named = paths({ all: workshopTextFor('id') }).concat(paths(workshopTextFor('id')));
    const unused = named.filter(
      ([group, key]) =>
        !workshop.includes(group === 'all' ? `t.${key}` : `.${group}.${key}`) &&
        !workshop.includes(group === 'all' ? `'${key}'` : `.${group}[`) &&
        group !== 'help' &&
        group !== 'place',
    );
    expect(unused).toEqual([]);
  });

  it('hold no empty sentence in either language', () => {
    for (const lang of ['id', 'en'] as const) {
      for (const table of [textFor, reportTextFor, historyTextFor, newsTextFor, officeTextFor])
        expect(JSON.stringify(table(lang))).not.toContain('""');
    }
  });

  it('speak English of one thing as of one', () => {
    const tables = [
      textFor,
      reportTextFor,
      historyTextFor,
      newsTextFor,
      officeTextFor,
      naskahTextFor,
      workshopTextFor,
    ];
    const one = tables.flatMap((table) => sentences(table('en'), '1'));
    expect(one).toContain('1 clarification revoked');
    // What is said of a limit or a whole is never about one.
    const several =
      /(?<!(of|among|against|than|limit is) )\b1 (clarification|event|draft|file|check|time|change|list|meeting|row|character|month|part|other part)s\b/;
    expect(one.filter((sentence) => several.test(sentence))).toEqual([]);
  });

  it('never judge the person and never promise truth', () => {
    const words = JSON.stringify(textFor('id'));
    expect(words).not.toMatch(/Anda (menyebar|berbohong|salah)/i);
    expect(words).not.toMatch(/\b(aman|terpercaya|pasti benar)\b/i);
  });
});

describe('formats', () => {
  const now = Date.parse('2026-11-23T09:00:00Z');

  it('write a plain date as the day it names', () => {
    expect(formatDate('2026-11-23', 'id')).toBe('23 November 2026');
    expect(formatDate('2026-08-01', 'id')).toBe('1 Agustus 2026');
    expect(formatDate('2026-08-01', 'en')).toBe('1 August 2026');
  });

  it('leave alone what is no date', () => {
    expect(formatDate('kemarin dulu', 'id')).toBe('kemarin dulu');
    expect(formatAge('', now, 'id')).toBe('');
  });

  it.each([
    ['2026-11-23T08:59:30Z', 'baru saja'],
    ['2026-11-23T08:15:00Z', '45 menit lalu'],
    ['2026-11-23T03:00:00Z', '6 jam lalu'],
    ['2026-11-20T08:00:00Z', '3 hari lalu'],
    ['2026-08-01T00:00:00Z', '3 bulan lalu'],
    ['2023-01-01T00:00:00Z', '3 tahun lalu'],
    ['2026-11-23T15:00:00Z', 'dalam 6 jam'],
  ])('say how long ago: %s', (iso, words) => {
    expect(formatAge(iso, now, 'id')).toBe(words);
  });

  it('group numbers and name sizes', () => {
    expect(formatNumber(1234, 'id')).toBe('1.234');
    expect(formatNumber(1234, 'en')).toBe('1,234');
    expect([512, 1500, 50_000_000].map((size) => formatBytes(size, 'id'))).toEqual([
      '512 B',
      '1,5 kB',
      '50 MB',
    ]);
  });
});
