import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { makeCertificate } from './certificate.ts';

/** Answers one request of one host. */
export type Site = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A request as the server saw it: the proof of who asked for what. */
export interface Seen {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** False for the icon of a site, which the browser itself fetches. */
export const isOfPage = ({ path }: Seen): boolean => path !== '/favicon.ico';

/** HTTPS server on loopback that plays several real hosts, told apart by their names. */
export interface LocalServer {
  readonly port: number;
  readonly spki: string;
  readonly hosts: readonly string[];
  /** Every request since the start, oldest first. */
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** Starts the server. `sites` maps host names to what answers there; any other host gets 421. */
export async function startServer(sites: Readonly<Record<string, Site>>): Promise<LocalServer> {
  const hosts = Object.keys(sites);
  const { key, cert, spki } = await makeCertificate(hosts);
  const seen: Seen[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const { method = '', url: path = '/', headers } = request;
    seen.push({ host, method, path, headers });
    const site = sites[host];
    if (!site) response.writeHead(421).end();
    else void Promise.resolve(site(request, response)).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: portOf(server.address()),
    spki,
    hosts,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Port of a listening TCP server. */
export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on TCP');
  return address.port;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves the files of a folder. A path without a file extension gets `<path>.html`, `/` gets `index.html`. */
export function folder(root: string): Site {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const path = normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname));
    const name = extname(path) ? path : `${path}.html`;
    const body = await readFile(join(root, name)).catch(() => null);
    if (body === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(body);
  };
}

/** Serves one page of the given markup on every path. */
export function page(markup: string): Site {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(markup);
  };
}
