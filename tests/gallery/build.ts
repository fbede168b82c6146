import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { preact } from '@preact/preset-vite';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../run/browsers.mjs';

const ROOT = new URL('.', import.meta.url).pathname;
const OUT = new URL('../../.output/gallery', import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the gallery page into `.output/gallery`. */
export async function buildGallery(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: { outDir: OUT, emptyOutDir: true, target: 'es2022' },
  });
}

/** Serves the built gallery on a loopback port and opens a headless Chromium. `close` ends both. */
export async function openGallery() {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(OUT, normalize(path === '/' ? '/index.html' : path));
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', () => done());
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage({ deviceScaleFactor: 1, locale: 'id-ID' });
  return {
    page,
    origin: `http://127.0.0.1:${port}`,
    close: async (): Promise<void> => {
      await browser.close();
      server.close();
    },
  };
}
