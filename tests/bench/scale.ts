/** How our matching grows with the list, beside two others at one size. */
import { growClaims, makeDrafts } from './claims.ts';
import { type Engine, megabytes, type Searcher } from './engine.ts';
import { miniSearch, stringSimilarity, tabayun } from './engines.ts';
import { quantile, timed, type Times, timesOf } from './measure.ts';
import { material, type Sample } from './sample.ts';
import { ratio, table } from './table.ts';

const TOP = 5;
/** Drafts before the first that counts. */
const WARM_UP = 100;
const OPENINGS = 7;
const SHORT = 280;
const LONG = 4_000;
const LONG_DRAFTS = 30;
export interface Scale {
  readonly claims: number;
  /** Milliseconds, index and everything around it. */
  readonly build: number;
  readonly megabytes: number;
  readonly open: number;
  readonly short: Times;
  readonly long: Times;
}

export interface Beside {
  readonly engine: string;
  readonly claims: number;
  readonly short: Times;
  /** Median of its time over ours, and the 95 % value of its time over ours. */
  readonly ratios: { readonly p50: number; readonly p95: number };
}

/** Drafts to warm up with and others that count. */
function shortDrafts(texts: readonly string[], count: number): [string[], string[]] {
  const drafts = makeDrafts(texts, WARM_UP + count, SHORT);
  return [drafts.slice(0, WARM_UP), drafts.slice(WARM_UP)];
}

async function timesFor(searcher: Searcher, drafts: readonly string[]): Promise<Times> {
  const times: number[] = [];
  for (const draft of drafts) times.push((await timed(() => searcher.rank(draft, TOP)))[1]);
  return timesOf(times);
}

/** Ours at several sizes. */
export async function measureScale(
  sample: Sample,
  sizes: readonly number[],
  drafts: number,
): Promise<Scale[]> {
  const { claims: real, texts } = material(sample);
  const rows: Scale[] = [];
  for (const size of sizes) {
    const claims = growClaims(real, size);
    const [built, build] = await timed(() => tabayun.build(claims));
    const stored = built.store();
    const openings: number[] = [];
    let searcher: Searcher = built;
    for (let i = 0; i < OPENINGS; i++) {
      const [opened, ms] = await timed(() => tabayun.load(stored));
      openings.push(ms);
      searcher = opened;
    }
    const [warmUp, counted] = shortDrafts(texts, drafts);
    await timesFor(searcher, warmUp);
    rows.push({
      claims: size,
      build,
      megabytes: megabytes(stored),
      open: quantile(openings, 0.5),
      short: await timesFor(searcher, counted),
      long: await timesFor(searcher, makeDrafts(texts, LONG_DRAFTS, LONG)),
    });
  }
  return rows;
}

/** Ours, MiniSearch and string-similarity on the same drafts, draft by draft. The last is asked the first `few`. */
export async function measureBeside(
  sample: Sample,
  size: number,
  drafts: number,
  few: number,
): Promise<Beside[]> {
  const { claims: real, texts } = material(sample);
  const claims = growClaims(real, size);
  const [warmUp, counted] = shortDrafts(texts, drafts);
  const engines: readonly Engine[] = [tabayun, miniSearch, stringSimilarity];
  const searchers: Searcher[] = [];
  for (const engine of engines) searchers.push(await engine.build(claims));
  const times = engines.map((): number[] => []);
  for (const draft of warmUp) for (const searcher of searchers.slice(0, 2)) await searcher.rank(draft, TOP);
  for (const [i, draft] of counted.entries()) {
    for (const [e, searcher] of searchers.entries())
      if (e < 2 || i < few) times[e]!.push((await timed(() => searcher.rank(draft, TOP)))[1]);
  }
  return engines.map((engine, e) => {
    const theirs = timesOf(times[e]!);
    const ours = timesOf(times[0]!.slice(0, theirs.n));
    const ratios = { p50: theirs.p50 / ours.p50, p95: theirs.p95 / ours.p95 };
    return { engine: engine.name, claims: size, short: theirs, ratios };
  });
}

/** The table of sizes. */
export const showScale = (rows: readonly Scale[]): string =>
  table(
    ['clarifications', 'build s', 'index MB', 'open ms', 'p50 ms', 'p95 ms', 'p50 long', 'p95 long'],
    rows.map(({ claims, build, megabytes, open, short, long }) => [
      claims.toLocaleString('en'),
      build / 1000,
      megabytes,
      open,
      short.p50,
      short.p95,
      long.p50,
      long.p95,
    ]),
  );

/** The table of ratios. */
export const showBeside = (rows: readonly Beside[]): string =>
  table(
    [
      `engine at ${rows[0]?.claims.toLocaleString('en')}`,
      'drafts',
      'p50 ms',
      'p95 ms',
      'p50 ratio',
      'p95 ratio',
    ],
    rows.map(({ engine, short, ratios }) => [
      engine,
      short.n,
      short.p50,
      short.p95,
      ratio(ratios.p50, 1),
      ratio(ratios.p95, 1),
    ]),
  );
