import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { HistorySettings } from '../../../lib/app/history.ts';
import { makeHistory } from '../../../lib/app/history.ts';
import { startOfDay, dayOf } from '../../../lib/core/calendar.ts';
import type { EventReport } from '../../../lib/core/history.ts';
import { undoneIds } from '../../../lib/core/history.ts';
import { deleteHistory, historyDatabase } from '../../../lib/store/history-database.ts';
import { BLOCK } from '../../../lib/store/history-blocks.ts';
import { historyStore, openHistory } from '../../../lib/store/history-store.ts';
import { item, kept } from './world.ts';

const LIST = 'dinas';
let held = item('k1', 'jagung ungu mengubah warna mata', { topics: ['jagung'] });
const settings = kept<HistorySettings>({ history: true, historyMonths: 13, zone: 'WIB' });
let allowed: boolean;
let clock: number;
let ids: number;
const HELD = held;

const history = () =>
  makeHistory({
    keeper: historyStore,
    openKeeper: () => openHistory(async () => true),
    settings,
    allowed: async () => allowed,
    lists: { clarification: async (list, id) => (list === LIST && id === held.id ? held : null) },
    sites: {
      ofHost: async (host) => ({
        host: host.replace(/^m\./, ''),
        kind: 'builtin',
        granted: true,
        enabled: !host.includes('mati'),
      }),
    },
    newVersion: () => `id-${++ids}`,
    now: () => clock,
  });

const event = (more: Partial<EventReport> = {}): EventReport => ({
  draft: '0123456789abcdef',
  surface: 'compose',
  kind: 'ignored',
  reason: 'kutipan',
  claim: { list: LIST, id: 'k1' },
  ...more,
});

beforeEach(async () => {
  await deleteHistory();
  settings.value = { history: true, historyMonths: 13, zone: 'WIB' };
  allowed = true;
  held = HELD;
  clock = startOfDay(dayOf({ year: 2026, month: 11, day: 20 }), 'WIB');
  ids = 0;
});

test('an event gets time and site from us, and brings the claim along in the words of its list', async () => {
  expect(await history().recordInPage(event(), 'm.x.com')).toBe(true);
  expect(await history().recordInPage(event(), 'x.com')).toBe(true);
  const { events, claims } = await historyStore.all();
  expect(events).toHaveLength(2);
  expect(events[0]).toEqual({ ...event(), id: 'id-1', time: clock, site: 'x.com' });
  expect(claims).toEqual([
    {
      list: LIST,
      id: 'k1',
      claim: held.claim,
      title: held.title,
      answer: held.answer,
      url: held.url,
      verdict: 'salah',
      topics: ['jagung'],
    },
  ]);
});

test('a claim that no list names, parts that do not fit, and a site that is off are not taken down', async () => {
  const one = history();
  expect(await one.recordInPage(event({ claim: { list: LIST, id: 'isi naskah rahasia' } }), 'x.com')).toBe(
    false,
  );
  expect(await one.recordInPage(event({ kind: 'checked' }), 'x.com')).toBe(false);
  expect(await one.recordInPage(event({ reason: 'meluruskan' }), 'x.com')).toBe(false);
  expect(await one.recordInPage(event(), 'mati.com')).toBe(false);
  expect((await historyStore.all()).events).toEqual([]);
});

test.each(['switch', 'policy'])('off by %s means that nothing is taken down', async (by) => {
  if (by === 'switch') settings.value = { ...settings.value, history: false };
  else allowed = false;
  expect(await history().record(event())).toBe(false);
  expect(await history().state()).toMatchObject({ on: false, allowed: by === 'switch', count: 0 });
});

test('an ignoring is taken back by its key, once', async () => {
  const one = history();
  await one.recordInPage(event(), 'x.com');
  const [first] = (await historyStore.all()).events;
  clock += 1000;
  expect(await one.undo(first!.time, 'lain')).toBe(false);
  expect(await one.undo(first!.time, first!.id)).toBe(true);
  expect(await one.undo(first!.time, first!.id)).toBe(false);
  const { events } = await historyStore.all();
  expect([...undoneIds(events)]).toEqual([first!.id]);
});

