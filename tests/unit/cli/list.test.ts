/** The workshop of publishers, from the first key to a revocation, as it is typed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readFolder } from '../../../lib/cli/list/client.ts';
import { run } from '../../../lib/cli/list.ts';
import { item } from '../app/world.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tabayun-list-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => join(folder, ...parts);
const secret = (kid: string) => at('kunci', `${kid}.rahasia.pem`);
const open = (kid: string) => at('kunci', `${kid}.publik.json`);
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Runs a command that has to succeed, and gives what it said. */
async function good(...args: string[]): Promise<string> {
  const { code, out, err } = await run(args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}
async function bad(code: number, ...args: string[]): Promise<string> {
  const result = await run(args);
  expect([result.code, result.out]).toEqual([code, '']);
  return result.err;
}

function source(count: number, more: readonly object[] = []): string {
  const items = Array.from({ length: count }, (_, i) => item(`k-${i}`, `Klaim nomor ${i} tentang benih`));
  const list = {
    format: 'klarifikasi-list/1',
    id: 'uji-resmi',
    title: 'Daftar uji',
    publisher: { name: 'Biro contoh' },
    issued: '2026-10-01T00:00:00Z',
    items: [...items, ...more],
  };
  writeFileSync(at('sumber.json'), JSON.stringify(list));
  return at('sumber.json');
}

/** Keys and a first root: one list key, and two root keys of which both have to sign. */
async function founded(listAlg = 'Ed25519'): Promise<void> {
  await good('keygen', '--out', at('kunci'), '--kid', 'akar-a');
  await good('keygen', '--out', at('kunci'), '--kid', 'akar-b', '--alg', 'ES256');
  await good('keygen', '--out', at('kunci'), '--kid', 'harian', '--alg', listAlg);
  const keys = ['--root-key', open('akar-a'), '--root-key', open('akar-b'), '--list-key', open('harian')];
  const signers = ['--key', secret('akar-a'), '--key', secret('akar-b')];
  await good('rotate', '--dir', at('web'), '--id', 'uji-resmi', ...keys, '--root-threshold', '2', ...signers);
}
const build = (...more: string[]) => ['build', '--source', at('sumber.json'), '--dir', at('web'), ...more];
const sign = (kid: string) => ['sign', '--dir', at('web'), '--key', secret(kid)];

async function published(count = 30): Promise<void> {
  await founded();
  source(count);
  await good(...build());
  await good(...sign('harian'));
}

test('a key is kept for its owner alone, shows its fingerprint, and is never overwritten', async () => {
  const said = await good('keygen', '--out', at('kunci'), '--kid', 'akar-a');
  expect(statSync(secret('akar-a')).mode & 0o777).toBe(0o600);
  expect(said).toContain(json(open('akar-a')).fingerprint);
  expect(await bad(2, 'keygen', '--out', at('kunci'), '--kid', 'akar-a')).toContain('tidak pernah ditimpa');
  expect(await bad(2, 'keygen', '--out', at('kunci'), '--kid', 'a/b')).toContain('Nama kunci');
  expect(await bad(2, 'keygen', '--out', at('kunci'), '--kid', 'c', '--alg', 'RSA')).toContain(
    'Ed25519 atau ES256',
  );
});

test.each(['Ed25519', 'ES256'])('a list is built, signed with %s and verified', async (alg) => {
  await founded(alg);
  source(30);
  const dry = await good(...build('--dry-run'));
  expect(dry).toContain('30 klarifikasi: 30 baru, 0 berubah, 0 dihapus');
  expect(dry).toContain('Uji coba');
  expect(readdirSync(at('web'))).toEqual(['kunci']);
  await good(...build());
  expect(existsSync(at('web', 'daftar.json'))).toBe(false);
  expect(await good(...sign('harian'))).toContain('Terbit');
  expect(await good('verify', '--dir', at('web'))).toContain('sah, versi 1, 30 klarifikasi');
  expect(readdirSync(at('web', 'kunci'))).toEqual(['1.root.json']);
});

test('the same source, folder and time give the same bytes', async () => {
  await founded();
  source(60);
  const files = () => {
    const names = readdirSync(at('web')).filter((name) => name.endsWith('.json'));
    return names.map((name) => [name, readFileSync(at('web', name), 'utf8')]);
  };
  await good(...build('--issued', '2026-11-23T08:00:00Z'));
  const first = files();
  await good(...build('--issued', '2026-11-23T08:00:00Z'));
  expect(files()).toEqual(first);
});

test('a new version says what it changes and how little subscribers fetch', async () => {
  await published(600);
  source(600, [item('k-baru', 'Klaim yang baru beredar')]);
  const said = await good(...build());
  expect(said).toContain('601 klarifikasi: 1 baru, 0 berubah, 0 dihapus');
  const [, fresh, all] = /mengunduh (\d+) dari (\d+) byte/.exec(said)!.map(Number);
  expect(fresh! / all!).toBeLessThan(0.15);
  await good(...sign('harian'));
  expect(await good('diff', at('sumber.json'), at('web'))).toBe('0 baru, 0 berubah, 0 dihapus.\n');
});

test('CSV of an Indonesian spreadsheet is a source too', async () => {
  await founded();
  const rows = [
    'id;klaim;putusan;fakta;tautan;tanggal;ungkapan lain;sumber;tautan sumber',
    'a;"Klaim; dengan titik koma";Salah;Faktanya lain.;https://contoh.go.id/a;1 Oktober 2026;satu|dua;Pemeriksa;https://contoh.go.id/p',
    'b;Klaim kedua;benar;Memang benar.;https://contoh.go.id/b;2026-10-02;;;',
  ];
  writeFileSync(at('sumber.csv'), `\uFEFF${rows.join('\r\n')}\r\n`);
  writeFileSync(
    at('meta.json'),
    JSON.stringify({
      id: 'uji-resmi',
      title: 'Daftar',
      publisher: { name: 'Biro' },
      contact: 'humas@contoh.go.id',
    }),
  );
  const csv = ['build', '--source', at('sumber.csv'), '--dir', at('web')];
  expect(await bad(2, ...csv)).toContain('perlu id, title, dan publisher');
  await good(...csv, '--meta', at('meta.json'));
  await good(...sign('harian'));
  const { items, statement } = await readFolder(at('web'), Date.now());
  expect(items[0]).toMatchObject({
    id: 'a',
    claim: 'Klaim; dengan titik koma',
    variants: ['satu', 'dua'],
    published: '2026-10-01',
    sources: [{ title: 'Pemeriksa', url: 'https://contoh.go.id/p' }],
  });
  expect(statement.contact).toBe('humas@contoh.go.id');
});

test('a table with a wrong row, or without a column that is needed, is no source', async () => {
  await founded();
  const csv = (...rows: string[]) => writeFileSync(at('sumber.csv'), rows.join('\n'));
  const tried = () => bad(2, 'build', '--source', at('sumber.csv'), '--dir', at('web'));
  csv(
    'klaim;putusan;tautan;tanggal',
    'Satu;salah;https://contoh.go.id/1;2026-10-01',
    'Dua;salah;;2026-10-01',
  );
  expect(await tried()).toContain('Baris 3 salah pada “Tautan klarifikasi”: tidak ada.');
  csv('klaim;putusan;tautan', 'Satu;salah;https://contoh.go.id/1');
  expect(await tried()).toContain('tidak memiliki kolom untuk “Tanggal terbit”');
});

describe('what clients would refuse is refused', () => {
  test('a wrong item, by its number and field', async () => {
    await founded();
    source(3, [{ ...item('rusak', 'Klaim'), url: 'http://contoh.go.id' }]);
    expect(await bad(2, ...build())).toMatch(
      /Klarifikasi nomor 4 salah pada “url”: bukan alamat https umum\. \(id: rusak\)/,
    );
    source(3, [item('k-1', 'Klaim')]);
    expect(await bad(2, ...build())).toContain('sudah dipakai sebelumnya');
  });

  test('a signature by a key without that right, and too few signatures', async () => {
    await published();
    await good(...build());
    expect(await bad(1, ...sign('akar-a'))).toContain('bukan kunci daftar');
    await good('keygen', '--out', at('kunci'), '--kid', 'harian-2');
    const two = ['--list-key', open('harian'), '--list-key', open('harian-2'), '--list-threshold', '2'];
    const signers = ['--key', secret('akar-a'), '--key', secret('akar-b')];
    await good('rotate', '--dir', at('web'), '--id', 'uji-resmi', ...two, ...signers);
    await good(...build());
    expect(await good(...sign('harian'))).toContain('perlu 2');
    expect(json(at('web', 'daftar.json')).signed).toContain('"seq":1');
    expect(await good(...sign('harian-2'))).toContain('versi 2');
  });

  test('validity above 45 days, a list that shrinks, a chunk that was changed', async () => {
    await published();
    expect(await bad(2, ...build('--days', '46'))).toContain('1 sampai 45');
    source(10);
    expect(await bad(1, ...build())).toContain('menyusut dari 30 menjadi 10');
    await good(...build('--allow-shrink'));
    const chunk = json(join(at('web'), 'daftar.json')).signed.match(/b-[0-9a-f]+\.json/)[0];
    writeFileSync(at('web', chunk), readFileSync(at('web', chunk), 'utf8').replace('benih', 'benin'));
    expect(await bad(1, 'verify', '--dir', at('web'))).toContain('CHUNK_HASH');
  });

  test('a root that only one of two has signed does not count', async () => {
    await published();
    const change = ['--list-key', open('akar-a')];
    expect(
      await good('rotate', '--dir', at('web'), '--id', 'uji-resmi', ...change, '--key', secret('akar-a')),
    ).toContain('Belum cukup');
    expect(await good('verify', '--dir', at('web'))).toContain('akar kunci versi 1');
    await good('sign', '--root', '--dir', at('web'), '--id', 'uji-resmi', '--key', secret('akar-b'));
    expect(readdirSync(at('web', 'kunci'))).toEqual(['1.root.json', '2.root.json']);
    expect(await bad(1, 'verify', '--dir', at('web'))).toContain('UNKNOWN_KEY');
  });

  test('a version that ran out', async () => {
    await published();
    const later = new Date(Date.now() + 15 * DAY).toISOString();
    expect(await bad(1, 'verify', '--dir', at('web'), '--issued', later)).toContain('Kedaluwarsa');
  });
});

test('an item is revoked at once, and no longer once the list itself withdraws it', async () => {
  await published();
  expect(await bad(2, 'revoke', '--dir', at('web'), '--item', 'tidak-ada')).toContain(
    'Tidak ada klarifikasi',
  );
  await good('revoke', '--dir', at('web'), '--item', 'k-3', '--item', 'k-4');
  await good(...sign('harian'));
  expect((await readFolder(at('web'), Date.now())).statement).toMatchObject({
    seq: 2,
    revoked: ['k-3', 'k-4'],
  });
  source(29);
  const { items, ...rest } = json(at('sumber.json'));
  writeFileSync(
    at('sumber.json'),
    JSON.stringify({ ...rest, items: items.filter(({ id }: { id: string }) => id !== 'k-3') }),
  );
  await good(...build());
  await good(...sign('harian'));
  expect((await readFolder(at('web'), Date.now())).statement).toMatchObject({ seq: 3, revoked: ['k-4'] });
  await good('revoke', '--dir', at('web'), '--undo', 'k-4');
  await good(...sign('harian'));
  expect((await readFolder(at('web'), Date.now())).statement.revoked).toEqual([]);
});

test('wrong use is told in plain words', async () => {
  expect(await bad(2)).toContain('Pemakaian');
  expect(await bad(2, 'hapus')).toContain('Pemakaian');
  expect(await bad(2, 'build', '--dir', at('web'))).toContain('Perlu --source');
  expect(await bad(2, 'build', '--source', at('tidak-ada.json'), '--dir', at('web'))).toContain(
    'tidak dapat dibaca',
  );
  expect(await bad(2, 'diff', at('satu'))).toContain('LAMA BARU');
  writeFileSync(at('x.rahasia.pem'), 'bukan kunci');
  await founded();
  source(3);
  await good(...build());
  expect(await bad(2, 'sign', '--dir', at('web'), '--key', at('x.rahasia.pem'))).toContain(
    'bukan kunci rahasia',
  );
});

describe('from outside', () => {
  /** The exact bytes that are signed, put together by hand. */
  const message = (signed: string) => Buffer.from(`klarifikasi-list/1\nuji-resmi\n${signed}`);

  test.each(['Ed25519', 'ES256'])('an envelope signed with %s verifies with plain Node', async (alg) => {
    await founded(alg);
    source(3);
    await good(...build());
    await good(...sign('harian'));
    const { signed, signatures } = json(at('web', 'daftar.json'));
    const key = createPublicKey(readFileSync(secret('harian')));
    const sig = Buffer.from(signatures[0].sig, 'base64');
    expect(sig).toHaveLength(64);
    expect(
      alg === 'Ed25519'
        ? verify(null, message(signed), key, sig)
        : verify('sha256', message(signed), { key, dsaEncoding: 'ieee-p1363' }, sig),
    ).toBe(true);
  });

  test('OpenSSL verifies what we sign, and we take what OpenSSL signs', async () => {
    if (spawnSync('openssl', ['version']).status !== 0) {
      console.info('OpenSSL is not on this machine: only Node has verified envelopes from outside.');
      return;
    }
    await published(3);
    const check = json(at('web', 'daftar.json'));
    writeFileSync(at('pesan'), message(check.signed));
    writeFileSync(at('tanda'), Buffer.from(check.signatures[0].sig, 'base64'));
    const verifying = [
      'pkeyutl',
      '-verify',
      '-inkey',
      secret('harian'),
      '-rawin',
      '-in',
      at('pesan'),
      '-sigfile',
      at('tanda'),
    ];
    expect(execFileSync('openssl', verifying, { encoding: 'utf8' })).toContain('Successfully');

    await good(...build());
    const draft = json(at('web', 'daftar.naskah.json'));
    writeFileSync(at('pesan'), message(draft.signed));
    execFileSync('openssl', [
      'pkeyutl',
      '-sign',
      '-inkey',
      secret('harian'),
      '-rawin',
      '-in',
      at('pesan'),
      '-out',
      at('tanda'),
    ]);
    const signatures = [{ kid: 'harian', sig: readFileSync(at('tanda')).toString('base64') }];
    writeFileSync(at('web', 'daftar.json'), JSON.stringify({ ...draft, signatures }));
    expect(await good('verify', '--dir', at('web'))).toContain('sah, versi 2');
  });
});
