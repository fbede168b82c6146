/** A browser small enough to read: each test takes the parts it needs. Import before anything of `lib/platform`. */
type Listener = (...parts: never[]) => unknown;

/** An extension event that tests can fire. */
export function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    fire: (...parts: unknown[]) => [...listeners].map((listener) => listener(...(parts as never[]))),
  };
}

function fakeArea() {
  const held = new Map<string, unknown>();
  return {
    held,
    get: async (keys: string | string[]) =>
      Object.fromEntries(
        [keys].flat().flatMap((key) => (held.has(key) ? [[key, structuredClone(held.get(key))]] : [])),
      ),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
    },
    remove: async (key: string) => void held.delete(key),
  };
}

export const fake = {
  runtime: {
    id: 'tabayun@contoh' as string | undefined,
    getURL: (path: string) => `chrome-extension://abcd${path}`,
    onMessage: fakeEvent(),
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
  },
  storage: { local: fakeArea(), session: fakeArea(), onChanged: fakeEvent() },
  alarms: {
    held: new Map<string, { name: string; scheduledTime: number; periodInMinutes?: number }>(),
    get: async (name: string) => fake.alarms.held.get(name),
    create: (name: string, info: { when?: number; delayInMinutes?: number; periodInMinutes?: number }) => {
      fake.alarms.held.set(name, { name, scheduledTime: 0, ...info });
    },
    onAlarm: fakeEvent(),
  },
};

Object.assign(globalThis, { browser: fake, chrome: fake });
