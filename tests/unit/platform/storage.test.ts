import { expect, test } from 'vitest';

import { fake } from './fake-browser.ts';

const { onLists, onSettings, popupDraft, settings } = await import('../../../lib/platform/storage.ts');

test('settings have defaults, also for fields that came later', async () => {
  const kept = { history: true, historyMonths: 13, zone: 'WIB', lookBack: false, digest: false };
  const defaults = { sitesOff: [], sitesOn: [], gate: true, paused: false, privateMessages: false, ...kept };
  expect(await settings.get()).toEqual({ ...defaults, lang: 'id' });
  fake.storage.local.held.set('settings', { lang: 'en' });
  expect(await settings.get()).toEqual({ ...defaults, lang: 'en' });
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

test('settings are told when the officer or the administrator changes one, lists when the background does', () => {
  const told: string[] = [];
  const stop = new AbortController();
  onSettings(() => told.push('settings'), stop.signal);
  onLists(() => told.push('lists'), stop.signal);
  fake.storage.onChanged.fire({ settings: {} }, 'local');
  fake.storage.onChanged.fire({ settings: {} }, 'session');
  fake.storage.onChanged.fire({ mutes: {} }, 'local');
  fake.storage.onChanged.fire({ gate: {} }, 'managed');
  fake.storage.onChanged.fire({ sentinel: {} }, 'local');
  stop.abort();
  fake.storage.onChanged.fire({ settings: {}, sentinel: {} }, 'local');
  expect(told).toEqual(['settings', 'settings', 'lists']);
});
