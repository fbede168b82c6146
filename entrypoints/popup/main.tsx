/** Wiring of the toolbar popup. */
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/clarification/clarification.css';
import '../../components/page.css';
import '../../components/folded.css';
import '../../components/links.css';
import '../../components/popup/popup.css';
import { PopupPage } from '../../components/PopupPage.tsx';
import type { PopupPorts } from '../../components/PopupPage.tsx';
import { checks } from './checks.ts';
import { keepRequests } from '../../lib/app/requests.ts';
import { keepRecent } from '../../lib/app/recent.ts';
import { returnLent } from '../../lib/platform/borrow.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { openNaskah } from '../../lib/platform/naskah.ts';
import { ask, MAX_TEXT } from '../../lib/platform/messages.ts';
import { readOnce } from '../../lib/platform/read-once.ts';
import { requestSite } from '../../lib/platform/permissions.ts';
import {
  isPrivateWindow,
  pendingCheck,
  popupDraft,
  recentChecks,
  requestDraft,
  requestQueue,
} from '../../lib/platform/storage.ts';
import { patternsOf } from '../../lib/sites/hosts.ts';
import { copyCorrection, copyReply, pageRecords } from '../wiring/page-records.ts';
import { activeTab, openOptions, readTab, selectionIn } from '../../lib/platform/tabs.ts';
import { langInEffect } from '../wiring/lang.ts';

const recent = keepRecent(recentChecks, isPrivateWindow);
const requests = keepRequests({ kept: requestQueue, now: Date.now, newId: () => crypto.randomUUID() });

const ports: PopupPorts = {
  now: () => Date.now(),
  maxText: MAX_TEXT,
  activeUrl: async () => (await activeTab())?.url ?? '',
  selection: async () => {
    const tab = await activeTab();
    return tab ? selectionIn(tab.id, MAX_TEXT) : '';
  },
  readTab: async () => {
    const tab = await activeTab();
    const raw = tab && (await readTab(tab.id));
    if (!raw) return null;
    // Most popups read no page: what puts one together is loaded with the first.
    const { pageOf } = await import('../../lib/core/page.ts');
    return pageOf(raw, tab.url);
  },
  readAddress: readOnce,
  loadDraft: () => popupDraft.get(),
  saveDraft: (text) => popupDraft.set(text),
  takePending: async () => {
    const text = await pendingCheck.get();
    if (text !== '') await pendingCheck.set('');
    return text;
  },
  onPending: (callback, signal) => pendingCheck.watch((text) => text !== '' && callback(), signal),
  ...checks,
  coverage: async () => (await ask('checkText', { text: '' })).coverage,
  site: (url) => ask('site', { url }),
  setSite: (host, enabled) => ask('setSite', { host, enabled }),
  requestSite: (host) => requestSite(host, patternsOf(host)),
  paused: async () => (await ask('pause', {})).paused,
  setPaused: async (paused) => (await ask('pause', { paused })).paused,
  lists: () => ask('lists', {}),
  sync: () => ask('syncNow', {}),
  copy: copyCorrection,
  copyReply,
  copyText,
  recent: recent.all,
  addRecent: recent.add,
  clearRecent: recent.clear,
  loadRequest: () => requestDraft.get(),
  saveRequest: (fields) => requestDraft.set(fields),
  queueRequest: requests.queueRequest,
  asked: pageRecords.asked,
  openOptions: () => void openOptions(),
  openNaskah: (text) => void openNaskah(text.trim() === '' ? undefined : { kind: 'text', text }),
  reload: () => location.reload(),
};

void returnLent().catch(() => undefined);
const lang = await langInEffect();
document.documentElement.lang = lang;
const root = document.querySelector('#app');
if (root) render(<PopupPage ports={ports} lang={lang} />, root);
