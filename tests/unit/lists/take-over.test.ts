import { describe, expect, test } from 'vitest';

import { readAddresses } from '../../../lib/lists/addresses.ts';
import type { ListRow, TakeOverPorts, Terms } from '../../../lib/lists/ports.ts';
import { rebuild } from '../../../lib/lists/rebuild.ts';
import type { Content } from '../../../lib/lists/take-over.ts';
import { takeOver } from '../../../lib/lists/take-over.ts';
import type { SignedState } from '../../../lib/lists/signed.ts';
import { pinnedState } from '../../../lib/lists/signed.ts';
import { readAllItems, readItems } from '../../../lib/lists/texts.ts';
import { ADDRESS_FORM } from '../../../lib/core/canonical.ts';
import { WEIGHTS } from '../../../lib/core/weights.ts';
import { sha256 } from '../../../lib/platform/digest.ts';
import { memoryStore } from '../../../lib/store/memory-store.ts';
import { item, listFile, ORDINARY } from '../app/world.ts';

const NOW = '2026-11-23T08:00:00.000Z';

function setUp(more: Partial<TakeOverPorts> = {}) {
  const store = memoryStore<ListRow>();
  let versions = 0;
  const ports: TakeOverPorts = {
    store,
    digest: sha256,
    pause: () => Promise.resolve(),
    ordinary: async () => ORDINARY,
    newVersion: () => `v${++versions}`,
    ...more,
  };
  const steps: string[] = [];
  const take = async (incoming: Partial<Terms> & Content, signal?: AbortSignal) =>
    takeOver(
      { origin: 'file', ...incoming },
      {
        rows: await store.rows(),
        now: NOW,
        onProgress: (step) => void steps.push(step),
        ...(signal ? { signal } : {}),
      },
      ports,
    );
  return { store, ports, take, steps };
}

const items = (count: number) =>
  Array.from({ length: count }, (_, i) => item(`k-${i}`, `Klaim nomor ${i} tentang benih padi jenis ${i}`));
const text = (content: string) => new TextEncoder().encode(content);

test('a good file is stored whole: row, index, texts by number, addresses', async () => {
  const { store, take, steps } = setUp();
  const list = [
    ...items(130),
    item('link', 'Tautan bantuan', { seenAt: ['https://palsu.example.com/daftar?utm_source=wa'] }),
  ];
  const taken = await take({ bytes: listFile('uji', list) });
  expect(taken).toMatchObject({ ok: true, added: 131, changed: 0, removed: 0, unchanged: false });
  const [row] = await store.rows();
  expect(row).toMatchObject({ id: 'uji', count: 131, origin: 'file', enabled: true, updated: NOW });
  expect(await store.segment(row!.version)).toBeInstanceOf(ArrayBuffer);
  const read = await readItems(store, row!, [130, 0, 64, 999]);
  expect(read.map((one) => one?.id ?? null)).toEqual(['link', 'k-0', 'k-64', null]);
  const addresses = await readAddresses(store, row!, async () => undefined);
  expect(addresses.filter(([, number]) => number === 130).map(([, , as]) => as)).toEqual(['url', 'seenAt']);
  expect([...new Set(steps)]).toEqual(['validate', 'index', 'calibrate', 'store']);
});

test('addresses that are made anew while a chunk cannot be read are there again with it', async () => {
  const { store, take } = setUp();
  await take({ bytes: listFile('uji', items(130)) });
  const [row] = await store.rows();
  const pause = async () => undefined;
  const all = await readAddresses(store, row!, pause);
  await store.writer(row!.pieces[0]!.name).part(`addresses-${ADDRESS_FORM}`, '[damaged');
  const gap = { ...store, chunks: async (_: string, numbers: readonly number[]) => numbers.map(() => null) };
  expect(await readAddresses(gap, row!, pause)).toEqual([]);
  expect(await readAddresses(store, row!, pause)).toEqual(all);
});

test('a list is calibrated on the ordinary texts of the package and of its publisher, and again when its index is rebuilt', async () => {
  const { store, ports, take } = setUp();
  const own = ['Panen raya di desa kami', 'Benih padi jenis 7 sudah sampai di balai penyuluhan'];
  await take({ bytes: listFile('uji', items(40), { ordinary: own }) });
  const [row] = await store.rows();
  const expected = { ordinary: WEIGHTS.ordinary, texts: Math.ceil((ORDINARY.length + own.length) / 10) };
  expect(row?.calibration).toMatchObject(expected);
  await store.change('uji', (held) => ({ ...held, calibration: undefined }));
  await rebuild(row!, { onProgress: () => undefined }, ports);
  expect((await store.rows())[0]?.calibration).toEqual(row?.calibration);
});

