/** Everything that an officer keeps, in one file, and back again. */
import type { BackupMade, PlanAnswer, Restored, RestorePlan } from '../core/backup.ts';
import { BACKUP_FORMAT } from '../core/backup.ts';
import type { ListRow } from '../lists/ports.ts';
import type { BackupFile } from './backup-file.ts';
import { backedList, itemsIn, readBackup } from './backup-file.ts';
import { doesOf, restoreLists } from './backup-restore.ts';
import type { AppStore, Kept, Now } from './ports.ts';
import { timestamp } from './ports.ts';
import type { Taker } from './taker.ts';

/** A part of a backup besides the lists: how to read it, how to tell a sound one, how many entries it has. */
export interface BackupPart {
  readonly kept: Kept<unknown>;
  /** The value as it may be written, or null when it is not one of this part. */
  readonly read: (value: unknown) => unknown;
  readonly entries: (value: unknown) => number;
  /** What stands there once a value was put to what is held; absent: the value alone. */
  readonly merged?: (held: unknown, value: unknown) => unknown;
  /** Whether the administrator lets it be kept; absent: always. */
  readonly allowed?: () => Promise<boolean>;
}

export interface BackupPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Pick<Taker, 'take'>;
  readonly parts: Readonly<Record<string, BackupPart>>;
  /** Puts bytes where a page can fetch them; gives their key. */
  readonly stage: (bytes: ArrayBuffer) => Promise<string>;
  /** Whether the administrator lets officers add unsigned content. */
  readonly allowed: () => Promise<boolean>;
  readonly version: () => string;
  readonly now: Now;
  /** Whether the administrator lets a backup leave. */
  readonly exportAllowed: () => Promise<boolean>;
  /** Puts right again what the administrator has decided: a backup may know it otherwise. */
  readonly settle: () => Promise<void>;
  /** Called after lists or parts were restored. */
  readonly onChange: () => void;
}

export interface Backup {
  /** Writes a backup into staging, for a page to save. A list whose texts are damaged takes nothing else along. */
  make(): Promise<BackupMade>;
  /** What restoring staged bytes would do; nothing is changed. */
  plan(key: string): Promise<PlanAnswer>;
  /** Restores staged bytes. Each list is whole or as before; what cannot be restored is named. */
  restore(key: string): Promise<Restored | Extract<PlanAnswer, { ok: false }>>;
}

export function makeBackup(ports: BackupPorts): Backup {
  async function staged(key: string): Promise<ReturnType<typeof readBackup>> {
    const bytes = await (await ports.store()).staged(key);
    return bytes ? readBackup(bytes) : { ok: false, problem: { code: 'EMPTY' } };
  }

  return {
    async make() {
      if (!(await ports.exportAllowed())) return { ok: false, problem: { code: 'BY_POLICY' } };
      const store = await ports.store();
      const lists = [];
      const skipped = [];
      for (const row of await store.rows()) {
        const one = await backedList(store, row).catch(() => null);
        if (one) lists.push(one);
        else skipped.push(row.header.title);
      }
      const parts = await readParts(ports);
      const file = {
        format: BACKUP_FORMAT,
        made: timestamp(ports.now()),
        version: ports.version(),
        parts,
        lists,
      };
      const { buffer } = new TextEncoder().encode(JSON.stringify(file));
      const key = await ports.stage(buffer).catch(() => null);
      return key === null ? { ok: false, problem: { code: 'STORAGE_FULL' } } : { ok: true, key, skipped };
    },

    async plan(key) {
      const read = await staged(key);
      if (!read.ok) return read;
      return { ok: true, plan: await planOf(read.file, await (await ports.store()).rows(), ports) };
    },

    async restore(key) {
      const read = await staged(key);
      if (!read.ok) return read;
      const store = await ports.store();
      const restored = await restoreLists(read.file.lists, store, ports);
      const changed = (await partsOf(read.file, ports)).filter(({ does }) => does !== 'same');
      for (const { kept, after } of changed) await kept.set(after);
      await ports.settle();
      await store.dropStaged(key).catch(() => undefined);
      ports.onChange();
      return { ok: true, ...restored, parts: changed.length };
    },
  };
}

async function readParts({ parts }: BackupPorts): Promise<Record<string, unknown>> {
  // A part that cannot be read, as a history in a browser that keeps none, must not take the others along.
  const read = Object.entries(parts).map(async ([name, { kept }]) =>
    kept.get().then(
      (value) => [[name, value] as const],
      () => [],
    ),
  );
  return Object.fromEntries((await Promise.all(read)).flat());
}

async function planOf(file: BackupFile, rows: readonly ListRow[], ports: BackupPorts): Promise<RestorePlan> {
  const parts = await partsOf(file, ports);
  return {
    made: file.made,
    version: file.version,
    lists: file.lists.map((list) => {
      const held = rows.find((row) => row.id === list.id);
      const count = list.file ? itemsIn(list.file).length : (held?.count ?? 0);
      return { id: list.id, title: list.title, count, does: doesOf(list, held), now: held?.count ?? 0 };
    }),
    parts: parts.map(({ name, entries, now, does }) => ({ name, entries, now, does })),
  };
}

type Part = RestorePlan['parts'][number] & {
  readonly kept: BackupPart['kept'];
  /** What stands there after the restore. */
  readonly after: unknown;
};

/** The sound parts of a backup that may be restored. */
async function partsOf({ parts }: BackupFile, ports: BackupPorts): Promise<Part[]> {
  const read = Object.entries(ports.parts).map(async ([name, part]): Promise<Part | null> => {
    const { kept, merged, allowed, entries } = part;
    const value = part.read(parts[name]);
    if (value === null || (allowed && !(await allowed()))) return null;
    const held = await kept.get().catch(() => undefined);
    if (held === undefined) return null;
    const after = merged ? merged(held, value) : value;
    const same = merged ? entries(after) === entries(held) : JSON.stringify(after) === JSON.stringify(held);
    const does = same ? 'same' : merged ? 'merge' : 'replace';
    return { name, entries: entries(value), now: entries(held), does, kept, after };
  });
  return (await Promise.all(read)).filter((part) => part !== null);
}
