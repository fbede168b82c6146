import { beforeEach, describe, expect, it } from 'vitest';
import { makeImportingDownload } from '../../../lib/app/importing-download.ts';
import { stageBytes } from '../../../lib/store/database-store.ts';
import { el } from '../lists/imports/reading.ts';
import type { World } from './world.ts';
import { listFile, item, newWorld } from './world.ts';

const TABLE = [
  'klaim;putusan;tautan;tanggal;fakta',
  'Padi contoh dipanen dengan layangan di Desa Contoh;Salah;https://contoh.go.id/padi;2026-01-02;Padi contoh tidak dipanen dengan layangan.',
  'Cabai contoh dari Kota Contoh tidak pernah busuk;Salah;https://contoh.go.id/cabai;2026-01-03;Cabai contoh busuk seperti cabai lain.',
].join('\n');
const FEED = 'https://contoh.org/umpan.csv';
const bytes = (text: string) => new TextEncoder().encode(text);
const stage = (text: string) => stageBytes(bytes(text).buffer);

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

describe('a file of another format', () => {
  it('is looked at first, and then matched like every list, without a signature', async () => {
    const key = await stage(TABLE);
    const looked = await world.app.importer.preview(key, { source: 'klarifikasi.csv' });
    expect(looked).toMatchObject({
      ok: true,
      own: false,
      preview: { kind: 'csv', count: 2, skipped: { count: 0 } },
    });
    const added = await world.app.importer.take(key, { source: 'klarifikasi.csv', title: 'Daftar saya' });
    expect(added).toMatchObject({ ok: true, count: 2 });
    const list = (await world.app.lists.summaries()).find(({ title }) => title === 'Daftar saya');
    expect(list).toMatchObject({
      origin: 'file',
      notice: 'Impor dari klarifikasi.csv',
      issued: '2026-01-03',
    });
    const { matches } = await world.app.checkText('Padi contoh dipanen dengan layangan di Desa Contoh');
    expect(matches[0]?.clarification.url).toBe('https://contoh.go.id/padi');
    expect(await world.app.importer.preview(key, { source: 'x' })).toMatchObject({
      problem: { code: 'EMPTY' },
    });
  });

  it('updates the list that the same file made before; a list that lost much asks', async () => {
    const source = 'klarifikasi.csv';
    const rows = Array.from(
      { length: 9 },
      (_, i) => `Klaim contoh ke-${i};Salah;https://contoh.go.id/${i};2026-01-0${i + 1};`,
    );
    const long = ['klaim;putusan;tautan;tanggal;fakta', ...rows].join('\n');
    await world.app.importer.take(await stage(long), { source });
    const key = await stage(TABLE);
    const place = 'instead';
    expect(await world.app.importer.take(key, { source, place })).toEqual({
      ok: false,
      problem: { code: 'SHRINK', before: 9, after: 2 },
    });
    const accepted = await world.app.importer.take(key, { source, place, force: true });
    expect(accepted).toMatchObject({ ok: true, count: 2 });
  });

  it('of the name of another one takes no place unasked: it replaces it, or stands beside it', async () => {
    const source = 'data.csv';
    const other = [
      'klaim;putusan;tautan;tanggal;fakta',
      'Kopi contoh tumbuh di laut;Salah;https://contoh.go.id/kopi;2026-03-01;',
    ].join('\n');
    const first = await world.app.importer.take(await stage(TABLE), { source, title: 'Data provinsi' });
    if (!first.ok) throw new Error('not added');
    const key = await stage(other);
    expect(await world.app.importer.preview(key, { source })).toMatchObject({
      preview: {
        held: { title: 'Data provinsi', count: 2, updated: '2026-11-23T08:00:00.000Z', replaceable: true },
      },
    });
    expect(await world.app.importer.take(key, { source })).toEqual({
      ok: false,
      problem: { code: 'DUPLICATE_LIST', id: first.id },
    });
    const both = await world.app.importer.take(key, { source, title: 'Data provinsi', place: 'beside' });
    expect(both).toEqual({ ok: true, id: `${first.id}-2`, count: 1 });
    const third = await world.app.importer.take(await stage(other), {
      source,
      title: 'Kopi',
      place: 'beside',
    });
    expect(third).toMatchObject({ id: `${first.id}-3` });
    const lists = (await world.app.lists.summaries()).filter(({ origin }) => origin === 'file');
    expect(lists.map(({ title, count }) => [title, count])).toEqual([
      ['Data provinsi', 2],
      ['Data provinsi (2)', 1],
      ['Kopi', 1],
    ]);
  });

  it('that names a list of another origin stands beside it', async () => {
    const exported = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'Kopi contoh tumbuh di laut',
      reviewRating: { alternateName: 'Salah' },
      url: 'https://contoh.go.id/kopi',
      datePublished: '2026-03-01',
    });
    const source = 'kopi.json';
    const first = await world.app.importer.take(await stage(exported), { source });
    if (!first.ok) throw new Error(JSON.stringify(first));
    await world.app.lists.remove(first.id);
    world.web.set(FEED, listFile(first.id, [item('a', 'Klaim contoh')]));
    expect(await world.app.lists.addByUrl(FEED)).toMatchObject({ ok: true });
    const key = await stage(exported);
    expect(await world.app.importer.preview(key, { source })).toMatchObject({
      preview: { held: { replaceable: false } },
    });
    expect(await world.app.importer.take(key, { source, place: 'beside' })).toMatchObject({
      ok: true,
      id: `${first.id}-2`,
    });
  });

  it('of our own is left to the way of lists', async () => {
    const key = await stageBytes(listFile('contoh', [item('a', 'Klaim contoh')]).buffer);
    expect(await world.app.importer.preview(key, { source: 'x.json' })).toEqual({ ok: true, own: true });
  });
});

