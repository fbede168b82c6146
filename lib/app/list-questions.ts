/** What pages ask about lists, imports, muted clarifications, exports and backups, by the names of their messages. */
import type { Mute } from '../core/mute.ts';
import type { App } from './app-ports.ts';
import type { ReadingOptions } from './importer.ts';
import type { Wishes } from './subscriber.ts';

interface Staged {
  readonly key: string;
}
interface Named {
  readonly id: string;
}
interface Forced {
  readonly force?: boolean;
}
interface Window extends Named {
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
}

/** The answers to those questions. */
export function listQuestions({ importer, mutes, lists, syncer, exportList, backup }: App) {
  return {
    lists: () => lists.summaries(),
    lostLists: () => lists.lost(),
    giveUpLost: ({ id }: Named) => lists.giveUpLost(id),
    addListByUrl: ({ url, ...wishes }: Wishes & { readonly url: string }) => lists.addByUrl(url, wishes),
    addListFromStaging: ({ key, ...wishes }: Wishes & Staged) => lists.addFromStaging(key, wishes),
    restorePackaged: () => lists.restorePackaged(),
    removeList: async ({ id }: Named) => ({ removed: await lists.remove(id) }),
    setListEnabled: ({ id, enabled }: Named & { readonly enabled: boolean }) => lists.setEnabled(id, enabled),
    syncNow: ({ id, force }: Forced & Partial<Named>) => syncer.start(id, force),
    contents: ({ id, query, offset, limit }: Window) => lists.contents(id, query, offset, limit),
    clarification: ({ list, id }: Named & { readonly list: string }) => lists.clarification(list, id),
    previewImport: ({ key, ...options }: Staged & ReadingOptions) => importer.preview(key, options),
    addImport: ({ key, ...options }: Staged & Parameters<typeof importer.take>[1]) =>
      importer.take(key, options),
    dropStaged: ({ key }: Staged) => importer.drop(key),
    mutes: () => mutes.all(),
    mute: (item: Omit<Mute, 'at'>) => mutes.mute(item),
    unmute: ({ list, id }: Pick<Mute, 'list' | 'id'>) => mutes.unmute(list, id),
    exportList: ({ id, as }: Named & { readonly as: 'list' | 'claim-review' }) => exportList(id, as),
    makeBackup: () => backup.make(),
    planRestore: ({ key }: Staged) => backup.plan(key),
    restore: ({ key }: Staged) => backup.restore(key),
  };
}
