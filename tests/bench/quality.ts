/** Every engine on the same list and drafts, draft by draft side by side, so that noise hits all of them alike. */
import { makeDrafts } from './claims.ts';
import { type Engine, megabytes, type Searcher, type Stored } from './engine.ts';
import { quantile, timed, type Times, timesOf } from './measure.ts';
import type { Draft, Sample } from './sample.ts';
import { ratio, share, table } from './table.ts';

/** Share of ordinary posts that may alarm where recall is compared. */
const FALSE_ALARMS = 0.01;
const TOP = 5;
/** Other texts that warm an engine up before its time counts, and their length. */
const WARM_UP = 100;
const WARM_UP_LENGTH = 280;
/** Builds and starts from storage, of which the medians count. */
const BUILDS = 3;
const LOADS = 7;

interface Contestant {
  readonly engine: Engine;
  readonly stored: Stored;
  searcher: Searcher;
  readonly builds: number[];
  readonly loads: number[];
  readonly answers: { draft: Draft; right: boolean; score: number; ms: number }[];
}

export interface Quality {
  readonly engine: string;
  /** Drafts that it was asked. */
  readonly n: number;
  /** Share of repeating posts whose claim stands first. */
  readonly first: number;
  readonly firstNear: number;
  readonly firstParaphrase: number;
  /** Share of repeating posts with their claim first and a top score that 1 % of ordinary posts exceed; null without scores. */
  readonly recall: number | null;
  readonly recallNear: number | null;
  readonly recallParaphrase: number | null;
  /** Milliseconds. */
  readonly check: Times;
  readonly build: number;
  readonly load: number;
  readonly megabytes: number;
}

/** Asks every engine every draft, the engines taking turns in another order for each. */
export async function measureQuality(sample: Sample, engines: readonly Engine[]): Promise<Quality[]> {
  const contestants = await prepare(engines, sample);
  const claims = sample.claims.map(({ claim }) => claim);
  const others = makeDrafts(claims, WARM_UP, WARM_UP_LENGTH);
  for (const { engine, searcher } of contestants)
    for (const text of engine.slow ? others.slice(0, 1) : others) await searcher.rank(text, TOP);
  for (const [i, draft] of sample.drafts.entries()) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(i + turn) % contestants.length]!;
      if (!hasEnough(contestant)) await ask(contestant, draft, sample);
    }
  }
  return contestants.map(summarise);
}

function hasEnough({ engine: { slow }, answers }: Contestant): boolean {
  if (!slow) return false;
  return answers.length >= slow.drafts || answers.reduce((sum, { ms }) => sum + ms, 0) >= slow.ms;
}

/** Builds and loads every engine several times, in turns too, loads apart from builds and what they leave behind. */
async function prepare(engines: readonly Engine[], { claims }: Sample): Promise<Contestant[]> {
  const contestants: Contestant[] = [];
  for (const engine of engines) {
    const [built, ms] = await timed(() => engine.build(claims));
    contestants.push({
      engine,
      stored: built.store(),
      searcher: built,
      builds: [ms],
      loads: [],
      answers: [],
    });
  }
  for (let i = 1; i < BUILDS; i++)
    for (const { engine, builds } of contestants) builds.push((await timed(() => engine.build(claims)))[1]);
  for (let i = 0; i < LOADS; i++) {
    for (const contestant of contestants) {
      const [searcher, ms] = await timed(() => contestant.engine.load(contestant.stored));
      contestant.searcher = searcher;
      contestant.loads.push(ms);
    }
  }
  return contestants;
}

async function ask({ searcher, answers }: Contestant, draft: Draft, { same }: Sample): Promise<void> {
  const [ranked, ms] = await timed(() => searcher.rank(draft.text, TOP));
  const best = ranked[0];
  const right = draft.gold !== null && best !== undefined && same(best.id, draft.gold);
  answers.push({ draft, right, score: best?.score ?? -Infinity, ms });
}

function summarise({ engine, stored, builds, loads, answers }: Contestant): Quality {
  const scores = answers.filter(({ draft }) => draft.gold === null).map(({ score }) => score);
  const cut = quantile(scores, 1 - FALSE_ALARMS);
  const part = (kind: string, holds: (answer: Contestant['answers'][number]) => boolean): number => {
    const of = answers.filter(({ draft }) => draft.gold !== null && (kind === 'all' || draft.kind === kind));
    return of.filter(holds).length / of.length;
  };
  const first = (kind: string): number => part(kind, ({ right }) => right);
  const recall = (kind: string): number | null =>
    engine.scores ? part(kind, ({ right, score }) => right && score > cut) : null;
  return {
    engine: engine.name,
    n: answers.length,
    first: first('all'),
    firstNear: first('near'),
    firstParaphrase: first('paraphrase'),
    recall: recall('all'),
    recallNear: recall('near'),
    recallParaphrase: recall('paraphrase'),
    check: timesOf(answers.map(({ ms }) => ms)),
    build: quantile(builds, 0.5),
    load: quantile(loads, 0.5),
    megabytes: megabytes(stored),
  };
}

/** Two tables: how well each engine matches, and how fast it is beside the first one. */
export function showQuality(rows: readonly Quality[]): string {
  const matching = rows.map((row) => [
    row.engine,
    row.n,
    ...[row.first, row.firstNear, row.firstParaphrase, row.recall, row.recallNear, row.recallParaphrase].map(
      share,
    ),
  ]);
  const own = rows[0]!;
  const speed = rows.map(({ engine, check, build, load, megabytes }) => [
    engine,
    check.p50,
    check.p95,
    ratio(check.p50, own.check.p50),
    ratio(check.p95, own.check.p95),
    build,
    load,
    ratio(load, own.load),
    megabytes,
    ratio(megabytes, own.megabytes),
  ]);
  return [
    table(
      ['engine', 'drafts', 'first', 'near', 'paraphrase', 'caught at 1 %', 'near', 'paraphrase'],
      matching,
    ),
    table(
      ['engine', 'p50 ms', 'p95 ms', 'p50 ratio', 'p95 ratio', 'build ms', 'load ms', 'ratio', 'MB', 'ratio'],
      speed,
    ),
  ].join('\n\n');
}
