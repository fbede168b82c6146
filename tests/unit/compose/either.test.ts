import { expect, test } from 'vitest';
import { either } from '../../../lib/compose/either.ts';

test.each([0, 1])('ends with the first of two, once: %s', (which) => {
  const controllers = [new AbortController(), new AbortController()] as const;
  const both = either(controllers[0].signal, controllers[1].signal);
  let ended = 0;
  both.addEventListener('abort', () => ended++);
  expect(both.aborted).toBe(false);
  controllers[which]?.abort();
  expect([both.aborted, ended]).toEqual([true, 1]);
  controllers[1 - which]?.abort();
  expect(ended).toBe(1);
});

test('has ended where one of them has', () => {
  expect(either(AbortSignal.abort(), new AbortController().signal).aborted).toBe(true);
  expect(either(new AbortController().signal, AbortSignal.abort()).aborted).toBe(true);
});
