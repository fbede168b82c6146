/** Checks an address against the addresses of every enabled list, and the text it carries against their claims. */
import type { LinkAnswer, LinkOutcome, TextAnswer } from '../core/answers.ts';
import type { LinkFacts } from '../core/links.ts';
import { inspectLink } from '../core/links.ts';
import type { ListRow } from '../lists/ports.ts';
import type { AddressEntry } from '../lists/texts.ts';
import { readAddresses, readItems } from '../lists/texts.ts';
import type { CorpusKeeper, Loaded } from './corpus-keeper.ts';
import { coverageOf } from './coverage.ts';
import { listOf, stateOf } from './joiner.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';

export interface LinkCheckerPorts {
  readonly keeper: CorpusKeeper;
  readonly store: () => Promise<AppStore>;
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly now: Now;
}

type Listed = LinkAnswer['listed'][number];
type AddressIndex = ReadonlyMap<string, readonly AddressEntry[]>;

/** Makes `checkLink`. No address is fetched. */
export function makeLinkChecker(ports: LinkCheckerPorts): (address: string) => Promise<LinkAnswer> {
  const indexes = new Map<string, AddressIndex>();

  async function indexOf(store: AppStore, row: ListRow): Promise<AddressIndex> {
    const known = indexes.get(row.version);
    if (known) return known;
    const entries = (await readAddresses(store, row)) ?? [];
    const index = Map.groupBy(entries, ([canonical]) => canonical);
    indexes.set(row.version, index);
    return index;
  }

  async function listedIn(
    store: AppStore,
    loaded: Loaded,
    list: number,
    canonical: string,
  ): Promise<Listed[]> {
    const row = loaded.rows[list];
    const part = loaded.corpus.parts[list];
    const hits = row ? ((await indexOf(store, row)).get(canonical) ?? []) : [];
    if (!row || !part || hits.length === 0) return [];
    const now = timestamp(ports.now());
    const current = hits
      .map(([, item, as]) => ({ item: part.successor.get(item) ?? item, as }))
      // Muted by the officer, or withdrawn.
      .filter(({ item }) => part.metas[item]?.status !== 'withdrawn');
    const items = await readItems(
      store,
      row,
      current.map(({ item }) => item),
    );
    return current.flatMap(({ as }, i) => {
      const clarification = items[i];
      if (!clarification || clarification.status === 'withdrawn' || clarification.status === 'replaced')
        return [];
      return [{ clarification, list: listOf(row), state: stateOf(clarification, now), as }];
    });
  }

  return async (address) => {
    const [loaded, store] = await Promise.all([ports.keeper.load(), ports.store()]);
    for (const version of indexes.keys()) {
      if (!loaded.rows.some((row) => row.version === version)) indexes.delete(version);
    }
    const coverage = coverageOf(loaded.rows, loaded.corpus.searched);
    const facts = inspectLink(address);
    if (!facts.ok) {
      const nothing = { canonical: '', listed: [], official: false, shortener: false };
      return { ...nothing, outcome: 'cannot_check', reason: facts.reason, coverage };
    }
    const found = await Promise.all(loaded.rows.map((_, i) => listedIn(store, loaded, i, facts.canonical)));
    // The hoax itself first: an address may be that of a hoax in one list and a source in another.
    const listed = found.flat().sort((a, b) => Number(b.as === 'seenAt') - Number(a.as === 'seenAt'));
    const text = facts.text === undefined ? undefined : await ports.checkText(facts.text);
    return {
      outcome: outcomeOf(facts, listed, text),
      canonical: facts.canonical,
      listed,
      official: facts.official,
      shortener: facts.shortener,
      coverage,
      ...(facts.resembles ? { resembles: facts.resembles } : {}),
      ...(text ? { text } : {}),
    };
  };
}

function outcomeOf(facts: LinkFacts, listed: readonly Listed[], text: TextAnswer | undefined): LinkOutcome {
  if (listed.length > 0) return 'address_listed';
  if (text && text.verdict !== 'none') return 'content_matches';
  return facts.resembles ? 'resembles_official' : 'not_listed';
}
