import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFormer } from '../../../lib/compose/former.ts';
import type { Said } from '../../../lib/compose/mark.ts';

const said = (text: string, passed: string | null = text): Said => ({ text, silences: [], passed });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('each box that went is known by its text, the last one where two had the same', () => {
  const former = createFormer();
  former.leave(said('satu'));
  former.leave(said('dua'));
  former.leave(said('dua', null));
  former.leave(said(''));
  expect(former.of('satu')).toEqual(said('satu'));
  expect(former.of('dua')).toEqual(said('dua', null));
  expect(former.of('tiga')).toBeUndefined();
  expect(former.of('')).toBeUndefined();
});

test('what was said lasts for a moment, not for the next draft with the same words', () => {
  const former = createFormer();
  former.leave(said('satu'));
  vi.advanceTimersByTime(9_999);
  former.leave(said('dua'));
  expect(former.of('satu')).toBeDefined();
  vi.advanceTimersByTime(1);
  expect(former.of('satu')).toBeUndefined();
  expect(former.of('dua')).toBeDefined();
});
