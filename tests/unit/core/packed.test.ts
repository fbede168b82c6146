import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack } from '../../../lib/cli/pack.ts';
import { lookUp } from '../../../lib/core/packed.ts';

const hashes = fc.integer({ min: 0, max: 0xffffffff });

test('every value is found under its hash, and nothing under any other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(hashes, fc.integer({ min: 0, max: 0xffff })), { selector: ([hash]) => hash }),
      hashes,
      (rows, other) => {
        const table = pack(rows);
        for (const [hash, value] of rows) expect(lookUp(table, hash)).toBe(value);
        const value = new Map(rows).get(other) ?? -1;
        expect(lookUp(table, other)).toBe(value);
      },
    ),
  );
});

test('hashes that lie close together are told apart', () => {
  const table = pack([5, 6, 7, 0xfffffffe, 0xffffffff].map((hash) => [hash, hash % 100]));
  expect([4, 5, 6, 7, 8, 0xfffffffd, 0xfffffffe, 0xffffffff].map((hash) => lookUp(table, hash))).toEqual([
    -1, 5, 6, 7, -1, -1, 94, 95,
  ]);
  expect(lookUp('', 1)).toBe(-1);
});
