/** A signed list as one file, carried to a device that reaches no host. */
import { setImmediate } from 'node:timers/promises';

import { describe, expect, test } from 'vitest';

import { newSigner } from '../../../lib/cli/list/keys.ts';
import type { AppStore } from '../../../lib/app/ports.ts';
import { bundleFile } from '../../../lib/lists/bundle.ts';
import type { ListRow } from '../../../lib/lists/ports.ts';
import { stageBytes } from '../../../lib/store/database-store.ts';
import { deleteDatabase } from '../../../lib/store/database.ts';
import { openStore } from '../../../lib/store/open.ts';
import { Publisher } from '../lists/publisher.ts';
import type { SignedWorld } from './signed-world.ts';
import { ADDRESS, downloadFrom, items, signedWorld } from './signed-world.ts';

const claim = (i: number) => items(1, i)[0]!.claim;
const offline = { download: async () => ({ ok: false, problem: { code: 'OFFLINE' } }) as const };

function bundleOf({ files }: Publisher): string {
  const texts = [...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  return bundleFile(Object.fromEntries(texts));
}
async function add({ world }: SignedWorld, text: string, confirmed?: readonly string[]) {
  const key = await stageBytes(new TextEncoder().encode(text).buffer);
  return world.app.lists.addFromStaging(key, confirmed ? { confirmed } : {});
}
/** Adds it as the officer does: the keys are compared first. */
async function carried(signed: SignedWorld): Promise<void> {
  const offered = await add(signed, bundleOf(signed.publisher));
  if (!('offer' in offered)) throw new Error(JSON.stringify(offered));
  const prints = offered.offer.keys.map(({ fingerprint }) => fingerprint);
  expect(await add(signed, bundleOf(signed.publisher), prints)).toMatchObject({ ok: true, count: 5 });
}

/** A store whose stash does something else when it is asked what it holds: a list has begun by then, and has no content. */
const stashing = (held: AppStore['stash']['held']) => ({
  ...offline,
  openStore: async (): Promise<AppStore> => {
    const { store } = await openStore<ListRow>(async () => true);
    return { ...store, stash: { ...store.stash, held } };
  },
});
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await setImmediate();
}
/** Adds it with its keys compared, whatever comes of it. */
async function confirm(signed: SignedWorld) {
  const offered = await add(signed, bundleOf(signed.publisher));
  const prints = 'offer' in offered ? offered.offer.keys.map(({ fingerprint }) => fingerprint) : [];
  return add(signed, bundleOf(signed.publisher), prints);
}