test('an ignoring is taken back although the clock was set back since, and although it is packed', async () => {
  const one = history();
  await one.recordInPage(event(), 'x.com');
  for (let i = 0; i < BLOCK; i++)
    await one.recordInPage(event({ kind: 'copied', reason: undefined } as never), 'x.com');
  await one.prune();
  expect(await (await historyDatabase()).count('events')).toBe(1);
  const [first] = (await historyStore.all()).events;
  clock -= 86_400_000;
  expect(await history().undo(first!.time, first!.id)).toBe(true);
  expect([...undoneIds((await historyStore.all()).events)]).toEqual([first!.id]);
});

test('where the administrator allows no history, not even an undoing is written', async () => {
  await history().record(event());
  const [first] = (await historyStore.all()).events;
  allowed = false;
  expect(await history().undo(first!.time, first!.id)).toBe(false);
  expect((await historyStore.all()).events).toHaveLength(1);
});

test('a claim is kept in the words that its list has at the last meeting, also after the list is gone', async () => {
  const one = history();
  const matched = event({ kind: 'matched', reason: undefined, verdict: 'strong' } as never);
  await one.record(matched);
  held = { ...HELD, answer: 'Fakta yang diperbarui.' };
  await one.record(event());
  expect((await historyStore.claims())[0]?.answer).toBe(HELD.answer);
  await one.record(matched);
  expect((await historyStore.claims())[0]?.answer).toBe('Fakta yang diperbarui.');
  held = { ...HELD, id: 'lain' };
  expect(await one.record(matched)).toBe(true);
  expect((await historyStore.claims())[0]?.answer).toBe('Fakta yang diperbarui.');
});

test('what is older than the officer wants goes, with claims that nothing names any more', async () => {
  settings.value = { ...settings.value, historyMonths: 3 };
  const at = (year: number, month: number, day: number) => startOfDay(dayOf({ year, month, day }), 'WIB');
  const now = clock;
  for (const time of [at(2026, 8, 20) - 1, at(2026, 8, 20)]) {
    clock = time;
    await history().record(event({ kind: 'checked', claim: undefined, reason: undefined } as never));
    await history().record(event());
  }
  clock = now;
  await history().prune();
  const { events, claims } = await historyStore.all();
  expect(events.map(({ time }) => time)).toEqual([at(2026, 8, 20), at(2026, 8, 20)]);
  expect(claims).toHaveLength(1);
  clock = at(2027, 1, 1);
  await history().prune();
  expect(await historyStore.all()).toEqual({ events: [], claims: [] });
});

test('however many events a page sends, the newest stay within a number', async () => {
  for (let i = 0; i < 5; i++) {
    clock += 1;
    await history().record(event());
  }
  await historyStore.prune(0, 3);
  const { events } = await historyStore.all();
  expect(events.map(({ id }) => id)).toEqual(['id-3', 'id-4', 'id-5']);
});

test('clearing leaves nothing', async () => {
  await history().record(event());
  await history().clear();
  expect(await historyStore.all()).toEqual({ events: [], claims: [] });
});

test('a browser without a database takes nothing down and says so', async () => {
  const one = makeHistory({
    ...({} as Parameters<typeof makeHistory>[0]),
    keeper: historyStore,
    openKeeper: async () => 'absent',
    now: () => clock,
    settings,
    allowed: async () => true,
  });
  expect(await one.record(event())).toBe(false);
  expect(await one.state()).toEqual({ on: false, allowed: true, storage: 'absent', count: 0 });
});

test('events are kept in a database of their own', async () => {
  await history().record(event());
  expect((await historyDatabase()).name).toBe('tabayun-riwayat-1');
});
