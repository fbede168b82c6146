/**
 * What a developer would otherwise pick, behind the same command line as the batch command, so that one scorer
 * measures them all: `-- node tests/bench/peer.ts PEER --list FILE --drafts FILE --top 5` with PEER
 * `string-similarity` (Dice of the whole text, 0.7 strong and 0.5 possible) or `minisearch` (OR query, fixed cuts).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { compareTwoStrings } from 'string-similarity';
import { type BatchItem, readDrafts, readItems } from '../../lib/cli/readlist.ts';

interface Peer {
  readonly strong: number;
  readonly possible: number;
  rank(text: string, top: number): { id: string; score: number }[];
}

function stringSimilarity(items: readonly BatchItem[]): Peer {
  const claims = items.map(({ id, claim }) => ({ id, claim: claim.toLowerCase() }));
  return {
    strong: 0.7,
    possible: 0.5,
    rank(text, top) {
      const lower = text.toLowerCase();
      const scored = claims.map(({ id, claim }) => ({ id, score: compareTwoStrings(lower, claim) }));
      return scored.sort((a, b) => b.score - a.score).slice(0, top);
    },
  };
}

function miniSearch(items: readonly BatchItem[]): Peer {
  const search = new MiniSearch({ fields: ['claim'], idField: 'id' });
  search.addAll(items.map(({ id, claim }) => ({ id, claim })));
  return {
    strong: 60,
    possible: 30,
    rank: (text, top) =>
      search
        .search(text)
        .slice(0, top)
        .map(({ id, score }) => ({ id, score })),
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' }, drafts: { type: 'string' }, top: { type: 'string', default: '5' } },
});
const { list = '', drafts = '' } = values;
const items = readItems(list, readFileSync(list, 'utf8'));
const peer = positionals[0] === 'minisearch' ? miniSearch(items) : stringSimilarity(items);

for (const { id, text } of readDrafts(drafts, readFileSync(drafts, 'utf8'))) {
  const start = performance.now();
  const ranked = peer.rank(text, Number(values.top));
  const ms = performance.now() - start;
  const level = (score: number) =>
    score >= peer.strong ? 'strong' : score >= peer.possible ? 'possible' : 'none';
  const candidates = ranked.map(({ id: of, score }) => ({
    id: of,
    score,
    level: level(score),
    passage: [0, text.length],
  }));
  console.log(JSON.stringify({ id, verdict: candidates[0]?.level ?? 'none', candidates, ms }));
}