test('without ordinary texts a list keeps the trained thresholds', async () => {
  const { store, take } = setUp({ ordinary: () => Promise.reject(new Error('not in the package')) });
  expect(await take({ bytes: listFile('uji', items(3)) })).toMatchObject({ ok: true });
  expect((await store.rows())[0]?.calibration).toBeUndefined();
});

test('a new version says what it adds, changes and removes; the same file changes nothing', async () => {
  const { store, take } = setUp();
  const [a, b, c] = items(3);
  const first = listFile('uji', [a, b, c]);
  await take({ bytes: first });
  expect(await take({ bytes: first })).toMatchObject({ ok: true, unchanged: true });
  const second = listFile('uji', [a, { ...b, title: 'Judul baru' }, item('d', 'Klaim baru')]);
  expect(await take({ bytes: second })).toMatchObject({ ok: true, added: 1, changed: 1, removed: 1 });
  expect((await store.rows()).map((row) => row.count)).toEqual([3]);
});

describe('a file that cannot be taken over', () => {
  const many = `{"format":"klarifikasi-list/1","items":[${'0,'.repeat(99_999)}0]}`;
  const withItem = (more: object) => listFile('uji', [...items(3), { ...item('x', 'Klaim x'), ...more }]);
  test.each([
    ['nothing', text(''), { code: 'EMPTY' }],
    ['a page of a Wi-Fi login', text('<!doctype html><p>Masuk'), { code: 'NOT_JSON' }],
    ['a truncated file', listFile('uji', items(3)).slice(0, -20), { code: 'NOT_JSON' }],
    ['other JSON', text('{"rss":[]}'), { code: 'NOT_A_LIST' }],
    ['a bare array', text('[]'), { code: 'NOT_A_LIST' }],
    ['another encoding', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), { code: 'NOT_UTF8' }],
    ['a later format', listFile('uji', [], { format: 'klarifikasi-list/2' }), { code: 'NEED_UPDATE' }],
    ['100,000 entries', text(many), { code: 'TOO_MANY', limit: 50_000, found: 100_000 }],
    ['more than 64 MiB', new Uint8Array(64 * 1024 * 1024 + 1), { code: 'TOO_BIG', limit: 64 * 1024 * 1024 }],
    ['50 MB of spaces', new Uint8Array(50 * 1024 * 1024).fill(32), { code: 'NOT_JSON' }],
    [
      'a missing field',
      withItem({ claim: undefined }),
      { code: 'BAD_ITEM', item: 4, id: 'x', field: 'claim' },
    ],
    [
      'a javascript: address',
      withItem({ url: 'javascript:alert(1)' }),
      { code: 'BAD_ITEM', item: 4, field: 'url' },
    ],
    [
      'a javascript: source',
      withItem({ sources: [{ title: 'a', url: 'javascript:alert(1)' }] }),
      { code: 'BAD_ITEM', item: 4, field: 'sources[0].url' },
    ],
  ])('%s is refused by name, and the list held stays whole', async (_, bytes, problem) => {
    const { store, take } = setUp();
    await take({ bytes: listFile('uji', items(3)) });
    const [before] = await store.rows();
    expect(await take({ bytes })).toEqual({
      ok: false,
      problem: expect.objectContaining(problem) as unknown,
    });
    expect(await store.rows()).toEqual([before]);
    expect(await readAllItems(store, before!)).toHaveLength(3);
  });

  test('another list at the address of a list is WRONG_LIST', async () => {
    const { take } = setUp();
    const url = 'https://daftar.contoh.go.id/a.json';
    await take({ bytes: listFile('satu', items(3)), origin: 'url', url });
    const wrong = await take({ bytes: listFile('dua', items(3)), origin: 'url', url, expected: 'satu' });
    expect(wrong).toEqual({ ok: false, problem: { code: 'WRONG_LIST', expected: 'satu', found: 'dua' } });
  });

  test('a list id that another origin holds is DUPLICATE_LIST', async () => {
    const { take } = setUp();
    await take({ bytes: listFile('satu', items(3)), origin: 'url', url: 'https://a.contoh.go.id/a.json' });
    const problem = { code: 'DUPLICATE_LIST', id: 'satu' };
    expect(await take({ bytes: listFile('satu', items(4)) })).toEqual({ ok: false, problem });
    const elsewhere = { origin: 'url' as const, url: 'https://b.contoh.go.id/a.json' };
    expect(await take({ bytes: listFile('satu', items(4)), ...elsewhere })).toEqual({ ok: false, problem });
  });

  test('a list that lost more than half of its items is SHRINK; half is taken', async () => {
    const { store, take } = setUp();
    await take({ bytes: listFile('uji', items(100)) });
    const shrunk = await take({ bytes: listFile('uji', items(49)) });
    expect(shrunk).toEqual({ ok: false, problem: { code: 'SHRINK', before: 100, after: 49 } });
    expect((await store.rows())[0]!.count).toBe(100);
    expect(await take({ bytes: listFile('uji', items(50)) })).toMatchObject({ ok: true, removed: 50 });
    expect(await take({ bytes: listFile('uji', []) })).toMatchObject({ problem: { code: 'SHRINK' } });
  });

  test('a packaged list may shrink: it comes with the extension itself', async () => {
    const { take } = setUp();
    await take({ bytes: listFile('awal', items(100)), origin: 'packaged' });
    expect(await take({ bytes: listFile('awal', items(2)), origin: 'packaged' })).toMatchObject({ ok: true });
  });
});

