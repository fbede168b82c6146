import { describe, expect, test, vi } from 'vitest';

import { newSigner } from '../../../lib/cli/list/keys.ts';
import { deleteDatabase } from '../../../lib/store/database.ts';
import { Publisher, sha256Of } from '../lists/publisher.ts';
import { ADDRESS, BASE, downloadFrom, items, signedWorld } from './signed-world.ts';
import { item, listFile, newWorld } from './world.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const claim = (i: number) => items(1, i)[0]!.claim;

describe('subscribing by address', () => {
  test('a signed list is offered with the fingerprints of its keys, and taken once they are confirmed', async () => {
    const { world, publisher, summary } = await signedWorld();
    publisher.publish(items(5));
    const offered = await world.app.lists.addByUrl(ADDRESS);
    const { pub } = publisher.rootKeys[0]!.key;
    const print = sha256Of(Buffer.from(pub, 'base64')).slice(0, 16);
    expect(offered).toMatchObject({
      ok: false,
      offer: {
        id: 'uji-resmi',
        title: 'Daftar resmi uji',
        publisher: 'Biro contoh',
        contact: 'humas@contoh.go.id',
        count: 5,
        threshold: 1,
        keys: [{ kid: 'akar-1', alg: 'Ed25519', fingerprint: print.replace(/(.{4})(?=.)/g, '$1 ') }],
      },
    });
    expect(await summary()).toBeUndefined();
    const confirmed = 'offer' in offered ? offered.offer.keys.map((key) => key.fingerprint) : [];
    expect(await world.app.lists.addByUrl(ADDRESS, { confirmed })).toEqual({ ok: true, id: 'uji-resmi' });
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 5,
      origin: 'url',
      signed: { keysFrom: 'first-use', seq: 1, expired: false, revoked: 0 },
      lastSync: { ok: true, added: 5 },
    });
    expect((await world.app.checkText(claim(3))).matches[0]?.clarification.id).toBe('k-3');
  });

  test('other keys than those that were confirmed are not taken', async () => {
    const { world, publisher, summary } = await signedWorld();
    publisher.publish(items(5));
    const confirmed = ['0000 1111 2222 3333'];
    expect(await world.app.lists.addByUrl(ADDRESS, { confirmed })).toEqual({
      ok: false,
      problem: { code: 'UNKNOWN_KEY' },
    });
    expect(await summary()).toBeUndefined();
  });

  test('a list that is held already is not offered again', async () => {
    const { world, publisher, subscribe } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    expect(await world.app.lists.addByUrl(ADDRESS)).toEqual({
      ok: false,
      problem: { code: 'DUPLICATE_LIST', id: 'uji-resmi' },
    });
  });

  test('keys in the package need no question', async () => {
    const { world, publisher, summary } = await signedWorld();
    publisher.publish(items(5));
    world.packagedKeys = {
      lists: [{ id: 'uji-resmi', keys: publisher.rootKeys.map(({ key }) => key), rootVersion: 1 }],
    };
    expect(await world.app.lists.addByUrl(ADDRESS)).toEqual({ ok: true, id: 'uji-resmi' });
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 5, signed: { keysFrom: 'package' } });
  });

  test('other keys than those in the package are refused', async () => {
    const { world, publisher } = await signedWorld();
    publisher.publish(items(5));
    world.packagedKeys = {
      lists: [{ id: 'uji-resmi', keys: [newSigner('akar-1', 'Ed25519').key], rootVersion: 1 }],
    };
    expect(await world.app.lists.addByUrl(ADDRESS)).toEqual({ ok: false, problem: { code: 'ROOT_CHAIN' } });
  });
});

