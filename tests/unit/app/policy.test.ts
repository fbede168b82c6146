import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { newSigner } from '../../../lib/cli/list/keys.ts';
import { governed } from '../../../lib/app/governed.ts';
import { originsOf } from '../../../lib/app/origins.ts';
import { NO_POLICY, officeRules, readPolicy } from '../../../lib/app/policy.ts';
import { Publisher } from '../lists/publisher.ts';
import { ADDRESS, downloadFrom, items, signedWorld } from './signed-world.ts';
import { item, kept, listFile } from './world.ts';

const key = newSigner('akar-1', 'Ed25519').key;
const list = { id: 'uji-resmi', url: ADDRESS, keys: [key], rootVersion: 1 };
const fault = (value: unknown) => readPolicy(value).faults[0];

describe('values of an administrator', () => {
  test('nothing set is no policy', () => {
    for (const nothing of [{}, null, undefined, 'x'])
      expect(readPolicy(nothing)).toEqual({ policy: NO_POLICY, set: [], faults: [] });
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
      sites: { enabled: ['kanal.contoh.go.id'], disabled: ['tiktok.com'] },
      uiLocale: 'en',
      gate: 'off',
      history: 'off',
      linkCheck: 'currentTabOnly',
      showBadge: false,
      exportAllowed: false,
      contact: { label: 'Humas contoh', url: 'https://bantuan.contoh.go.id/' },
    };
    const { policy, faults } = readPolicy(value);
    expect(faults).toEqual([]);
    const { schemaVersion: _, ...rest } = value;
    expect(policy).toEqual(rest);
  });

  test('what is null in a list counts as not set', () => {
    const nothing = { mirrors: null, threshold: null, locked: null, enabled: null, label: null };
    const { policy, faults } = readPolicy({ lists: [{ ...list, ...nothing, rootVersion: null }] });
    expect(faults).toEqual([]);
    const { rootVersion: _, ...rest } = list;
    expect(policy.lists).toEqual([{ ...rest, mirrors: [], threshold: 1, locked: false, enabled: true }]);
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
    [{ lists: [{ ...list, locked: 'ya' }] }, 'lists[0].locked', 'wrong_type'],
    [{ lists: [{ ...list, threshold: 2 }] }, 'lists[0].threshold', 'bad_value'],
    [{ sites: { disabled: ['https://x.com/'] } }, 'sites.disabled[0]', 'bad_value'],
    [{ uiLocale: 'fr' }, 'uiLocale', 'bad_value'],
    [{ gate: true }, 'gate', 'wrong_type'],
    [{ linkCheck: 'off' }, 'linkCheck', 'bad_value'],
    [{ showBadge: 'false' }, 'showBadge', 'wrong_type'],
    [{ contact: { label: 'Humas', url: 'http://bantuan.contoh.go.id/' } }, 'contact.url', 'not_https'],
    [{ contact: {} }, 'contact.label', 'missing'],
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

  test('is found with all others in the place inside the network, each in the folder of its id', async () => {
    const inside = 'https://cermin.contoh.go.id/salinan/';
    const publishers = [new Publisher(), new Publisher('uji-kedua')];
    const asked: string[] = [];
    const places = publishers.map((one) => downloadFrom(one, asked, `${inside}${one.id}/`));
    const { world } = await signedWorld({
      download: async (url, options) => {
        const at = publishers.findIndex(({ id }) => url.startsWith(`${inside}${id}/`));
        return at < 0 ? { ok: false, problem: { code: 'NETWORK' } } : places[at]!(url, options);
      },
    });
    for (const one of publishers) one.publish(items(5));
    world.managed = {
      offlineSnapshotUrl: inside,
      lists: publishers.map((one) => ({
        id: one.id,
        url: `https://daftar.contoh.go.id/${one.id}/daftar.json`,
        keys: one.rootKeys.map(({ key }) => key),
      })),
    };
    await world.app.tick();
    const held = (await world.app.lists.summaries()).filter(({ managed }) => managed);
    expect(held.map(({ id, count, lastSync }) => [id, count, lastSync?.ok])).toEqual([
      ['uji-kedua', 5, true],
      ['uji-resmi', 5, true],
    ]);
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

  test('goes by keys that were set while a sync was on its way, whatever that brings', async () => {
    const publisher = new Publisher();
    const host = downloadFrom(publisher, []);
    const reached = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const download: typeof host = async (url, options) => {
      const got = await host(url, options);
      if (publisher.seq === 2 && url === ADDRESS) {
        reached.resolve();
        await released.promise;
      }
      return got;
    };
    const { world, subscribe, summary } = await signedWorld({ download }, publisher);
    publisher.publish(items(5));
    await subscribe();
    publisher.publish(items(6));
    const syncing = world.app.syncer.sync('uji-resmi');
    await reached.promise;
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key) }] };
    await world.app.lists.restorePackaged();
    expect(await summary()).toMatchObject({ signed: { keysFrom: 'policy' } });
    released.resolve();
    await syncing;
    expect(await summary()).toMatchObject({
      count: 5,
      signed: { keysFrom: 'policy', seq: 1 },
      lastSync: { ok: false, problem: { code: 'BUSY' } },
    });
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 6, signed: { keysFrom: 'policy', seq: 2 } });
  });

  test('keeps its newest revocations when its keys are set anew and an older version is served', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5), { seq: 10 });
    await subscribe();
    publisher.publish(items(6), { seq: 11 });
    const between = publisher.envelope();
    publisher.publish(items(7), { seq: 12, revoked: ['k-3'] });
    const files = new Map(publisher.files);
    for (const path of files.keys()) if (path.startsWith('b-')) publisher.files.delete(path);
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 5, signed: { seq: 10, revoked: 1 } });
    for (const [path, bytes] of files) publisher.put(path, bytes);
    publisher.put('daftar.json', between);
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key) }] };
    await world.app.tick();
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 6,
      signed: { keysFrom: 'policy', seq: 11, revoked: 1 },
    });
    // A root that sets the number anew counts as newer.
    publisher.rotate({ listKeys: [newSigner('daftar-2', 'ES256')], seqFloor: 5 });
    publisher.publish(items(6), { seq: 6 });
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ signed: { seq: 6, revoked: 0 } });
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

  test('keeps what is held when it moves to another address, and its newest number too', async () => {
    const { world, publisher, summary } = await signedWorld();
    const keys = publisher.rootKeys.map((one) => one.key);
    publisher.publish(items(4));
    const older = publisher.envelope();
    publisher.publish(items(5));
    world.managed = { lists: [{ ...list, keys }] };
    await world.app.tick();
    world.managed = { lists: [{ ...list, keys, url: ADDRESS.replace('contoh', 'pindah') }] };
    await world.app.tick();
    expect(await summary()).toMatchObject({
      count: 5,
      url: ADDRESS.replace('contoh', 'pindah'),
      lastSync: { ok: false, problem: { code: 'HTTP', status: 404 } },
    });
    publisher.put('daftar.json', older);
    world.managed = { lists: [{ ...list, keys }] };
    await world.app.tick();
    expect(await summary()).toMatchObject({
      count: 5,
      lastSync: { ok: false, problem: { code: 'ROLLBACK' } },
    });
  });

  test('can be switched off where it is not locked, but not removed: it would come back by itself', async () => {
    const { world, publisher } = await signedWorld();
    publisher.publish(items(5));
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key) }] };
    await world.app.tick();
    expect(await world.app.lists.remove('uji-resmi')).toBe(false);
  });

  test('with keys set anew starts a chain of its own, whose revocations act at once', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.rotate();
    publisher.publish(items(5));
    await subscribe();
    publisher.rootVersion = 0;
    publisher.rotate({ rootKeys: [newSigner('akar-baru', 'Ed25519')] });
    publisher.files.delete('kunci/2.root.json');
    publisher.publish(items(6), { revoked: ['k-3'] });
    for (const path of publisher.files.keys()) if (path.startsWith('b-')) publisher.files.delete(path);
    world.managed = { lists: [{ ...list, keys: publisher.rootKeys.map((one) => one.key) }] };
    await world.app.tick();
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 5,
      signed: { keysFrom: 'policy', revoked: 1 },
      lastSync: { ok: false, problem: { code: 'HTTP', status: 404 } },
    });
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
    await world.app.lists.restorePackaged();
    expect(await world.app.lists.summaries()).toEqual([]);
    world.managed = {};
    await world.app.lists.restorePackaged();
    expect(await world.app.lists.summaries()).toMatchObject([{ id: 'awal', origin: 'packaged' }]);
    await world.restart();
    expect(await world.app.lists.summaries()).toHaveLength(1);
  });
});

