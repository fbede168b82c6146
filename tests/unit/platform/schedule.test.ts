import { expect, test } from 'vitest';

import { fake } from './fake-browser.ts';

const { keepSchedule, onSchedule, wakeAt } = await import('../../../lib/platform/schedule.ts');

test('the steady alarm is made when it is missing and left alone otherwise', async () => {
  expect(await keepSchedule()).toBe(true);
  const [made] = fake.alarms.held.values();
  expect(made).toMatchObject({ periodInMinutes: 360 });
  expect(await keepSchedule()).toBe(false);
  expect([...fake.alarms.held.values()]).toEqual([made]);
});

test('a steady alarm of a clock that was ahead is made again', async () => {
  const now = Date.now();
  fake.alarms.held.set('sync', {
    name: 'sync',
    scheduledTime: now + 4 * 365 * 24 * 3600_000,
    periodInMinutes: 360,
  });
  expect(await keepSchedule(now)).toBe(true);
  expect(fake.alarms.held.get('sync')?.scheduledTime).toBeLessThanOrEqual(now + 360 * 60_000);
  expect(await keepSchedule(now)).toBe(false);
});

test('the last time that was asked for stands', async () => {
  await wakeAt(5000);
  await wakeAt(9000);
  expect(fake.alarms.held.get('next')?.scheduledTime).toBe(9000);
  await wakeAt(3000);
  expect(fake.alarms.held.get('next')?.scheduledTime).toBe(3000);
});

test('only our alarms are heard', () => {
  let heard = 0;
  onSchedule(() => heard++);
  for (const name of ['sync', 'next', 'other']) fake.alarms.onAlarm.fire({ name });
  expect(heard).toBe(2);
});