describe('a sync', () => {
  test('of an unchanged list costs its envelope and nothing else', async () => {
    const { world, publisher, subscribe, summary, fetched } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    world.clock.now += DAY;
    await world.app.syncer.sync('uji-resmi');
    expect(fetched()).toEqual(['daftar.json']);
    expect(await summary()).toMatchObject({
      lastSync: { ok: true, unchanged: true },
      fresh: '2026-11-24T08:00:00.000Z',
    });
  });

  test('fetches the chunks that changed, and indexes what is new', async () => {
    const { world, publisher, subscribe, summary, fetched } = await signedWorld();
    publisher.publish(items(400));
    await subscribe();
    publisher.publish([...items(400), ...items(2, 400)]);
    await world.app.syncer.sync('uji-resmi');
    const asked = fetched();
    const chunks = [...publisher.files.keys()].filter((path) => path.startsWith('b-'));
    expect(asked[0]).toBe('daftar.json');
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(chunks.length).toBeGreaterThan(8);
    expect(await summary()).toMatchObject({
      count: 402,
      lastSync: { ok: true, added: 2, changed: 0, removed: 0 },
    });
    expect((await world.app.checkText(claim(401))).matches[0]?.clarification.id).toBe('k-401');
  });

  test('follows a change of keys, and then no longer takes what the old key signed', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    const old = publisher.listKeys;
    publisher.rotate({ listKeys: [newSigner('daftar-2', 'ES256')] });
    publisher.publish(items(6));
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 6, signed: { seq: 2 } });
    publisher.publish(items(7), { signedBy: old });
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 6,
      lastSync: { ok: false, problem: { code: 'UNKNOWN_KEY' } },
    });
  });

  test('keeps what it has when another publisher takes the address over', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    publisher.rootVersion = 0;
    publisher.rotate({
      rootKeys: [newSigner('akar-1', 'Ed25519')],
      listKeys: [newSigner('daftar-1', 'Ed25519')],
    });
    publisher.publish(items(3));
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 5,
      lastSync: { ok: false, problem: { code: 'BAD_SIGNATURE' } },
    });
    publisher.put(
      'daftar.json',
      JSON.stringify({ format: 'klarifikasi-list/1', id: 'uji-resmi', items: [] }),
    );
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 5,
      lastSync: { ok: false, problem: { code: 'ENVELOPE_SHAPE' } },
    });
  });

  test('fetches the texts again by their chunk when one is lost', async () => {
    const { world, publisher, subscribe, summary, fetched } = await signedWorld();
    publisher.publish(items(400));
    await subscribe();
    const { database } = await import('../../../lib/store/database.ts');
    const db = await database();
    const [row] = (await db.getAll('lists')).filter(({ id }) => id === 'uji-resmi');
    await db.delete('clarifications', [row!.pieces[0]!.name, 2]);
    await db.delete('segments', row!.version);
    await world.restart();
    await world.app.checkText(claim(3));
    await world.app.syncer.sync('uji-resmi');
    const chunks = fetched().filter((path) => path.startsWith('b-'));
    expect(chunks.length).toBeGreaterThan(0);
    expect(chunks.length).toBeLessThan(
      [...publisher.files.keys()].filter((path) => path.startsWith('b-')).length / 2,
    );
    expect(await summary()).toMatchObject({ count: 400, lastSync: { ok: true } });
    expect((await world.app.checkText(claim(150))).matches[0]?.clarification.id).toBe('k-150');
  });

  test('uses a mirror for what its host does not give', async () => {
    const publisher = new (await import('../lists/publisher.ts')).Publisher();
    const asked: string[] = [];
    const mirror = 'https://cermin.contoh.go.id/x/';
    const host = downloadFrom(publisher, asked);
    const other = downloadFrom(publisher, asked, mirror);
    const world = await signedWorld(
      {
        download: async (url, options) => {
          if (url.startsWith(mirror)) return other(url, options);
          return url.includes('/b-')
            ? { ok: false, problem: { code: 'HTTP', status: 500 } }
            : host(url, options);
        },
      },
      publisher,
    );
    publisher.publish(items(5), { mirrors: [mirror] });
    await world.subscribe();
    expect(await world.summary()).toMatchObject({ count: 5, lastSync: { ok: true } });
  });
});

