import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { newSigner } from '../../../lib/cli/list/keys.ts';
import { NO_POLICY, readPolicy } from '../../../lib/app/policy.ts';
import { ADDRESS, items, signedWorld } from './signed-world.ts';
import { item, listFile } from './world.ts';

const key = newSigner('akar-1', 'Ed25519').key;
const list = { id: 'uji-resmi', url: ADDRESS, keys: [key], rootVersion: 1 };
const fault = (value: unknown) => readPolicy(value).faults[0];

describe('values of an administrator', () => {
  test('nothing set is no policy', () => {
    for (const nothing of [{}, null, undefined, 'x'])
      expect(readPolicy(nothing)).toEqual({ policy: NO_POLICY, faults: [] });
  });

  test('every key is read', () => {
    const value = {
      schemaVersion: 1,
      lists: [
        {
          ...list,
          mirrors: ['https://cermin.contoh.go.id/a/'],
          threshold: 1,
          locked: true,
          enabled: false,
          label: 'Resmi',
        },
      ],
      removeLists: ['awal'],
      userLists: 'signedOnly',
      imports: 'deny',
      updateMinutes: 60,
      staleWarnDays: 3,
      offlineSnapshotUrl: 'https://cermin.contoh.go.id/b/',
      history: 'off',
    };
    const { policy, faults } = readPolicy(value);
    expect(faults).toEqual([]);
    const { schemaVersion: _, ...rest } = value;
    expect(policy).toEqual(rest);
  });

  test.each([
    [{ lists: 'semua' }, 'lists', 'wrong_type'],
    [{ lists: [{ ...list, url: 'http://daftar.contoh.go.id/a.json' }] }, 'lists[0].url', 'not_https'],
    [{ lists: [{ ...list, url: 'https://10.0.0.1/a.json' }] }, 'lists[0].url', 'not_https'],
    [{ lists: [{ ...list, keys: [] }] }, 'lists[0].keys', 'empty'],
    [{ lists: [{ ...list, keys: [{ ...key, alg: 'RSA' }] }] }, 'lists[0].keys[0].alg', 'bad_value'],
    [{ lists: [{ ...list, keys: [{ ...key, pub: 'AAAA' }] }] }, 'lists[0].keys[0].pub', 'bad_value'],
    [{ lists: [list, list] }, 'lists', 'duplicate'],
    [{ userLists: 'some' }, 'userLists', 'bad_value'],
    [{ updateMinutes: 5 }, 'updateMinutes', 'bad_value'],
    [{ staleWarnDays: '3' }, 'staleWarnDays', 'wrong_type'],
    [{ offlineSnapshotUrl: 'https://cermin.contoh.go.id/b' }, 'offlineSnapshotUrl', 'bad_value'],
  ])('a bad value is left out alone, and named: %j', (value, field, cause) => {
    const { policy, faults } = readPolicy({ imports: 'deny', ...value });
    expect(faults).toEqual([{ key: Object.keys(value)[0], field, cause }]);
    expect(policy).toEqual({ ...NO_POLICY, imports: 'deny' });
  });

  test('nothing that is set can break the reading', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(NO_POLICY), 'offlineSnapshotUrl'), fc.jsonValue()),
        (value) => {
          for (const { key, field, cause } of readPolicy(value).faults)
            expect([key, field, cause].join()).toBeTruthy();
        },
      ),
    );
    expect(fault({ lists: [null] })).toEqual({ key: 'lists', field: 'lists[0]', cause: 'missing' });
  });
});

