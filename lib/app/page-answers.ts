/** Lists, sites and pause as pages of the extension ask for them. */
import type { App } from './app.ts';
import type { Kept } from './ports.ts';
import type { Sites } from './sites.ts';
import type { Wishes } from './subscriber.ts';

/** Answers to messages. */
export function pageAnswers(
  { lists, syncer }: Pick<App, 'lists' | 'syncer'>,
  sites: Sites,
  settings: Pick<Kept<{ readonly paused: boolean }>, 'get'>,
) {
  return {
    lists: () => lists.summaries(),
    addListByUrl: ({ url, ...wishes }: { url: string } & Wishes) => lists.addByUrl(url, wishes),
    addListFromStaging: ({ key, force }: { key: string; force?: boolean }) =>
      lists.addFromStaging(key, force),
    removeList: async ({ id }: { id: string }) => ({ removed: await lists.remove(id) }),
    setListEnabled: ({ id, enabled }: { id: string; enabled: boolean }) => lists.setEnabled(id, enabled),
    syncNow: ({ id, force }: { id?: string; force?: boolean }) => syncer.start(id, force),
    contents: ({ id, query, offset, limit }: { id: string; query: string; offset: number; limit: number }) =>
      lists.contents(id, query, offset, limit),
    clarification: ({ list, id }: { list: string; id: string }) => lists.clarification(list, id),
    site: ({ url }: { url: string }) => sites.ofUrl(url),
    setSite: ({ host, enabled }: { host: string; enabled: boolean }) => sites.set(host, enabled),
    pause: async ({ paused }: { paused?: boolean }) => ({
      paused: paused === undefined ? (await settings.get()).paused : await sites.pause(paused),
    }),
    sites: () => sites.all(),
  };
}
