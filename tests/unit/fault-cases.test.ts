import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ELSEWHERE, FAULT_CASES } from '../e2e/fault-cases.ts';
import { testsIn } from '../run/test-names.ts';

test('every row of the fault table is here once', () => {
  const numbers = [...FAULT_CASES.map(({ number }) => number), ...Object.keys(ELSEWHERE).map(Number)];
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

test.each(FAULT_CASES)('fault $number has tests that exist: $promise', ({ tests }) => {
  const named = Object.entries(tests);
  expect(named).not.toEqual([]);
  for (const [file, names] of named) {
    const held = new Set(testsIn(file, readFileSync(file, 'utf8')).map(({ name }) => name));
    expect(names.filter((name) => !held.has(name))).toEqual([]);
  }
});
