/**
 * Any other engine of the benchmark behind the command line of the batch command, so that one scorer measures them all:
 * `-- node tests/bench/peer.ts ENGINE --list FILE --drafts FILE --top 5`, ENGINE as the benchmark prints it.
 * Of the engines, two have fixed thresholds of use; for the others every level is `none` and their order and
 * scores alone say something.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDrafts, readItems } from '../../lib/cli/readlist.ts';
import { ENGINES, tabayun } from './engines.ts';

const CUTS: Readonly<Record<string, { readonly strong: number; readonly possible: number }>> = {
  'string-similarity': { strong: 0.7, possible: 0.5 },
  minisearch: { strong: 60, possible: 30 },
};
const NO_CUTS = { strong: Infinity, possible: Infinity };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' }, drafts: { type: 'string' }, top: { type: 'string', default: '5' } },
});
const { list = '', drafts = '' } = values;
const peers = ENGINES.filter((one) => one !== tabayun);
const engine = peers.find(({ name }) => name === positionals[0]);
if (!engine) throw new Error(`engines: ${peers.map(({ name }) => name).join(', ')}`);
const searcher = await engine.build(readItems(list, readFileSync(list, 'utf8')));
const { strong, possible } = CUTS[engine.name] ?? NO_CUTS;
const level = (score: number): string =>
  score >= strong ? 'strong' : score >= possible ? 'possible' : 'none';

for (const { id, text } of readDrafts(drafts, readFileSync(drafts, 'utf8'))) {
  const start = performance.now();
  const ranked = await searcher.rank(text, Number(values.top));
  const ms = performance.now() - start;
  const candidates = ranked.map(({ id: of, score }) => ({
    id: of,
    score,
    level: level(score),
    passage: [0, text.length],
  }));
  console.log(JSON.stringify({ id, verdict: candidates[0]?.level ?? 'none', candidates, ms }));
}
