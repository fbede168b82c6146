import { defineBackground } from 'wxt/utils/define-background';
import { makeApp } from '../lib/app/app.ts';
import { contentAnswers } from '../lib/app/content-answers.ts';
import { listQuestions } from '../lib/app/list-questions.ts';
import { makePageReader } from '../lib/app/page-reader.ts';
import { siteAnswers } from '../lib/app/site-answers.ts';
import { makeSites } from '../lib/app/sites.ts';
import { makeTabVerdicts } from '../lib/app/tab-verdicts.ts';
import { TIED_SHEET } from '../lib/compose/leftovers.ts';
import type { ListRow } from '../lib/lists/ports.ts';
import { onTabLeft, showVerdicts } from '../lib/platform/badge.ts';
import { answer } from '../lib/platform/listener.ts';
import { afterwards, machine } from '../lib/platform/machine.ts';
import { onManagedChanged } from '../lib/platform/managed.ts';
import { keepMenus, onMenus } from '../lib/platform/menus.ts';
import { onNotified } from '../lib/platform/notify.ts';
import { onBegin, version } from '../lib/platform/package.ts';
import {
  dropOrigins,
  hasOrigins,
  onPermissionsAdded,
  onPermissionsRemoved,
} from '../lib/platform/permissions.ts';
import { parsePage } from '../lib/platform/page-parser.ts';
import { keepSchedule, onSchedule } from '../lib/platform/schedule.ts';
import { keepEarly, loadLate, startEarly } from '../lib/platform/scripts.ts';
import { hasRoom, sentinel } from '../lib/platform/storage.ts';
import { openHistory, pictureIn, selectionIn } from '../lib/platform/tabs.ts';
import { BUILTIN_HOSTS, FURTHER_HOSTS, patternsOf } from '../lib/sites/hosts.ts';
import { openStore } from '../lib/store/open.ts';
import { listPorts, safeFetch } from './wiring/list-ports.ts';
import { recordsOf } from './wiring/records.ts';
import { settings } from './wiring/settings.ts';

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
    rules: async () => (await app.policy()).sites,
    hasPermission: (host) => hasOrigins(patternsOf(host)),
    dropPermission: (host) => dropOrigins(patternsOf(host)),
    keepScripts: keepEarly,
    startScripts: (host) => startEarly(patternsOf(host)),
  });
  const readAddress = makePageReader({
    fetch: safeFetch,
    parse: parsePage,
    allowed: async () => (await app.policy()).linkCheck === 'allow',
  });
  const records = recordsOf(app, sites);
  const tabs = makeTabVerdicts((tabId, verdicts) =>
    run(async () => showVerdicts(tabId, (await app.policy()).showBadge ? verdicts : [])),
  );
  answer(
    {
      ...records.forPages,
      ...listQuestions(app),
      ...siteAnswers(sites, settings),
      checkText: ({ text }) => app.checkText(text),
      checkLink: ({ url, resembles }) => app.checkLink(url, resembles),
      readAddress: ({ url }) => readAddress(url),
      health: async () => ({ ...(await app.health()), storage, version: version() }),
    },
    {
      ...contentAnswers(app, sites, settings, records.ignores, (tabId, frameId) =>
        loadLate(tabId, frameId, TIED_SHEET),
      ),
      reportVerdict: ({ verdict }, { tabId, frameId }) => (tabs.set(tabId, frameId, verdict), null),
      ...records.forContent,
    },
  );
  onBegin((fresh) => (run(app.begin), run(keepMenus), fresh && run(() => sites.startOpen())));
  onMenus({ selectionIn, pictureIn });
  onSchedule(() => run(() => app.tick().then(records.tick)));
  onManagedChanged(() => run(() => Promise.all([app.tick(), sites.startOpen()])));
  onNotified(openHistory);
  onPermissionsAdded(() => {
    run(() => sites.startOpen());
    onNotified(openHistory);
  });
  onPermissionsRemoved(() => run(() => sites.reconcile()));
  onTabLeft((tabId) => tabs.drop(tabId));
  // What nobody waits for lets the event that woke the background go first.
  afterwards(() => {
    run(async () => (await keepSchedule()) && app.tick());
    run(() => sites.reconcile());
  });
});
