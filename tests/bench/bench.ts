/**
 * How well, how fast and how big, beside the libraries that one would otherwise pick:
 *   npm run bench [-- --json FILE] [--data DIR] [--quick] [--cold]
 * Nothing is asserted: it is a report, and it fails only when something does not run. Times depend on the machine
 * and what else it does; compare the ratios. `--quick` takes our own small sample and no browser; `--cold` only
 * measures the browser, at 10,000 clarifications. What a compose box costs and how pictures are read are the last parts;
 * `npm run bench:compose` and `npm run bench:ocr` measure these alone.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { CHROME_BUILD } from '../e2e/harness/chromium.ts';
import { runProgram } from '../run/steps.ts';
import { measureBrowser, showBrowser } from './browser.ts';
import { makeDrafts } from './claims.ts';
import { measureCompose } from './compose.ts';
import { ENGINES } from './engines.ts';
import { measurePictures, showPictures } from './ocr/pictures.ts';
import { measureQuality, showQuality } from './quality.ts';
import { material, ownSample, readSample } from './sample.ts';
import { measureBeside, measureScale, showBeside, showScale } from './scale.ts';
import { measureSizes, showSizes } from './sizes.ts';

const DATA = new URL('../../../shared/data/dev', import.meta.url).pathname;
const FULL = { sizes: [1_000, 10_000, 100_000], beside: 10_000, drafts: 200, few: 40 };
const QUICK = { posts: 120, sizes: [1_000], beside: 1_000, drafts: 40, few: 10 };
const COLD = { sizes: [10_000], rounds: 40 };
const BROWSER = { sizes: [1_000, 10_000, 50_000, 100_000], rounds: 15 };
/** Checks in the browser while the background runs, and their length in characters. */
const CHECKS = 100;
const DRAFT_LENGTH = 280;
const PICTURES = 80;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    data: { type: 'string', default: DATA },
    quick: { type: 'boolean', default: false },
    cold: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n\n`);
const load = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;
const sample = values.quick ? ownSample(QUICK.posts) : readSample(values.data);
const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`;
const report: Record<string, unknown> = {
  machine: { processor, node: process.version },
  sample: { source: sample.source, claims: sample.claims.length, drafts: sample.drafts.length },
};

/** Runs one part, shows it at once and keeps it for the file. */
async function part<T>(name: string, title: string, work: () => T | Promise<T>, show: (result: T) => string) {
  const [before, start] = [load(), performance.now()];
  const result = await work();
  const seconds = Math.round((performance.now() - start) / 1000);
  report[name] = { result, seconds, load: [before, load()] };
  say(`## ${title}\n\n${show(result)}\n\n${seconds} s, load ${before} to ${load()}`);
}

/** Builds the extension as it is now, so that no older build is measured. */
async function build(): Promise<void> {
  const { code, output } = await runProgram(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build']);
  if (code !== 0) throw new Error(output);
}

async function inNode(): Promise<void> {
  const { sizes, beside, drafts, few } = values.quick ? QUICK : FULL;
  await part(
    'quality',
    `Beside others, ${sample.claims.length.toLocaleString('en')} claims`,
    () => measureQuality(sample, ENGINES),
    showQuality,
  );
  await part('scale', 'Size of the list', () => measureScale(sample, sizes, drafts), showScale);
  await part(
    'beside',
    'Drafts of 280 characters, beside others',
    () => measureBeside(sample, beside, drafts, few),
    showBeside,
  );
}

async function inBrowser(): Promise<void> {
  const { claims, texts } = material(sample);
  const drafts = makeDrafts(texts, CHECKS, DRAFT_LENGTH);
  const plan = { ...(values.cold ? COLD : BROWSER), drafts };
  await part('browser', 'In Chromium', () => measureBrowser(claims, plan), showBrowser);
}

say(`${processor}, Node ${process.version}; sample: ${sample.source}`);
if (!values.cold) await inNode();
if (!values.quick) {
  await build();
  await part('sizes', 'Size of the extension', () => measureSizes(CHROME_BUILD), showSizes);
  await inBrowser();
  if (!values.cold) {
    await measureCompose(part, false);
    const pictures = { count: PICTURES, data: values.data };
    await part('pictures', 'Pictures of posts', () => measurePictures(pictures), showPictures);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
