/** What an administrator has set beside lists and keys, read key by key. */
import type { PolicyFault } from '../core/answers.ts';
import { asFields, FieldError, type Fields, httpsAddress, listOf, oneOf, text } from '../core/fields.ts';
import type { OfficeContact } from '../core/office.ts';

/** Sites that are on or off whatever the officer has chosen, by host without subdomains. */
export interface SiteRules {
  readonly enabled: readonly string[];
  readonly disabled: readonly string[];
}

export interface Rules {
  readonly sites: SiteRules;
  /** Language of the interface; absent: as the officer likes. */
  readonly uiLocale?: 'id' | 'en';
  /** Whether posts that closely repeat a claim are held back once; absent: as the officer likes. */
  readonly gate?: 'on' | 'off';
  /** Whether the officer's own history may be kept. */
  readonly history: 'on' | 'off';
  /** `currentTabOnly`: no page is fetched for a check; the one in front is read where it stands. */
  readonly linkCheck: 'allow' | 'currentTabOnly';
  /** Whether the toolbar button shows the verdict on the page in front. */
  readonly showBadge: boolean;
  /** Whether lists, history and backups may leave as files. */
  readonly exportAllowed: boolean;
  /** Who helps officers. */
  readonly contact?: OfficeContact;
}

export const NO_RULES: Rules = {
  sites: { enabled: [], disabled: [] },
  history: 'on',
  linkCheck: 'allow',
  showBadge: true,
  exportAllowed: true,
};

const HOSTS = 100;
const LABEL = 200;
const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export const RULE_READERS: { readonly [Key in keyof Rules]-?: (from: Fields) => Rules[Key] } = {
  sites: (from) => {
    const sites = asFields(from['sites'], 'sites');
    const hosts = (name: 'enabled' | 'disabled') =>
      listOf({ [`sites.${name}`]: sites[name] }, `sites.${name}`, HOSTS, readHost);
    return { enabled: hosts('enabled'), disabled: hosts('disabled') };
  },
  uiLocale: (from) => oneOf<'id' | 'en'>(from['uiLocale'], ['id', 'en'], 'uiLocale'),
  gate: (from) => oneOf<'on' | 'off'>(from['gate'], ['on', 'off'], 'gate'),
  history: (from) => oneOf(from['history'], ['on', 'off'], 'history'),
  linkCheck: (from) => oneOf(from['linkCheck'], ['allow', 'currentTabOnly'], 'linkCheck'),
  showBadge: (from) => readSwitch(from, 'showBadge'),
  exportAllowed: (from) => readSwitch(from, 'exportAllowed'),
  contact: (from) => {
    const contact = asFields(from['contact'], 'contact');
    const label = text(contact, 'label', LABEL, 'contact.');
    return contact['url'] === undefined || contact['url'] === null
      ? { label }
      : { label, url: httpsAddress(contact, 'url', 'contact.') };
  },
};

/** The rules alone, without lists and keys: a key with a bad value is left out. For pages that need no more. */
export function readRules(value: unknown): Rules {
  const from = typeof value === 'object' && value !== null ? (value as Fields) : {};
  return { ...NO_RULES, ...readKeys<Rules>(RULE_READERS, from).read };
}

/** Reads the keys that are set, each by its reader; one that cannot be taken is left out alone, and named. */
export function readKeys<Read extends object>(
  readers: { readonly [Key in keyof Read]-?: (from: Fields) => Read[Key] },
  from: Fields,
): { readonly read: Partial<Read>; readonly faults: readonly PolicyFault[] } {
  const faults: PolicyFault[] = [];
  const read: Partial<Read> = {};
  for (const key of Object.keys(readers) as (keyof Read & string)[]) {
    if (from[key] === undefined || from[key] === null) continue;
    try {
      read[key] = readers[key](from);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      faults.push({ key, field: error.field, cause: error.reason });
    }
  }
  return { read, faults };
}

function readHost(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new FieldError(path, 'wrong_type');
  if (!HOST.test(value)) throw new FieldError(path, 'bad_value');
  return value;
}

/** A value that is on or off, at a path such as `lists[0].locked`. @throws {FieldError} */
export function readSwitch(from: Fields, name: string, path = ''): boolean {
  const value = from[name];
  if (typeof value !== 'boolean') throw new FieldError(path + name, 'wrong_type');
  return value;
}

/** Names of the officer's settings that the rules decide, with their values. */
export function ruledSettings({ uiLocale, gate, history }: Rules): {
  readonly lang?: 'id' | 'en';
  readonly gate?: boolean;
  readonly history?: false;
} {
  return {
    ...(uiLocale === undefined ? {} : { lang: uiLocale }),
    ...(gate === undefined ? {} : { gate: gate === 'on' }),
    ...(history === 'off' ? { history: false } : {}),
  };
}
