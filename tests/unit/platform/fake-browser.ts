/** A browser small enough to read: each test takes the parts it needs. Import before anything of `lib/platform`. */
type Listener = (...parts: never[]) => unknown;

/** An extension event that tests can fire. */
export function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    get count() {
      return listeners.size;
    },
    fire: (...parts: unknown[]) => [...listeners].map((listener) => listener(...(parts as never[]))),
  };
}

function fakeArea() {
  const held = new Map<string, unknown>();
  return {
    held,
    get: async (keys: string | string[] | null) =>
      Object.fromEntries(
        (keys === null ? [...held.keys()] : [keys].flat()).flatMap((key) =>
          held.has(key) ? [[key, structuredClone(held.get(key))]] : [],
        ),
      ),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
    },
    remove: async (keys: string | string[]) => [keys].flat().forEach((key) => held.delete(key)),
  };
}

export const fake = {
  runtime: {
    id: 'tabayun@contoh' as string | undefined,
    getURL: (path: string) => `chrome-extension://abcd${path}`,
    getManifest: () => ({
      version: '1.2.3',
      host_permissions: ['https://*.x.com/*', 'https://*.youtube.com/*'],
    }),
    onMessage: fakeEvent(),
    onInstalled: fakeEvent(),
    onStartup: fakeEvent(),
    beats: 0,
    getPlatformInfo: async () => void fake.runtime.beats++,
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
  },
  storage: {
    local: fakeArea(),
    session: fakeArea(),
    managed: fakeArea(),
    onChanged: fakeEvent(),
  },
  alarms: {
    held: new Map<string, { name: string; scheduledTime: number; periodInMinutes?: number }>(),
    get: async (name: string) => fake.alarms.held.get(name),
    create: async (name: string, info: { when?: number; periodInMinutes?: number }) => {
      fake.alarms.held.set(name, { name, scheduledTime: info.when ?? 0, ...info });
    },
    onAlarm: fakeEvent(),
  },
  permissions: {
    origins: new Set(['https://*.x.com/*', 'https://*.twitter.com/*', 'https://*.youtube.com/*']),
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => fake.permissions.origins.has(origin)),
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) fake.permissions.origins.delete(origin);
      return true;
    },
    request: async ({ origins }: { origins: string[] }): Promise<boolean> => {
      for (const origin of origins) fake.permissions.origins.add(origin);
      return true;
    },
    onAdded: fakeEvent(),
    onRemoved: fakeEvent(),
  },
  scripting: {
    registered: new Map<string, { id: string; matches: string[] }>(),
    executed: [] as unknown[],
    inserted: [] as unknown[],
    getRegisteredContentScripts: async () => [...fake.scripting.registered.values()],
    registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
      for (const script of scripts) fake.scripting.registered.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) fake.scripting.registered.delete(id);
    },
    executeScript: async (injection: { target: { tabId: number } }): Promise<unknown> => {
      if (injection.target.tabId === 404) throw new Error('No tab with id: 404');
      fake.scripting.executed.push(injection);
      return [];
    },
    insertCSS: async (injection: unknown): Promise<void> => void fake.scripting.inserted.push(injection),
  },
  action: {
    shown: [] as unknown[],
    setBadgeText: async ({ text }: { text: string }) => void fake.action.shown.push(text),
    setBadgeBackgroundColor: async () => undefined,
    popups: 0,
    refuses: false,
    openPopup: async () => {
      if (fake.action.refuses) throw new Error('no browser window is in front');
      fake.action.popups++;
    },
    setTitle: async ({ title }: { title: string }) => void fake.action.shown.push(title),
  },
  contextMenus: {
    held: [] as { id: string; contexts: string[]; title: string }[],
    removeAll: async () => void (fake.contextMenus.held = []),
    create: (item: { id: string; contexts: string[]; title: string }) =>
      void fake.contextMenus.held.push(item),
    onClicked: fakeEvent(),
  },
  commands: { onCommand: fakeEvent() },
  windows: {
    private: false,
    getLastFocused: async () => ({ incognito: fake.windows.private }),
    opened: [] as unknown[],
    create: async (options: unknown) => void fake.windows.opened.push(options),
  },
  extension: { inIncognitoContext: false },
  i18n: { getMessage: (name: string) => name },
  tabs: {
    query: async (): Promise<{ id?: number }[]> => [],
    opened: [] as string[],
    create: async ({ url }: { url: string }) => void fake.tabs.opened.push(url),
    onRemoved: fakeEvent(),
    onUpdated: fakeEvent(),
  },
};

Object.assign(globalThis, { browser: fake, chrome: fake });
