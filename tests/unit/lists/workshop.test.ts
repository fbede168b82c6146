import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseList } from '../../../lib/core/listfile.ts';
import { entryOf, idForEntry, newEntry, readEntry } from '../../../lib/lists/workshop-entry.ts';
import { itemsIn, openSource, postsIn, sourceFile, workshopOf } from '../../../lib/lists/workshop-file.ts';
import { item } from '../app/world.ts';

const AWAL = readFileSync('public/lists/awal.json', 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);
const ITEM = item('padi', 'Padi contoh panen sehari');
const ENTRY = entryOf(ITEM, 'k');

describe('an entry of the workshop', () => {
  it('that is new lacks exactly what every clarification needs', () => {
    const read = readEntry(newEntry('k', '2026-11-26'));
    expect(read.ok ? [] : read.faults.map(({ field, cause }) => `${field} ${cause}`).sort()).toEqual([
      'claim empty',
      'id missing',
      'url missing',
    ]);
  });

  it('names every fault at once, not only the first', () => {
    const read = readEntry({
      ...ENTRY,
      id: 'dengan spasi',
      code: 'ngawur',
      answer: 'x'.repeat(9000),
      url: 'http://contoh.go.id',
      sources: 'Sumber | javascript:alert(1)',
      published: '31/02/2026',
      short: 'x'.repeat(241),
      seenAt: 'bukan alamat',
    });
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? [] : read.faults.map(({ field }) => field).sort()).toEqual(
      ['answer', 'correction.short', 'id', 'published', 'seenAt', 'sources', 'url', 'verdict.code'].sort(),
    );
  });

  it('takes dates and sources as people write them', () => {
    const read = readEntry({
      ...ENTRY,
      published: '26 November 2026',
      sources: 'https://contoh.go.id/a\nDinas | Contoh | https://contoh.go.id/b',
    });
    expect(read).toMatchObject({
      ok: true,
      item: {
        published: '2026-11-26',
        sources: [
          { title: 'contoh.go.id', url: 'https://contoh.go.id/a' },
          { title: 'Dinas | Contoh', url: 'https://contoh.go.id/b' },
        ],
      },
    });
  });

  it('shows every clarification of the packaged list without loss', () => {
    const parsed = parseList(AWAL);
    const items = parsed.ok ? parsed.list.items : [];
    expect(items.length).toBeGreaterThan(100);
    expect(itemsIn(items.map((one, i) => entryOf(one, String(i))))).toEqual(items);
  });

  it('gets an id from its title that no other has', () => {
    const entry = { ...ENTRY, title: 'Padi Contoh: Panen Sehari?' };
    expect(idForEntry(entry, new Set())).toBe('padi-contoh-panen-sehari');
    expect(idForEntry(entry, new Set(['padi-contoh-panen-sehari']))).toBe('padi-contoh-panen-sehari-2');
    expect(idForEntry(newEntry('k', ''), new Set())).toBe('klarifikasi');
  });
});

describe('the source file', () => {
  const workshop = {
    ...newHead(),
    entries: [ENTRY],
    must: '',
    mustNot: 'Kegiatan satu.\n\nKegiatan dua,\nbaris kedua.',
  };
  function newHead() {
    return { head: { id: 'contoh', title: 'Contoh', publisher: 'Dinas', publisherUrl: '', notice: '' } };
  }

  it('holds items, head and ordinary posts, and opens again as it was', async () => {
    const made = sourceFile(workshop, '2026-11-26T00:00:00Z');
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(made.list).toEqual({
      id: 'contoh',
      title: 'Contoh',
      publisher: { name: 'Dinas' },
      issued: '2026-11-26T00:00:00Z',
      lang: 'id',
      items: [ITEM],
    });
    expect(await openSource(bytes(made.json), 'x.json', () => 'k')).toEqual({
      ok: true,
      workshop,
      skipped: 0,
    });
  });

  it('is not made of what every Tabayun would refuse', () => {
    expect(sourceFile({ ...workshop, entries: [ENTRY, ENTRY] }, '2026-11-26')).toMatchObject({
      ok: false,
      problem: { code: 'BAD_ITEM', item: 2, field: 'id', cause: 'duplicate' },
    });
    expect(sourceFile({ ...workshop, entries: [{ ...ENTRY, url: '' }] }, '2026-11-26')).toMatchObject({
      ok: false,
      problem: { field: 'url' },
    });
    expect(sourceFile({ ...workshop, head: { ...workshop.head, id: 'Besar' } }, '2026-11-26')).toMatchObject({
      ok: false,
      problem: { item: 0, field: 'id' },
    });
  });

  it('may be a table, whose wrong rows stay behind and are counted', async () => {
    const table =
      'klaim;putusan;tautan;tanggal\nSatu;Salah;https://contoh.go.id/1;2026-01-02\nDua;Salah;;2026-01-02';
    const opened = await openSource(bytes(table), 'tabel.csv', () => 'k');
    expect(opened).toMatchObject({
      ok: true,
      skipped: 1,
      workshop: { entries: [{ claim: 'Satu', code: 'salah' }] },
    });
  });

  it('that is none is refused by name', async () => {
    expect(await openSource(bytes('Ini surat.'), 'x.txt', () => 'k')).toMatchObject({
      problem: { cause: 'UNKNOWN' },
    });
    expect(
      await openSource(bytes('{"format":"klarifikasi-list/1","items":[]}'), 'x', () => 'k'),
    ).toMatchObject({ problem: { code: 'BAD_ITEM' } });
  });
});

it('posts are parted by empty lines', () => {
  expect(postsIn('satu\nmasih satu\n\n  \n dua \n\n\n')).toEqual(['satu\nmasih satu', 'dua']);
  expect(
    workshopOf(
      { id: 'a', title: 'A', publisher: { name: 'P' }, issued: '', lang: 'id', items: [] },
      ['satu', 'dua'],
      () => 'k',
    ).mustNot,
  ).toBe('satu\n\ndua');
});

it.each([
  [['en', 'en', 'id'], 'en'],
  [['en', 'id'], 'id'],
  [[], 'id'],
])('a list is in the language of most of its entries: %j', (langs, lang) => {
  const list = {
    id: 'contoh',
    title: 'Contoh',
    publisher: { name: 'Dinas' },
    issued: '2026-11-26T00:00:00Z',
    lang,
  };
  const items = langs.map((one, i) => item(`k-${i}`, `Klaim nomor ${i} tentang benih`, { lang: one }));
  const made = sourceFile(
    workshopOf({ ...list, items }, [], () => 'k'),
    list.issued,
  );
  expect(made.ok && made.list.lang).toBe(lang);
});
