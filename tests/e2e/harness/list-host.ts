import type { ServerResponse } from 'node:http';
import type { Site } from './server.ts';

/** A list host that behaves, and misbehaves, by path. */
export interface ListHost {
  readonly site: Site;
  /** Puts a file at a path, e.g. `/daftar.json`. Strings are sent as they are, anything else as JSON. */
  put(path: string, content: unknown): void;
  /** From now on the path answers 404. */
  remove(path: string): void;
}

const OPEN = { 'access-control-allow-origin': '*', 'content-type': 'application/json; charset=utf-8' };
const BLOCK = Buffer.alloc(64 * 1024, 32);

/** Starts with no files; every path that is neither put nor a fault answers 404. */
export function listHost(): ListHost {
  const files = new Map<string, string>();
  return {
    put: (path, content) =>
      void files.set(path, typeof content === 'string' ? content : JSON.stringify(content)),
    remove: (path) => void files.delete(path),
    site: (request, response) => {
      const path = request.url ?? '/';
      const body = files.get(path);
      if (body !== undefined) response.writeHead(200, OPEN).end(body);
      else (FAULTS[path] ?? notFound)(response);
    },
  };
}

const notFound = (response: ServerResponse): void => void response.writeHead(404, OPEN).end();

/** Sends blocks as fast as they are taken, up to `bytes`, or for as long as the other side listens. */
function pour(response: ServerResponse, bytes: number): void {
  let sent = 0;
  const more = (): void => {
    while (sent < bytes && !response.destroyed) {
      sent += BLOCK.length;
      if (!response.write(BLOCK)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

/** The faults of real hosts. Each path is one fault. */
const FAULTS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/500': (response) => response.writeHead(500, OPEN).end('kesalahan server'),
  '/empty': (response) => response.writeHead(200, OPEN).end(),
  '/html': (response) =>
    response
      .writeHead(200, { ...OPEN, 'content-type': 'text/html' })
      .end('<!doctype html><title>Masuk ke Wi-Fi</title><p>Silakan masuk.'),
  '/trunc': (response) => {
    response.writeHead(200, { ...OPEN, 'content-length': '1000' });
    response.write('{"id":"terpotong","title":"', () => response.destroy());
  },
  '/endless': (response) => {
    response.writeHead(200, OPEN);
    pour(response, Infinity);
  },
  '/50mb': (response) => {
    response.writeHead(200, OPEN);
    pour(response, 50 * 1024 * 1024);
  },
  '/redirect': (response) => response.writeHead(302, { ...OPEN, location: '/daftar.json' }).end(),
  '/hang': () => undefined,
  '/hang-body': (response) => {
    response.writeHead(200, { ...OPEN, 'content-length': '1000' });
    response.write('{"id":"');
  },
  '/no-cors': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
};
