/**
 * Reads pictures of posts with the built extension in Chromium and tells how often their claim is found:
 *   npm run build && npm run bench:ocr [-- --count 80] [--data ../shared/data/dev] [--only own|real] [--keep folder]
 * Every picture goes through the same page as in the product. `--keep` writes the pictures into a folder.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { PictureAnswer } from '../../../lib/core/picture.ts';
import { launchChromium } from '../../e2e/harness/chromium.ts';
import { figure, share, table } from '../table.ts';
import { posterPage } from './poster.ts';
import { STYLES } from './styles.ts';
import type { Style } from './styles.ts';
import type { Post, Posts } from './texts.ts';
import { ownPosts, realPosts } from './texts.ts';

/** Asked for by the project. */
const FOUND = 0.95;
const MEDIAN_MS = 1_500;

interface Read {
  readonly style: string;
  readonly found: boolean;
  /** Share of the words of the post that were read. */
  readonly words: number;
  readonly ms: number;
}

/** Opens the page that reads pictures inside a page of the extension, as `naskah.html` does. */
async function openReader(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/baca.html';
    frame.hidden = true;
    const loaded = new Promise((done) => {
      frame.addEventListener('load', done);
    });
    document.body.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow?.postMessage('tabayun-baca', location.origin, [port2]);
    port1.start();
    Object.assign(window, { readerPort: port1 });
  });
}

declare const readerPort: MessagePort;

/** Reads one picture; milliseconds from its bytes to its words. */
function readPicture(
  page: Page,
  number: number,
  jpeg: Buffer,
): Promise<{ answer: PictureAnswer; ms: number }> {
  return page.evaluate(
    async ([number, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)).buffer;
      const start = performance.now();
      const answer = await new Promise<PictureAnswer>((done) => {
        const onMessage = ({ data }: MessageEvent<{ answer?: PictureAnswer }>): void => {
          if (!data.answer) return;
          readerPort.removeEventListener('message', onMessage);
          done(data.answer);
        };
        readerPort.addEventListener('message', onMessage);
        readerPort.postMessage({ number, bytes }, [bytes]);
      });
      return { answer, ms: performance.now() - start };
    },
    [number, jpeg.toString('base64')] as const,
  );
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

async function picture(page: Page, { text }: Post, style: Style, seed: number): Promise<Buffer> {
  await page.setContent(posterPage(text, style, seed));
  return page.locator('.poster').screenshot({ type: 'jpeg', quality: style.quality });
}

async function measure(studio: Page, reader: Page, { posts, found }: Posts, keep?: string): Promise<Read[]> {
  const reads: Read[] = [];
  for (const [i, post] of posts.entries()) {
    const style = STYLES[i % STYLES.length]!;
    const jpeg = await picture(studio, post, style, i);
    if (keep) await writeFile(join(keep, `${String(i).padStart(3, '0')}.jpg`), jpeg);
    const { answer, ms } = await readPicture(reader, i, jpeg);
    const text = answer.ok ? answer.read.text : '';
    const wanted = wordsOf(post.text);
    const got = wordsOf(text);
    reads.push({
      style: style.name,
      found: found(text, post.gold),
      words: [...wanted].filter((word) => got.has(word)).length / wanted.size,
      ms,
    });
  }
  return reads;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const quantile = (values: readonly number[], at: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? NaN;

function show(source: string, reads: readonly Read[]): void {
  const row = (name: string, some: readonly Read[]) => [
    name,
    some.length,
    share(mean(some.map(({ found }) => Number(found)))),
    share(mean(some.map(({ words }) => words))),
    Math.round(
      quantile(
        some.map(({ ms }) => ms),
        0.5,
      ),
    ),
    Math.round(
      quantile(
        some.map(({ ms }) => ms),
        0.95,
      ),
    ),
  ];
  const styles = [...new Set(reads.map(({ style }) => style))];
  console.log(
    table(
      [source, 'pictures', 'claim found', 'words read', 'median ms', 'p95 ms'],
      [
        ...styles.map((style) =>
          row(
            style,
            reads.filter((read) => read.style === style),
          ),
        ),
        row('all', reads),
      ],
    ),
    '\n',
  );
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '80' },
    data: { type: 'string', default: '../shared/data/dev' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const count = Number(values.count);
if (values.keep) await mkdir(values.keep, { recursive: true });
const browser = await launchChromium();
try {
  const studio = await browser.openPage('about:blank');
  await studio.setViewportSize({ width: 760, height: 900 });
  const reader = await browser.openPage(`chrome-extension://${browser.extensionId}/naskah.html`);
  await openReader(reader);
  const blank = await picture(studio, { text: 'Selamat pagi', gold: '' }, STYLES[0]!, 0);
  const { ms } = await readPicture(reader, -1, blank);
  console.log(`The first picture, which starts the reader: ${figure(Math.round(ms))} ms\n`);
  const own = values.only === 'real' ? null : ownPosts(count);
  const real = values.only === 'own' ? null : realPosts(values.data, count);
  for (const posts of [own, real]) {
    if (!posts) continue;
    const reads = await measure(studio, reader, posts, values.keep);
    show(posts.source, reads);
    const found = mean(reads.map((read) => Number(read.found)));
    if (
      found < FOUND ||
      quantile(
        reads.map((read) => read.ms),
        0.5,
      ) > MEDIAN_MS
    )
      process.exitCode = 1;
  }
} finally {
  await browser.close();
}
