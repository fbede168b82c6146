import { expect, test } from 'vitest';

import { fake } from './fake-browser.ts';

const { keepEarly, loadLate } = await import('../../../lib/platform/scripts.ts');

test('the early script is registered for exactly the hosts asked for', async () => {
  const hosts = () => [...fake.scripting.registered.values()].flatMap((script) => script.matches);
  fake.scripting.registered.set('theirs', { id: 'theirs', matches: ['https://lain.id/*'] });
  await keepEarly(['a.id', 'b.id']);
  expect(hosts()).toEqual(['https://lain.id/*', 'https://a.id/*', 'https://b.id/*']);
  await keepEarly(['b.id', 'c.id']);
  expect(hosts()).toEqual(['https://lain.id/*', 'https://b.id/*', 'https://c.id/*']);
  await keepEarly([]);
  expect(hosts()).toEqual(['https://lain.id/*']);
});

test('the late script goes into the asking frame only, and a frame that is gone is no fault', async () => {
  expect(await loadLate(3, 7, null)).toBe(true);
  expect(fake.scripting.executed).toEqual([{ target: { tabId: 3, frameIds: [7] }, files: ['/late.js'] }]);
  expect(await loadLate(404, 0, null)).toBe(false);
  expect(fake.scripting.inserted).toEqual([]);
});

test('a late script that fails at once was not loaded: Firefox names the fault in the result', async () => {
  const { executeScript } = fake.scripting;
  fake.scripting.executeScript = async () => [{ frameId: 0, error: { message: 'no' } }];
  expect(await loadLate(3, 7, null)).toBe(false);
  fake.scripting.executeScript = executeScript;
});

test('a sheet of the late script goes into the same frame', async () => {
  expect(await loadLate(3, 7, ':root {}')).toBe(true);
  expect(fake.scripting.inserted).toEqual([{ target: { tabId: 3, frameIds: [7] }, css: ':root {}' }]);
});
