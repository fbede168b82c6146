import { expect, test } from 'vitest';

import { fake } from './fake-browser.ts';

const { onManagedChanged, readManaged } = await import('../../../lib/platform/managed.ts');

test('what an administrator has set is read as it is', async () => {
  fake.storage.managed.held.set('userLists', 'deny');
  expect(await readManaged()).toEqual({ userLists: 'deny' });
});

test('Firefox rejects where nobody has set anything: that is nothing', async () => {
  fake.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await readManaged()).toEqual({});
});

test('a change is heard, and one of another area is not', () => {
  let heard = 0;
  onManagedChanged(() => heard++);
  fake.storage.onChanged.fire({}, 'managed');
  fake.storage.onChanged.fire({}, 'local');
  expect(heard).toBe(1);
});
