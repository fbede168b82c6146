import { expect, test } from 'vitest';
import { LONG_TEXT, PART, checkedPart } from '../../../lib/compose/window.ts';

const LONG = 'kata lain '.repeat(LONG_TEXT / 10 + 1_000);

test('a text that is not long is checked as a whole', () => {
  expect(checkedPart('halo dunia', 3)).toEqual([0, 10]);
});

test.each([0, LONG_TEXT / 2, LONG.length])('of a long text the part around %i is checked', (at) => {
  const [start, end] = checkedPart(LONG, at);
  expect(end - start).toBeLessThanOrEqual(PART);
  expect(end - start).toBeGreaterThan(PART - 20);
  expect(start).toBeLessThanOrEqual(at);
  expect(end).toBeGreaterThanOrEqual(at);
});

test('the part is cut where words end', () => {
  const [start, end] = checkedPart(LONG, LONG_TEXT / 2);
  expect(
    LONG.slice(start, end)
      .trim()
      .split(/\s+/)
      .every((word) => word === 'kata' || word === 'lain'),
  ).toBe(true);
});

test('a long text without any space is still cut', () => {
  const [start, end] = checkedPart('x'.repeat(LONG_TEXT + 1), 30_000);
  expect(end - start).toBe(PART);
});
