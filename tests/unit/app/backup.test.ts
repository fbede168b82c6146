import { describe, expect, it } from 'vitest';
import { databaseStore, stageBytes } from '../../../lib/store/database-store.ts';
import { backupParts } from '../../../lib/app/backup-parts.ts';
import type { History, HistoryEvent } from '../../../lib/core/history.ts';
import type { SiteIgnore } from '../../../lib/core/ignore.ts';
import type { ClarificationRequest } from '../../../lib/core/request.ts';
import type { Workshop } from '../../../lib/core/workshop.ts';
import { deleteHistory } from '../../../lib/store/history-database.ts';
import { historyStore } from '../../../lib/store/history-store.ts';
import { ADDRESS, items, signedWorld } from './signed-world.ts';
import type { World } from './world.ts';
import { item, kept, listFile, newWorld } from './world.ts';

const URL_LIST = 'https://contoh.go.id/daftar.json';
const ONE = item('kelapa', 'Kelapa biru dari Pulau Contoh menumbuhkan gigi dalam semalam');
const TWO = item('padi', 'Padi terbang dipanen dengan layangan di Desa Contoh');

/** A world with a list from a file, one from an address and a muted item. */
async function full(): Promise<World> {
  const world = await newWorld();
  await world.app.lists.addFromStaging(
    await stageBytes(listFile('berkas', [ONE, TWO], { ordinary: ['Kegiatan contoh.'] }).buffer),
  );
  world.web.set(URL_LIST, listFile('alamat', [TWO]));
  await world.app.lists.addByUrl(URL_LIST);
  await world.app.lists.setEnabled('alamat', false);
  await world.app.mutes.mute({ list: 'berkas', id: 'padi', claim: TWO.claim, reason: 'other' });
  return world;
}

async function backup(world: World): Promise<string> {
  const made = await world.app.backup.make();
  if (!made.ok) throw new Error(JSON.stringify(made));
  return new TextDecoder().decode((await databaseStore().staged(made.key)) ?? undefined);
}

const staged = (text: string) => stageBytes(new TextEncoder().encode(text).buffer);
const summary = async (world: World) =>
  (await world.app.lists.summaries()).map(({ id, origin, url, enabled, count }) => ({
    id,
    origin,
    url,
    enabled,
    count,
  }));

