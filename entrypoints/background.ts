import { defineBackground } from 'wxt/utils/define-background';
import { makeApp } from '../lib/app/app.ts';
import { makePageChecks } from '../lib/app/page-checks.ts';
import { makePageReader } from '../lib/app/page-reader.ts';
import { makeSites } from '../lib/app/sites.ts';
import { makeTabVerdicts } from '../lib/app/tab-verdicts.ts';
import { addressProblem } from '../lib/core/address.ts';
import type { ListRow } from '../lib/lists/ports.ts';
import { onTabLeft, showVerdicts } from '../lib/platform/badge.ts';
import { answer } from '../lib/platform/listener.ts';
import { afterwards, machine } from '../lib/platform/machine.ts';
import { keepMenus, onKeys, onMenus } from '../lib/platform/menus.ts';
import { onBegin, packagedBytes, packagedOrdinary, version } from '../lib/platform/package.ts';
import {
  dropOrigins,
  hasOrigins,
  onPermissionsAdded,
  onPermissionsRemoved,
} from '../lib/platform/permissions.ts';
import { makeSafeFetch } from '../lib/platform/safe-fetch.ts';
import { parsePage } from '../lib/platform/page-parser.ts';
import { keepSchedule, onSchedule } from '../lib/platform/schedule.ts';
import { keepEarly, loadLate, startEarly } from '../lib/platform/scripts.ts';
import { hasRoom, sentinel, settings } from '../lib/platform/storage.ts';
import { selectionIn } from '../lib/platform/tabs.ts';
import { BUILTIN_HOSTS, patternsOf } from '../lib/sites/all.ts';
import { openStore } from '../lib/store/open.ts';

/** Wiring only. Every listener is registered before anything is awaited: an event wakes a stopped background. */
export default defineBackground(() => {
  /** Background work that fails is tried again at the next alarm. */
  const run = (work: () => Promise<unknown>) => void work().catch(() => undefined);
  let storage: 'ok' | 'memory' | 'broken' = 'ok';
  const safeFetch = makeSafeFetch(addressProblem);
  const app = makeApp({
    openStore: async () => {
      const { store, state } = await openStore<ListRow>(hasRoom);
      storage = state === 'absent' ? 'memory' : state === 'broken' ? 'broken' : 'ok';
      return store;
    },
    sentinel,
    packaged: () => packagedBytes('/lists/awal.json'),
    ordinary: packagedOrdinary,
    download: safeFetch,
    ...machine,
  });
  run(app.open);
  const sites = makeSites({
    builtin: BUILTIN_HOSTS,
    settings,
    hasPermission: (host) => hasOrigins(patternsOf(host)),
    dropPermission: (host) => dropOrigins(patternsOf(host)),
    keepScripts: keepEarly,
    startScripts: (host) => startEarly(patternsOf(host)),
  });
  const checks = makePageChecks(app, sites);
  const readAddress = makePageReader({ fetch: safeFetch, parse: parsePage });
  const tabs = makeTabVerdicts(showVerdicts);
  answer(
    {
      checkText: ({ text }) => app.checkText(text),
      checkLink: ({ url }) => app.checkLink(url),
      readAddress: ({ url }) => readAddress(url),
      lists: () => app.lists.summaries(),
      addListByUrl: ({ url, force }) => app.lists.addByUrl(url, force),
      addListFromStaging: ({ key, force }) => app.lists.addFromStaging(key, force),
      removeList: async ({ id }) => ({ removed: await app.lists.remove(id) }),
      setListEnabled: ({ id, enabled }) => app.lists.setEnabled(id, enabled),
      syncNow: ({ id, force }) => app.syncer.start(id, force),
      contents: ({ id, query, offset, limit }) => app.lists.contents(id, query, offset, limit),
      clarification: ({ list, id }) => app.lists.clarification(list, id),
      site: ({ url }) => sites.ofUrl(url),
      setSite: ({ host, enabled }) => sites.set(host, enabled),
      pause: async ({ paused }) => ({
        paused: paused === undefined ? (await settings.get()).paused : await sites.pause(paused),
      }),
      sites: () => sites.all(),
      health: async () => {
        const counts = await app.health();
        return { ...counts, storage, version: version() };
      },
    },
    {
      checkDraft: (asked, { host }) => checks.draft(asked, host),
      checkShared: (asked, { host }) => checks.shared(asked, host),
      needLateScript: async (_, { tabId, frameId, host }) => ({
        loaded: (await sites.isOn(host)) && (await loadLate(tabId, frameId)),
      }),
      siteSettings: async (_, { host }) => {
        const { lang, gate, privateMessages } = await settings.get();
        return { enabled: await sites.isOn(host), lang, gate, privateMessages };
      },
      reportVerdict: ({ verdict }, { tabId, frameId }) => (tabs.set(tabId, frameId, verdict), null),
    },
  );
  onBegin(() => {
    run(app.begin);
    run(keepMenus);
  });
  onMenus();
  onKeys(selectionIn);
  onSchedule(() => run(app.tick));
  onPermissionsAdded(() => run(() => sites.permitted()));
  onPermissionsRemoved(() => run(() => sites.reconcile()));
  onTabLeft((tabId) => tabs.drop(tabId));
  // What nobody waits for lets the event that woke the background go first.
  afterwards(() => {
    run(async () => (await keepSchedule()) && app.tick());
    run(() => sites.reconcile());
  });
});
