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
import { correctionOf } from '../../lib/compose/correction.ts';
import { MAX_LIST_BYTES } from '../../lib/lists/limits.ts';
import { ask } from '../../lib/platform/messages.ts';
import { openPage } from '../../lib/platform/tabs.ts';
import { addressProblem } from '../../lib/core/address.ts';
import { requestOrigins, requestSite } from '../../lib/platform/permissions.ts';
import { readManaged } from '../../lib/platform/managed.ts';
import {
  DEFAULT_SETTINGS,
  onLists,
  onSettings,
  requestQueue,
  settings as own,
} from '../../lib/platform/storage.ts';
import { patternsOf } from '../../lib/sites/all.ts';
import { originsOf } from '../../lib/app/origins.ts';
import { officeRules, readPolicy } from '../../lib/app/policy.ts';
import { settings } from '../wiring/settings.ts';
import { dataPorts, staged } from './data-ports.ts';
import { history, news } from './records.ts';

/** Asks for leave to reach the host of a list. An address that is never fetched is not asked for. */
const requestHost = async (address: string): Promise<boolean> =>
  addressProblem(address) === null &&
  requestOrigins([`https://${new URL(address).hostname}/*`]).catch(() => false);

const written = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

const ports: OptionsPorts = {
  ...dataPorts,
  now: () => Date.now(),
  lists: () => ask('lists', {}),
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
  origins: async () => originsOf(await own.get(), DEFAULT_SETTINGS, readPolicy(await readManaged())),
  office: async () => officeRules(readPolicy(await readManaged()).policy),
  onSettings,
  onLists,
  openWorkshop: () => openPage('/bengkel.html'),
  sites: () => ask('sites', {}),
  setSite: (host, enabled) => ask('setSite', { host, enabled }),
  requestSite: (host) => requestSite(host, patternsOf(host)),
  gate: async () => (await settings.get()).gate,
  setGate: async (gate) => settings.set({ ...(await settings.get()), gate }),
  health: () => ask('health', {}),
  privateMessages: async () => (await settings.get()).privateMessages,
  setPrivateMessages: async (privateMessages) => settings.set({ ...(await settings.get()), privateMessages }),
  setLang: async (lang) => settings.set({ ...(await settings.get()), lang }),
  copy: (clarification) => written(correctionOf({ clarification })),
  history,
  news,
  ...keepRequests({ kept: requestQueue, now: Date.now, newId: () => crypto.randomUUID() }),
  copyText: written,
  reload: () => location.reload(),
};

const { lang } = await settings.get();
const root = document.querySelector('#app');
if (root) render(<OptionsPage ports={ports} lang={lang} />, root);
