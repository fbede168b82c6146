/** Where Tabayun is on: built-in sites unless switched off, further sites when switched on and permitted. */
import type { SiteState } from '../core/answers.ts';
import type { Kept } from './ports.ts';
import type { SiteRules } from './rules.ts';
import { makeTurns } from './turns.ts';

export interface SiteSettings {
  readonly sitesOff: readonly string[];
  readonly sitesOn: readonly string[];
  /** Left alone everywhere, whatever the sites say. */
  readonly paused: boolean;
}

export interface SitesPorts<Settings extends SiteSettings> {
  /** Hosts of each site named in the manifest, without subdomains; a site goes by its first. */
  readonly builtin: readonly (readonly string[])[];
  /** Hosts, exact ones, of each further site that has several; a site goes by its first. */
  readonly together: readonly (readonly string[])[];
  readonly settings: Kept<Settings>;
  /** What the administrator has decided. */
  readonly rules: () => Promise<SiteRules>;
  /** Whether all hosts of the site that goes by this one are permitted. */
  readonly hasPermission: (host: string) => Promise<boolean>;
  readonly dropPermission: (host: string) => Promise<void>;
  /** Makes the early script run on exactly these hosts. */
  readonly keepScripts: (hosts: readonly string[]) => Promise<void>;
  /** Starts the early script in tabs of the host that are open. */
  readonly startScripts: (host: string) => Promise<void>;
}

export interface Sites {
  ofUrl(url: string): Promise<SiteState>;
  ofHost(host: string): Promise<SiteState>;
  /** Whether compose boxes of the host are checked now: switched on, permitted, not paused. */
  isOn(host: string): Promise<boolean>;
  /** Pauses everywhere, or goes on, also in open tabs. */
  pause(paused: boolean): Promise<boolean>;
  /** Built-in sites, then those that were ever switched on, by name. */
  all(): Promise<SiteState[]>;
  /**
   * Switches a site. Only a click in a page can ask for a permission; until it is given, what the officer wants
   * is kept, because the browser may close a popup over its own question.
   */
  set(host: string, enabled: boolean): Promise<SiteState>;
  /** Makes scripts agree with the permissions: after a start, an update, a permission taken back. */
  reconcile(): Promise<void>;
  /** Starts in tabs that are open: after an install, an update, and when the officer gave a permission. */
  startOpen(): Promise<void>;
}

export function makeSites<Settings extends SiteSettings>(ports: SitesPorts<Settings>): Sites {
  const inTurn = makeTurns();
  const builtinOf = (host: string) =>
    ports.builtin.find((hosts) => hosts.some((base) => host === base || host.endsWith(`.${base}`)));
  const hostsOf = (host: string): readonly string[] =>
    builtinOf(host) ?? ports.together.find((hosts) => hosts.includes(host)) ?? [host];
  const siteOf = (host: string): string => hostsOf(host)[0] ?? host;
  /** Off counts before on: an administrator who says both means to be careful. */
  const ruleFor = async (host: string): Promise<boolean | null> => {
    const { enabled, disabled } = await ports.rules();
    const names = (hosts: readonly string[]) => hosts.some((one) => siteOf(one) === host);
    return names(disabled) ? false : names(enabled) ? true : null;
  };
  /** Further sites that are wanted, by the officer or by rule. */
  const further = async (): Promise<readonly string[]> => {
    const [{ sitesOn }, { enabled, disabled }] = await Promise.all([ports.settings.get(), ports.rules()]);
    const off = new Set(disabled.map(siteOf));
    const wanted = [...sitesOn, ...enabled.filter((host) => !builtinOf(host))].map(siteOf);
    return [...new Set(wanted)].filter((host) => !off.has(host));
  };

  async function ofHost(given: string): Promise<SiteState> {
    const [host = given, ...also] = hostsOf(given);
    const [{ sitesOff }, rule, granted] = await Promise.all([
      ports.settings.get(),
      ruleFor(host),
      ports.hasPermission(host),
    ]);
    const kind = builtinOf(host) ? 'builtin' : 'optional';
    const wanted = rule ?? (kind === 'builtin' ? !sitesOff.includes(host) : (await further()).includes(host));
    return {
      host,
      kind,
      granted,
      enabled: granted && wanted,
      ...(also.length > 0 && { also }),
      ...(rule !== null && { managed: rule }),
    };
  }

  async function reconcile(): Promise<void> {
    const on = await further();
    const permitted = await Promise.all(on.map((host) => ports.hasPermission(host)));
    await ports.keepScripts(on.filter((_, i) => permitted[i]).flatMap(hostsOf));
  }

  async function all(): Promise<SiteState[]> {
    const builtin = ports.builtin.flatMap(([first]) => first ?? []);
    // One that is forbidden is named too: it is why nothing happens there.
    const { disabled } = await ports.rules();
    const off = disabled.filter((host) => !builtinOf(host)).map(siteOf);
    const on = [...new Set([...(await further()), ...off])];
    return Promise.all([...builtin, ...on.sort()].map(ofHost));
  }

  /** Makes scripts agree with what was decided for a site. */
  async function settle(host: string): Promise<SiteState> {
    if (!builtinOf(host)) await reconcile();
    const state = await ofHost(host);
    if (state.enabled) await ports.startScripts(host);
    return state;
  }

  async function startAll(): Promise<void> {
    for (const site of await all()) if (site.enabled) await ports.startScripts(site.host);
  }

  return {
    ofUrl: async (url) => {
      const host = webHost(url);
      return host === null ? { host: '', kind: 'unsupported', granted: false, enabled: false } : ofHost(host);
    },
    ofHost,
    isOn: async (host) => !(await ports.settings.get()).paused && (await ofHost(host)).enabled,
    pause: (paused) =>
      inTurn(async () => {
        await ports.settings.set({ ...(await ports.settings.get()), paused });
        if (!paused) await startAll();
        return paused;
      }),
    all,
    set: (given, enabled) =>
      inTurn(async () => {
        const host = siteOf(given);
        const rule = await ruleFor(host);
        // A site that is on by rule may still have to be permitted; that was done in the click.
        if (rule !== null) return settle(host);
        const settings = await ports.settings.get();
        const without = (hosts: readonly string[]) => hosts.filter((one) => siteOf(one) !== host);
        if (builtinOf(host)) {
          const sitesOff = enabled ? without(settings.sitesOff) : [...without(settings.sitesOff), host];
          await ports.settings.set({ ...settings, sitesOff });
        } else {
          const sitesOn = enabled ? [...without(settings.sitesOn), host] : without(settings.sitesOn);
          await ports.settings.set({ ...settings, sitesOn });
          if (!enabled) await ports.dropPermission(host);
        }
        return settle(host);
      }),
    reconcile: () => inTurn(reconcile),
    startOpen: () =>
      inTurn(async () => {
        await reconcile();
        await startAll();
      }),
  };
}

/** Host of an https page, ASCII; null for everything that is no page of the web. */
function webHost(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname !== '' ? hostname : null;
}
