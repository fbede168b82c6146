import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CASES } from '../e2e/cases.ts';
import { namesIn } from '../run/test-names.ts';

test('every case of the contract is there once, in order', () => {
  expect(CASES.map(({ number }) => number)).toEqual(Array.from({ length: 78 }, (_, index) => index + 1));
  expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
});

test.each(CASES)('case $number has tests that exist, or says why not', ({ tests, untested }) => {
  const named = Object.entries(tests);
  expect(named.length > 0 || (untested ?? '').length > 30).toBe(true);
  for (const [file, names] of named) {
    const held = namesIn(readFileSync(file, 'utf8'));
    expect(names.filter((name) => !held.has(name))).toEqual([]);
    expect(names).not.toEqual([]);
  }
});

test('names are read from single tests and from tables of tests', () => {
  const source = `
    test('one', () => 1);
    test.each([1, 2])('two: %s', () => 2);
    test.each([
      ['(', ')'],
    ] as const)(
      'three',
      () => 3);
    test.runIf(true)("four", () => 4);
    it.each(A)(\`five\`, () => 5);
    call('none');`;
  expect(namesIn(source)).toEqual(new Set(['one', 'two: %s', 'three', 'four', 'five']));
});
