import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { makeDigest } from '../../../lib/app/digest.ts';
import type { DigestCounts } from '../../../lib/app/digest.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import { MAX_NEWS } from '../../../lib/core/news.ts';
import type { LookBackHit } from '../../../lib/core/news.ts';
import { newsTextFor, notificationText } from '../../../lib/text/news.ts';
import { deleteHistory } from '../../../lib/store/history-database.ts';
import { historyStore } from '../../../lib/store/history-store.ts';
import { newsStore } from '../../../lib/store/news-store.ts';
import { item, kept, listFile, newWorld } from './world.ts';
import { items, signedWorld } from './signed-world.ts';
import type { World } from './world.ts';

const URL = 'https://daftar.contoh.go.id/daftar.json';
const ONE = item('k1', 'jagung ungu mengubah warna mata');
const TWO = item('k2', 'padi terbang dipanen dengan layangan');
const THREE = item('k3', 'cabai es tidak pernah busuk');
const DAY = 86_400_000;

let world: World;
let told: DigestCounts[];
let handed: Clarification[];
const settings = kept({ digest: false });
const lastTold = kept(0);
let hits: LookBackHit[];

const digest = () =>
  makeDigest({
    store: world.app.open,
    keeper: newsStore,
    claims: () => historyStore.claims(),
    settings,
    told: lastTold,
    notify: async (counts) => void told.push(counts),
    onNew: async (list, items) => {
      if (list === 'dinas') handed.push(...items);
    },
    hits: async () => hits,
    now: () => world.clock.now,
  });

const publish = async (...items: Clarification[]): Promise<void> => {
  world.web.set(URL, listFile('dinas', items));
  await world.app.syncer.sync('dinas', true);
};

beforeEach(async () => {
  await deleteHistory();
  world = await newWorld();
  [told, handed, hits] = [[], [], []];
  settings.value = { digest: false };
  lastTold.value = 0;
  world.web.set(URL, listFile('dinas', [ONE, TWO]));
  await world.app.lists.addByUrl(URL);
  await digest().look();
});

test('a list that was not known before is no news, but what it knows is handed on', async () => {
  expect(await newsStore.news()).toEqual([]);
  expect(handed.map(({ id }) => id).sort()).toEqual(['k1', 'k2']);
});

test('tells what is new, changed and gone, once', async () => {
  handed = [];
  await publish({ ...ONE, claim: `${ONE.claim} petani` }, THREE);
  await digest().look();
  await digest().look();
  const [news, ...others] = await newsStore.news();
  expect(others).toEqual([]);
  expect(news).toMatchObject({
    list: 'dinas',
    title: 'Daftar dinas',
    counts: { new: 1, changed: 1, removed: 1 },
  });
  expect(news?.items.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['removed k2', 'changed k1', 'new k3']);
  expect(news?.items[0]).toMatchObject({ claim: TWO.claim });
  expect(handed.map(({ id }) => id)).toEqual(['k3']);
});

test('tells of an answer that was corrected and of an item that was withdrawn, which keep their claim', async () => {
  await publish({ ...ONE, answer: 'Fakta yang diperbaiki.' }, { ...TWO, status: 'withdrawn' });
  await digest().look();
  const [news] = await newsStore.news();
  expect(news).toMatchObject({ counts: { new: 0, changed: 1, removed: 1 } });
  expect(news?.items.map(({ kind, id, claim }) => `${kind} ${id} ${claim}`)).toEqual([
    `removed k2 ${TWO.claim}`,
    `changed k1 ${ONE.claim}`,
  ]);
});

test('what changed between two versions of which the first was never seen is told as far as it can be seen', async () => {
  await publish(ONE, TWO, THREE);
  await publish(ONE, THREE);
  await digest().look();
  expect((await newsStore.news())[0]).toMatchObject({ counts: { new: 1, changed: 0, removed: 1 } });
});

test('a list that was changed before it was ever looked at is told by its last change', async () => {
  await deleteHistory();
  await publish(ONE, TWO, THREE);
  await digest().look();
  expect(await newsStore.news()).toMatchObject([{ counts: { new: 1, changed: 0, removed: 0 } }]);
});

test('the first content of a signed list, which was held empty before, is no news', async () => {
  const { world: signed, publisher, subscribe } = await signedWorld();
  await deleteHistory();
  world = signed;
  publisher.publish(items(3));
  await subscribe();
  await digest().look();
  expect(await newsStore.news()).toEqual([]);
});

