/** Checks an address against the addresses of every enabled list, and the text it carries against their claims. */
import type { LinkAnswer, LinkOutcome, Listed, TextAnswer } from '../core/answers.ts';
import type { LinkFacts } from '../core/links.ts';
import { inspectLink, keysAbove } from '../core/links.ts';
import { levelOfListed } from '../core/listed.ts';
import type { AddressEntry } from '../lists/addresses.ts';
import { readAddresses } from '../lists/addresses.ts';
import type { ListRow } from '../lists/ports.ts';
import { readItems } from '../lists/texts.ts';
import type { CorpusKeeper, Loaded } from './corpus-keeper.ts';
import { coverageOf } from './coverage.ts';
import { listOf } from './joiner.ts';
import type { AppStore, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import { stateOf } from './state.ts';

export interface LinkCheckerPorts {
  readonly keeper: CorpusKeeper;
  readonly store: () => Promise<AppStore>;
  readonly checkText: (text: string) => Promise<TextAnswer>;
  readonly now: Now;
  /** Lets other work of the background run. */
  readonly pause: () => Promise<void>;
}

type AddressIndex = ReadonlyMap<string, readonly AddressEntry[]>;

/**
 * Makes `checkLink`. No address is fetched. Whether it `resembles` an official one is known to who asks: the list of
 * public suffixes that it takes is kept out of the background (address-check.ts).
 */
export function makeLinkChecker(
  ports: LinkCheckerPorts,
): (address: string, resembles?: boolean) => Promise<LinkAnswer> {
  const indexes = new Map<string, AddressIndex>();

  async function indexOf(store: AppStore, row: ListRow): Promise<AddressIndex> {
    const known = indexes.get(row.version);
    if (known) return known;
    const entries = await readAddresses(store, row, ports.pause);
    const index = Map.groupBy(entries, ([canonical]) => canonical);
    indexes.set(row.version, index);
    return index;
  }

  /** Items of one list that name one of the addresses, in the order of the addresses. */
  async function listedIn(
    store: AppStore,
    loaded: Loaded,
    list: number,
    wanted: readonly Wanted[],
  ): Promise<Listed[]> {
    const row = loaded.rows[list];
    const part = loaded.corpus.parts[list];
    if (!row || !part) return [];
    const index = await indexOf(store, row);
    const page = wanted[0]?.key.replace(/\?.*$/, '');
    const hits = wanted.flatMap(({ key, at }) =>
      (index.get(key) ?? []).flatMap(([, item, as]) => {
        // Below the address of a clarification lies another page, unless only parameters were added to it.
        if (at === 'below' && as === 'url' && key !== page) return [];
        const current = part.successor.get(item) ?? item;
        // Muted by the officer, revoked, or withdrawn.
        return part.metas[current]?.status === 'withdrawn' ? [] : [{ item: current, as, at }];
      }),
    );
    if (hits.length === 0) return [];
    const now = timestamp(ports.now());
    const places = hits.map(({ item }) => item);
    const items = await readItems(store, row, places);
    return hits.flatMap(({ item, as, at }, i) => {
      const clarification = items[i];
      if (!clarification || clarification.status === 'withdrawn' || clarification.status === 'replaced')
        return [];
      // The nearest address of an item is enough.
      if (places.indexOf(item) !== i) return [];
      return [{ clarification, list: listOf(row, now), state: stateOf(clarification, now), as, at }];
    });
  }

  return async (address, resembles = false) => {
    const [loaded, store] = await Promise.all([ports.keeper.load(), ports.store()]);
    for (const version of indexes.keys()) {
      if (!loaded.rows.some((row) => row.version === version)) indexes.delete(version);
    }
    const coverage = coverageOf(loaded.rows, loaded.corpus.searched, ports.now());
    const facts = inspectLink(address);
    if (!facts.ok) {
      const nothing = { canonical: '', address: '', listed: [], shortener: false, wrappers: [] };
      return { ...nothing, outcome: 'cannot_check', reason: facts.reason, coverage };
    }
    const wanted = wantedBy(facts);
    const found = await Promise.all(loaded.rows.map((_, i) => listedIn(store, loaded, i, wanted)));
    const text = facts.text === undefined ? undefined : await ports.checkText(facts.text);
    const listed = found.flat().sort((a, b) => rank(a) - rank(b));
    const { canonical, address: plain, shortener, wrappers, official, asks } = facts;
    return {
      outcome: outcomeOf(listed, text, resembles),
      canonical,
      address: plain,
      listed,
      shortener,
      wrappers,
      coverage,
      ...(official ? { official } : {}),
      ...(asks ? { asks } : {}),
      ...(text && facts.text !== undefined ? { text, carried: facts.text } : {}),
    };
  };
}

interface Wanted {
  readonly key: string;
  readonly at: Listed['at'];
}

/** Keys that a list may hold for an address, the nearest first. */
function wantedBy(facts: LinkFacts): Wanted[] {
  return [
    { key: facts.canonical, at: 'same' },
    ...facts.carried.map((key): Wanted => ({ key, at: 'carried' })),
    ...keysAbove(facts.canonical).map((key): Wanted => ({ key, at: 'below' })),
  ];
}

/** The hoax itself first: an address may be that of a hoax in one list and a source in another. */
function rank(listed: Listed): number {
  return (levelOfListed(listed) ? 0 : 3) + ['same', 'carried', 'below'].indexOf(listed.at);
}

function outcomeOf(listed: readonly Listed[], text: TextAnswer | undefined, resembles: boolean): LinkOutcome {
  if (listed.length > 0) return 'address_listed';
  if (text && (text.verdict === 'strong' || text.verdict === 'possible')) return 'content_matches';
  return resembles ? 'resembles_official' : 'not_listed';
}
