/** What the built extension weighs, each file compressed by gzip, beside the targets. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { table } from './table.ts';

/** The engine and the data of text recognition, shipped whole so that nothing is downloaded. */
const OCR = /tesseract|traineddata|\.wasm|worker\.min/;

export interface Size {
  readonly part: string;
  readonly files: number;
  /** Bytes. */
  readonly raw: number;
  readonly gzipped: number;
  /** Bytes, where there is a target. */
  readonly target?: number;
}

const KB = 1000;
const PARTS: readonly { readonly part: string; readonly start: string; readonly target?: number }[] = [
  { part: 'early script', start: 'early.js', target: 5 * KB },
  { part: 'late script', start: 'late.js', target: 45 * KB },
  { part: 'popup', start: 'popup.html', target: 60 * KB },
  { part: 'options', start: 'options.html' },
  { part: 'background', start: 'background.js' },
];

/** Weighs a folder with a build of the extension. */
export function measureSizes(folder: string): Size[] {
  const all = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const without = all.filter((file) => !OCR.test(file));
  return [
    ...PARTS.map(({ part, start, ...target }) => weigh(part, reach(folder, start), target)),
    weigh('package without OCR', without, { target: 1000 * KB }),
    ...(without.length < all.length ? [weigh('package', all, {})] : []),
  ];
}

function weigh(part: string, files: readonly string[], target: Pick<Size, 'target'>): Size {
  const contents = files.map((file) => readFileSync(file));
  const sum = (lengths: readonly number[]): number => lengths.reduce((a, b) => a + b, 0);
  const raw = sum(contents.map(({ length }) => length));
  const gzipped = sum(contents.map((content) => gzipSync(content).length));
  return { part, files: files.length, raw, gzipped, ...target };
}

const LINKS = {
  html: /(?:src|href)="([^"]+\.(?:js|css))"/g,
  js: /(?:from|import)\s*["']([^"']+\.js)["']/g,
};

/** A file and everything that it loads before it runs. */
function reach(folder: string, start: string): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const file = join(folder, name);
    if (found.has(file)) return;
    found.add(file);
    const links = name.endsWith('.html') ? LINKS.html : name.endsWith('.js') ? LINKS.js : null;
    if (!links) return;
    for (const [, link = ''] of readFileSync(file, 'utf8').matchAll(links))
      visit(normalize(link.startsWith('/') ? link.slice(1) : join(dirname(name), link)));
  };
  visit(start);
  return [...found];
}

/** The table of sizes, in kB. */
export const showSizes = (sizes: readonly Size[]): string =>
  table(
    ['part', 'files', 'kB', 'kB gzipped', 'target'],
    sizes.map(({ part, files, raw, gzipped, target }) => [
      part,
      files,
      raw / KB,
      gzipped / KB,
      target ? `${target / KB}` : '–',
    ]),
  );
