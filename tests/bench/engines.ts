/** Our matching and what a developer would otherwise pick, all behind one shape. */
import { create, insertMultiple, load, type Orama, save, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/indonesian';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { findBestMatch } from 'string-similarity';
import { check } from '../../lib/core/check.ts';
import { makeCorpus } from '../../lib/core/corpus.ts';
import { buildSegment } from '../../lib/core/index.ts';
import { openSegment } from '../../lib/core/segment.ts';
import { packMetas, unpackMetas } from '../../lib/lists/metas.ts';
import { bm25 } from './bm25.ts';
import { type Claim, type Engine, type Searcher, textOf } from './engine.ts';

const metaOf = ({ id }: Claim) => ({
  id,
  status: 'active' as const,
  code: 'salah' as const,
  hasAnswer: true,
  supersedes: [],
});

/** Ours, stored as the extension stores it: the index as bytes, what else a check needs as packed texts. */
export const tabayun: Engine = {
  name: 'Tabayun',
  scores: true,
  build(claims) {
    const building = buildSegment(claims.map((one) => ({ ...one, variants: [] })));
    let step = building.next();
    while (!step.done) step = building.next();
    const stored = [step.value, JSON.stringify(packMetas(claims.map(metaOf)))];
    return { ...openTabayun(stored), store: () => stored };
  },
  load: openTabayun,
};

function openTabayun([bytes, metas]: readonly (string | ArrayBuffer)[]): Searcher {
  if (!(bytes instanceof ArrayBuffer)) throw new Error('the index is missing');
  const opened = openSegment(bytes);
  if (!opened.ok) throw new Error(`the index is ${opened.problem}`);
  const corpus = makeCorpus([{ segment: opened.segment, metas: unpackMetas(JSON.parse(textOf(metas))) }]);
  return { rank: (text, top) => check(text, corpus, { top }).candidates };
}

/** Dice of letter pairs over the whole text. It has no index: what is stored is the texts themselves. */
export const stringSimilarity: Engine = {
  name: 'string-similarity',
  scores: true,
  build: (claims) => ({ ...openDice(claims), store: () => [JSON.stringify(claims)] }),
  load: ([stored]) => openDice(JSON.parse(textOf(stored))),
};

function openDice(claims: readonly Claim[]): Searcher {
  const texts = claims.map(({ claim }) => claim.toLowerCase());
  return {
    rank: (text, top) =>
      findBestMatch(text.toLowerCase(), texts)
        .ratings.map(({ rating }, i) => ({ id: claims[i]!.id, score: rating }))
        .sort((a, b) => b.score - a.score)
        .slice(0, top),
  };
}

const MINI = { fields: ['claim'] };
/** BM25+ over the words as they stand, every word optional. */
export const miniSearch: Engine = {
  name: 'minisearch',
  scores: true,
  build(claims) {
    const index = new MiniSearch<Claim>(MINI);
    index.addAll(claims);
    return { ...openMini(index), store: () => [JSON.stringify(index)] };
  },
  load: ([stored]) => openMini(MiniSearch.loadJSON<Claim>(textOf(stored), MINI)),
};

const openMini = (index: MiniSearch<Claim>): Searcher => ({
  rank: (text, top) =>
    index
      .search(text)
      .slice(0, top)
      .map(({ id, score }) => ({ id: String(id), score })),
});

const FUSE = { keys: ['claim'], includeScore: true, ignoreLocation: true };
/** Longest query that Fuse.js answers in bearable time, in UTF-16 code units. */
const FUSE_QUERY = 300;
/** Edit distance of the query in each text. */
const fuse: Engine = {
  name: 'fuse.js',
  scores: true,
  slow: { drafts: 60, ms: 170_000 },
  build(claims) {
    const index = Fuse.createIndex(FUSE.keys, claims);
    const stored = [JSON.stringify(claims), JSON.stringify(index)];
    return { ...openFuse(new Fuse(claims, FUSE, index)), store: () => stored };
  },
  load([claims, index]) {
    const items: Claim[] = JSON.parse(textOf(claims));
    return openFuse(new Fuse(items, FUSE, Fuse.parseIndex<Claim>(JSON.parse(textOf(index)))));
  },
};

const openFuse = (index: Fuse<Claim>): Searcher => ({
  rank: (text, top) =>
    index
      .search(text.slice(0, FUSE_QUERY), { limit: top })
      .map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })),
});

/** Words with any of them enough (`suggest`): without it, a draft with one word more than the claim finds nothing. */
const flexSearch: Engine = {
  name: 'flexsearch',
  scores: false,
  build(claims) {
    const index = new Index();
    for (const { id, claim } of claims) index.add(id, claim);
    const parts: [string, string][] = [];
    index.export((key: string, data: string) => void parts.push([key, data]));
    return { ...openFlex(index), store: () => [JSON.stringify(parts)] };
  },
  load([stored]) {
    const index = new Index();
    const parts: [string, string][] = JSON.parse(textOf(stored));
    for (const [key, data] of parts) index.import(key, data);
    return openFlex(index);
  },
};

const openFlex = (index: Index): Searcher => ({
  rank: (text, top) =>
    index.search(text, { limit: top, suggest: true }).map((id) => ({ id: String(id), score: 0 })),
});

const SCHEMA = { claim: 'string' } as const;
const emptyOrama = (): Orama<typeof SCHEMA> =>
  create({
    schema: SCHEMA,
    components: { tokenizer: { language: 'indonesian', stemming: true, stemmer } },
  });
/** BM25 over Indonesian stems. */
const orama: Engine = {
  name: 'orama',
  scores: true,
  async build(claims) {
    const index = emptyOrama();
    await insertMultiple(index, [...claims]);
    return { ...openOrama(index), store: () => [JSON.stringify(save(index))] };
  },
  load([stored]) {
    const index = emptyOrama();
    load(index, JSON.parse(textOf(stored)));
    return openOrama(index);
  },
};

const openOrama = (index: Orama<typeof SCHEMA>): Searcher => ({
  rank: async (text, top) =>
    (await search(index, { term: text, limit: top })).hits.map(({ id, score }) => ({ id, score })),
});

/** Ours first: the others are compared with it. */
export const ENGINES: readonly Engine[] = [
  tabayun,
  stringSimilarity,
  miniSearch,
  fuse,
  flexSearch,
  orama,
  bm25,
];
