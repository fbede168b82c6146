import { defineBackground } from 'wxt/utils/define-background';
import { makeApp } from '../lib/app/app.ts';
import { listQuestions } from '../lib/app/list-questions.ts';
import { makePageChecks } from '../lib/app/page-checks.ts';
import { makeSites } from '../lib/app/sites.ts';
import { makeTabVerdicts } from '../lib/app/tab-verdicts.ts';
import type { ListRow } from '../lib/lists/ports.ts';
import { onTabLeft, showVerdicts } from '../lib/platform/badge.ts';
import { answer } from '../lib/platform/listener.ts';
import { afterwards, machine } from '../lib/platform/machine.ts';
import { onManagedChanged } from '../lib/platform/managed.ts';
import { onNotified } from '../lib/platform/notify.ts';
import { onBegin, version } from '../lib/platform/package.ts';
import {
  dropOrigins,
  hasOrigins,
  onPermissionsAdded,
  onPermissionsRemoved,
} from '../lib/platform/permissions.ts';
import { keepSchedule, onSchedule } from '../lib/platform/schedule.ts';
import { keepEarly, loadLate, startEarly } from '../lib/platform/scripts.ts';
import { hasRoom, sentinel, settings } from '../lib/platform/storage.ts';
import { BUILTIN_HOSTS, FURTHER_HOSTS, patternsOf } from '../lib/sites/all.ts';
import { openOptions } from '../lib/platform/tabs.ts';
import { openStore } from '../lib/store/open.ts';
import { listPorts } from './wiring/list-ports.ts';
import { recordsOf } from './wiring/records.ts';

/** Wiring only. Every listener is registered before anything is awaited: an event wakes a stopped background. */
export default defineBackground(() => {
  /** Background work that fails is tried again at the next alarm. */
  const run = (work: () => Promise<unknown>) => void work().catch(() => undefined);
  let storage: 'ok' | 'memory' | 'broken' = 'ok';
  const app = makeApp({
    openStore: async () => {
      const { store, state } = await openStore<ListRow>(hasRoom);
      storage = state === 'absent' ? 'memory' : state === 'broken' ? 'broken' : 'ok';
      return store;
    },
    sentinel,
    ...listPorts,
    ...machine,
  });
  run(app.open);
  const sites = makeSites({
    builtin: BUILTIN_HOSTS,
    together: FURTHER_HOSTS,
    settings,
    hasPermission: (host) => hasOrigins(patternsOf(host)),
    dropPermission: (host) => dropOrigins(patternsOf(host)),
    keepScripts: keepEarly,
    startScripts: (host) => startEarly(patternsOf(host)),
  });
  const checks = makePageChecks(app, sites);
  const records = recordsOf(app, sites, run);
  const tabs = makeTabVerdicts(showVerdicts);
  answer(
    {
      ...records.forPages,
      ...listQuestions(app),
      checkLink: ({ url }) => app.checkLink(url),
      site: ({ url }) => sites.ofUrl(url),
      setSite: ({ host, enabled }) => sites.set(host, enabled),
      sites: () => sites.all(),
      health: async () => ({ ...(await app.health()), storage, version: version() }),
    },
    {
      checkDraft: (asked, { host }) => checks.draft(asked, host),
      checkShared: (asked, { host }) => checks.shared(asked, host),
      needLateScript: async (_, { tabId, frameId, host }) => ({
        loaded: (await sites.isOn(host)) && (await loadLate(tabId, frameId)),
      }),
      siteSettings: async (_, { host }) => {
        const { lang, gate, privateMessages, lookBack } = await settings.get();
        return { enabled: await sites.isOn(host), lang, gate, privateMessages, lookBack };
      },
      reportVerdict: ({ verdict }, { tabId, frameId }) => (tabs.set(tabId, frameId, verdict), null),
      ...records.forContent,
    },
  );
  onBegin((fresh) => (run(app.begin), fresh && run(() => sites.startOpen())));
  onSchedule(() => run(() => app.tick().then(records.tick)));
  onManagedChanged(() => run(app.tick));
  onNotified(() => run(openOptions));
  onPermissionsAdded(() => {
    run(() => sites.startOpen());
    onNotified(() => run(openOptions));
  });
  onPermissionsRemoved(() => run(() => sites.reconcile()));
  onTabLeft((tabId) => tabs.drop(tabId));
  // What nobody waits for lets the event that woke the background go first.
  afterwards(() => {
    run(async () => (await keepSchedule()) && app.tick());
    run(() => sites.reconcile());
  });
});
