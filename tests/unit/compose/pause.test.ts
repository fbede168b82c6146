import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPause } from '../../../lib/compose/pause.ts';

let calls: number;
beforeEach(() => {
  vi.useFakeTimers();
  calls = 0;
});
afterEach(() => void vi.useRealTimers());

const quiet = (): void => void calls++;

test('calls once, when it was quiet for as long as was asked last', () => {
  const pause = createPause(quiet);
  for (let key = 0; key < 10; key++) {
    pause.again(250);
    vi.advanceTimersByTime(200);
  }
  expect(calls).toBe(0);
  vi.advanceTimersByTime(49);
  expect(calls).toBe(0);
  vi.advanceTimersByTime(1);
  expect(calls).toBe(1);
});

test('leaves no timer behind', () => {
  const pause = createPause(quiet);
  pause.again(250);
  vi.advanceTimersByTime(10_000);
  expect([calls, vi.getTimerCount()]).toEqual([1, 0]);
  pause.again(250);
  pause.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(calls).toBe(1);
});

test('has one timer however often it happens', () => {
  const pause = createPause(quiet);
  for (let key = 0; key < 100; key++) pause.again(250);
  expect(vi.getTimerCount()).toBe(1);
});

test('may be started again by what it calls', () => {
  const pause = createPause(() => {
    calls++;
    if (calls === 1) pause.again(100);
  });
  pause.again(100);
  vi.advanceTimersByTime(250);
  expect(calls).toBe(2);
});
