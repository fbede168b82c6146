import { expect, test } from 'vitest';

import { rehearseDuring } from '../../../lib/app/rehearsal.ts';

const TEXT = 'Pupuk urea dicampur plastik. Sebarkan!';

test('a rehearsal gives what was loaded, and its fault', async () => {
  const pause = () => Promise.resolve();
  expect(await rehearseDuring(Promise.resolve('lists'), TEXT, pause)).toBe('lists');
  await expect(rehearseDuring(Promise.reject(new Error('lost')), TEXT, pause)).rejects.toThrow('lost');
});

test('a rehearsal lets the lists in between its steps, and ends when they are there', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  let pauses = 0;
  const pause = async () => {
    if (++pauses === 1) resolve('lists');
    await promise;
  };
  expect(await rehearseDuring(promise, TEXT, pause)).toBe('lists');
  expect(pauses).toBe(1);
});
