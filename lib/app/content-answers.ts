/** What content scripts ask for, each about the frame that asks. */
import type { App } from './app-ports.ts';
import { makePageChecks } from './page-checks.ts';
import type { Kept } from './ports.ts';
import type { Sites } from './sites.ts';

/** The frame that asks, as the browser states it. */
interface Asker {
  readonly tabId: number;
  readonly frameId: number;
  readonly host: string;
}

interface ContentSettings {
  readonly lang: 'id' | 'en';
  readonly gate: boolean;
  readonly privateMessages: boolean;
  readonly lookBack: boolean;
}

type Checks = ReturnType<typeof makePageChecks>;

/** Answers to messages. `loadLate` puts the late script into a frame. */
export function contentAnswers(
  app: Pick<App, 'checkText' | 'checkShared'>,
  sites: Pick<Sites, 'isOn'>,
  settings: Pick<Kept<ContentSettings>, 'get'>,
  loadLate: (tabId: number, frameId: number) => Promise<boolean>,
) {
  const checks = makePageChecks(app, sites);
  return {
    checkDraft: (asked: Parameters<Checks['draft']>[0], { host }: Asker) => checks.draft(asked, host),
    checkShared: (asked: Parameters<Checks['shared']>[0], { host }: Asker) => checks.shared(asked, host),
    needLateScript: async (_: unknown, { tabId, frameId, host }: Asker) => ({
      loaded: (await sites.isOn(host)) && (await loadLate(tabId, frameId)),
    }),
    siteSettings: async (_: unknown, { host }: Asker) => {
      const { lang, gate, privateMessages, lookBack } = await settings.get();
      return { enabled: await sites.isOn(host), lang, gate, privateMessages, lookBack };
    },
  };
}
