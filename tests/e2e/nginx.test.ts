/** A list from the first key to the officer, over the plain static host of the publishers' guide. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idProblems } from '../../lib/text/id-problems.ts';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { Clarification } from '../../lib/core/model.ts';
import { ask } from './harness/ask.ts';
import type { Certificate } from './harness/certificate.ts';
import { makeCertificate } from './harness/certificate.ts';
import type { Chromium } from './harness/chromium.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Nginx } from './harness/nginx.ts';
import { complaint, startNginx } from './harness/nginx.ts';
import { waitFor } from './harness/wait.ts';
import { claims, HOST } from './sync-cases.ts';

const ID = 'uji-nginx';
const URL_OF_LIST = `https://${HOST}/daftar.json`;

let folder: string;
let certificate: Certificate;
/** Of the root key, as the publisher was told. */
let fingerprint: string;
let nginx: Nginx;
let browser: Chromium;
let page: Page;
const at = (...parts: readonly string[]): string => join(folder, ...parts);
const secret = (kid: string): string => at('kunci', `${kid}.rahasia.pem`);
const open = (kid: string): string => at('kunci', `${kid}.publik.json`);

/** The workshop of publishers, as it is typed. */
function workshop(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'list', '--', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Builds and signs a version in the folder that nginx serves. */
function publish(items: readonly Clarification[], key = 'harian'): void {
  const header = {
    format: 'klarifikasi-list/1',
    id: ID,
    title: 'Daftar uji',
    publisher: { name: 'Biro contoh' },
  };
  writeFileSync(at('sumber.json'), JSON.stringify({ ...header, issued: '2026-10-01T00:00:00Z', items }));
  workshop('build', '--source', at('sumber.json'), '--dir', at('web'));
  workshop('sign', '--dir', at('web'), '--key', secret(key));
}

async function listHeld(): Promise<ListSummary | undefined> {
  return (await ask(page, 'lists', {})).find(({ id }) => id === ID);
}

async function sync(): Promise<ListSummary> {
  const before = (await listHeld())?.lastSync?.at;
  await ask(page, 'syncNow', { id: ID });
  return waitFor(
    'the result of the sync',
    async () => {
      const list = await listHeld();
      return list?.lastSync && list.lastSync.at !== before && !list.progress && list;
    },
    40_000,
  );
}

async function found(claim: string): Promise<string | undefined> {
  return (await ask(page, 'checkText', { text: claim })).matches[0]?.clarification.id;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tabayun-nginx-'));
  mkdirSync(at('nginx'));
  const [root = ''] = ['akar', 'harian', 'pengganti'].map((kid) =>
    workshop('keygen', '--out', at('kunci'), '--kid', kid),
  );
  fingerprint = /Sidik jari\s*: (.*)/.exec(root)?.[1] ?? '';
  const keys = ['--root-key', open('akar'), '--list-key', open('harian'), '--key', secret('akar')];
  workshop('rotate', '--dir', at('web'), '--id', ID, ...keys);
  publish(claims(300));
  certificate = await makeCertificate([HOST]);
  nginx = await startNginx(at('web'), at('nginx'), certificate);
  const { port } = nginx;
  const server = { port, spki: certificate.spki, hosts: [HOST], seen: [], close: nginx.close };
  browser = await launchChromium({ server });
  page = await browser.openOptions();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await nginx?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test('the list is subscribed with the fingerprint that the publisher was told, and searched', async () => {
  const offered = await ask(page, 'addListByUrl', { url: URL_OF_LIST });
  if (!('offer' in offered)) throw new Error(JSON.stringify(offered));
  expect(offered.offer.keys.map((key) => key.fingerprint)).toEqual([fingerprint]);
  const added = await ask(page, 'addListByUrl', { url: URL_OF_LIST, confirmed: [fingerprint] });
  expect(added).toMatchObject({ ok: true });
  await waitFor('the first sync', async () => (await listHeld())?.lastSync?.ok, 40_000);
  expect(await listHeld()).toMatchObject({ count: 300, signed: { seq: 1 } });
  expect(await found(claims(1, 31)[0]!.claim)).toBe('k-31');
});

test('nginx compresses, serves nothing but what was published, and says so to everybody', async () => {
  const seen = (await nginx.asked()).filter((line) => line.startsWith('200 '));
  const chunk = seen.find((line) => line.includes('/b-'))!.slice(4);
  expect(await look(chunk)).toMatchObject({ status: 200, gzip: true, open: '*', cache: 'max-age=31536000' });
  expect(await look('/daftar.json')).toMatchObject({ status: 200, gzip: true, open: '*', cache: 'no-cache' });
  writeFileSync(at('web', 'daftar.naskah.json'), '{}');
  expect(await look('/daftar.naskah.json')).toMatchObject({ status: 404, open: '*' });
  rmSync(at('web', 'daftar.naskah.json'));
});

test('a list that did not change is answered with 304', async () => {
  await nginx.asked();
  expect(await sync()).toMatchObject({ lastSync: { ok: true, unchanged: true } });
  expect(await nginx.asked()).toEqual(['304 /daftar.json']);
});

test('an update costs its envelope and one small chunk', async () => {
  publish(claims(301).with(7, { ...claims(301)[7]!, answer: 'Fakta yang diperbaiki.' }));
  await nginx.asked();
  const list = await sync();
  expect(list).toMatchObject({
    count: 301,
    signed: { seq: 2 },
    lastSync: { ok: true, added: 1, changed: 1 },
  });
  expect(await nginx.asked()).toEqual(['200 /daftar.json', expect.stringMatching(/^200 \/b-/)]);
  expect(await found(claims(1, 300)[0]!.claim)).toBe('k-300');
});

test.each([
  ['has expired', 'CERT_HAS_EXPIRED', () => makeCertificate([HOST], -1)],
  ['is for another name', 'ERR_TLS_CERT_ALTNAME_INVALID', () => makeCertificate(['lain.contoh.go.id'])],
] as const)('a certificate that %s: the officer is told, and the old version stays', async (_, why, make) => {
  const wrong = await make();
  await nginx.use(wrong);
  expect(await complaint(nginx.port, HOST, wrong)).toBe(why);
  publish(claims(310));
  await nginx.asked();
  const list = await sync();
  expect(list).toMatchObject({
    count: 301,
    signed: { seq: 2 },
    lastSync: { ok: false, problem: { code: 'NETWORK' } },
  });
  expect(await nginx.asked()).toEqual([]);
  expect(await found(claims(1, 300)[0]!.claim)).toBe('k-300');
  await page.reload();
  const { say, act } = idProblems.NETWORK;
  expect(say).toContain('sertifikat');
  const note = page.locator('.note', { hasText: say });
  await note.waitFor();
  expect(await note.innerText()).toContain(act);
  expect(await note.innerText()).toContain(idProblems.kept);
});

test('once the certificate is right, what waited is taken over', async () => {
  await nginx.use(certificate);
  expect(await sync()).toMatchObject({ count: 310, lastSync: { ok: true, added: 9 } });
});

test('a list key is replaced: the walk along the key chain ends at an answer of 404 that may be read', async () => {
  const keys = ['--root-key', open('akar'), '--list-key', open('pengganti'), '--key', secret('akar')];
  workshop('rotate', '--dir', at('web'), '--id', ID, ...keys);
  publish(claims(311), 'pengganti');
  await nginx.asked();
  expect(await sync()).toMatchObject({ count: 311, lastSync: { ok: true, added: 1 } });
  expect(await nginx.asked()).toContain('404 /kunci/3.root.json');
});

interface Look {
  readonly status: number | undefined;
  readonly gzip: boolean;
  readonly open: unknown;
  readonly cache: unknown;
}

function look(path: string): Promise<Look> {
  const options = {
    host: '127.0.0.1',
    port: nginx.port,
    servername: HOST,
    ca: certificate.cert,
    path,
    headers: { host: HOST, 'accept-encoding': 'gzip' },
  };
  return new Promise((done, fail) => {
    request(options, (response) => {
      const { statusCode: status, headers } = response.resume();
      done({
        status,
        gzip: headers['content-encoding'] === 'gzip',
        open: headers['access-control-allow-origin'],
        cache: headers['cache-control'],
      });
    })
      .on('error', fail)
      .end();
  });
}
