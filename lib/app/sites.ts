/** Where Tabayun is on: built-in sites unless switched off, further sites when switched on and permitted. */
import type { SiteState } from '../core/answers.ts';
import type { Kept } from './ports.ts';
import { makeTurns } from './turns.ts';

export interface SiteSettings {
  readonly sitesOff: readonly string[];
  readonly sitesOn: readonly string[];
}

export interface SitesPorts<Settings extends SiteSettings> {
  /** Hosts named in the manifest, without subdomains, such as `x.com`. */
  readonly builtin: readonly string[];
  readonly settings: Kept<Settings>;
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
  isOn(host: string): Promise<boolean>;
  /** Built-in sites, then those that were ever switched on, by name. */
  all(): Promise<SiteState[]>;
  /** Switches a site. A further site must have its permission by then, which only a click in a page can ask for. */
  set(host: string, enabled: boolean): Promise<SiteState>;
  /** Makes scripts and settings agree with the permissions: after a start, an update, a permission taken back. */
  reconcile(): Promise<void>;
}

export function makeSites<Settings extends SiteSettings>(ports: SitesPorts<Settings>): Sites {
  const inTurn = makeTurns();
  const builtinOf = (host: string) =>
    ports.builtin.find((base) => host === base || host.endsWith(`.${base}`));

  async function ofHost(host: string): Promise<SiteState> {
    const { sitesOff, sitesOn } = await ports.settings.get();
    const base = builtinOf(host);
    const granted = await ports.hasPermission(base ?? host);
    if (base !== undefined) {
      return { host: base, kind: 'builtin', granted, enabled: granted && !sitesOff.includes(base) };
    }
    return { host, kind: 'optional', granted, enabled: granted && sitesOn.includes(host) };
  }

  async function reconcile(): Promise<void> {
    const settings = await ports.settings.get();
    const permitted = await Promise.all(settings.sitesOn.map((host) => ports.hasPermission(host)));
    const sitesOn = settings.sitesOn.filter((_, i) => permitted[i]);
    if (sitesOn.length < settings.sitesOn.length) await ports.settings.set({ ...settings, sitesOn });
    await ports.keepScripts(sitesOn);
  }

  return {
    ofUrl: async (url) => {
      const host = webHost(url);
      return host === null ? { host: '', kind: 'unsupported', granted: false, enabled: false } : ofHost(host);
    },
    ofHost,
    isOn: async (host) => (await ofHost(host)).enabled,
    async all() {
      const { sitesOn } = await ports.settings.get();
      return Promise.all([...ports.builtin, ...[...sitesOn].sort()].map(ofHost));
    },
    set: (given, enabled) =>
      inTurn(async () => {
        const host = builtinOf(given) ?? given;
        const settings = await ports.settings.get();
        const without = (hosts: readonly string[]) => hosts.filter((one) => one !== host);
        if (builtinOf(host) !== undefined) {
          const sitesOff = enabled ? without(settings.sitesOff) : [...without(settings.sitesOff), host];
          await ports.settings.set({ ...settings, sitesOff });
          return ofHost(host);
        }
        const sitesOn = enabled ? [...without(settings.sitesOn), host] : without(settings.sitesOn);
        await ports.settings.set({ ...settings, sitesOn });
        if (!enabled) await ports.dropPermission(host);
        await reconcile();
        const state = await ofHost(host);
        if (state.enabled) await ports.startScripts(host);
        return state;
      }),
    reconcile: () => inTurn(reconcile),
  };
}

/** Host of an https page, ASCII; null for everything that is no page of the web. */
function webHost(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname !== '' ? hostname : null;
}
