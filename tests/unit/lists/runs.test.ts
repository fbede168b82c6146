import fc from 'fast-check';
import { expect, test } from 'vitest';

import { numberAt, numbersOf, runsOf } from '../../../lib/lists/runs.ts';

test('runs hold numbers in their order', () => {
  expect(runsOf([0, 1, 2, 7, 8, 3])).toEqual([0, 3, 7, 2, 3, 1]);
  expect(runsOf([])).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.nat(12)), (numbers) => {
      const runs = runsOf(numbers);
      expect([...numbersOf(runs)]).toEqual(numbers);
      expect(numbers.map((_, place) => numberAt(runs, place))).toEqual(numbers);
      expect(numberAt(runs, numbers.length)).toBe(-1);
    }),
  );
});