describe('a take-over that fails on the way', () => {
  test.each([
    ['full', 'STORAGE_FULL'],
    ['broken', 'STORAGE_BROKEN'],
  ] as const)('a write that is %s leaves the old version and nothing of the new', async (why, code) => {
    const { store, ports, take } = setUp();
    await take({ bytes: listFile('uji', items(3)) });
    const original = store.writer;
    Object.assign(ports.store, {
      writer: (version: string) => ({ ...original(version), chunk: async () => why }),
    });
    expect(await take({ bytes: listFile('uji', items(4)) })).toEqual({ ok: false, problem: { code } });
    const [row] = await store.rows();
    expect([row!.version, row!.count]).toEqual(['v1', 3]);
    expect(await store.part('v4', 'contents')).toBeNull();
    expect(await store.segment('v3')).toBeNull();
    expect(await readAllItems(store, row!)).toHaveLength(3);
  });

  test('an abort between two steps is ABORTED and changes nothing', async () => {
    const stop = new AbortController();
    const { store, take } = setUp({ pause: async () => stop.abort() });
    await take({ bytes: listFile('uji', items(3)) });
    const result = await take({ bytes: listFile('uji', items(1000)) }, stop.signal);
    expect(result).toEqual({ ok: false, problem: { code: 'ABORTED' } });
    expect((await store.rows())[0]!.count).toBe(3);
    expect(await store.part('v3', 'metas')).toBeNull();
  });

  test('somebody who was faster wins', async () => {
    const { store, take } = setUp({
      pause: async () => {
        const [row] = await store.rows();
        if (row && row.version !== 'other') await store.flip({ ...row, version: 'other' }, row.version);
      },
    });
    await take({ bytes: listFile('uji', items(3)) });
    expect(await take({ bytes: listFile('uji', items(300)) })).toEqual({
      ok: false,
      problem: { code: 'BUSY' },
    });
    expect((await store.rows())[0]!.version).toBe('other');
  });
});

test('an index is rebuilt from the texts, and lost texts are named', async () => {
  const { store, ports, take } = setUp();
  await take({ bytes: listFile('uji', items(70)) });
  const [row] = await store.rows();
  const healed = await rebuild(row!, { onProgress: () => undefined }, ports);
  expect(healed).toMatchObject({
    id: 'uji',
    version: 'v3',
    count: 70,
    pieces: row!.pieces,
    bytes: row!.bytes,
  });
  expect(await store.segment('v3')).toBeInstanceOf(ArrayBuffer);
  await store.drop(row!.pieces[0]!.name);
  expect(await rebuild({ ...row!, version: 'v3' }, { onProgress: () => undefined }, ports)).toBe('damaged');
});

test('a version of a signed list that was overtaken changes nothing, and newer revocations stay', async () => {
  const { store, take } = setUp();
  const keys = { id: 'uji', keys: [], threshold: 1 };
  const seen = (seq: number, ids: readonly string[], more: Partial<SignedState> = {}): SignedState => {
    const mark = { rootVersion: 1, seq, sha256: `sha-${seq}` };
    return { ...pinnedState('policy', keys, []), mark, revoked: { ids, by: mark }, ...more };
  };
  const bring = (count: number, signed: SignedState) => {
    const header = { id: 'uji', title: 'Uji', publisher: { name: 'P' }, issued: NOW, lang: 'id' };
    const version = { list: { ...header, items: items(count) }, ordinary: [], digest: `${count}` };
    return take({ version, signed });
  };
  const overtaken = { ok: false, problem: { code: 'BUSY' } };
  expect(await bring(10, seen(10, ['k-1']))).toMatchObject({ ok: true });
  expect(await bring(9, seen(9, []))).toEqual(overtaken);
  expect(await bring(11, seen(11, [], { pinned: 'lain' }))).toEqual(overtaken);
  expect((await store.rows())[0]).toMatchObject({ count: 10, signed: { mark: { seq: 10 } } });
  await store.change('uji', (row) => ({
    ...row,
    signed: { ...row.signed!, revoked: seen(12, ['k-2']).revoked },
  }));
  expect(await bring(11, seen(11, []))).toMatchObject({ ok: true });
  expect((await store.rows())[0]).toMatchObject({
    count: 11,
    signed: { mark: { seq: 11 }, revoked: { ids: ['k-2'] } },
  });
});
