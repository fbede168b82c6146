/** Wiring of the history section: bulk data is read from the database, everything else is asked of the background. */
import type { HistoryPorts } from '../../components/options/history-ports.ts';
import type { NewsPorts } from '../../components/options/news-ports.ts';
import { lengthOn } from '../../lib/compose/correction.ts';
import { claimKey } from '../../lib/core/history.ts';
import { download } from '../../lib/platform/download.ts';
import { ask } from '../../lib/platform/messages.ts';
import { requestNotifications } from '../../lib/platform/notify.ts';
import { readyPorts } from '../../lib/platform/ready.ts';
import { changeSettings } from '../../lib/platform/storage.ts';
import { openReport } from '../../lib/platform/tabs.ts';
import { limitOf } from '../../lib/sites/all.ts';
import { fingerprintStore } from '../../lib/store/fingerprint-store.ts';
import { historyStore } from '../../lib/store/history-store.ts';
import { newsStore } from '../../lib/store/news-store.ts';
import { settings } from '../wiring/settings.ts';

export const history: HistoryPorts = {
  now: () => Date.now(),
  state: () => ask('historyState', {}),
  load: () => historyStore.all(),
  setOn: (history) => changeSettings({ history }),
  zone: async () => (await settings.get()).zone,
  months: async () => (await settings.get()).historyMonths,
  setMonths: async (historyMonths) => {
    await changeSettings({ historyMonths });
    await ask('pruneHistory', {});
  },
  undo: async (time, id) => (await ask('undoEvent', { time, id })).undone,
  ignores: () => ask('ignores', {}),
  heed: ({ list, id, site }) => ask('heed', { list, id, site }),
  clear: () => ask('clearHistory', {}),
  download,
  openReport: () => void openReport(),
};

export const news: NewsPorts = {
  news: async () => {
    await ask('lookAtNews', {});
    return newsStore.news();
  },
  met: async () => new Set((await historyStore.claims()).map(claimKey)),
  digest: async () => (await settings.get()).digest,
  setDigest: async (digest) => {
    if (digest && !(await requestNotifications())) return false;
    await changeSettings({ digest });
    return true;
  },
  hits: () => fingerprintStore.hits(),
  dropHit: ({ list, id, draft }) => ask('dropHit', { list, id, draft }),
  lookBack: async () => (await settings.get()).lookBack,
  setLookBack: async (lookBack) => {
    await changeSettings({ lookBack });
    // Off means that nothing of it is left.
    if (!lookBack) await ask('clearFingerprints', {});
  },
  clearFingerprints: () => ask('clearFingerprints', {}),
  ready: {
    ...readyPorts,
    lengthOn: (platform, text) => lengthOn(text, limitOf(platform) ?? {}),
    uses: historyStore.uses,
  },
};
