import { OptionsPage } from '../../components/OptionsPage.tsx';
import type { OptionsPorts, Section } from '../../components/OptionsPage.tsx';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import type { Lang } from '../../lib/text/index.ts';
import {
  failedList,
  fromFile,
  heldImport,
  lostLists,
  muted,
  running,
  sampleHistory,
  sampleOptions,
  synced,
  expiredList,
  signedList,
  strictOffice,
} from './options-samples.ts';
import { sampleList } from './samples.ts';

function options(change: Partial<OptionsPorts> = {}, section: Section = 'lists', lang: Lang = 'id') {
  const ports = sampleOptions(change);
  return () => <OptionsPage ports={ports} lang={lang} section={section} />;
}

function withLists(...lists: ListSummary[]): Partial<OptionsPorts> {
  return { lists: () => Promise.resolve(lists) };
}

const unkept: Pick<OptionsPorts, 'health'> = {
  health: async () => ({ ...(await sampleOptions().health()), storage: 'memory' }),
};
const office = () => Promise.resolve(strictOffice);
const managedSites: OptionsPorts['sites'] = () =>
  Promise.resolve([
    { host: 'media.example', kind: 'builtin', granted: true, enabled: true, managed: true },
    { host: 'jejaring.example', kind: 'builtin', granted: true, enabled: false, managed: false },
    { host: 'kanal.example', kind: 'optional', granted: false, enabled: false, managed: true },
  ]);
const rejected = () => Promise.reject(new Error('contoh'));

/** The options page in every state. Scenes whose name holds `open` open the first list's contents. */
export const optionsScenes = {
  'options-lists': options(withLists(sampleList(), synced, failedList, running, fromFile)),
  'options-lists-en': options(withLists(sampleList(), failedList), 'lists', 'en'),
  'options-signed': options(withLists(signedList, expiredList)),
  'options-lost': options({ ...withLists(sampleList()), lostLists: () => Promise.resolve(lostLists) }),
  'options-import-held': options({ ...withLists(sampleList(), fromFile), ...heldImport }),
  'options-open': options(withLists(sampleList())),
  'options-muted': options({ ...withLists(sampleList()), mutes: () => Promise.resolve([muted]) }),
  'options-changes': options(withLists(sampleList(), synced)),
  'options-export': options(withLists(sampleList())),
  'options-import': options(withLists(sampleList())),
  'options-backup': options({}, 'backup'),
  'options-restore': options({}, 'backup'),
  'options-restored': options({}, 'backup'),
  'options-unkept': options({ ...withLists(sampleList()), ...unkept }),
  'options-empty': options(withLists()),
  'options-failed': options({ lists: rejected, health: rejected, sites: rejected }),
  'options-sites': options({}, 'sites'),
  'options-history': options({}, 'history'),
  'options-history-absent': options(
    {
      history: sampleHistory({
        state: () => Promise.resolve({ on: false, allowed: true, storage: 'absent', count: 0 }),
        load: () => Promise.reject(new Error('contoh')),
      }),
    },
    'history',
  ),
  'options-requests': options({}, 'requests'),
  'options-about': options({}, 'about'),
  'options-office-lists': options({ ...withLists({ ...signedList, managed: { locked: true } }), office }),
  'options-office-sites': options({ office, sites: managedSites }, 'sites'),
  'options-office-about': options({ office }, 'about'),
};
