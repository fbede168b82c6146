/** A signed list as one file, carried to a device that reaches no host. */
import { describe, expect, test } from 'vitest';

import { newSigner } from '../../../lib/cli/list/keys.ts';
import { bundleFile } from '../../../lib/lists/bundle.ts';
import { stageBytes } from '../../../lib/store/database-store.ts';
import type { Publisher } from '../lists/publisher.ts';
import type { SignedWorld } from './signed-world.ts';
import { ADDRESS, items, signedWorld } from './signed-world.ts';

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