test('keys that a newer package brings count for a list that is held', async () => {
  const { world, publisher, summary } = await signedWorld();
  const known = () => ({
    lists: [{ id: 'uji-resmi', keys: publisher.rootKeys.map((one) => one.key), rootVersion: 1 }],
  });
  publisher.publish(items(5));
  world.packagedKeys = known();
  expect(await world.app.lists.addByUrl(ADDRESS)).toMatchObject({ ok: true });
  await world.app.syncer.sync('uji-resmi');
  publisher.rootVersion = 0;
  publisher.rotate({ rootKeys: [newSigner('akar-baru', 'Ed25519')], listKeys: [newSigner('baru', 'ES256')] });
  publisher.publish(items(6));
  world.packagedKeys = known();
  await world.app.tick();
  await world.app.syncer.sync('uji-resmi');
  expect(await summary()).toMatchObject({ count: 6, signed: { keysFrom: 'package' } });
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

describe('settings under a policy', () => {
  const usual = { lang: 'id', gate: true, history: true, zone: 'WIB' };

  test('follow the policy while it stands, and are the own ones again after it', async () => {
    const own = kept({ ...usual, lang: 'en' });
    let policy = readPolicy({ uiLocale: 'id', gate: 'off', history: 'off' }).policy;
    const settings = governed(own, async () => policy);
    expect(await settings.get()).toEqual({ lang: 'id', gate: false, history: false, zone: 'WIB' });
    await settings.set({ ...(await settings.get()), zone: 'WIT' });
    policy = NO_POLICY;
    expect(await settings.get()).toEqual({ lang: 'en', gate: true, history: true, zone: 'WIT' });
  });

  test('name who decided each value', () => {
    const read = readPolicy({
      gate: 'off',
      userLists: 'signedOnly',
      updateMinutes: 60,
      lists: [{ ...list, label: 'Resmi' }],
      sites: { disabled: ['tiktok.com'] },
      contact: { label: 'Humas contoh' },
      imports: 'some',
    });
    expect(originsOf({ ...usual, lang: 'en' }, usual, read)).toEqual([
      { name: 'lang', value: 'en', origin: 'own' },
      { name: 'gate', value: false, origin: 'policy' },
      { name: 'history', value: true, origin: 'default' },
      { name: 'zone', value: 'WIB', origin: 'default' },
      { name: 'policy.lists', value: ['Resmi'], origin: 'policy' },
      { name: 'policy.userLists', value: 'signedOnly', origin: 'policy' },
      { name: 'policy.updateMinutes', value: '60', origin: 'policy' },
      { name: 'policy.sites.disabled', value: ['tiktok.com'], origin: 'policy' },
      { name: 'policy.contact', value: 'Humas contoh', origin: 'policy' },
    ]);
    expect(officeRules(read.policy)).toEqual({
      locked: ['gate'],
      userLists: 'signedOnly',
      imports: 'allow',
      exportAllowed: true,
      contact: { label: 'Humas contoh' },
    });
  });
});

test('nothing leaves as a file where that is not allowed', async () => {
  const { world } = await signedWorld();
  const denied = { ok: false, problem: { code: 'BY_POLICY' } };
  world.managed = { exportAllowed: false };
  expect(await world.app.exportList('awal', 'list')).toEqual(denied);
  expect(await world.app.backup.make()).toEqual(denied);
  world.managed = {};
  expect(await world.app.exportList('awal', 'list')).toMatchObject({ ok: true });
});

test('bad values are told to the options page', async () => {
  const { world } = await signedWorld();
  world.managed = { userLists: 'some' };
  expect((await world.app.health()).policyFaults).toEqual([
    { key: 'userLists', field: 'userLists', cause: 'bad_value' },
  ]);
});
