/** The lists in memory: loaded at the first check, swapped when a list changes, gone with the worker. */
import type { Corpus, ItemMeta } from '../core/corpus.ts';
import { makeCorpus } from '../core/corpus.ts';
import { openSegment } from '../core/segment.ts';
import type { Segment } from '../core/segment.ts';
import type { ListRow } from '../lists/ports.ts';
import { unpackMetas } from '../lists/metas.ts';
import { readMetas } from '../lists/version.ts';
import type { AppStore } from './ports.ts';

export interface Loaded {
  readonly corpus: Corpus;
  /** The list of each part of the corpus. */
  readonly rows: readonly ListRow[];
}

export interface CorpusKeeper {
  load(): Promise<Loaded>;
  /** Says that lists changed: the next `load` reads what is new. */
  forget(): void;
}

interface Source {
  readonly segment: Segment;
  readonly metas: readonly ItemMeta[];
}

export interface KeeperPorts {
  /** The store, once it holds at least the packaged list. */
  readonly store: () => Promise<AppStore>;
  /** Ids of a list that the officer has muted. */
  readonly muted: (list: string) => Promise<ReadonlySet<string>>;
  /** Rebuilds a list whose index cannot be used; null when that fails. */
  readonly heal: (row: ListRow) => Promise<ListRow | null>;
}

export function makeCorpusKeeper(ports: KeeperPorts): CorpusKeeper {
  const sources = new Map<string, Source>();
  let loading: Promise<Loaded> | null = null;

  async function sourceOf(store: AppStore, row: ListRow): Promise<Source | null> {
    const known = sources.get(row.version);
    if (known) return known;
    const [bytes, packed] = await Promise.all([store.segment(row.version), readMetas(store, row.version)]);
    const opened = bytes ? openSegment(bytes) : null;
    if (!opened?.ok || packed?.ids.length !== opened.segment.counts.items) return null;
    const source = { segment: opened.segment, metas: unpackMetas(packed) };
    sources.set(row.version, source);
    return source;
  }

  async function sound(store: AppStore, row: ListRow): Promise<{ row: ListRow; source: Source } | null> {
    const source = await sourceOf(store, row);
    if (source) return { row, source };
    const healed = await ports.heal(row);
    const again = healed && (await sourceOf(store, healed));
    return healed && again ? { row: healed, source: again } : null;
  }

  async function read(): Promise<Loaded> {
    const store = await ports.store();
    const rows = (await store.rows()).filter((row) => row.enabled);
    const found = (await Promise.all(rows.map((row) => sound(store, row)))).filter((one) => one !== null);
    const versions = new Set(found.map(({ row }) => row.version));
    for (const version of sources.keys()) if (!versions.has(version)) sources.delete(version);
    const muted = await Promise.all(found.map(({ row }) => ports.muted(row.id)));
    return {
      corpus: makeCorpus(
        found.map(({ row, source }, i) => ({
          segment: source.segment,
          metas: without(muted[i]!, row, source.metas),
          calibration: row.calibration,
        })),
      ),
      rows: found.map(({ row }) => row),
    };
  }

  return {
    load() {
      const mine = (loading ??= read());
      // A failed read must not be what every later check gets.
      mine.catch(() => {
        if (loading === mine) loading = null;
      });
      return mine;
    },
    forget() {
      loading = null;
    },
  };
}

/**
 * What is muted, and what the publisher has revoked since the version was made, is searched as if it were withdrawn: it
 * never matches, and hands over to nothing.
 */
function without(
  muted: ReadonlySet<string>,
  { signed }: ListRow,
  metas: readonly ItemMeta[],
): readonly ItemMeta[] {
  const left = new Set([...muted, ...(signed?.revoked.ids ?? [])]);
  if (left.size === 0) return metas;
  return metas.map((meta) => (left.has(meta.id) ? { ...meta, status: 'withdrawn' } : meta));
}
