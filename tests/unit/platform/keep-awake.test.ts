import { expect, test, vi } from 'vitest';

import { fake } from './fake-browser.ts';

const { keepAwake } = await import('../../../lib/platform/keep-awake.ts');

test('the background is kept awake while the work runs, and no longer', async () => {
  vi.useFakeTimers();
  try {
    const work = Promise.withResolvers<string>();
    const done = keepAwake(() => work.promise);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(fake.runtime.beats).toBe(3);
    work.resolve('selesai');
    expect(await done).toBe('selesai');
    await vi.advanceTimersByTimeAsync(61_000);
    expect(fake.runtime.beats).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});