describe('with a mirror', () => {
  const MIRROR = 'https://cermin.contoh.go.id/x/';

  /** A list of five that is held, and a mirror that has what the publisher had when it was last copied. */
  async function mirrored() {
    const publisher = new Publisher();
    const copy = new Publisher();
    const asked: string[] = [];
    const [host, mirror] = [downloadFrom(publisher, asked), downloadFrom(copy, asked, MIRROR)];
    const made = await signedWorld(
      { download: (url, options) => (url.startsWith(MIRROR) ? mirror : host)(url, options) },
      publisher,
    );
    const publish = (count: number, more: Parameters<Publisher['publish']>[1] = {}) =>
      publisher.publish(items(count), { mirrors: [MIRROR], ...more });
    const copyNow = () => {
      copy.files.clear();
      for (const [path, bytes] of publisher.files) copy.put(path, bytes);
    };
    publish(5);
    await made.subscribe();
    copyNow();
    asked.length = 0;
    return { ...made, publish, copyNow, asked };
  }

  test('takes the newest version that is whole, says what is missing, and fetches nothing whole again', async () => {
    const { world, publisher, publish, copyNow, asked, summary } = await mirrored();
    publish(6);
    copyNow();
    publish(400);
    const missing = [...publisher.files.keys()].filter((path) => path.startsWith('b-')).at(-1)!;
    const bytes = publisher.files.get(missing)!;
    publisher.files.delete(missing);
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 6,
      signed: { seq: 2 },
      lastSync: { ok: false, problem: { code: 'HTTP', status: 404 } },
      nextSync: '2026-11-23T08:05:00.000Z',
    });
    publisher.put(missing, bytes);
    asked.length = 0;
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 400, signed: { seq: 3 }, lastSync: { ok: true } });
    expect(asked.filter((url) => url.includes('/b-'))).toEqual([`${BASE}${missing}`]);
  });

  test('says that its host went back, though the mirror has what is held', async () => {
    const { world, publish, copyNow, summary } = await mirrored();
    publish(6);
    copyNow();
    await world.app.syncer.sync('uji-resmi');
    publish(4, { seq: 1 });
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 6,
      lastSync: { ok: false, problem: { code: 'ROLLBACK' } },
    });
  });

  test('is asked with its host for statements alone when nothing is new', async () => {
    const { world, asked, summary } = await mirrored();
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ lastSync: { ok: true, unchanged: true } });
    expect(asked.toSorted()).toEqual([`${MIRROR}daftar.json`, ADDRESS].toSorted());
  });

  test('that is gone is no fault of the list', async () => {
    const { world, publish, summary } = await mirrored();
    publish(6, { mirrors: ['https://hilang.contoh.go.id/'] });
    await world.app.syncer.sync('uji-resmi');
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 6, lastSync: { ok: true, unchanged: true } });
  });
});

