import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Publisher } from '../../unit/lists/publisher.ts';
import type { Site } from './server.ts';

/** How a host goes wrong with a file. */
export type Fault = (response: ServerResponse, body: Buffer) => unknown;

/** A static host with the files of publishers, each under `/<id>/`, that can be told to go wrong. */
export interface SignedHost {
  readonly site: Site;
  add(publisher: Publisher): void;
  /** From now on files whose path matches go wrong like this; null: nothing does. */
  break(path: RegExp | null, fault?: Fault): void;
  /** Milliseconds before an answer, and bytes a second. */
  slow(latency: number, rate?: number): void;
  /** Files that were asked for since the last look, with what the browser sent along. */
  asked(): { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[];
}

const OPEN = {
  'access-control-allow-origin': '*',
  'content-type': 'application/json; charset=utf-8',
} as const;

export function signedHost(): SignedHost {
  const publishers = new Map<string, Publisher>();
  const asked: { path: string; headers: Record<string, unknown> }[] = [];
  let broken: { readonly path: RegExp; readonly fault: Fault } | null = null;
  let latency = 0;
  let rate = Infinity;
  return {
    add: (publisher) => void publishers.set(publisher.id, publisher),
    break: (path, fault = FAULTS.cut) => {
      broken = path && { path, fault };
    },
    slow: (ms, bytesPerSecond = Infinity) => {
      latency = ms;
      rate = bytesPerSecond;
    },
    asked: () => asked.splice(0),
    site: async ({ url = '/', headers, method }, response) => {
      const [, id = '', ...rest] = url.split('/');
      const path = rest.join('/');
      asked.push({ path, headers: { ...headers, method } });
      const bytes = publishers.get(id)?.files.get(path);
      if (latency > 0) await pause(latency);
      if (broken?.path.test(path)) broken.fault(response, Buffer.from(bytes ?? []));
      else if (!bytes) response.writeHead(404, OPEN).end();
      else await send(response, Buffer.from(bytes), rate);
    },
  };
}

async function send(response: ServerResponse, body: Buffer, rate: number): Promise<void> {
  response.writeHead(200, { ...OPEN, 'content-length': body.length, etag: `"${body.length}"` });
  if (rate === Infinity) return void response.end(body);
  const step = Math.max(1, Math.floor(rate / 20));
  for (let at = 0; at < body.length; at += step) {
    if (response.destroyed) return;
    response.write(body.subarray(at, at + step));
    await pause(50);
  }
  response.end();
}

const half = (body: Buffer) => body.subarray(0, body.length / 2);
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  (response) =>
    response.writeHead(code, { ...OPEN, ...headers }).end(code === 204 ? undefined : 'x');
const blocks = (response: ServerResponse): void => {
  while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 32)));
  if (!response.destroyed) response.once('drain', () => blocks(response));
};

/** The faults of real hosts and lines, by name. */
export const FAULTS = {
  /** Announced in full, cut off half-way. */
  cut: (response, body) => {
    response.writeHead(200, { ...OPEN, 'content-length': body.length });
    response.write(half(body), () => response.destroy());
  },
  /** Chunked, cut off half-way. */
  cutChunked: (response, body) => {
    response.writeHead(200, OPEN);
    response.write(half(body), () => response.destroy());
  },
  /** Without a length, closed half-way as if that were all (HTTP/1.0). */
  close: (response, body) => {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, { ...OPEN, connection: 'close' }).end(half(body));
  },
  /** Half of a compressed body, with a length that fits the half. */
  halfGzip: (response, body) => {
    const bytes = half(gzipSync(body));
    response
      .writeHead(200, { ...OPEN, 'content-encoding': 'gzip', 'content-length': bytes.length })
      .end(bytes);
  },
  /** Other bytes of the same length. */
  flip: (response, body) => {
    const bytes = Buffer.from(body);
    bytes[bytes.length >> 1]! ^= 1;
    response.writeHead(200, OPEN).end(bytes);
  },
  /** The sign-in page of a Wi-Fi. */
  html: (response) =>
    response
      .writeHead(200, { ...OPEN, 'content-type': 'text/html' })
      .end('<!doctype html><title>Masuk</title>'),
  empty: (response) => response.writeHead(200, OPEN).end(),
  noContent: status(204),
  notFound: status(404),
  gone: status(410),
  broken: status(500),
  busy: status(429, { 'retry-after': '7200' }),
  redirect: status(302, { location: '/lain/daftar.json' }),
  redirectToFile: status(302, { location: 'file:///etc/hostname' }),
  notModified: status(304),
  endless: (response) => {
    response.writeHead(200, OPEN);
    blocks(response);
  },
  /** 300 MB of zeros, compressed. */
  bomb: (response) =>
    response
      .writeHead(200, { ...OPEN, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 })),
  noCors: (response, body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
  /** Nothing ever comes. */
  hang: () => undefined,
  /** A byte every 200 ms. */
  drip: (response, body) => {
    response.writeHead(200, { ...OPEN, 'content-length': body.length });
    let at = 0;
    const timer = setInterval(() => {
      if (response.destroyed || at >= body.length) clearInterval(timer);
      else response.write(body.subarray(at, ++at));
    }, 200);
  },
} satisfies Readonly<Record<string, Fault>>;