test('notifies only when wanted, at most daily, with how much of it was met here', async () => {
  await publish(ONE, TWO, THREE);
  await digest().look();
  expect(told).toEqual([]);
  settings.value = { digest: true };
  await historyStore.add(
    { id: 'a', time: 1, site: '', draft: '0123456789abcdef', surface: 'text', kind: 'checked' },
    { list: 'dinas', id: 'k1', claim: '', title: '', answer: '', url: ONE.url, verdict: 'salah', topics: [] },
  );
  world.clock.now += DAY;
  await publish({ ...ONE, claim: `${ONE.claim} petani` }, TWO, THREE);
  await digest().look();
  expect(told).toEqual([expect.objectContaining({ changed: 1, removed: 0, met: 1 })]);
  world.clock.now += DAY / 2;
  await publish(ONE, TWO);
  await digest().look();
  expect(told).toHaveLength(1);
  world.clock.now += DAY / 2;
  await digest().look();
  expect(told[1]).toMatchObject({ changed: 1, removed: 1 });
});

test('of a great change every claim met here is counted, and stands first among those that are kept', async () => {
  settings.value = { digest: true };
  const many = Array.from({ length: 700 }, (_, at) =>
    item(`lama${at}`, `klaim lama nomor ${at} dari contoh`),
  );
  const metHere = [...many.slice(180, 420), ...many.slice(650)];
  for (const { id, url } of metHere)
    await historyStore.add(
      { id, time: 1, site: '', draft: '0123456789abcdef', surface: 'text', kind: 'checked' },
      { list: 'dinas', id, claim: '', title: '', answer: '', url, verdict: 'salah', topics: [] },
    );
  await publish(ONE, TWO, ...many);
  world.clock.now += DAY;
  await digest().look();
  world.clock.now += DAY;
  told = [];
  await publish(ONE, TWO, ...many.map((one) => ({ ...one, claim: `${one.claim} sekali` })));
  await digest().look();
  expect(metHere).toHaveLength(290);
  expect(told).toMatchObject([{ changed: 700, met: 290 }]);
  const [news] = await newsStore.news();
  expect(news?.items).toHaveLength(MAX_NEWS);
  const ids = new Set(metHere.map(({ id }) => id));
  expect(news?.items.every(({ id }) => ids.has(id))).toBe(true);
});

const hit = (draft: string, found: number): LookBackHit => ({
  list: 'dinas',
  id: 'k1',
  draft,
  time: 0,
  site: 'x.com',
  found,
  claim: ONE.claim,
  answer: ONE.answer,
  url: ONE.url,
});

test('tells how many earlier drafts may need a correction, also of a list that is no news, and not again', async () => {
  settings.value = { digest: true };
  const { now } = world.clock;
  hits = [hit('a', now), { ...hit('a', now), id: 'k2' }, hit('b', now)];
  await digest().look();
  expect(told).toEqual([{ new: 0, changed: 0, removed: 0, met: 0, back: 2 }]);
  world.clock.now += 2 * DAY;
  await digest().look();
  expect(told).toHaveLength(1);
  await publish(ONE, TWO, THREE);
  await digest().look();
  expect(told[1]).toMatchObject({ new: 1, back: 2 });
});

test('a notification begins with what may need a correction, and says nothing of what there is none of', () => {
  const texts = newsTextFor('id');
  const counts = { new: 3, changed: 0, removed: 1, met: 1, back: 0 };
  const { title, titleBack, words, back } = texts.notification;
  expect(notificationText(texts, counts)).toEqual([title, words(counts)]);
  expect(notificationText(texts, { ...counts, back: 2 })).toEqual([titleBack, `${back(2)} ${words(counts)}`]);
  expect(notificationText(texts, { new: 0, changed: 0, removed: 0, met: 0, back: 1 })).toEqual([
    titleBack,
    back(1),
  ]);
});

test('what came soon after a telling is told with the next one, also after a night; what is weeks old is not', async () => {
  settings.value = { digest: true };
  await publish(ONE, TWO, THREE);
  await digest().look();
  expect(told).toHaveLength(1);
  world.clock.now += 60_000;
  await publish(ONE, TWO);
  await digest().look();
  world.clock.now += 1.25 * DAY;
  await digest().look();
  expect(told[1]).toMatchObject({ new: 0, removed: 1 });
  world.clock.now += 60_000;
  await publish(ONE, TWO, THREE);
  await digest().look();
  world.clock.now += 30 * DAY;
  await digest().look();
  expect(told).toHaveLength(2);
});
