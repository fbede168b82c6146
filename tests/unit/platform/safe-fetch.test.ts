import { expect, test, vi } from 'vitest';

import { addressProblem } from '../../../lib/core/address.ts';
import { retryAfter } from '../../../lib/platform/fetch-answer.ts';
import type { FetchWorld } from '../../../lib/platform/safe-fetch.ts';
import { makeSafeFetch } from '../../../lib/platform/safe-fetch.ts';

const URL_A = 'https://daftar.contoh.go.id/a.json';
const NOW = Date.parse('2026-11-23T08:00:00Z');

function setUp(respond: (init: RequestInit) => Response | Promise<Response>, online = () => true) {
  const asked: { url: unknown; init: RequestInit }[] = [];
  const world: FetchWorld = {
    fetch: async (url, init = {}) => {
      asked.push({ url, init });
      return respond(init);
    },
    online,
    now: () => NOW,
  };
  const fetch = makeSafeFetch(addressProblem, world);
  return { asked, get: (url = URL_A, more = {}) => fetch(url, { limit: 1000, ...more }) };
}

/** A body that sends blocks until it is cancelled, or waits for ever. */
function endless(block: Uint8Array | null) {
  return new ReadableStream<Uint8Array>({
    pull: (stream) => (block ? stream.enqueue(block) : new Promise<void>(() => {})),
  });
}
/** What a browser does with a body when its request is aborted. */
function cutBy(signal: AbortSignal | null | undefined, body: ReadableStream<Uint8Array>) {
  return body.pipeThrough(new TransformStream(), signal ? { signal } : {});
}
const problem = (value: unknown) => ({ ok: false, problem: value });

test('a file comes back as its bytes, with progress', async () => {
  const seen: number[][] = [];
  const { get } = setUp(() => new Response('{"a":1}', { headers: { 'content-length': '7' } }));
  const result = await get(URL_A, { onProgress: (...step: number[]) => void seen.push(step) });
  expect(result.ok && new TextDecoder().decode(result.bytes)).toBe('{"a":1}');
  expect(seen).toEqual([[7, 7]]);
});

test('a compressed body, longer than it was announced, has progress without an end', async () => {
  const seen: number[][] = [];
  const { get } = setUp(() => new Response('{"a":1}', { headers: { 'content-length': '3' } }));
  await get(URL_A, { onProgress: (...step: number[]) => void seen.push(step) });
  expect(seen).toEqual([[7, 0]]);
});

test('a server has 20 seconds to answer, and a minute to send everything', async () => {
  vi.useFakeTimers();
  try {
    const silent = setUp(
      ({ signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const unanswered = silent.get();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await unanswered).toEqual(problem({ code: 'TIMEOUT' }));
    const slow = setUp(({ signal }) => new Response(cutBy(signal, endless(null))));
    let ended = false;
    const stalled = slow.get().finally(() => (ended = true));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await stalled).toEqual(problem({ code: 'TIMEOUT' }));
  } finally {
    vi.useRealTimers();
  }
});

test('a request carries no cookies, no referrer, no headers of ours, and follows nothing', async () => {
  const { get, asked } = setUp(() => new Response('x'));
  await get();
  expect(asked[0]!.init).toMatchObject({
    method: 'GET',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    cache: 'no-cache',
  });
  expect(asked[0]!.init).not.toHaveProperty('headers');
});

test('addresses that are not public https addresses are never asked', async () => {
  const { get, asked } = setUp(() => new Response('x'));
  const causes = {
    'http://contoh.go.id/a': 'scheme',
    'javascript:alert(1)': 'scheme',
    'https://a:b@contoh.go.id/': 'credentials',
    'https://127.0.0.1/': 'private',
    'https://0x7f.1/': 'private',
    'https://[::ffff:10.0.0.1]/': 'private',
    'https://localhost/': 'private',
    'https://contoh.go.id:8443/': 'port',
    'bukan alamat': 'syntax',
  };
  for (const [url, cause] of Object.entries(causes)) {
    expect(await get(url)).toEqual(problem({ code: 'BAD_URL', cause }));
  }
  expect(asked).toEqual([]);
});

test('a redirect that the browser does not follow is told from a connection that fails, by asking its host once more', async () => {
  const opaque = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  const follows = ({ redirect }: RequestInit) => redirect === 'follow';
  const blocked = setUp((init) =>
    follows(init) ? Promise.reject(new TypeError('Failed to fetch')) : opaque,
  );
  expect(await blocked.get(URL_A, { follow: true })).toEqual(problem({ code: 'REDIRECT' }));
  expect(blocked.asked.map(({ url }) => url)).toEqual([URL_A, URL_A]);
  const dead = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await dead.get(URL_A, { follow: true })).toEqual(problem({ code: 'NETWORK' }));
  const list = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await list.get()).toEqual(problem({ code: 'NETWORK' }));
  expect(list.asked).toHaveLength(1);
});

