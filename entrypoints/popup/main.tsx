/** Wiring of the toolbar popup. */
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/clarification/clarification.css';
import '../../components/page.css';
import '../../components/popup/popup.css';
import { PopupPage } from '../../components/PopupPage.tsx';
import type { PopupPorts } from '../../components/PopupPage.tsx';
import { makeAddressCheck } from '../../lib/app/address-check.ts';
import { reportsOfLink } from '../../lib/core/check-reports.ts';
import { correctionOf } from '../../lib/compose/correction.ts';
import { ask, MAX_TEXT } from '../../lib/platform/messages.ts';
import { requestSite } from '../../lib/platform/permissions.ts';
import { randomName } from '../../lib/platform/random-name.ts';
import { popupDraft, settings } from '../../lib/platform/storage.ts';
import { patternsOf } from '../../lib/sites/all.ts';
import { activeTab, openOptions, pageText } from '../../lib/platform/tabs.ts';

const checkAddress = makeAddressCheck({
  checkLink: (url) => ask('checkLink', { url }),
  // The list of public suffixes is large: it is loaded at the first address.
  lookalikeOf: async (url) => (await import('../../lib/core/lookalike.ts')).lookalikeOf(url),
});

const ports: PopupPorts = {
  now: () => Date.now(),
  maxText: MAX_TEXT,
  activeUrl: async () => (await activeTab())?.url ?? '',
  pageText: async () => {
    const tab = await activeTab();
    return tab ? pageText(tab.id) : null;
  },
  loadDraft: () => popupDraft.get(),
  saveDraft: (text) => popupDraft.set(text),
  checkText: (text) => ask('checkText', { text }),
  checkLink: async (address) => {
    const answer = await checkAddress(address);
    for (const event of reportsOfLink(answer, randomName())) void ask('record', event).catch(() => undefined);
    return answer;
  },
  coverage: async () => (await ask('checkText', { text: '' })).coverage,
  site: (url) => ask('site', { url }),
  setSite: (host, enabled) => ask('setSite', { host, enabled }),
  requestSite: (host) => requestSite(host, patternsOf(host)),
  copy: (clarification) =>
    navigator.clipboard.writeText(correctionOf({ clarification })).then(
      () => true,
      () => false,
    ),
  openOptions: () => void openOptions(),
  reload: () => location.reload(),
};

const { lang } = await settings.get();
document.documentElement.lang = lang;
const root = document.querySelector('#app');
if (root) render(<PopupPage ports={ports} lang={lang} />, root);
