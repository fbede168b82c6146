import fc from 'fast-check';
import { expect, test } from 'vitest';

import { EVERY, waitBeforeNext } from '../../../lib/lists/retry.ts';

const MINUTE = 60_000;

test('failures wait 5 minutes, then twice as long each time, at most 6 hours', () => {
  const waits = [1, 2, 3, 8, 50].map((failures) => waitBeforeNext(failures, 0.5) / MINUTE);
  expect(waits).toEqual([5, 10, 20, 360, 360]);
  expect(waitBeforeNext(0, 0.5)).toBe(EVERY);
});

test('no wait is spread by more than a fifth, and none is shorter than the server asked for', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.nat(86_400_000),
      (failures, random, asked) => {
        const wait = waitBeforeNext(failures, random, { asked });
        const middle = waitBeforeNext(failures, 0.5);
        expect(wait).toBeGreaterThanOrEqual(Math.max(asked, middle * 0.8 - 1));
        expect(wait).toBeLessThanOrEqual(Math.max(asked, middle * 1.2 + 1));
      },
    ),
  );
});
