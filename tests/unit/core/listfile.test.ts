import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ITEMS, parseList, readListFile } from '../../../lib/core/listfile.ts';
import { revise } from '../../../lib/core/revise.ts';
import { PATIENCE } from './arbitrary.ts';
import { item } from './corpora.ts';

const MINIMUM = {
  id: 'a-1',
  claim: 'Pupuk dicampur plastik',
  verdict: { code: 'salah', label: 'Salah' },
  url: 'https://contoh.go.id/1',
  published: '2026-01-02',
};
const file = (items: readonly unknown[], header: Record<string, unknown> = {}): string =>
  JSON.stringify({
    format: 'klarifikasi-list/1',
    id: 'contoh',
    title: 'Daftar contoh',
    publisher: { name: 'Contoh' },
    issued: '2026-01-02T00:00:00Z',
    lang: 'id',
    items,
    ...header,
  });
const problem = (content: string): unknown => {
  const parsed = parseList(content);
  return parsed.ok ? null : parsed.problem;
};

describe('parseList', () => {
  test('an item of the least fields gets the rest', () => {
    const parsed = parseList(file([MINIMUM]));
    expect(parsed.ok && parsed.list.items[0]).toEqual({
      ...MINIMUM,
      status: 'active',
      variants: [],
      title: MINIMUM.claim,
      answer: '',
      sources: [],
      topics: [],
      region: [],
      lang: 'id',
      seenAt: [],
      supersedes: [],
      foreignIds: [],
    });
  });

  test.each([
    [{ claim: undefined }, 'claim', 'missing'],
    [{ claim: '   ' }, 'claim', 'empty'],
    [{ claim: 5 }, 'claim', 'wrong_type'],
    [{ claim: 'a'.repeat(2001) }, 'claim', 'too_long'],
    [{ url: 'http://contoh.go.id/' }, 'url', 'not_https'],
    [{ url: 'javascript:alert(1)' }, 'url', 'not_https'],
    [{ url: 'https://192.168.1.1/' }, 'url', 'not_https'],
    [{ sources: [{ title: 'x', url: 'http://contoh.id' }] }, 'sources[0].url', 'not_https'],
    [{ sources: [{ url: 'https://contoh.id' }] }, 'sources[0].title', 'missing'],
    [{ seenAt: ['javascript:alert(1)'] }, 'seenAt[0]', 'bad_address'],
    [{ published: '2026-02-30' }, 'published', 'bad_date'],
    [{ published: '2 Januari' }, 'published', 'bad_date'],
    [{ published: undefined }, 'published', 'missing'],
    [{ verdict: { code: 'aneh' } }, 'verdict.code', 'bad_value'],
    [{ status: 'lama' }, 'status', 'bad_value'],
    [{ id: 'dengan spasi' }, 'id', 'bad_value'],
    [{ variants: Array(51).fill('x') }, 'variants', 'too_many'],
    [{ correction: { short: 'a'.repeat(241) } }, 'correction.short', 'too_long'],
  ])('%j is refused by name', (change, field, cause) => {
    const found = problem(
      file([
        { ...MINIMUM, id: 'a-0' },
        { ...MINIMUM, ...change },
      ]),
    );
    expect(found).toMatchObject({ code: 'BAD_ITEM', item: 2, field, cause });
  });

  test('an id that comes twice is refused', () => {
    expect(problem(file([MINIMUM, MINIMUM]))).toEqual({
      code: 'BAD_ITEM',
      item: 2,
      id: 'a-1',
      field: 'id',
      cause: 'duplicate',
    });
  });

  test('what is no list is told apart', () => {
    expect(problem('{')).toEqual({ code: 'NOT_JSON' });
    expect(problem('[]')).toEqual({ code: 'NOT_A_LIST' });
    expect(problem('{"items": []}')).toEqual({ code: 'NOT_A_LIST' });
    expect(problem(file([], { format: 'klarifikasi-list/2' }))).toEqual({ code: 'NEED_UPDATE' });
    expect(problem(file([], { id: 'X' }))).toMatchObject({ code: 'BAD_ITEM', item: 0, field: 'id' });
    expect(problem(file(Array(MAX_ITEMS + 1).fill(0)))).toMatchObject({
      code: 'TOO_MANY',
      found: MAX_ITEMS + 1,
    });
  });

  test('keys that reach a prototype are refused', () => {
    const poisoned = file([MINIMUM]).replace('"a-1"', '"a-1","__proto__":{"x":1}');
    expect(problem(poisoned)).toMatchObject({ field: '__proto__', cause: 'bad_key' });
  });

  test('such keys and deep nesting are refused inside an item too, and the item is named', () => {
    const poisoned = file([MINIMUM, { ...MINIMUM, id: 'a-2' }]).replace('"a-2"', '"a-2","x":{"__proto__":1}');
    expect(problem(poisoned)).toMatchObject({ item: 2, id: 'a-2', field: '__proto__', cause: 'bad_key' });
    const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
    const nested = file([MINIMUM]).replace('"a-1"', `"a-1","x":${deep}`);
    expect(problem(nested)).toMatchObject({ item: 1, cause: 'too_deep' });
  });

  test('reading in slices pauses and ends with the same list', () => {
    const content = file(Array.from({ length: 25 }, (_, i) => ({ ...MINIMUM, id: `a-${i}` })));
    const reading = readListFile(content, 10);
    const pauses: number[] = [];
    let step = reading.next();
    for (; !step.done; step = reading.next()) pauses.push(step.value.done);
    expect(pauses).toEqual([0, 10, 20]);
    expect(step.value).toEqual(parseList(content));
  });

  test('deep nesting is refused', () => {
    const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
    expect(problem(file([MINIMUM]).replace('"lang":"id"', `"extra":${deep}`))).toMatchObject({
      cause: 'too_deep',
    });
  });

  test('unsafe characters go, unknown fields stay behind', () => {
    const parsed = parseList(file([{ ...MINIMUM, claim: 'Pupuk\u202e dicam\u0000pur', onclick: 'x' }]));
    expect(parsed.ok && parsed.list.items[0]?.claim).toBe('Pupuk dicampur');
    expect(parsed.ok && Object.keys(parsed.list.items[0] ?? {})).not.toContain('onclick');
  });

  test('any JSON is either read or refused', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (content, value) => {
        parseList(content);
        expect(parseList(file([value])).ok).toBe(false);
      }),
    );
  });

  test('ordinary texts of the publisher are read apart from the list', () => {
    const parsed = parseList(file([MINIMUM], { ordinary: ['Panen raya di Sragen'] }));
    expect(parsed.ok && parsed.ordinary).toEqual(['Panen raya di Sragen']);
    expect(parsed.ok && 'ordinary' in parsed.list).toBe(false);
    const without = parseList(file([MINIMUM]));
    expect(without.ok && without.ordinary).toEqual([]);
    expect(problem(file([MINIMUM], { ordinary: ['x'.repeat(2_001)] }))).toMatchObject({
      item: 0,
      field: 'ordinary[0]',
      cause: 'too_long',
    });
    expect(problem(file([MINIMUM], { ordinary: Array(1_001).fill('x') }))).toMatchObject({
      field: 'ordinary',
      cause: 'too_many',
    });
  });
});

/** Revises to the end. */
function revised(...versions: Parameters<typeof revise>) {
  const revising = revise(...versions);
  let step = revising.next();
  while (!step.done) step = revising.next();
  return step.value;
}

test('a revision names what was added, changed and removed', () => {
  const before = [
    item({ id: 'a', claim: 'satu' }),
    item({ id: 'b', claim: 'dua' }),
    item({ id: 'c', claim: 'tiga' }),
  ];
  const after = [
    item({ id: 'c', claim: 'tiga' }),
    item({ id: 'b', claim: 'dua', answer: 'baru' }),
    item({ id: 'd', claim: 'empat' }),
  ];
  const revision = { added: ['d'], changed: ['b'], removed: ['a'], kept: Int32Array.of(2, -1, -1) };
  expect(revised(before, after)).toEqual(revision);
  const reordered = before.map((one) => Object.fromEntries(Object.entries(one).reverse()) as typeof one);
  const nothing = { added: [], changed: [], removed: [], kept: Int32Array.of(0, 1, 2) };
  expect(revised(before, reordered)).toEqual(nothing);
});