describe('a backup', () => {
  it('brings everything back on an empty device, without the network', async () => {
    const world = await full();
    const before = await summary(world);
    const text = await backup(world);
    const fresh = await newWorld();
    expect(await fresh.app.lists.summaries()).toHaveLength(1);
    const key = await staged(text);
    expect(await fresh.app.backup.plan(key)).toMatchObject({
      ok: true,
      plan: {
        version: '0.1.0',
        lists: [
          { id: 'alamat', does: 'add', count: 1, now: 0 },
          { id: 'awal', does: 'packaged' },
          { id: 'berkas', does: 'add', count: 2, now: 0 },
        ],
        parts: [{ name: 'mutes', entries: 1, now: 0, does: 'replace' }],
      },
    });
    const restored = await fresh.app.backup.restore(key);
    expect(restored).toEqual({ ok: true, lists: 3, parts: 1, failed: [], signed: [] });
    expect(await summary(fresh)).toEqual(before);
    expect(fresh.fetched).toEqual([]);
    expect(await fresh.app.lists.clarification('berkas', 'kelapa')).toEqual(ONE);
    expect((await fresh.app.checkText(ONE.claim)).matches[0]?.clarification.id).toBe('kelapa');
    expect((await fresh.app.checkText(TWO.claim)).matches).toEqual([]);
  });

  it('says what it would replace, and changes nothing until it is told to', async () => {
    const world = await full();
    const text = await backup(world);
    const more = listFile('berkas', [
      ONE,
      TWO,
      item('cabai', 'Cabai es dari Kota Contoh tidak pernah busuk'),
    ]);
    await world.app.lists.addFromStaging(await stageBytes(more.buffer));
    await world.app.mutes.unmute('berkas', 'padi');
    const key = await staged(text);
    const answer = await world.app.backup.plan(key);
    expect(
      answer.ok && answer.plan.lists.map(({ id, does, now, count }) => `${id} ${does} ${now} ${count}`),
    ).toEqual([
      'alamat same 1 1',
      `awal packaged ${answer.ok && answer.plan.lists[1]?.now} ${answer.ok && answer.plan.lists[1]?.count}`,
      'berkas replace 3 2',
    ]);
    expect((await summary(world)).find(({ id }) => id === 'berkas')?.count).toBe(3);
    await world.app.backup.restore(key);
    expect((await summary(world)).find(({ id }) => id === 'berkas')?.count).toBe(2);
    expect(await world.app.mutes.all()).toHaveLength(1);
  });

  it('never takes the place of a list from another source, and says so', async () => {
    const text = await backup(await full());
    const other = await newWorld();
    other.web.set('https://lain.go.id/daftar.json', listFile('berkas', [ONE]));
    await other.app.lists.addByUrl('https://lain.go.id/daftar.json');
    const result = await other.app.backup.restore(await staged(text));
    expect(result).toMatchObject({
      ok: true,
      lists: 2,
      failed: [{ title: 'Daftar berkas', problem: { code: 'DUPLICATE_LIST' } }],
    });
    expect((await summary(other)).find(({ id }) => id === 'berkas')).toMatchObject({
      origin: 'url',
      count: 1,
    });
  });

  it('with a damaged list restores the rest and names the damage', async () => {
    const file = JSON.parse(await backup(await full()));
    file.lists.find(({ id }: { id: string }) => id === 'berkas').file.items[1].url = 'javascript:alert(1)';
    const fresh = await newWorld();
    expect(await fresh.app.backup.restore(await staged(JSON.stringify(file)))).toMatchObject({
      lists: 2,
      failed: [{ title: 'Daftar berkas', problem: { code: 'BAD_ITEM', item: 2, field: 'url' } }],
    });
    expect((await summary(fresh)).map(({ id }) => id)).toEqual(['alamat', 'awal']);
  });

  it('leaves out a list whose texts are damaged here, names it, and holds all others', async () => {
    const world = await full();
    const { database } = await import('../../../lib/store/database.ts');
    const db = await database();
    const damaged = (await db.getAll('lists')).find(({ id }) => id === 'berkas')!;
    for (const key of await db.getAllKeys('clarifications'))
      if (String(key).startsWith(damaged.pieces[0]!.name)) await db.delete('clarifications', key);
    const made = await world.app.backup.make();
    expect(made).toMatchObject({ ok: true, skipped: ['Daftar berkas'] });
    const text = await backup(world);
    const fresh = await newWorld();
    expect(await fresh.app.backup.restore(await staged(text))).toMatchObject({ lists: 2, failed: [] });
    expect((await summary(fresh)).map(({ id }) => id)).toEqual(['alamat', 'awal']);
  });

  it('holds the addresses of signed lists, so that they can be added again', async () => {
    const { world, publisher, subscribe } = await signedWorld();
    publisher.publish(items(3));
    await subscribe();
    const text = await backup(world);
    const fresh = await newWorld();
    const key = await staged(text);
    const plan = await fresh.app.backup.plan(key);
    expect(plan.ok && plan.plan.lists.find(({ id }) => id === 'uji-resmi')?.does).toBe('signed');
    expect(await fresh.app.backup.restore(key)).toMatchObject({
      failed: [],
      signed: [{ title: 'Daftar resmi uji', url: ADDRESS }],
    });
  });

  it('ignores a part that is not sound', async () => {
    const file = JSON.parse(await backup(await full()));
    file.parts.mutes = [{ list: 5 }];
    const fresh = await newWorld();
    expect(await fresh.app.backup.restore(await staged(JSON.stringify(file)))).toMatchObject({ parts: 0 });
    expect(await fresh.app.mutes.all()).toEqual([]);
  });

  it('does not switch off what the administrator has locked', async () => {
    const { world, publisher, summary: told } = await signedWorld();
    publisher.publish(items(3));
    const list = { id: 'uji-resmi', url: ADDRESS, keys: publisher.rootKeys.map(({ key }) => key) };
    world.managed = { lists: [list] };
    await world.app.tick();
    await world.app.lists.setEnabled('uji-resmi', false);
    const text = await backup(world);
    world.managed = { lists: [{ ...list, locked: true }] };
    await world.app.tick();
    await world.app.backup.restore(await staged(text));
    expect(await told()).toMatchObject({ enabled: true });
  });

  it.each([
    ['', 'NOT_A_BACKUP'],
    ['{"format":"klarifikasi-list/1"}', 'NOT_A_BACKUP'],
    ['{"format":"tabayun-cadangan/1","made":"x","version":"x","parts":{},"lists":[5]}', 'NOT_A_BACKUP'],
    ['{"format":"tabayun-cadangan/2"}', 'NEWER'],
  ])('that is none is refused: %s', async (text, cause) => {
    const world = await newWorld();
    expect(await world.app.backup.restore(await staged(text))).toMatchObject({
      ok: false,
      problem: { code: 'BACKUP', cause },
    });
  });
});

