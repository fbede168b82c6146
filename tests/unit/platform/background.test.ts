import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';

import { fake } from './fake-browser.ts';
import type { ClarificationList } from '../../../lib/core/model.ts';
import type { Sender } from '../../../lib/platform/listener.ts';
import { database } from '../../../lib/store/database.ts';
import { historyStore } from '../../../lib/store/history-store.ts';

const PACKAGED = 'public/lists/awal.json';
const list: ClarificationList = JSON.parse(readFileSync(PACKAGED, 'utf8'));
const claim = list.items.find((item) => item.status === 'active' && item.answer !== '')!.claim;
const CANARY = 'zqcanaryxv';

const PAGE: Sender = { id: fake.runtime.id, url: fake.runtime.getURL('/options.html') };
const content = (host: string): Sender => ({
  id: fake.runtime.id,
  url: `https://${host}/`,
  origin: `https://${host}`,
  frameId: 0,
  tab: { id: 5 },
});
const fetched: string[] = [];

async function tell(name: string, input: unknown, sender: Sender): Promise<Record<string, unknown>> {
  const { promise, resolve } = Promise.withResolvers<{ ok: boolean; value: Record<string, unknown> }>();
  fake.runtime.onMessage.fire({ tabayun: 1, name, input }, sender, resolve);
  const reply = await promise;
  expect(reply.ok).toBe(true);
  return reply.value;
}

async function refusal(name: string, input: unknown, sender: Sender): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<{ ok: boolean; error?: { code: string } }>();
  fake.runtime.onMessage.fire({ tabayun: 1, name, input }, sender, resolve);
  return (await promise).error?.code ?? '';
}

beforeAll(async () => {
  Object.assign(globalThis, {
    fetch: async (url: string) => {
      fetched.push(url);
      return new Response(readFileSync(`public/lists/${url.split('/').at(-1)}`));
    },
  });
  const { default: background } = await import('../../../entrypoints/background.ts');
  background.main();
});

test('every listener is there before anything is awaited', () => {
  const { runtime, alarms, permissions, tabs } = fake;
  const events = [
    runtime.onMessage,
    runtime.onInstalled,
    runtime.onStartup,
    alarms.onAlarm,
    permissions.onAdded,
    permissions.onRemoved,
    tabs.onRemoved,
    tabs.onUpdated,
    fake.contextMenus.onClicked,
    fake.commands.onCommand,
  ];
  expect(events.filter((event) => event.count === 0)).toEqual([]);
});

test('a page asks about a text, and about health', async () => {
  expect(await tell('checkText', { text: `Kabar baru: ${claim}` }, PAGE)).toMatchObject({
    verdict: 'strong',
  });
  expect(await tell('health', {}, PAGE)).toMatchObject({ storage: 'ok', lists: 1, version: '1.2.3' });
  const own = ['/lists/awal.json', '/lists/biasa.json'] as const;
  expect(fetched).toEqual(own.map((path) => fake.runtime.getURL(path)));
});

test('a draft is answered with its number, and nothing of it is kept or sent', async () => {
  const before = fetched.length;
  const text = `${CANARY} ${claim}`;
  const draft = { draft: 41, text };
  expect(await tell('checkDraft', draft, content('x.com'))).toMatchObject({ draft: 41, verdict: 'strong' });
  await tell('reportVerdict', { verdict: 'strong' }, content('x.com'));
  const db = await database();
  const names = [...db.objectStoreNames];
  const rows = await Promise.all(names.map((name) => db.getAll(name)));
  const places = [...fake.storage.local.held, ...fake.storage.session.held];
  const bytes = rows.flat().map((row) => (row instanceof ArrayBuffer ? new TextDecoder().decode(row) : row));
  const kept = JSON.stringify([bytes, places]);
  expect(kept).toContain(claim);
  expect(kept).toContain('sentinel');
  expect(kept).not.toContain(CANARY);
  expect(fetched).toHaveLength(before);
});

test('what is shared is answered with its number to content scripts alone', async () => {
  const asked = { draft: 7, text: '', links: ['https://contoh.com/'], comment: '' };
  expect(await tell('checkShared', asked, content('x.com'))).toMatchObject({ draft: 7, verdict: 'none' });
  const many = { ...asked, links: Array.from({ length: 6 }, () => 'https://contoh.com/') };
  expect(await refusal('checkShared', many, content('x.com'))).toBe('BAD_INPUT');
  expect(await refusal('checkShared', asked, PAGE)).toBe('REFUSED');
});

test('off means off: no script, no check', async () => {
  await tell('setSite', { host: 'x.com', enabled: false }, PAGE);
  expect(await tell('needLateScript', {}, content('x.com'))).toEqual({ loaded: false });
  expect(await tell('siteSettings', {}, content('x.com'))).toMatchObject({ enabled: false });
  const draft = { draft: 1, text: claim };
  const none = { verdict: 'none', matches: [], coverage: { searched: 0 } };
  expect(await tell('checkDraft', draft, content('x.com'))).toMatchObject(none);
  const shared = { ...draft, links: [], comment: '' };
  expect(await tell('checkShared', shared, content('x.com'))).toMatchObject(none);
  await tell('setSite', { host: 'x.com', enabled: true }, PAGE);
  expect(await tell('needLateScript', {}, content('x.com'))).toEqual({ loaded: true });
});

test('of a private window nothing is taken down: no event, no fingerprint, no check of a text', async () => {
  const event = { draft: '0123456789abcdef', surface: 'compose', kind: 'checked', verdict: 'none' };
  const print = { draft: event.draft, text: `${claim} ${claim}`, refuting: false };
  const hidden: Sender = { ...content('x.com'), tab: { id: 5, incognito: true } };
  fake.storage.local.held.set('settings', { lookBack: true });
  expect(await tell('recordInPage', event, hidden)).toEqual({ recorded: false });
  expect(await tell('rememberDraft', print, hidden)).toEqual({ kept: false });
  fake.windows.private = true;
  expect(await tell('record', { ...event, surface: 'text' }, PAGE)).toEqual({ recorded: false });
  await tell('checkText', { text: claim, of: 'picture' }, PAGE);
  fake.windows.private = false;
  expect(await tell('recordInPage', event, content('x.com'))).toEqual({ recorded: true });
  expect(await tell('rememberDraft', print, content('x.com'))).toEqual({ kept: true });
  const { events } = await historyStore.all();
  expect(events.filter(({ surface }) => surface === 'picture')).toEqual([]);
  fake.storage.local.held.delete('settings');
});

test('twitter.com and x.com are one site with one switch', async () => {
  await tell('setSite', { host: 'twitter.com', enabled: false }, PAGE);
  expect(await tell('siteSettings', {}, content('mobile.x.com'))).toMatchObject({ enabled: false });
  await tell('setSite', { host: 'x.com', enabled: true }, PAGE);
  expect(await tell('siteSettings', {}, content('twitter.com'))).toMatchObject({ enabled: true });
});

test('what a page claims about its host does not count', async () => {
  const draft = { draft: 1, text: claim, host: 'x.com' };
  expect(await tell('checkDraft', draft, content('lain.id'))).toMatchObject({ verdict: 'none', matches: [] });
});