describe('a revocation', () => {
  test('stops a match at once, though no chunk can be fetched, and the list says so', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    publisher.publish(items(6), { revoked: ['k-3'] });
    for (const path of publisher.files.keys()) if (path.startsWith('b-')) publisher.files.delete(path);
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 5,
      signed: { revoked: 1 },
      lastSync: { ok: false, problem: { code: 'HTTP', status: 404 } },
    });
    const { matches, coverage } = await world.app.checkText(claim(3));
    expect(matches.map((match) => match.clarification.id)).not.toContain('k-3');
    expect((await world.app.lists.clarification('uji-resmi', 'k-3'))?.status).toBe('withdrawn');
    await world.restart();
    expect((await world.app.checkText(claim(3))).matches.map((m) => m.clarification.id)).not.toContain('k-3');
    expect((await world.app.checkText(claim(3))).coverage.searched).toBe(coverage.searched);
  });

  test('holds until the version that withdraws the item is whole, and then says nothing any more', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    const found = async () =>
      (await world.app.checkText(claim(3))).matches.map((match) => match.clarification.id);
    const dropChunks = () => {
      const chunks = [...publisher.files].filter(([path]) => path.startsWith('b-'));
      for (const [path] of chunks) publisher.files.delete(path);
      return () => chunks.forEach(([path, bytes]) => publisher.put(path, bytes));
    };
    publisher.publish(items(5));
    await subscribe();
    publisher.publish(items(5), { revoked: ['k-3'] });
    await world.app.syncer.sync('uji-resmi');
    const withdrawn = items(6).with(3, { ...items(1, 3)[0]!, status: 'withdrawn' });
    publisher.publish(withdrawn);
    const bringBack = dropChunks();
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 5, signed: { seq: 2, revoked: 1 } });
    expect(await found()).not.toContain('k-3');
    // Another version with chunks that do not come, and a start of the background in between.
    await world.restart();
    publisher.publish(withdrawn, { revoked: ['k-4'] });
    dropChunks();
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ signed: { revoked: 2 } });
    expect(await found()).not.toContain('k-3');
    bringBack();
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 6, signed: { seq: 4, revoked: 1 } });
    expect(await found()).not.toContain('k-3');
  });

  test('outlives an older version that a mirror brings', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    publisher.publish(items(6), { revoked: ['k-2'] });
    const older = [publisher.envelope(), new Map(publisher.files)] as const;
    publisher.publish(items(7), { revoked: ['k-3'] });
    for (const path of publisher.files.keys()) if (path.startsWith('b-')) publisher.files.delete(path);
    await world.app.syncer.sync('uji-resmi');
    for (const [path, bytes] of older[1]) publisher.put(path, bytes);
    publisher.put('daftar.json', older[0]);
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 6, signed: { seq: 2, revoked: 2 } });
  });

  test('that is lifted matches again', async () => {
    const { world, publisher, subscribe } = await signedWorld();
    publisher.publish(items(5), { revoked: ['k-3'] });
    await subscribe();
    publisher.publish(items(5));
    await world.app.syncer.sync('uji-resmi');
    expect((await world.app.checkText(claim(3))).matches[0]?.clarification.id).toBe('k-3');
  });
});

describe('the high-water mark', () => {
  test('outlives the database: an older version is refused after it was lost', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5));
    const older = publisher.envelope();
    publisher.publish(items(6));
    await subscribe();
    publisher.put('daftar.json', older);
    await deleteDatabase();
    await world.restart();
    await world.app.tick();
    expect(await summary()).toMatchObject({
      count: 0,
      lastSync: { ok: false, problem: { code: 'ROLLBACK' } },
    });
    publisher.publish(items(6), { seq: 2 });
    publisher.publish(items(7), { seq: 3 });
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 7, title: 'Daftar resmi uji', signed: { seq: 3 } });
  });
});

test('two restores of a lost list at once do not put its empty beginning over its content', async () => {
  const plain = 'https://lain.contoh.go.id/a.json';
  const first = Promise.withResolvers<void>();
  let asked = 0;
  const publisher = new Publisher();
  const host = downloadFrom(publisher, []);
  const { world, subscribe, summary } = await signedWorld(
    {
      download: async (url, options) => {
        if (url !== plain) return host(url, options);
        if (++asked === 2) await first.promise;
        return { ok: true, bytes: listFile('a-lain', [item('x', 'Klaim lain tentang pupuk')]) };
      },
    },
    publisher,
  );
  publisher.publish(items(5));
  expect(await world.app.lists.addByUrl(plain)).toMatchObject({ ok: true });
  await subscribe();
  const { database } = await import('../../../lib/store/database.ts');
  for (const id of ['a-lain', 'uji-resmi']) await (await database()).delete('lists', id);
  const slow = world.app.tick();
  await vi.waitFor(() => expect(asked).toBe(2));
  await world.app.tick();
  expect(await summary()).toMatchObject({ count: 5 });
  publisher.files.clear();
  first.resolve();
  await slow;
  expect(await summary()).toMatchObject({ count: 5 });
});

