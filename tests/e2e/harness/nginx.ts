/** nginx as a plain static host, set up as the publishers' guide says, on loopback and with no rights of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { Certificate } from './certificate.ts';
import { portOf } from './server.ts';
import { waitFor } from './wait.ts';

const GUIDE = new URL('../../../entrypoints/panduan/index.html', import.meta.url);
const UNPACKED = new URL('../../../.output/nginx', import.meta.url).pathname;
const PROGRAM = join(UNPACKED, 'usr/sbin/nginx');

/** nginx of this machine, else that of Debian's package, unpacked and not installed. @throws with what to do */
export function findNginx(): string {
  const found = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', PROGRAM].find((path) => existsSync(path));
  if (found) return found;
  mkdirSync(UNPACKED, { recursive: true });
  const apt = (...args: readonly string[]) => spawnSync('apt-get', args, { cwd: UNPACKED, encoding: 'utf8' });
  if (apt('download', 'nginx').status !== 0) {
    apt('update', '-qq');
    apt('download', 'nginx');
  }
  const file = readdirSync(UNPACKED).find((name) => name.endsWith('.deb'));
  if (file) spawnSync('dpkg-deb', ['-x', file, '.'], { cwd: UNPACKED });
  if (spawnSync(PROGRAM, ['-v']).status !== 0)
    throw new Error('nginx is missing and cannot be had from Debian: apt-get install nginx-light');
  return PROGRAM;
}

/** The server block that the guide shows. */
export function guideConfig(): string {
  const text = /<pre id="nginx"[^>]*>\s*([^]*?)<\/pre/.exec(readFileSync(GUIDE, 'utf8'))?.[1];
  if (text === undefined) throw new Error('the guide shows no nginx configuration');
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

export interface Nginx {
  readonly port: number;
  /** Requests answered since the last look: status and path. */
  asked(): Promise<string[]>;
  /** Changes the certificate, as an administrator does: new files, then a reload. */
  use(certificate: Certificate): Promise<void>;
  close(): Promise<void>;
}

/** Starts nginx on the files of a folder, under the host name of the guide. `home`: an empty folder for its own files. */
export async function startNginx(files: string, home: string, certificate: Certificate): Promise<Nginx> {
  const port = await freePort();
  const at = (name: string): string => join(home, name);
  const place = (config: string, from: string, to: string): string => {
    if (!config.includes(from)) throw new Error(`the configuration of the guide has no ${from}`);
    return config.replace(from, to);
  };
  const server = [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['/etc/ssl/daftar.pem', at('cert.pem')],
    ['/etc/ssl/private/daftar.key', at('key.pem')],
    ['/srv/daftar', files],
  ].reduce((config, [from = '', to = '']) => place(config, from, to), guideConfig());
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${at(name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  // A connection that a browser opened to have one in hand, and never used, would keep an old worker for a minute.
  writeFileSync(
    at('nginx.conf'),
    `daemon off; ${user} worker_processes 1; worker_shutdown_timeout 1s; pid ${at('nginx.pid')};
    events {}
    http { log_format asked "$status $uri"; access_log ${at('asked.log')} asked; ${temporary.join(' ')}
    ${server} }`,
  );
  const put = ({ key, cert }: Certificate): void => {
    writeFileSync(at('cert.pem'), cert);
    writeFileSync(at('key.pem'), key);
    chmodSync(at('key.pem'), 0o600);
  };
  put(certificate);
  const child = spawn(findNginx(), ['-p', home, '-e', at('error.log'), '-c', at('nginx.conf')], {
    stdio: 'ignore',
  });
  const closed = new Promise<void>((done) => void child.on('close', () => done()));
  const serves = async ({ cert }: Certificate): Promise<boolean> =>
    (await served(port)) === new X509Certificate(cert).fingerprint256;
  const log = (): string => (existsSync(at('error.log')) ? readFileSync(at('error.log'), 'utf8') : '');
  await waitFor('nginx to serve', () => serves(certificate)).catch((error: unknown) => {
    child.kill();
    throw new Error(log(), { cause: error });
  });
  let read = 0;
  let looks = 0;
  return {
    port,
    // A line is written after its answer has gone. The one worker writes in order: before a last question of our own.
    async asked() {
      const last = `/pandangan-${++looks}`;
      await complete(port, last);
      const all = (): string[] => readFileSync(at('asked.log'), 'utf8').split('\n').filter(Boolean);
      const lines = await waitFor('the log of nginx', () => {
        const written = all();
        return written.some((line) => line.endsWith(last)) && written;
      });
      const end = lines.findIndex((line) => line.endsWith(last));
      return lines.slice(read, (read = end + 1) - 1);
    },
    async use(next) {
      put(next);
      const before = workersOf(child.pid);
      child.kill('SIGHUP');
      // The workers before it take connections until they are gone.
      await waitFor('the end of the old workers', () =>
        workersOf(child.pid).every((pid) => !before.includes(pid)),
      );
      await waitFor('the new certificate', () => serves(next));
    },
    async close() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

const workersOf = (pid = 0): string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);

/** Asks for a path, whatever the certificate is, to the end of the answer. */
function complete(port: number, path: string): Promise<void> {
  return new Promise((done, fail) => {
    const options = { host: '127.0.0.1', port, path, rejectUnauthorized: false, agent: false };
    get(options, (response) => response.resume().on('end', done).on('error', fail)).on('error', fail);
  });
}

/** Fingerprint of the certificate that is served. */
function served(port: number): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      const { fingerprint256 } = socket.getPeerCertificate();
      socket.end();
      done(fingerprint256);
    });
    socket.on('error', fail);
  });
}

/** What a client with this very certificate as its trust anchor says to the host; null when it is content. */
export function complaint(port: number, host: string, { cert }: Certificate): Promise<string | null> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', servername: host, ca: cert }, () => {
      socket.end();
      done(null);
    });
    socket.on('error', (error: Error & { code?: string }) => done(error.code ?? error.message));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = portOf(server.address());
  await new Promise((done) => server.close(done));
  return port;
}