describe('a signed list from a file', () => {
  test('is taken once its keys were compared, and matches without a network', async () => {
    const signed = await signedWorld(offline);
    signed.publisher.publish(items(5));
    await carried(signed);
    expect(await signed.summary()).toMatchObject({
      origin: 'file',
      count: 5,
      signed: { keysFrom: 'first-use', seq: 1 },
    });
    expect((await signed.world.app.checkText(claim(3))).matches[0]?.clarification.id).toBe('k-3');
    expect((await signed.summary())?.progress).toBeUndefined();
  });

  test('keeps its high-water mark when the database is lost: an older file is refused, a newer one taken', async () => {
    const signed = await signedWorld(offline);
    const { publisher, world } = signed;
    publisher.publish(items(4));
    const older = bundleOf(publisher);
    publisher.publish(items(5));
    await carried(signed);
    await world.app.tick();
    await deleteDatabase();
    await world.restart();
    await world.app.tick();
    expect(await world.app.lists.lost()).toEqual([{ id: 'uji-resmi', title: 'Daftar resmi uji' }]);
    const offered = await add(signed, older);
    const prints = 'offer' in offered ? offered.offer.keys.map(({ fingerprint }) => fingerprint) : [];
    // Also at the second try: that the first one brought nothing must not forget what is known.
    for (let round = 0; round < 2; round++) {
      expect(await add(signed, older, prints)).toEqual({ ok: false, problem: { code: 'ROLLBACK' } });
      await world.app.tick();
    }
    expect(await world.app.lists.lost()).toHaveLength(1);
    await carried(signed);
    expect(await world.app.lists.lost()).toEqual([]);
  });

  test('that brings nothing is not among what was lost', async () => {
    const signed = await signedWorld(offline);
    signed.publisher.publish(items(5));
    for (const path of signed.publisher.files.keys())
      if (path.startsWith('b-')) signed.publisher.files.delete(path);
    expect(await confirm(signed)).toMatchObject({ ok: false });
    await signed.world.app.tick();
    expect(await signed.world.app.lists.lost()).toEqual([]);
  });

  test('stays when a sync that began before it brings an older version', async () => {
    const publisher = new Publisher();
    const host = downloadFrom(publisher, []);
    const reached = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const slow: typeof host = async (url, options) => {
      const got = await host(url, options);
      if (publisher.seq > 1 && url.includes('/b-')) {
        reached.resolve();
        await released.promise;
      }
      return got;
    };
    const signed = await signedWorld({ download: slow }, publisher);
    const { world, summary, subscribe } = signed;
    publisher.publish(items(5));
    await subscribe();
    publisher.publish(items(6));
    const syncing = world.app.syncer.sync('uji-resmi');
    await reached.promise;
    publisher.publish(items(6), { revoked: ['k-3'] });
    const added = add(signed, bundleOf(publisher));
    // The file has every chance to be faster; it waits.
    await Promise.race([added, turns(2000)]);
    released.resolve();
    await syncing;
    expect(await added).toMatchObject({ ok: true });
    const list = await summary();
    expect(list).toMatchObject({ count: 6, signed: { seq: 3, revoked: 1 } });
    // Neither got in the way of the other.
    expect(list?.lastSync?.ok).not.toBe(false);
    const { matches } = await world.app.checkText(claim(3));
    expect(matches.map(({ clarification }) => clarification.id)).not.toContain('k-3');
  });

  test('leaves nothing when the store fails before its content is there', async () => {
    const signed = await signedWorld(stashing(() => Promise.reject(new Error('broken'))));
    signed.publisher.publish(items(5));
    expect(await confirm(signed)).toEqual({ ok: false, problem: { code: 'STORAGE_BROKEN' } });
    expect(await signed.summary()).toBeUndefined();
  });

  test('leaves nothing when the background is stopped before its content is there', async () => {
    const stopped = Promise.withResolvers<void>();
    const signed = await signedWorld(
      stashing(() => {
        stopped.resolve();
        return new Promise<never>(() => {});
      }),
    );
    signed.publisher.publish(items(5));
    void confirm(signed);
    await stopped.promise;
    await signed.world.restart(offline);
    expect(await signed.summary()).toMatchObject({ count: 0 });
    await signed.world.app.begin();
    expect(await signed.summary()).toBeUndefined();
    await carried(signed);
    await signed.world.app.begin();
    expect(await signed.summary()).toMatchObject({ count: 5 });
  });

  test('is renewed by a newer file, never by an older one, and follows a change of keys', async () => {
    const signed = await signedWorld(offline);
    const { publisher } = signed;
    publisher.publish(items(5));
    const older = bundleOf(publisher);
    await carried(signed);
    publisher.rotate({ listKeys: [newSigner('daftar-2', 'ES256')] });
    publisher.publish(items(7), { revoked: ['k-1'] });
    expect(await add(signed, bundleOf(publisher))).toEqual({ ok: true, id: 'uji-resmi', count: 7 });
    expect(await add(signed, bundleOf(publisher))).toMatchObject({ ok: true, count: 7 });
    expect(await signed.summary()).toMatchObject({ count: 7, signed: { seq: 2, revoked: 1 } });
    expect(await add(signed, older)).toMatchObject({ ok: false });
    expect(await signed.summary()).toMatchObject({ count: 7, signed: { seq: 2 } });
  });

  test('brings nothing when it was changed on its way, or is not whole', async () => {
    const signed = await signedWorld(offline);
    signed.publisher.publish(items(5));
    const good = bundleOf(signed.publisher);
    const offered = await add(signed, good);
    const prints = 'offer' in offered ? offered.offer.keys.map(({ fingerprint }) => fingerprint) : [];
    expect(await add(signed, good.replaceAll('hama wereng', 'hama tikus'), prints)).toMatchObject({
      ok: false,
      problem: { code: 'CHUNK_SIZE' },
    });
    expect(await add(signed, good.replace('Biro contoh', 'Biro conteh'), prints)).toMatchObject({
      ok: false,
      problem: { code: 'BAD_SIGNATURE' },
    });
    expect(await add(signed, '{"format":"klarifikasi-paket/1","files":7}')).toMatchObject({ ok: false });
    expect(await add(signed, good.slice(0, -40))).toEqual({ ok: false, problem: { code: 'NOT_JSON' } });
    expect(await signed.summary()).toBeUndefined();
  });

  test('renews a list of the administrator where officers may add none', async () => {
    const signed = await signedWorld(offline);
    const { world, publisher, summary } = signed;
    publisher.publish(items(5));
    world.managed = { userLists: 'deny' };
    const offered = await add(signed, bundleOf(publisher));
    expect(offered).toEqual({ ok: false, problem: { code: 'BY_POLICY' } });
    const keys = publisher.rootKeys.map(({ key }) => key);
    world.managed = { userLists: 'deny', lists: [{ id: 'uji-resmi', url: ADDRESS, keys, locked: true }] };
    await world.app.tick();
    expect(await add(signed, bundleOf(publisher))).toMatchObject({ ok: true, count: 5 });
    expect(await summary()).toMatchObject({ count: 5, origin: 'url', signed: { keysFrom: 'policy' } });
  });
});
