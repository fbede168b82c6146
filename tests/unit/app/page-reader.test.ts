import { expect, test, vi } from 'vitest';
import { makePageReader } from '../../../lib/app/page-reader.ts';
import type { PageReaderPorts } from '../../../lib/app/page-reader.ts';
import { addressProblem } from '../../../lib/core/address.ts';
import { makeSafeFetch } from '../../../lib/platform/safe-fetch.ts';

const raw = { title: 'Judul', description: '', jsonLd: [], article: '', body: 'isi' };

function reader(
  answer: (url: string) => Response,
  parse: PageReaderPorts['parse'] = () => Promise.resolve(raw),
  allowed = true,
) {
  const asked: string[] = [];
  const fetch = makeSafeFetch(addressProblem, {
    fetch: async (url) => {
      const address = url instanceof Request ? url.url : url.toString();
      asked.push(address);
      return answer(address);
    },
    online: () => true,
    now: () => 0,
  });
  return { read: makePageReader({ fetch, parse, allowed: async () => allowed }), asked };
}

const html = (body = 'x', type = 'text/html') => new Response(body, { headers: { 'content-type': type } });
/** A response that came from somewhere else in the end. */
function movedTo(url: string): Response {
  const response = html();
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

test('a page is fetched by https without its fragment, and read', async () => {
  const { read, asked } = reader(() => html());
  expect(await read('http://kabar.example.com/a?b=1#c')).toMatchObject({
    ok: true,
    page: { title: 'Judul' },
  });
  expect(asked).toEqual(['https://kabar.example.com/a?b=1']);
});

test('what stands around an address is not fetched, the inner address is', async () => {
  const { read, asked } = reader(() => html());
  await read(`https://l.facebook.com/l.php?u=${encodeURIComponent('https://kabar.example.com/a')}`);
  expect(asked).toEqual(['https://kabar.example.com/a']);
});

test.each([
  ['http://0x7f.1/', 'private_address'],
  ['http://2130706433/', 'private_address'],
  ['http://[::ffff:127.0.0.1]/', 'private_address'],
  ['http://169.254.169.254/', 'private_address'],
  ['https://printer.local/', 'private_address'],
  ['javascript:alert(1)', 'not_web'],
  ['bukan alamat', 'not_an_address'],
  ['https://nama:sandi@kabar.example.com/', 'BAD_URL'],
  ['https://kabar.example.com:8443/', 'BAD_URL'],
  ['http://kabar.example.com:8080/', 'BAD_URL'],
])('%s is never fetched: %s', async (address, code) => {
  const { read, asked } = reader(() => html());
  expect(await read(address)).toMatchObject({ ok: false, problem: { code } });
  expect(asked).toEqual([]);
});

test.each([
  'https://127.0.0.1/',
  'https://192.168.1.1/',
  'https://[::1]/',
  'https://server/',
  'http://kabar.example.com/',
  'https://kabar.example.com:8443/',
])('a redirect that ends at %s is refused and nothing of it is read', async (end) => {
  const parse = vi.fn<PageReaderPorts['parse']>(() => Promise.resolve(raw));
  const { read } = reader(() => movedTo(end), parse);
  expect(await read('https://kabar.example.com/')).toMatchObject({ ok: false, problem: { code: 'BAD_URL' } });
  expect(parse).not.toHaveBeenCalled();
});

test('a redirect that ends at a public address is read, and the page is the one where it ends', async () => {
  const { read } = reader(() => movedTo('https://www.kabar.example.com/b'));
  expect(await read('https://kabar.example.com/a')).toMatchObject({
    page: { address: 'https://www.kabar.example.com/b' },
  });
});

test.each([
  ['no text', () => html('x', 'application/pdf'), 'NOT_A_PAGE'],
  ['refused', () => new Response('', { status: 403 }), 'HTTP'],
  ['empty', () => html(''), 'EMPTY'],
  ['too large', () => html('x'.repeat(5_000_001)), 'TOO_BIG'],
] as const)('%s', async (_, answer, code) => {
  const { read } = reader(answer);
  expect(await read('https://kabar.example.com/')).toMatchObject({ ok: false, problem: { code } });
});

test('a page that cannot be parsed, and one without words, have no text', async () => {
  const broken = reader(html, () => Promise.reject(new Error('contoh')));
  expect(await broken.read('https://a.example.com/')).toMatchObject({ problem: { code: 'NO_TEXT' } });
  const blank = reader(html, () => Promise.resolve({ ...raw, title: '', body: '' }));
  expect(await blank.read('https://a.example.com/')).toMatchObject({ problem: { code: 'NO_TEXT' } });
});

test('nothing is asked for where the administrator does not let pages be fetched', async () => {
  const { read, asked } = reader(() => html(), undefined, false);
  expect(await read('https://contoh.id/a')).toEqual({ ok: false, problem: { code: 'BY_POLICY' } });
  expect(asked).toEqual([]);
});
