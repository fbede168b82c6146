/** What changed in the lists since the last look, and which of it touches claims that were met here. */
import { claimKey } from '../core/history.ts';
import type { ClaimKey } from '../core/history.ts';
import { countsOf, newsOf, newsSince, snapshotOf, touchedIn } from '../core/news.ts';
import type { LookBackHit, News, NewsItem, Snapshot } from '../core/news.ts';
import type { Clarification } from '../core/model.ts';
import type { ContentsRow } from '../core/list-answers.ts';
import type { Changes } from '../lists/changes.ts';
import { readChanges } from '../lists/changes.ts';
import type { ListRow } from '../lists/ports.ts';
import { readContents, readItems } from '../lists/texts.ts';
import type { AppStore, Kept, Now } from './ports.ts';
import { makeTurns } from './turns.ts';

/** Where snapshots and news are kept. */
export interface NewsKeeper {
  snapshot(list: string): Promise<Snapshot | null>;
  /** Puts the snapshot and the news that it brought, together. */
  keep(snapshot: Snapshot, news: News | null): Promise<void>;
  /** Newest first. */
  news(): Promise<News[]>;
}

export interface DigestPorts {
  readonly store: () => Promise<AppStore>;
  readonly keeper: NewsKeeper;
  /** Claims that were met on this device. */
  readonly claims: () => Promise<readonly ClaimKey[]>;
  readonly settings: { get(): Promise<{ readonly digest: boolean }> };
  /** When the officer was last told; milliseconds of the epoch, 0 for never. */
  readonly told: Kept<number>;
  /** Tells the officer quietly; does nothing without the permission. */
  readonly notify: (digest: DigestCounts) => Promise<void>;
  /** What came new into a list, for looking back. */
  readonly onNew: (list: string, items: readonly Clarification[]) => Promise<void>;
  /** Earlier drafts that were found to resemble what came new, not dealt with yet. */
  readonly hits: () => Promise<readonly LookBackHit[]>;
  readonly now: Now;
}

export interface DigestCounts {
  readonly new: number;
  readonly changed: number;
  readonly removed: number;
  /** Items about claims that were met here. */
  readonly met: number;
  /** Earlier drafts that may need a correction, not dealt with yet. */
  readonly back: number;
}

export interface Digest {
  /** Looks at every list whose content is another than at the last look. */
  readonly look: () => Promise<void>;
}

const DAY = 86_400_000;
/** Older news is not told: to whom switches it on, and to whom comes back to a device after long. */
const LONGEST = 7 * DAY;
/** New items that are handed on for looking back at most: of a whole new list the newest. */
const MAX_HANDED = 2_000;

export function makeDigest(ports: DigestPorts): Digest {
  const inTurn = makeTurns();
  const met = async (): Promise<ReadonlySet<string>> => new Set((await ports.claims()).map(claimKey));

  async function lookAt(store: AppStore, row: ListRow): Promise<void> {
    const seen = await ports.keeper.snapshot(row.id);
    if (seen?.version === row.version) return;
    // A signed list is held empty until its first sync.
    const before = seen && Object.keys(seen.entries).length > 0 ? seen : null;
    const rows = await readContents(store, row);
    if (!rows) return;
    // A list that was not known before is no news, but what it knows may concern what was written.
    const items = before ? newsSince(before, rows) : [];
    const fresh = new Set(before ? items.filter(({ kind }) => kind === 'new').map(({ id }) => id) : []);
    const places = rows
      .map(({ id, published }, place) => ({ id, published, place }))
      .filter(({ id }) => !before || fresh.has(id))
      .sort((a, b) => (a.published < b.published ? 1 : -1))
      .slice(0, MAX_HANDED)
      .map(({ place }) => place);
    const found = await readItems(store, row, places);
    const exact = await readChanges(store, row.version);
    const known = exact && (!before || exact.after === before.version);
    await ports.onNew(
      row.id,
      found.filter((item) => item !== null),
    );
    const told = known ? withRest(newsFrom(exact, rows), items) : { items, counts: countsOf(items) };
    const about = { list: row.id, title: row.header.title, time: ports.now(), counts: told.counts };
    await ports.keeper.keep(
      snapshotOf(row.id, row.version, rows),
      told.items.length === 0 ? null : newsOf(about, told.items, await met()),
    );
  }

  async function tell(): Promise<void> {
    const [{ digest }, told] = await Promise.all([ports.settings.get(), ports.told.get()]);
    const now = ports.now();
    if (!digest || now - told < DAY) return;
    const since = Math.max(told, now - LONGEST);
    const recent = (await ports.keeper.news()).filter(({ time }) => time > since);
    const hits = await ports.hits();
    // A list that was not known before is no news, but may be about what was written.
    if (recent.length === 0 && !hits.some(({ found }) => found > since)) return;
    const known = await met();
    const sum = (kind: keyof News['counts']): number =>
      recent.reduce((total, { counts }) => total + counts[kind], 0);
    await ports.told.set(now);
    await ports.notify({
      new: sum('new'),
      changed: sum('changed'),
      removed: sum('removed'),
      met: recent.reduce((total, news) => total + touchedIn(news, known), 0),
      back: new Set(hits.map(({ draft }) => draft)).size,
    });
  }

  return {
    look: () =>
      inTurn(async () => {
        const store = await ports.store();
        for (const row of (await store.rows()).filter(({ enabled }) => enabled)) await lookAt(store, row);
        await tell();
      }),
  };
}

/** What taking over the newest version found: it knows what was withdrawn, and every change of a text. */
function newsFrom(
  { withdrawn, changed, added, counts }: Changes,
  rows: readonly ContentsRow[],
): Pick<News, 'items' | 'counts'> {
  const held = new Map(rows.map((row) => [row.id, row]));
  const of = (kind: NewsItem['kind'], ids: readonly string[]): NewsItem[] =>
    ids.flatMap((id) => {
      const row = held.get(id);
      return row ? [{ kind, id, claim: row.claim, verdict: row.verdict.code }] : [];
    });
  return {
    items: [
      ...withdrawn.map(({ id, claim }): NewsItem => ({ kind: 'removed', id, claim, verdict: null })),
      ...of('changed', changed),
      ...of('new', added),
    ],
    counts: { new: counts.added, changed: counts.changed, removed: counts.withdrawn },
  };
}

/** Of a great change only the first ids are kept of each kind: the others are told as far as they can be seen. */
function withRest(
  told: Pick<News, 'items' | 'counts'>,
  seen: readonly NewsItem[],
): Pick<News, 'items' | 'counts'> {
  const ids = new Set(told.items.map(({ id }) => id));
  return { ...told, items: [...told.items, ...seen.filter(({ id }) => !ids.has(id))] };
}
