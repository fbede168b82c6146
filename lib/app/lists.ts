/** What officers do with lists: add, remove, switch, look into. */
import type { ContentsPage, ListSummary, LostList } from '../core/list-answers.ts';
import type { Clarification } from '../core/model.ts';
import type { ListRow } from '../lists/ports.ts';
import { isBundle } from '../lists/bundle.ts';
import { readItems } from '../lists/texts.ts';
import { makeContentsReader } from './contents.ts';
import type { Policy } from './policy.ts';
import type { AppStore } from './ports.ts';
import type { SentinelKeeper } from './sentinel.ts';
import type { Starter } from './starter.ts';
import type { Added, Subscriber, Wishes } from './subscriber.ts';
import type { Summarise } from './summary.ts';
import type { Syncer } from './syncer.ts';
import type { Taker } from './taker.ts';

export interface ListsPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Taker;
  readonly syncer: Syncer;
  readonly subscriber: Subscriber;
  readonly summarise: Summarise;
  readonly policy: () => Promise<Policy>;
  readonly sentinel: SentinelKeeper;
  readonly starter: Pick<Starter, 'refreshPackaged'>;
  /** Does what the administrator has set up: that list may be among those that nobody keeps. */
  readonly manage: () => Promise<void>;
  /** Called after the lists in the store changed. */
  readonly onChange: () => void;
}

export interface Lists {
  summaries(): Promise<ListSummary[]>;
  /** Lists that the database lost and that are not back yet. */
  lost(): Promise<LostList[]>;
  /** Does without a list that is lost. */
  giveUpLost(id: string): Promise<null>;
  addByUrl(url: string, wishes?: Wishes): Promise<Added>;
  /** A plain list, or a signed one as one file. */
  addFromStaging(key: string, wishes?: Wishes): Promise<Added>;
  remove(id: string): Promise<boolean>;
  /** Takes the packaged list over again, after the officer removed it. */
  restorePackaged(): Promise<null>;
  setEnabled(id: string, enabled: boolean): Promise<null>;
  contents(id: string, query: string, offset: number, limit: number): Promise<ContentsPage>;
  clarification(list: string, id: string): Promise<Clarification | null>;
}

export function makeLists(ports: ListsPorts): Lists {
  const reader = makeContentsReader();
  let lastRead: readonly ListRow[] | null = null;
  const managed = async (id: string) => (await ports.policy()).lists.find((list) => list.id === id);
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

    async lost() {
      const rows = await ports
        .store()
        .then((store) => store.rows())
        .catch(() => null);
      const lost = rows ? await ports.sentinel.lost(rows) : [];
      return lost.map(({ id, title = id, url }) => ({ id, title, ...(url === undefined ? {} : { url }) }));
    },

    async giveUpLost(id) {
      await ports.sentinel.giveUp(id);
      return null;
    },

    async addByUrl(address, wishes = {}) {
      const url = withoutFragment(address);
      if (url === null) return { ok: false, problem: { code: 'BAD_URL', cause: 'syntax' } };
      return ports.subscriber.subscribe(url, wishes);
    },

    async addFromStaging(key, wishes = {}) {
      const store = await ports.store();
      const staged = await store.staged(key);
      await store.dropStaged(key).catch(() => undefined);
      if (!staged) return { ok: false, problem: { code: 'EMPTY' } };
      const bytes = new Uint8Array(staged);
      if (isBundle(bytes)) return ports.subscriber.takeBundle(bytes, wishes);
      const { imports, userLists } = await ports.policy();
      if (imports === 'deny' || userLists !== 'allow') return { ok: false, problem: { code: 'BY_POLICY' } };
      const result = await ports.taker.take(store, { bytes, origin: 'file', force: wishes.force ?? false });
      return result.ok ? { ok: true, id: result.row.id, count: result.row.count } : result;
    },

    async remove(id) {
      const store = await ports.store();
      const row = await rowOf(store, id);
      // It would come back by itself: what the administrator has set up can at most be switched off.
      if (!row || (await managed(id))) return false;
      const removed = await ports.sentinel.forget(row, () => store.remove(id));
      await store.stash.keepOnly(id, []);
      ports.onChange();
      return removed === 'ok';
    },

    async restorePackaged() {
      await ports.sentinel.wantPackaged();
      await ports.starter.refreshPackaged();
      await ports.manage();
      return null;
    },

    async setEnabled(id, enabled) {
      if ((await managed(id))?.locked) return null;
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
  };
}

/** A fragment never reaches a server: two addresses that differ in it are one list. */
function withoutFragment(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  url.hash = '';
  return url.href;
}
