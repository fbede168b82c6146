/** Wiring of the settings: the officer's own, and what the office has decided. */
import type { OptionsPorts } from '../../components/OptionsPage.tsx';
import { originsOf } from '../../lib/app/origins.ts';
import { officeRules, readPolicy } from '../../lib/app/policy.ts';
import { readManaged } from '../../lib/platform/managed.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  onLists,
  onSettings,
  settings as own,
} from '../../lib/platform/storage.ts';
import { settings } from '../wiring/settings.ts';

export const settingsPorts: Pick<
  OptionsPorts,
  | 'origins'
  | 'office'
  | 'onSettings'
  | 'onLists'
  | 'gate'
  | 'setGate'
  | 'privateMessages'
  | 'setPrivateMessages'
  | 'setLang'
> = {
  origins: async () => originsOf(await own.get(), DEFAULT_SETTINGS, readPolicy(await readManaged())),
  office: async () => officeRules(readPolicy(await readManaged()).policy),
  onSettings,
  onLists,
  gate: async () => (await settings.get()).gate,
  setGate: (gate) => changeSettings({ gate }),
  privateMessages: async () => (await settings.get()).privateMessages,
  setPrivateMessages: (privateMessages) => changeSettings({ privateMessages }),
  setLang: (lang) => changeSettings({ lang }),
};