describe('an address of another format', () => {
  it('is subscribed to, synced, and keeps its id', async () => {
    world.web.set(FEED, bytes(TABLE));
    const added = await world.app.lists.addByUrl(FEED);
    if (!added.ok) throw new Error(JSON.stringify(added));
    world.web.set(
      FEED,
      bytes(`${TABLE}\nJagung contoh menyala di malam hari;Salah;https://contoh.go.id/jagung;2026-02-01;`),
    );
    await world.app.syncer.sync(added.id);
    const [list] = (await world.app.lists.summaries()).filter(({ id }) => id === added.id);
    expect(list).toMatchObject({
      origin: 'url',
      count: 3,
      lastSync: { ok: true, added: 1, changed: 0, removed: 0 },
    });
  });

  it('with a wrong row keeps the old version and names the row', async () => {
    world.web.set(FEED, bytes(TABLE));
    const added = await world.app.lists.addByUrl(FEED);
    if (!added.ok) throw new Error('not added');
    world.web.set(FEED, bytes(`${TABLE}\nTanpa tautan;Salah;;2026-02-01;`));
    await world.app.syncer.sync(added.id);
    const [list] = (await world.app.lists.summaries()).filter(({ id }) => id === added.id);
    expect(list).toMatchObject({
      count: 2,
      lastSync: {
        ok: false,
        problem: { code: 'IMPORT', cause: 'BAD_ROW', line: 4, field: 'url', why: 'missing' },
      },
    });
  });

  it('of WordPress posts is read page by page, until a page is not full or is refused', async () => {
    const post = (n: number) => ({
      id: n,
      date_gmt: '2026-01-02T03:04:05',
      link: `https://contoh.org/${n}`,
      title: { rendered: `[SALAH] Klaim contoh ke-${n}` },
      content: { rendered: '' },
    });
    const page = (n: number) =>
      `https://contoh.org/wp-json/wp/v2/posts?per_page=100&_fields=id%2Cdate_gmt%2Cmodified_gmt%2Clink%2Ctitle%2Ccontent&page=${n}`;
    const posts = (from: number, count: number) =>
      bytes(JSON.stringify(Array.from({ length: count }, (_, i) => post(from + i))));
    world = await newWorld({
      parse: async (text) => ({ ok: true, root: { name: 'body', attributes: {}, children: [text] } }),
    });
    world.web.set(page(1), posts(0, 100));
    world.web.set(page(2), posts(100, 100));
    world.web.set(page(3), { ok: false, problem: { code: 'HTTP', status: 400 } });
    const added = await world.app.lists.addByUrl('https://contoh.org/wp-json/wp/v2/posts');
    expect(added).toMatchObject({ ok: true, count: 200 });
    expect(world.fetched).toEqual([page(1), page(2), page(3)]);
    world.web.set(page(1), posts(0, 99));
    world.fetched.length = 0;
    if (added.ok) await world.app.syncer.sync(added.id, true);
    expect(world.fetched).toEqual([page(1)]);
  });

  it('of WordPress posts may be as large as any list, all pages together', async () => {
    const limits: number[] = [];
    const post = { link: 'https://contoh.org/1', title: { rendered: 'x'.repeat(1000) } };
    const full = bytes(JSON.stringify(Array.from({ length: 100 }, () => post)));
    const download = makeImportingDownload({
      download: async (_, { limit }) => {
        limits.push(limit);
        return full.length > limit
          ? { ok: false, problem: { code: 'TOO_BIG', limit } }
          : { ok: true, bytes: full };
      },
      parse: async (text) => ({ ok: true, root: { name: 'body', attributes: {}, children: [text] } }),
      allowed: async () => true,
      notice: () => '',
    });
    const url = 'https://contoh.org/wp-json/wp/v2/posts';
    expect(await download(url, { limit: 2.5 * full.length })).toMatchObject({ problem: { code: 'TOO_BIG' } });
    expect(limits).toEqual([2.5, 1.5, 0.5].map((share) => share * full.length));
  });

  it('of a feed, which tells its last posts only, keeps what it told before', async () => {
    const feed = 'https://contoh.org/umpan.xml';
    const told = (...posts: (readonly [number, string])[]) => bytes(`<rss>${JSON.stringify(posts)}</rss>`);
    const post = ([n, title]: readonly [number, string]) =>
      el(
        'item',
        {},
        el('title', {}, `[SALAH] ${title}`),
        el('link', {}, `https://contoh.org/${n}`),
        el('pubdate', {}, `2026-01-0${n}`),
      );
    world = await newWorld({
      parse: async (text) => {
        const posts = /<rss>(.*)<\/rss>/.exec(text)?.[1];
        if (posts === undefined) return { ok: true, root: el('body', {}, text) };
        const read = JSON.parse(posts) as (readonly [number, string])[];
        return {
          ok: true,
          root: el('rss', {}, el('channel', {}, el('title', {}, 'Umpan'), ...read.map(post))),
        };
      },
    });
    world.web.set(feed, told([1, 'Padi contoh emas'], [2, 'Cabai contoh biru'], [3, 'Jagung contoh api']));
    const added = await world.app.lists.addByUrl(feed);
    if (!added.ok) throw new Error(JSON.stringify(added));
    world.web.set(feed, told([4, 'Kedelai contoh batu'], [3, 'Jagung contoh api menyala']));
    await world.app.syncer.sync(added.id);
    const { rows } = await world.app.lists.contents(added.id, '', 0, 10);
    expect(rows.map(({ claim }) => claim)).toEqual([
      'Kedelai contoh batu',
      'Jagung contoh api menyala',
      'Padi contoh emas',
      'Cabai contoh biru',
    ]);
  });

  it('that the administrator does not allow any more says so, and keeps what is held', async () => {
    world.web.set(FEED, bytes(TABLE));
    const added = await world.app.lists.addByUrl(FEED);
    world.managed = { imports: 'deny' };
    if (added.ok) await world.app.syncer.sync(added.id);
    const list = (await world.app.lists.summaries()).find(({ url }) => url === FEED);
    expect(list).toMatchObject({ count: 2, lastSync: { ok: false, problem: { code: 'BY_POLICY' } } });
  });

  it.each([
    ['{"halo":1}', 'NOT_A_LIST'],
    ['Ini surat biasa.', 'NOT_JSON'],
  ])('that is not understood is named by what it is: %s', async (text, code) => {
    world.web.set(FEED, bytes(text));
    expect(await world.app.lists.addByUrl(FEED)).toMatchObject({ ok: false, problem: { code } });
  });
});
