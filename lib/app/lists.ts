/** What officers do with lists: add, remove, switch, look into. */
import type { ContentsPage, ListSummary } from '../core/list-answers.ts';
import type { Clarification } from '../core/model.ts';
import type { ListRow } from '../lists/ports.ts';
import type { ListChanges } from '../core/list-changes.ts';
import { readChanges } from '../lists/changes.ts';
import { readItems } from '../lists/texts.ts';
import { makeContentsReader } from './contents.ts';
import type { Policy } from './policy.ts';
import type { AppStore } from './ports.ts';
import type { SentinelKeeper } from './sentinel.ts';
import type { Added, Wishes } from './subscriber.ts';
import type { Summarise } from './summary.ts';
import type { Syncer } from './syncer.ts';
import type { Taker } from './taker.ts';

export interface ListsPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Taker;
  readonly syncer: Syncer;
  readonly subscribe: (url: string, wishes: Wishes) => Promise<Added>;
  readonly summarise: Summarise;
  readonly policy: () => Promise<Policy>;
  readonly sentinel: SentinelKeeper;
  /** Called after the lists in the store changed. */
  readonly onChange: () => void;
}

export interface Lists {
  summaries(): Promise<ListSummary[]>;
  addByUrl(url: string, wishes?: Wishes): Promise<Added>;
  /** `force`: the officer has accepted that a held list becomes much shorter. */
  addFromStaging(key: string, force?: boolean): Promise<Exclude<Added, { readonly offer: unknown }>>;
  remove(id: string): Promise<boolean>;
  setEnabled(id: string, enabled: boolean): Promise<null>;
  contents(id: string, query: string, offset: number, limit: number): Promise<ContentsPage>;
  clarification(list: string, id: string): Promise<Clarification | null>;
  /** What the newest version changed; null for the first one. */
  changes(id: string): Promise<ListChanges | null>;
}

export function makeLists(ports: ListsPorts): Lists {
  const reader = makeContentsReader();
  let lastRead: readonly ListRow[] | null = null;
  const isLocked = async (id: string) =>
    (await ports.policy()).lists.some((list) => list.id === id && list.locked);
  const rowOf = async (store: AppStore, id: string) => (await store.rows()).find((row) => row.id === id);

  return {
    async summaries() {
      // While the database cannot be opened, as on a full disk, what was read last is shown.
      const read = await ports
        .store()
        .then((store) => store.rows())
        .catch(() => null);
      const rows = read ?? lastRead;
      if (!rows) throw new Error('The lists cannot be read');
      lastRead = rows;
      return Promise.all(rows.map((row) => ports.summarise({ ...row, ...ports.syncer.unrecorded(row.id) })));
    },

    async addByUrl(address, wishes = {}) {
      const url = withoutFragment(address);
      if (url === null) return { ok: false, problem: { code: 'BAD_URL', cause: 'syntax' } };
      return ports.subscribe(url, wishes);
    },

    async addFromStaging(key, force = false) {
      const store = await ports.store();
      const { imports, userLists } = await ports.policy();
      if (imports === 'deny' || userLists !== 'allow') {
        await store.dropStaged(key).catch(() => undefined);
        return { ok: false, problem: { code: 'BY_POLICY' } };
      }
      const bytes = await store.staged(key);
      if (!bytes) return { ok: false, problem: { code: 'EMPTY' } };
      const result = await ports.taker.take(store, { bytes: new Uint8Array(bytes), origin: 'file', force });
      await store.dropStaged(key).catch(() => undefined);
      return result.ok ? { ok: true, id: result.row.id, count: result.row.count } : result;
    },

    async remove(id) {
      const store = await ports.store();
      const row = await rowOf(store, id);
      if (!row || (await isLocked(id))) return false;
      const removed = await ports.sentinel.forget(row, () => store.remove(id));
      await store.stash.keepOnly(id, []);
      ports.onChange();
      return removed === 'ok';
    },

    async setEnabled(id, enabled) {
      if (await isLocked(id)) return null;
      await (await ports.store()).change(id, (row) => ({ ...row, enabled }));
      ports.onChange();
      return null;
    },

    async contents(id, query, offset, limit) {
      const store = await ports.store();
      const row = await rowOf(store, id);
      if (!row) return { total: 0, offset, rows: [] };
      return reader.page(store, row, query, offset, limit);
    },

    async clarification(list, id) {
      const store = await ports.store();
      const row = await rowOf(store, list);
      const place = row ? await reader.placeOf(store, row, id) : -1;
      if (!row || place < 0) return null;
      return (await readItems(store, row, [place]))[0] ?? null;
    },

    async changes(id) {
      const store = await ports.store();
      const row = await rowOf(store, id);
      const changes = row && (await readChanges(store, row.version));
      if (!row || !changes) return null;
      const [added, changed] = await Promise.all([
        reader.byId(store, row, changes.added),
        reader.byId(store, row, changes.changed),
      ]);
      return { ...changes, added, changed };
    },
  };
}

/** A fragment never reaches a server: two addresses that differ in it are one list. */
function withoutFragment(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  url.hash = '';
  return url.href;
}
