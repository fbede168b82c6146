/** Sites and the pause as pages of the extension ask for them. */
import type { Kept } from './ports.ts';
import type { Sites } from './sites.ts';

/** Answers to messages, by their names. */
export function siteAnswers(sites: Sites, settings: Pick<Kept<{ readonly paused: boolean }>, 'get'>) {
  return {
    site: ({ url }: { url: string }) => sites.ofUrl(url),
    setSite: ({ host, enabled }: { host: string; enabled: boolean }) => sites.set(host, enabled),
    pause: async ({ paused }: { paused?: boolean }) => ({
      paused: paused === undefined ? (await settings.get()).paused : await sites.pause(paused),
    }),
    sites: () => sites.all(),
  };
}