describe('age', () => {
  test('a list that ran out still matches, and each hit says so', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    expect((await world.app.checkText(claim(3))).matches[0]?.list.expired).toBeUndefined();
    world.clock.now += 15 * DAY;
    expect(await summary()).toMatchObject({ signed: { expired: true }, stale: true });
    const [match] = (await world.app.checkText(claim(3))).matches;
    expect(match).toMatchObject({ clarification: { id: 'k-3' }, list: { expired: true } });
    // A clock that was wrong and is set right takes the mark away again.
    world.clock.now -= 15 * DAY;
    expect((await world.app.checkText(claim(3))).matches[0]?.list.expired).toBeUndefined();
  });

  test('a clock that is behind keeps the list, names the clock and lowers nothing', async () => {
    const { world, publisher, subscribe, summary } = await signedWorld();
    publisher.publish(items(5));
    await subscribe();
    publisher.publish(items(6), { at: 7200 });
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({
      count: 5,
      lastSync: { ok: false, problem: { code: 'FROM_FUTURE' } },
    });
    world.clock.now += 7200_000;
    await world.app.syncer.sync('uji-resmi');
    expect(await summary()).toMatchObject({ count: 6 });
  });
});

test.each([-400, 1500])(
  'a clock that jumps by %d days in a sync harms neither that one nor the next',
  async (days) => {
    const publisher = new Publisher();
    const host = downloadFrom(publisher, []);
    let jump = 0;
    const { world, subscribe, summary } = await signedWorld(
      {
        download: async (url, options) => {
          if (url === ADDRESS) world.clock.now += jump;
          return host(url, options);
        },
      },
      publisher,
    );
    publisher.publish(items(5));
    await subscribe();
    const right = world.clock.now + 7 * HOUR;
    world.clock.now = right;
    publisher.publish(items(6));
    jump = days * DAY;
    await world.app.tick();
    // One time for the whole sync: what it began with says whether the version is from the future.
    expect(await summary()).toMatchObject({ count: 6, lastSync: { ok: true } });
    jump = 0;
    world.clock.now = right + HOUR;
    publisher.publish(items(7));
    await world.app.tick();
    expect(await summary()).toMatchObject({
      count: 7,
      lastSync: { ok: true, at: '2026-11-23T16:00:00.000Z' },
    });
  },
);

test('the publisher says how often a list is looked at', async () => {
  const { world, publisher, subscribe, summary } = await signedWorld();
  publisher.publish(items(5), { updateEveryMinutes: 60 });
  await subscribe();
  expect(Date.parse((await summary())!.nextSync!) - world.clock.now).toBe(60 * 60_000);
});

test('a list that is removed leaves nothing behind, not even fetched chunks', async () => {
  const { world, publisher, subscribe } = await signedWorld();
  publisher.publish(items(5));
  await subscribe();
  const { database } = await import('../../../lib/store/database.ts');
  await (await database()).put('downloads', new ArrayBuffer(3), ['uji-resmi', 'abc']);
  expect(await world.app.lists.remove('uji-resmi')).toBe(true);
  expect(await (await database()).getAllKeys('downloads')).toEqual([]);
  expect(world.sentinel.value.lists.map(({ id }) => id)).toEqual(['awal']);
});

test('an unsigned list at the address of an envelope names what it is', async () => {
  const world = await newWorld();
  const plain = {
    format: 'klarifikasi-list/1',
    id: 'uji-resmi',
    title: 'x',
    publisher: { name: 'x' },
    issued: '2026-10-01T00:00:00Z',
    items: items(3),
  };
  world.web.set(ADDRESS, new TextEncoder().encode(JSON.stringify(plain)));
  expect(await world.app.lists.addByUrl(ADDRESS)).toMatchObject({ ok: true });
  world.web.set(
    ADDRESS,
    new TextEncoder().encode('{"format":"klarifikasi-envelope/1","signed":"","signatures":[]}'),
  );
  await world.app.syncer.sync('uji-resmi');
  const [, list] = await world.app.lists.summaries();
  expect(list).toMatchObject({ count: 3, lastSync: { ok: false, problem: { code: 'IS_SIGNED' } } });
});
