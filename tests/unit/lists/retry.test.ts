import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dueTime, EVERY, waitBeforeNext } from '../../../lib/lists/retry.ts';

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

const NOW = Date.parse('2026-11-23T08:00:00Z');
const HOUR = 60 * MINUTE;
const at = (after: number) => new Date(NOW + after).toISOString();
const done = (after: number) => ({
  at: at(after),
  ok: true,
  added: 0,
  changed: 0,
  removed: 0,
  unchanged: true,
});

test.each([
  ['never synced', {}, 0],
  ['the usual wait', { lastSync: done(-HOUR), nextSync: at(5 * HOUR) }, NOW + 5 * HOUR],
  ['the longest usual wait', { lastSync: done(0), nextSync: at(7.2 * HOUR) }, NOW + 7.2 * HOUR],
  ['a wait longer than any', { lastSync: done(-HOUR), nextSync: at(7.3 * HOUR) }, 0],
  ['a last look that lies ahead', { lastSync: done(HOUR), nextSync: at(2 * HOUR) }, 0],
  ['a server that asked for a day', { nextSync: at(24 * HOUR), failures: 1 }, NOW + 24 * HOUR],
  ['a server cannot have asked for two', { nextSync: at(48 * HOUR), failures: 1 }, 0],
])('when a list is due: %s', (_, row, due) => {
  expect(dueTime({ failures: 0, ...row } as Parameters<typeof dueTime>[0], NOW, EVERY)).toBe(due);
});

test('no wait that may be is taken for one of a clock that was wrong', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.nat(86_400_000),
      fc.integer({ min: 30, max: 10_080 }),
      (failures, random, asked, minutes) => {
        const every = minutes * MINUTE;
        const wait = waitBeforeNext(failures, random, { asked: failures > 0 ? asked : 0, every });
        const row = { lastSync: done(0), nextSync: at(wait), failures } as Parameters<typeof dueTime>[0];
        expect(dueTime(row, NOW, every)).toBe(NOW + wait);
      },
    ),
  );
});
