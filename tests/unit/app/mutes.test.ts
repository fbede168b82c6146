import { beforeEach, describe, expect, it } from 'vitest';
import { stageBytes } from '../../../lib/store/database-store.ts';
import type { World } from './world.ts';
import { item, listFile, newWorld } from './world.ts';

const CLAIM = 'Kelapa biru dari Pulau Contoh menumbuhkan gigi dalam semalam';
const HOAX = 'https://hoaks-kelapa.com/biru';

let world: World;
beforeEach(async () => {
  world = await newWorld();
  const file = listFile('contoh', [
    item('kelapa', CLAIM, { seenAt: [HOAX] }),
    item('padi', 'Padi terbang dipanen dengan layangan di Desa Contoh'),
  ]);
  await world.app.lists.addFromStaging(await stageBytes(file.buffer));
});

const found = async () => (await world.app.checkText(CLAIM)).matches.map(({ clarification: { id } }) => id);

describe('a muted clarification', () => {
  it('never matches, neither by words nor by its address, and is not counted, until it is taken back', async () => {
    expect(await found()).toEqual(['kelapa']);
    const before = (await world.app.checkText(CLAIM)).coverage.searched;
    await world.app.mutes.mute({ list: 'contoh', id: 'kelapa', claim: CLAIM, reason: 'not_ours' });
    expect(await found()).toEqual([]);
    expect((await world.app.checkText(CLAIM)).coverage.searched).toBe(before - 1);
    expect(await world.app.checkLink(HOAX)).toMatchObject({ outcome: 'not_listed', listed: [] });
    await world.app.mutes.unmute('contoh', 'kelapa');
    expect(await found()).toEqual(['kelapa']);
    expect(await world.app.checkLink(HOAX)).toMatchObject({ outcome: 'address_listed' });
  });

  it('stays muted after the background was stopped and after the list changed', async () => {
    await world.app.mutes.mute({ list: 'contoh', id: 'kelapa', claim: CLAIM, reason: 'outdated' });
    await world.restart();
    expect(await found()).toEqual([]);
    const file = listFile('contoh', [
      item('baru', 'Cabai es dari Kota Contoh tidak pernah busuk'),
      item('kelapa', CLAIM),
    ]);
    await world.app.lists.addFromStaging(await stageBytes(file.buffer));
    expect(await found()).toEqual([]);
  });

  it('is listed with its reason, newest first, once', async () => {
    await world.app.mutes.mute({ list: 'contoh', id: 'kelapa', claim: CLAIM, reason: 'not_ours' });
    await world.app.mutes.mute({ list: 'contoh', id: 'padi', claim: 'Padi', reason: 'other' });
    await world.app.mutes.mute({ list: 'contoh', id: 'kelapa', claim: CLAIM, reason: 'outdated' });
    expect((await world.app.mutes.all()).map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      'kelapa outdated',
      'padi other',
    ]);
  });

  it('of one list leaves an item of the same id in another list alone', async () => {
    await world.app.mutes.mute({ list: 'lain', id: 'kelapa', claim: CLAIM, reason: 'other' });
    expect(await found()).toEqual(['kelapa']);
  });
});