describe('the parts of a backup besides the lists', () => {
  const UNIT = { name: '', logo: '' };
  const SETTINGS = { lang: 'id', gate: true, historyMonths: 13, sitesOff: [] as string[] };
  const event = (time: number): HistoryEvent => ({
    id: `e${time}`,
    time,
    site: 'x.com',
    draft: '0123456789abcdef',
    surface: 'compose',
    kind: 'checked',
    verdict: 'none',
  });
  const request: ClarificationRequest = {
    id: 'a',
    created: '2026-11-20T08:00:00Z',
    claim: 'Klaim contoh',
    link: '',
    place: '',
    seen: '2026-11-20',
  };

  const ignore: SiteIgnore = {
    site: 'x.com',
    list: 'contoh',
    id: 'a',
    claim: 'Klaim contoh',
    reason: 'kutipan',
    at: '2026-11-20T08:00:00Z',
  };

  async function device(historyAllowed = true) {
    const world = await newWorld();
    await deleteHistory();
    const places = {
      settings: kept<object>(SETTINGS),
      mutes: kept([]),
      ignores: kept<readonly SiteIgnore[]>([]),
      workshop: kept<Workshop | null>(null),
      requests: kept<readonly ClarificationRequest[]>([]),
      unit: kept<object>(UNIT),
      history: { get: () => historyStore.all(), set: (history: History) => historyStore.put(history) },
    };
    const parts = backupParts(places, {
      defaults: { settings: SETTINGS, unit: UNIT },
      choices: { lang: ['id', 'en'], historyMonths: [3, 13] },
      historyAllowed: async () => historyAllowed,
    });
    await world.restart({ backupParts: parts });
    return { world, ...places };
  }

  it('come back: history, requests, the head of reports; what the device knows stays beside it', async () => {
    const old = await device();
    await historyStore.put({ events: [event(1), event(2)], claims: [] });
    await old.requests.set([request]);
    await old.ignores.set([ignore]);
    await old.unit.set({ name: 'Balai contoh', logo: 'data:image/png;base64,AAAA' });
    const text = await backup(old.world);
    const fresh = await device();
    await historyStore.put({ events: [event(2), event(3)], claims: [] });
    const key = await staged(text);
    const answer = await fresh.world.app.backup.plan(key);
    expect(
      answer.ok && answer.plan.parts.map(({ name, entries, now, does }) => [name, entries, now, does]),
    ).toEqual([
      ['settings', 0, 0, 'same'],
      ['mutes', 0, 0, 'same'],
      ['ignores', 1, 0, 'replace'],
      ['requests', 1, 0, 'replace'],
      ['unit', 2, 0, 'replace'],
      ['history', 2, 2, 'merge'],
    ]);
    await fresh.world.app.backup.restore(key);
    const { events }: History = await historyStore.all();
    expect(events.map(({ time }) => time)).toEqual([1, 2, 3]);
    expect(fresh.requests.value).toEqual([request]);
    expect(fresh.ignores.value).toEqual([ignore]);
    expect(fresh.unit.value).toEqual({ name: 'Balai contoh', logo: 'data:image/png;base64,AAAA' });
    const again = await staged(text);
    const then = await fresh.world.app.backup.plan(again);
    expect(then.ok && then.plan.parts.every(({ does }) => does === 'same')).toBe(true);
  });

  it('delete no events: of two times for which the history is kept the longer one stays', async () => {
    const [short, long] = [await device(), await device()];
    await short.settings.set({ ...SETTINGS, historyMonths: 3, gate: false });
    const [ofShort, ofLong] = [await backup(short.world), await backup(long.world)];
    await long.world.app.backup.restore(await staged(ofShort));
    expect(long.settings.value).toEqual({ ...SETTINGS, historyMonths: 13, gate: false });
    await short.world.app.backup.restore(await staged(ofLong));
    expect(short.settings.value).toEqual({ ...SETTINGS, historyMonths: 13 });
  });

  it('leave a history out where the administrator allows none', async () => {
    const old = await device();
    await historyStore.put({ events: [event(1)], claims: [] });
    const text = await backup(old.world);
    const { world } = await device(false);
    await world.app.backup.restore(await staged(text));
    expect((await historyStore.all()).events).toEqual([]);
  });

  it('take no value that cannot stand there, from whoever made the file', async () => {
    const file = JSON.parse(await backup((await device()).world));
    file.parts.settings = { lang: 'xx', gate: 'ya', historyMonths: 0, sitesOff: ['x.com'], more: 1 };
    file.parts.requests = [{ ...request, created: 'kemarin' }];
    file.parts.ignores = [ignore, { ...ignore, reason: 'lain' }];
    file.parts.history = { events: [{ ...event(1), kind: 'lain' }], claims: [] };
    const fresh = await device();
    await fresh.world.app.backup.restore(await staged(JSON.stringify(file)));
    expect(fresh.settings.value).toEqual({ ...SETTINGS, sitesOff: ['x.com'] });
    expect(fresh.requests.value).toEqual([]);
    expect(fresh.ignores.value).toEqual([]);
    expect((await historyStore.all()).events).toEqual([]);
  });

  it('are saved without a history that cannot be read', async () => {
    const { world, ...places } = await device();
    const history = { get: () => Promise.reject(new Error('absent')), set: historyStore.put };
    const terms = {
      defaults: { settings: SETTINGS, unit: UNIT },
      choices: {},
      historyAllowed: async () => true,
    };
    await world.restart({ backupParts: backupParts({ ...places, history }, terms) });
    expect(Object.keys(JSON.parse(await backup(world)).parts)).toEqual([
      'settings',
      'mutes',
      'ignores',
      'requests',
      'unit',
      'workshop',
    ]);
  });
});
