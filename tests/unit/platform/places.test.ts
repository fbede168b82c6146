import { expect, test } from 'vitest';

import { fake } from './fake-browser.ts';

const { keepSchedule, onSchedule, scheduleRetry } = await import('../../../lib/platform/schedule.ts');
const { popupDraft, settings } = await import('../../../lib/platform/storage.ts');
const { keepEarly, loadLate } = await import('../../../lib/platform/scripts.ts');
const { onTabLeft, showVerdicts } = await import('../../../lib/platform/badge.ts');

test('the steady alarm is made when it is missing and left alone otherwise', async () => {
  expect(await keepSchedule()).toBe(true);
  const [made] = fake.alarms.held.values();
  expect(made).toMatchObject({ periodInMinutes: 360 });
  expect(await keepSchedule()).toBe(false);
  expect([...fake.alarms.held.values()]).toEqual([made]);
});

test('of two retries the earlier one stands', async () => {
  await scheduleRetry(5000);
  await scheduleRetry(9000);
  expect(fake.alarms.held.get('retry')?.scheduledTime).toBe(5000);
  await scheduleRetry(3000);
  expect(fake.alarms.held.get('retry')?.scheduledTime).toBe(3000);
});

test('only our alarms are heard', () => {
  let heard = 0;
  onSchedule(() => heard++);
  for (const name of ['sync', 'retry', 'other']) fake.alarms.onAlarm.fire({ name });
  expect(heard).toBe(2);
});

test('settings have defaults, also for fields that came later', async () => {
  expect(await settings.get()).toEqual({ lang: 'id', sitesOff: [], sitesOn: [] });
  fake.storage.local.held.set('settings', { lang: 'en' });
  expect(await settings.get()).toEqual({ lang: 'en', sitesOff: [], sitesOn: [] });
});

test('what was typed into the popup is kept for the session only', async () => {
  await popupDraft.set('naskah rahasia');
  expect(await popupDraft.get()).toBe('naskah rahasia');
  expect(JSON.stringify([...fake.storage.local.held])).not.toContain('rahasia');
});

test('changes of a place are told until the signal fires', () => {
  const told: unknown[] = [];
  const stop = new AbortController();
  popupDraft.watch((value) => told.push(value), stop.signal);
  const change = (area: string, key: string, newValue?: unknown) =>
    fake.storage.onChanged.fire({ [key]: { newValue } }, area);
  change('session', 'popupDraft', 'a');
  change('local', 'popupDraft', 'b');
  change('session', 'other', 'c');
  change('session', 'popupDraft');
  stop.abort();
  change('session', 'popupDraft', 'd');
  expect(told).toEqual(['a', '']);
});

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
  expect(await loadLate(3, 7)).toBe(true);
  expect(fake.scripting.executed).toEqual([{ target: { tabId: 3, frameIds: [7] }, files: ['/late.js'] }]);
  expect(await loadLate(404, 0)).toBe(false);
});

test('the toolbar shows the most serious verdict, in words too', () => {
  const shown = (...verdicts: ('strong' | 'possible' | 'refuting' | 'none')[]) => {
    fake.action.shown.length = 0;
    showVerdicts(1, verdicts);
    return fake.action.shown;
  };
  expect(shown('none', 'strong', 'possible')).toEqual(['!', 'badge_strong']);
  expect(shown('strong', 'strong')).toEqual(['2', 'badge_strong']);
  expect(shown('possible', 'refuting')).toEqual(['?', 'badge_possible']);
  expect(shown('refuting')).toEqual(['', 'badge_refuting']);
  expect(shown()).toEqual(['', 'badge_none']);
});

test('a tab is left when it closes or loads another page', () => {
  const left: number[] = [];
  onTabLeft((tabId) => left.push(tabId));
  fake.tabs.onUpdated.fire(1, { status: 'loading' });
  fake.tabs.onUpdated.fire(1, { status: 'complete' });
  fake.tabs.onRemoved.fire(2, {});
  expect(left).toEqual([1, 2]);
});
