/**
 * Speed and size of the matching core beside string-similarity and MiniSearch, in one run:
 *   node tests/bench/matching.bench.ts [--json FILE] [--sizes 1000,10000,100000]
 * Times in milliseconds on this machine; compare the ratios, not the times.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import similarity from 'string-similarity';
import { check } from '../../lib/core/check.ts';
import { makeCorpus } from '../../lib/core/corpus.ts';
import { buildSegment } from '../../lib/core/index.ts';
import { openSegment } from '../../lib/core/segment.ts';
import { makeClaims, makeDrafts } from './matching-list.ts';

interface Figures {
  readonly build: number;
  readonly load: number;
  readonly megabytes: number;
  readonly p50: number;
  readonly p95: number;
  readonly n: number;
}

const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
};

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/** Times each draft once, after a quarter of them as warm-up. */
function query(
  drafts: readonly string[],
  run: (draft: string) => unknown,
): Pick<Figures, 'p50' | 'p95' | 'n'> {
  for (const draft of drafts.slice(0, Math.ceil(drafts.length / 4))) run(draft);
  const times = drafts.map((draft) => timed(() => run(draft))[1]);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), n: times.length };
}

type Claims = ReturnType<typeof makeClaims>;

function ours(claims: Claims, drafts: readonly string[]): Figures {
  const items = claims.map((one) => ({ ...one, variants: [] }));
  const [buffer, build] = timed(() => {
    const building = buildSegment(items);
    let step = building.next();
    while (!step.done) step = building.next();
    return step.value;
  });
  const metas = claims.map(({ id }) => ({
    id,
    status: 'active' as const,
    code: 'salah' as const,
    hasAnswer: true,
    supersedes: [],
  }));
  const [corpus, load] = timed(() => {
    const opened = openSegment(buffer);
    if (!opened.ok) throw new Error(opened.problem);
    return makeCorpus([{ segment: opened.segment, metas }]);
  });
  const megabytes = buffer.byteLength / 1e6;
  return { build, load, megabytes, ...query(drafts, (draft) => check(draft, corpus)) };
}

function miniSearch(claims: Claims, drafts: readonly string[]): Figures {
  const options = { fields: ['claim'] };
  const [index, build] = timed(() => {
    const made = new MiniSearch(options);
    made.addAll(claims);
    return made;
  });
  const json = JSON.stringify(index);
  const [loaded, load] = timed(() => MiniSearch.loadJSON(json, options));
  return { build, load, megabytes: json.length / 1e6, ...query(drafts, (draft) => loaded.search(draft)) };
}

function stringSimilarity(claims: Claims, drafts: readonly string[]): Figures {
  const texts = claims.map((one) => one.claim);
  const few = drafts.slice(0, Math.max(3, Math.round(200_000 / claims.length)));
  const found = query(few, (draft) => similarity.findBestMatch(draft, texts));
  return { build: 0, load: 0, megabytes: 0, ...found };
}

const { values } = parseArgs({
  options: { json: { type: 'string' }, sizes: { type: 'string', default: '1000,10000,100000' } },
});
const report = values.sizes.split(',').map((text) => {
  const size = Number(text);
  const claims = makeClaims(size);
  const drafts = makeDrafts(claims, 200);
  const tabayun = ours(claims, drafts);
  const minisearch = miniSearch(claims, drafts);
  const dice = stringSimilarity(claims, drafts);
  const ratios = { minisearch: minisearch.p50 / tabayun.p50, 'string-similarity': dice.p50 / tabayun.p50 };
  return { size, tabayun, minisearch, 'string-similarity': dice, ratios };
});

const cell = (value: number): string => (value === 0 ? '-' : value.toFixed(value < 10 ? 2 : 0)).padStart(9);
process.stdout.write('clarifications engine               build     load       MB      p50      p95    n\n');
for (const row of report) {
  for (const engine of ['tabayun', 'minisearch', 'string-similarity'] as const) {
    const { build, load, megabytes, p50, p95, n } = row[engine];
    const cells = [build, load, megabytes, p50, p95].map(cell).join('');
    process.stdout.write(
      `${String(row.size).padStart(14)} ${engine.padEnd(17)}${cells}${String(n).padStart(5)}\n`,
    );
  }
  const { minisearch, 'string-similarity': dice } = row.ratios;
  process.stdout.write(
    `${' '.repeat(15)}times faster: ${minisearch.toFixed(1)} than MiniSearch, ${dice.toFixed(0)} than string-similarity\n`,
  );
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
