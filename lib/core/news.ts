/** What changed in the lists: for the digest, and for looking back at what was written before. */
import type { ContentsRow } from './list-answers.ts';
import { hash32 } from './hash.ts';
import { claimKey } from './history.ts';
import type { ClaimKey } from './history.ts';
import type { VerdictCode } from './model.ts';

export type NewsKind = 'new' | 'changed' | 'removed';

export interface NewsItem {
  readonly kind: NewsKind;
  readonly id: string;
  /** Of a removed one, as it was; empty where that is not known. */
  readonly claim: string;
  readonly verdict: VerdictCode | null;
}

/** What one look found in one list. */
export interface News {
  /** Milliseconds of the epoch. */
  readonly time: number;
  readonly list: string;
  readonly title: string;
  readonly counts: Readonly<Record<NewsKind, number>>;
  /** Of all of them, those about claims that had been met here; absent in what earlier versions wrote. */
  readonly touched?: number;
  /** Those about claims met here, then the others, at most `MAX_NEWS`. */
  readonly items: readonly NewsItem[];
}

/** A list as it was seen last: the content of each entry as a hash. */
export interface Snapshot {
  readonly list: string;
  readonly version: string;
  readonly entries: Readonly<Record<string, number>>;
}

/** Items of one look that are kept. */
export const MAX_NEWS = 200;

/** A checked draft that resembles a clarification which came later. */
export interface LookBackHit extends ClaimKey {
  /** Name of the draft. */
  readonly draft: string;
  /** When and where the draft was checked. */
  readonly time: number;
  readonly site: string;
  /** When the clarification was found to resemble it. */
  readonly found: number;
  readonly claim: string;
  readonly answer: string;
  readonly url: string;
}

/** What has to be remembered of a list's contents. */
export function snapshotOf(list: string, version: string, rows: readonly ContentsRow[]): Snapshot {
  return { list, version, entries: Object.fromEntries(rows.map((row) => [row.id, hashOf(row)])) };
}

function hashOf({ claim, verdict, published }: ContentsRow): number {
  return hash32(JSON.stringify([claim, verdict.code, verdict.label, published]));
}

/** What is new, changed or gone since a snapshot. */
export function newsSince(before: Snapshot, rows: readonly ContentsRow[]): NewsItem[] {
  const now = new Set(rows.map(({ id }) => id));
  const gone = Object.keys(before.entries).filter((id) => !now.has(id));
  const came = rows.flatMap((row): NewsItem[] => {
    const known = Object.hasOwn(before.entries, row.id) ? before.entries[row.id] : undefined;
    if (known === hashOf(row)) return [];
    const kind = known === undefined ? 'new' : 'changed';
    return [{ kind, id: row.id, claim: row.claim, verdict: row.verdict.code }];
  });
  return [...came, ...gone.map((id): NewsItem => ({ kind: 'removed', id, claim: '', verdict: null }))];
}

/** What one look found in one list; `known` are the keys of the claims that were met here. */
export function newsOf(
  { list, title, time, counts }: Pick<News, 'list' | 'title' | 'time' | 'counts'>,
  items: readonly NewsItem[],
  known: ReadonlySet<string>,
): News {
  const isMet = ({ id }: NewsItem): boolean => known.has(claimKey({ list, id }));
  const first = items.toSorted((a, b) => Number(isMet(b)) - Number(isMet(a)));
  const touched = items.filter(isMet).length;
  return { time, list, title, counts, touched, items: first.slice(0, MAX_NEWS) };
}

/** How many items are about claims met here: at the look or since, as far as the items are kept. */
export function touchedIn({ list, items, touched = 0 }: News, known: ReadonlySet<string>): number {
  return Math.max(touched, items.filter(({ id }) => known.has(claimKey({ list, id }))).length);
}

/** How many items of each kind. */
export function countsOf(items: readonly NewsItem[]): Record<NewsKind, number> {
  const counts = { new: 0, changed: 0, removed: 0 };
  for (const { kind } of items) counts[kind] += 1;
  return counts;
}
