/** Wiring of what is kept of the officer's work: history, news of the lists, looking back. */
import type { App } from '../../lib/app/app-ports.ts';
import { makeRecords } from '../../lib/app/records.ts';
import type { Sites } from '../../lib/app/sites.ts';
import { machine } from '../../lib/platform/machine.ts';
import { notify } from '../../lib/platform/notify.ts';
import { digestTold, hasRoom, isPrivateWindow, siteIgnores } from '../../lib/platform/storage.ts';
import { fingerprintStore, keyedHashes } from '../../lib/store/fingerprint-store.ts';
import { historyStore, openHistory } from '../../lib/store/history-store.ts';
import { newsStore } from '../../lib/store/news-store.ts';
import { newsTextFor, notificationText } from '../../lib/text/news.ts';
import { settings } from './settings.ts';

export const recordsOf = (app: App, sites: Sites) =>
  makeRecords({
    ...machine,
    app,
    sites,
    settings,
    allowed: async () => (await app.policy()).history === 'on',
    isPrivate: isPrivateWindow,
    ignored: siteIgnores,
    events: historyStore,
    openKeeper: () => openHistory(hasRoom),
    news: newsStore,
    prints: fingerprintStore,
    hashes: keyedHashes,
    told: digestTold,
    notify: async (counts) => notify(...notificationText(newsTextFor((await settings.get()).lang), counts)),
  });
