/** Wiring of imports, exports, muted clarifications and backups: files go through staging, never by message. */
import type { OptionsPorts } from '../../components/OptionsPage.tsx';
import { MAX_BACKUP } from '../../lib/core/backup.ts';
import { MAX_LIST_BYTES } from '../../lib/lists/limits.ts';
import { ask } from '../../lib/platform/messages.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { databaseStore, stageBytes } from '../../lib/store/database-store.ts';

/** Puts a file into staging; a file of gigabytes must not go through memory to be refused. */
export async function staged(file: File, limit: number) {
  if (file.size > limit) return { ok: false, problem: { code: 'TOO_BIG', limit } } as const;
  const key = await stageBytes(await file.arrayBuffer()).catch(() => null);
  return key === null
    ? ({ ok: false, problem: { code: 'STORAGE_BROKEN' } } as const)
    : ({ ok: true, key } as const);
}

/** Saves what the background has put into staging, and clears it there. */
async function saveStaged(key: string, name: string): Promise<void> {
  const store = databaseStore();
  const bytes = await store.staged(key);
  if (bytes) saveFile(bytes, name);
  await store.dropStaged(key);
}

const today = (): string => new Date().toISOString().slice(0, 10);

export const dataPorts: Pick<
  OptionsPorts,
  | 'lookAtFile'
  | 'lookAgain'
  | 'addImport'
  | 'dropFile'
  | 'mutes'
  | 'mute'
  | 'unmute'
  | 'exportList'
  | 'saveBackup'
  | 'planRestore'
  | 'restore'
> = {
  lookAtFile: async (file) => {
    const put = await staged(file, MAX_LIST_BYTES);
    if (!put.ok) return put;
    const looked = await ask('previewImport', { key: put.key, source: file.name });
    // A file that is nothing, and one that goes another way, need not wait here.
    if (!looked.ok || looked.own) await ask('dropStaged', { key: put.key });
    return looked.ok ? { ...looked, key: put.key } : looked;
  },
  lookAgain: (key, source, columns) => ask('previewImport', { key, source, columns }),
  addImport: (choice) => ask('addImport', choice),
  dropFile: (key) => ask('dropStaged', { key }),
  mutes: () => ask('mutes', {}),
  mute: (item) => ask('mute', item),
  unmute: (list, id) => ask('unmute', { list, id }),
  exportList: async ({ id }, as) => {
    const made = await ask('exportList', { id, as });
    if (made.ok) await saveStaged(made.key, `${id}${as === 'list' ? '' : '-claimreview'}.json`);
    return made;
  },
  saveBackup: async () => {
    const made = await ask('makeBackup', {});
    if (!made.ok) return made;
    await saveStaged(made.key, `cadangan-tabayun-${today()}.json`);
    return made;
  },
  planRestore: async (file) => {
    const put = await staged(file, MAX_BACKUP);
    if (!put.ok) return put;
    const plan = await ask('planRestore', { key: put.key });
    if (!plan.ok) await ask('dropStaged', { key: put.key });
    return { ...plan, key: put.key };
  },
  restore: (key) => ask('restore', { key }),
};
