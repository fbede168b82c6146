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
  for (let key = 0; key < 6; key++) {
    pause.again(250);
    vi.advanceTimersByTime(200);
  }
  expect(calls).toBe(0);
  vi.advanceTimersByTime(49);
  expect(calls).toBe(0);
  vi.advanceTimersByTime(1);
  expect(calls).toBe(1);
});

test('calls though it is never quiet, and again as late', () => {
  const pause = createPause(quiet);
  const write = (ms: number): void => {
    for (let time = 0; time < ms; time += 100) {
      pause.again(250);
      vi.advanceTimersByTime(100);
    }
  };
  write(1_400);
  expect(calls).toBe(0);
  write(200);
  expect(calls).toBe(1);
  write(1_300);
  expect(calls).toBe(1);
  write(200);
  expect(calls).toBe(2);
});

test('a pause that is longer than that is waited for', () => {
  const pause = createPause(quiet);
  pause.again(5_000);
  vi.advanceTimersByTime(4_999);
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

test('waits for whole milliseconds: of a fraction a browser makes none, and would ask again and again', () => {
  const set = vi.spyOn(globalThis, 'setTimeout');
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const pause = createPause(quiet);
  pause.again(250);
  now.mockReturnValue(100.4);
  pause.again(250);
  now.mockReturnValue(250);
  vi.advanceTimersByTime(250);
  expect(set.mock.calls.map(([, ms]) => ms)).toEqual([250, 101]);
  now.mockRestore();
  set.mockRestore();
});
