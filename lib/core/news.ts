/** What changed in the lists: for the digest, and for looking back at what was written before. */
import type { ContentsRow } from './list-answers.ts';
import { hash32 } from './hash.ts';
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
  /** The first of them, at most `MAX_NEWS`. */
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

/** How many items of each kind. */
export function countsOf(items: readonly NewsItem[]): Record<NewsKind, number> {
  const counts = { new: 0, changed: 0, removed: 0 };
  for (const { kind } of items) counts[kind] += 1;
  return counts;
}
