/** Wiring of the options page. */
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/clarification/clarification.css';
import '../../components/page.css';
import '../../components/options/options.css';
import '../../components/options/lists.css';
import '../../components/options/contents.css';
import '../../components/options/about.css';
import '../../components/options/imports.css';
import '../../components/options/data.css';
import '../../components/options/history.css';
import '../../components/corrections/ready.css';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import type { OptionsPorts } from '../../components/OptionsPage.tsx';
import { keepRequests } from '../../lib/app/requests.ts';
import { MAX_LIST_BYTES } from '../../lib/lists/limits.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { ask } from '../../lib/platform/messages.ts';
import { AT_HISTORY, openPage } from '../../lib/platform/tabs.ts';
import { addressProblem } from '../../lib/core/address.ts';
import { requestOrigins, requestSite } from '../../lib/platform/permissions.ts';
import { requestQueue } from '../../lib/platform/storage.ts';
import { patternsOf } from '../../lib/sites/hosts.ts';
import { drawInLang } from '../wiring/lang.ts';
import { dataPorts, staged } from './data-ports.ts';
import { history, news } from './records.ts';
import { settingsPorts } from './settings-ports.ts';
import { copyCorrection } from '../wiring/page-records.ts';

/** Asks for leave to reach the host of a list. An address that is never fetched is not asked for. */
const requestHost = async (address: string): Promise<boolean> =>
  addressProblem(address) === null &&
  requestOrigins([`https://${new URL(address).hostname}/*`]).catch(() => false);

const ports: OptionsPorts = {
  ...dataPorts,
  ...settingsPorts,
  now: () => Date.now(),
  lists: () => ask('lists', {}),
  lostLists: () => ask('lostLists', {}),
  giveUpLost: (id) => ask('giveUpLost', { id }),
  addListByUrl: async (url, { force = false, confirmed }) => {
    // Firefox tells hosts an origin that is another in each installation, unless it may reach them as its own.
    if (import.meta.env.FIREFOX) await requestHost(url);
    return ask('addListByUrl', { url, force, ...(confirmed ? { confirmed: [...confirmed] } : {}) });
  },
  requestHost,
  addListFile: async (file, { force = false, confirmed }) => {
    const put = await staged(file, MAX_LIST_BYTES);
    return put.ok
      ? ask('addListFromStaging', {
          key: put.key,
          force,
          ...(confirmed ? { confirmed: [...confirmed] } : {}),
        })
      : put;
  },
  removeList: (id) => ask('removeList', { id }),
  restorePackaged: () => ask('restorePackaged', {}),
  setListEnabled: (id, enabled) => ask('setListEnabled', { id, enabled }),
  syncNow: (id, force) => ask('syncNow', id === undefined ? {} : { id, force }),
  contents: (id, query, offset, limit) => ask('contents', { id, query, offset, limit }),
  clarification: (list, id) => ask('clarification', { list, id }),
  openWorkshop: () => openPage('/bengkel.html'),
  sites: () => ask('sites', {}),
  setSite: (host, enabled) => ask('setSite', { host, enabled }),
  requestSite: (host) => requestSite(host, patternsOf(host)),
  health: () => ask('health', {}),
  copy: copyCorrection,
  history,
  news,
  ...keepRequests({ kept: requestQueue, now: Date.now, newId: () => crypto.randomUUID() }),
  copyText,
  reload: () => location.reload(),
};

const root = document.querySelector('#app');
const section = location.hash === AT_HISTORY ? 'history' : 'lists';
if (root)
  await drawInLang((lang) => render(<OptionsPage ports={ports} lang={lang} section={section} />, root));
