import { describe, expect, it } from 'vitest';
import { databaseStore, stageBytes } from '../../../lib/store/database-store.ts';
import type { World } from './world.ts';
import { item, listFile, newWorld } from './world.ts';

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
        parts: [{ name: 'mutes', entries: 1, now: 0, same: false }],
      },
    });
    expect(await fresh.app.backup.restore(key)).toEqual({ ok: true, lists: 3, parts: 1, failed: [] });
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

  it('ignores a part that is not sound', async () => {
    const file = JSON.parse(await backup(await full()));
    file.parts.mutes = [{ list: 5 }];
    const fresh = await newWorld();
    expect(await fresh.app.backup.restore(await staged(JSON.stringify(file)))).toMatchObject({ parts: 0 });
    expect(await fresh.app.mutes.all()).toEqual([]);
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