test('refusals of the server are named', async () => {
  const answer = (status: number, headers = {}) =>
    setUp(() => new Response(status === 204 ? null : 'x', { status, headers })).get();
  expect(await answer(404)).toEqual(problem({ code: 'HTTP', status: 404 }));
  expect(await answer(503, { 'retry-after': '120' })).toEqual({
    ...problem({ code: 'HTTP', status: 503 }),
    retryAfter: 120_000,
  });
  expect(await answer(429, { 'retry-after': '60' })).toEqual({
    ...problem({ code: 'RATE_LIMITED' }),
    retryAfter: 60_000,
  });
  expect(await answer(302, { location: 'https://lain.contoh.id/' })).toEqual(problem({ code: 'REDIRECT' }));
  expect(await answer(204)).toEqual(problem({ code: 'EMPTY' }));
  expect(await setUp(() => new Response('')).get()).toEqual(problem({ code: 'EMPTY' }));
});

test('a 304 that comes through is asked again past every cache', async () => {
  const { get, asked } = setUp(({ cache }) =>
    cache === 'reload' ? new Response('x') : new Response(null, { status: 304 }),
  );
  expect(await get()).toMatchObject({ ok: true });
  expect(asked.map(({ init }) => init.cache)).toEqual(['no-cache', 'reload']);
  const stubborn = setUp(() => new Response(null, { status: 304 }));
  expect(await stubborn.get()).toEqual(problem({ code: 'HTTP', status: 304 }));
  expect(stubborn.asked).toHaveLength(2);
});

test('too many bytes are refused by the header, and else when they come', async () => {
  const announced = setUp(() => new Response('x', { headers: { 'content-length': '1001' } }));
  expect(await announced.get()).toEqual(problem({ code: 'TOO_BIG', limit: 1000 }));
  const poured = setUp(() => new Response(endless(new Uint8Array(400))));
  expect(await poured.get()).toEqual(problem({ code: 'TOO_BIG', limit: 1000 }));
});

test('a body that stalls, and one that drips, end at the deadline', async () => {
  const stalled = setUp(({ signal }) => new Response(cutBy(signal, endless(null))));
  expect(await stalled.get(URL_A, { deadline: 20 })).toEqual(problem({ code: 'TIMEOUT' }));
  const silent = setUp(
    ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  );
  expect(await silent.get(URL_A, { deadline: 20 })).toEqual(problem({ code: 'TIMEOUT' }));
});

test('a body that comes steadily gets longer, up to an end; one that drips does not', async () => {
  vi.useFakeTimers();
  try {
    /** Sends so many bytes each second. */
    const sending = (rate: number) =>
      setUp(({ signal }) => {
        let timer: ReturnType<typeof setInterval>;
        const body = new ReadableStream<Uint8Array>({
          start: (stream) => {
            let sent = 0;
            timer = setInterval(() => {
              stream.enqueue(new Uint8Array(rate));
              sent += rate;
              if (sent >= 1000) {
                clearInterval(timer);
                stream.close();
              }
            }, 1000);
          },
        });
        signal?.addEventListener('abort', () => clearInterval(timer));
        return new Response(cutBy(signal, body), { headers: { 'content-length': '1000' } });
      });
    const get = async (rate: number, seconds: number) => {
      let result: unknown = 'on its way';
      const options = { deadline: 60_000, longest: 240_000 };
      void sending(rate)
        .get(URL_A, options)
        .then((got) => (result = got));
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      return result;
    };
    expect(await get(5, 199)).toBe('on its way');
    expect(await get(5, 201)).toMatchObject({ ok: true });
    expect(await get(1, 60)).toEqual(problem({ code: 'TIMEOUT' }));
  } finally {
    vi.useRealTimers();
  }
});

test('a caller may stop', async () => {
  const stop = new AbortController();
  const { get } = setUp(({ signal }) => new Response(cutBy(signal, endless(null))));
  const result = get(URL_A, { signal: stop.signal });
  stop.abort();
  expect(await result).toEqual(problem({ code: 'ABORTED' }));
});

test('no connection is told from a broken one', async () => {
  const broken = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await setUp(broken).get()).toEqual(problem({ code: 'NETWORK' }));
  expect(await setUp(broken, () => false).get()).toEqual(problem({ code: 'OFFLINE' }));
  let asked = 0;
  expect(await setUp(broken, () => ++asked === 1).get()).toEqual(problem({ code: 'OFFLINE' }));
});

test('Retry-After is read in both forms, and believed up to a day', () => {
  expect(retryAfter('120', NOW)).toBe(120_000);
  expect(retryAfter('Mon, 23 Nov 2026 08:01:00 GMT', NOW)).toBe(60_000);
  expect(retryAfter('Mon, 23 Nov 2020 08:01:00 GMT', NOW)).toBe(0);
  expect(retryAfter('999999999', NOW)).toBe(86_400_000);
  expect(retryAfter('nanti', NOW)).toBeNull();
  expect(retryAfter(null, NOW)).toBeNull();
});