describe('a list that the administrator has set up', () => {
  test('is there without a question, and goes by the keys of the policy', async () => {
    const { world, publisher, summary } = await signedWorld();
    publisher.publish(items(5));
    world.managed = {
      lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key), label: 'Resmi', locked: true }],
    };
    await world.app.tick();
    expect(await summary()).toMatchObject({
      count: 5,
      title: 'Daftar resmi uji',
      enabled: true,
      managed: { locked: true },
      signed: { keysFrom: 'policy', seq: 1 },
    });
  });

  test('is there before its host was ever reached, and is asked for again', async () => {
    const { world, publisher, summary } = await signedWorld();
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key), label: 'Resmi' }] };
    await world.app.tick();
    expect(await summary()).toMatchObject({
      count: 0,
      title: 'Resmi',
      lastSync: { ok: false, problem: { code: 'HTTP', status: 404 } },
    });
    publisher.publish(items(5));
    world.clock.now += 5 * 60_000;
    await world.app.tick();
    expect(await summary()).toMatchObject({ count: 5, managed: { locked: false } });
  });

  test('is not taken from whoever else signs it', async () => {
    const { world, publisher, summary } = await signedWorld();
    publisher.publish(items(5));
    world.managed = { lists: [list] };
    await world.app.tick();
    expect(await summary()).toMatchObject({
      count: 0,
      lastSync: { ok: false, problem: { code: 'ROOT_CHAIN' } },
    });
  });

  test('cannot be switched off or removed where it is locked', async () => {
    const { world, publisher, summary } = await signedWorld();
    publisher.publish(items(5));
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key), locked: true }] };
    await world.app.tick();
    await world.app.lists.setEnabled('uji-resmi', false);
    expect(await world.app.lists.remove('uji-resmi')).toBe(false);
    expect(await summary()).toMatchObject({ enabled: true });
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key) }] };
    await world.app.lists.setEnabled('uji-resmi', false);
    await world.app.tick();
    expect(await summary()).toMatchObject({ enabled: false, managed: { locked: false } });
  });

  test('takes over a list that an officer had subscribed: its keys count from then on', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    world.managed = { lists: [{ ...list, keys: [key] }] };
    publisher.publish(items(6));
    await world.app.tick();
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 5,
      signed: { keysFrom: 'policy' },
      lastSync: { ok: false, problem: { code: 'ROOT_CHAIN' } },
    });
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key) }] };
    await world.app.tick();
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 6 });
  });

  test('gives way to nothing unsigned of the same id', async () => {
    const { world, publisher, summary } = await signedWorld();
    publisher.publish(items(5));
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key) }] };
    await world.restart();
    const { stageBytes } = await import('../../../lib/store/database-store.ts');
    const key = await stageBytes(listFile('uji-resmi', [item('palsu', 'Klaim palsu')]).buffer);
    expect(await world.app.lists.addFromStaging(key)).toMatchObject({ ok: true });
    await world.app.tick();
    expect(await summary()).toMatchObject({ count: 5, origin: 'url', signed: { keysFrom: 'policy' } });
  });
});

describe('what officers may do', () => {
  test('with userLists: nothing, or signed lists only', async () => {
    const { world, publisher } = await signedWorld();
    publisher.publish(items(5));
    const denied = { ok: false, problem: { code: 'BY_POLICY' } };
    world.managed = { userLists: 'deny' };
    expect(await world.app.lists.addByUrl(ADDRESS)).toEqual(denied);
    world.managed = { userLists: 'signedOnly' };
    expect(await world.app.lists.addByUrl(ADDRESS)).toMatchObject({ offer: { id: 'uji-resmi' } });
    publisher.put('daftar.json', listFile('uji-resmi', items(3)));
    expect(await world.app.lists.addByUrl(ADDRESS)).toEqual(denied);
  });

  test('with imports: no list from a file', async () => {
    const { world } = await signedWorld();
    const { stageBytes } = await import('../../../lib/store/database-store.ts');
    world.managed = { imports: 'deny' };
    const key = await stageBytes(listFile('dari-berkas', items(3)).buffer);
    expect(await world.app.lists.addFromStaging(key)).toEqual({ ok: false, problem: { code: 'BY_POLICY' } });
  });

  test('lists in removeLists go, the packaged one too, and stay away', async () => {
    const { world } = await signedWorld();
    await world.app.lists.summaries();
    world.managed = { removeLists: ['awal'] };
    await world.app.tick();
    await world.restart();
    await world.app.begin();
    expect(await world.app.lists.summaries()).toEqual([]);
  });
});

test('how often lists are looked at, and how long is stale', async () => {
  const { world, publisher, subscribe, summary } = await signedWorld();
  publisher.publish(items(5), { updateEveryMinutes: 600 });
  world.managed = { updateMinutes: 30, staleWarnDays: 2 };
  await subscribe();
  expect(Date.parse((await summary())!.nextSync!) - world.clock.now).toBe(30 * 60_000);
  world.clock.now += 3 * 24 * 60 * 60_000;
  expect(await summary()).toMatchObject({ stale: true });
});

test('the schema for Chromium names the keys that are read', () => {
  const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  const read = new Set<string>();
  const asked = new Proxy({}, { get: (_, key) => (read.add(String(key)), undefined) });
  readPolicy(asked);
  expect(Object.keys(schema.properties).filter((key) => key !== 'schemaVersion')).toEqual([...read]);
  expect(Object.keys(schema)).toEqual(['type', 'properties']);
});

test('bad values are told to the options page', async () => {
  const { world } = await signedWorld();
  world.managed = { userLists: 'some' };
  expect((await world.app.health()).policyFaults).toEqual([
    { key: 'userLists', field: 'userLists', cause: 'bad_value' },
  ]);
});
