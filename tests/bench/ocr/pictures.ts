/** How well and how fast pictures of posts are read, by the built extension in Chromium. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PictureAnswer } from '../../../lib/core/picture.ts';
import { launchChromium } from '../../e2e/harness/chromium.ts';
import { quantile } from '../measure.ts';
import { figure, share, table } from '../table.ts';
import { posterPage } from './poster.ts';
import { STYLES } from './styles.ts';
import type { Style } from './styles.ts';
import type { Post, Posts } from './texts.ts';
import { ownPosts, realPosts } from './texts.ts';

export interface Read {
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
const times = (reads: readonly Read[]): number[] => reads.map(({ ms }) => ms);

/** Share of pictures in which the claim was found. */
export const foundIn = (reads: readonly Read[]): number => mean(reads.map(({ found }) => Number(found)));
/** Milliseconds. */
export const medianOf = (reads: readonly Read[]): number => quantile(times(reads), 0.5);

export interface PictureFigures {
  /** The first picture starts the reader; milliseconds. */
  readonly first: number;
  readonly sets: readonly { readonly source: string; readonly reads: readonly Read[] }[];
}

export interface PictureWishes {
  /** Pictures of each set. */
  readonly count: number;
  /** Folder of the real posts. */
  readonly data: string;
  readonly only?: string | undefined;
  /** Folder that the pictures are written into. */
  readonly keep?: string | undefined;
}

/** Needs a built extension. Every picture goes through the same page as in the product. */
export async function measurePictures({ count, data, only, keep }: PictureWishes): Promise<PictureFigures> {
  if (keep) await mkdir(keep, { recursive: true });
  const browser = await launchChromium();
  try {
    const studio = await browser.openPage('about:blank');
    await studio.setViewportSize({ width: 760, height: 900 });
    const reader = await browser.openPage(`chrome-extension://${browser.extensionId}/naskah.html`);
    await openReader(reader);
    const blank = await picture(studio, { text: 'Selamat pagi', gold: '' }, STYLES[0]!, 0);
    const { ms: first } = await readPicture(reader, -1, blank);
    const sets = [];
    for (const posts of [
      only === 'real' ? null : ownPosts(count),
      only === 'own' ? null : realPosts(data, count),
    ])
      if (posts) sets.push({ source: posts.source, reads: await measure(studio, reader, posts, keep) });
    return { first, sets };
  } finally {
    await browser.close();
  }
}

export function showPictures({ first, sets }: PictureFigures): string {
  const row = (name: string, some: readonly Read[]) => [
    name,
    some.length,
    share(foundIn(some)),
    share(mean(some.map(({ words }) => words))),
    Math.round(medianOf(some)),
    Math.round(quantile(times(some), 0.95)),
  ];
  const tables = sets.map(({ source, reads }) => {
    const styles = [...new Set(reads.map(({ style }) => style))];
    const rows = styles.map((style) =>
      row(
        style,
        reads.filter((read) => read.style === style),
      ),
    );
    const head = [source, 'pictures', 'claim found', 'words read', 'median ms', 'p95 ms'];
    return table(head, [...rows, row('all', reads)]);
  });
  return [`The first picture, which starts the reader: ${figure(Math.round(first))} ms`, ...tables].join(
    '\n\n',
  );
}
