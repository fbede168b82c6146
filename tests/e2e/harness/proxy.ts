import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { LocalServer } from './server.ts';
import { portOf } from './server.ts';

/** CONNECT proxy on loopback: the hosts that the local server plays are joined to it, all others are refused. */
export interface Proxy {
  readonly port: number;
  /** Every host that was asked for, oldest first, also the refused ones: the proof of who was talked to. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function startProxy(server: LocalServer): Promise<Proxy> {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://unknown').hostname);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    asked.push(host);
    socket.on('error', () => socket.destroy());
    if (!server.hosts.includes(host)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(server.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  return {
    port: portOf(proxy.address()),
    asked,
    close: () =>
      new Promise((done) => {
        proxy.close(() => done());
        proxy.closeAllConnections();
      }),
  };
}
