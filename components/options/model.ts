/** State of the options page: lists, sites and health as the background tells them. Drawn by `OptionsPage`. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ListSummary, LostList } from '../../lib/core/list-answers.ts';
import type { SiteState } from '../../lib/core/setting-answers.ts';
import type { OfficeRules } from '../../lib/core/office.ts';
import type { PreviewAnswer } from '../../lib/core/import-answers.ts';
import type { MutesModel } from './mutes-model.ts';
import { createMutes } from './mutes-model.ts';
import type { AddResult, AddWishes, Health, ImportChoice, Looked, OptionsPorts } from './ports.ts';

/** Milliseconds between two looks at a sync that runs. */
const LOOK_AGAIN = 500;
/** Looks at a sync that shows neither progress nor a result, before it is taken for lost: three minutes. */
const PATIENCE = 360;

export interface OptionsModel {
  /** Null until the background answered. */
  readonly lists: ReadonlySignal<readonly ListSummary[] | null>;
  /** Lists that the browser lost and that are not back yet. */
  readonly lost: ReadonlySignal<readonly LostList[]>;
  readonly giveUpLost: (id: string) => Promise<void>;
  readonly sites: ReadonlySignal<readonly SiteState[] | null>;
  /** Whether boxes for private messages are marked; null until it was asked. */
  readonly privateMessages: ReadonlySignal<boolean | null>;
  readonly switchPrivateMessages: () => Promise<void>;
  readonly health: ReadonlySignal<Health | null>;
  /** The background did not answer the last question. */
  readonly failed: ReadonlySignal<boolean>;
  /** Host whose permission was refused last. */
  readonly denied: ReadonlySignal<string | null>;
  /** Asks for everything, and again while a list syncs, until the signal fires. */
  readonly start: (stop: AbortSignal) => void;
  readonly refresh: () => Promise<void>;
  /** Everything anew, after a restore. */
  readonly refreshAll: () => Promise<void>;
  readonly add: (input: string | File, wishes?: AddWishes) => Promise<AddResult | null>;
  /** Looks at a file before it is taken over. */
  readonly look: (file: File) => Promise<Looked | null>;
  readonly lookAgain: (
    key: string,
    source: string,
    columns: (string | null)[],
  ) => Promise<PreviewAnswer | null>;
  readonly addImport: (choice: ImportChoice) => Promise<AddResult | null>;
  readonly dropFile: (key: string) => Promise<void>;
  readonly mutes: MutesModel;
  /** Asks for leave to reach the host of an address. First thing of a click, as the browser wants it. */
  readonly allow: (address: string) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
  readonly restorePackaged: () => Promise<void>;
  readonly enable: (id: string, enabled: boolean) => Promise<void>;
  /** `force`: also when the list becomes much shorter. */
  readonly sync: (id?: string, force?: boolean) => Promise<void>;
  readonly switchSite: (site: SiteState) => Promise<void>;
  /** Whether posts are held back before they are sent; null until it is known. */
  readonly gate: ReadonlySignal<boolean | null>;
  readonly switchGate: () => Promise<void>;
  /** What the office has decided; null until it is known. */
  readonly office: ReadonlySignal<OfficeRules | null>;
}

/** Makes the state of an options page. */
export function createOptions(ports: OptionsPorts): OptionsModel {
  const lists = signal<readonly ListSummary[] | null>(null);
  const lost = signal<readonly LostList[]>([]);
  const sites = signal<readonly SiteState[] | null>(null);
  const privateMessages = signal<boolean | null>(null);
  const health = signal<Health | null>(null);
  const failed = signal(false);
  const denied = signal<string | null>(null);
  const gate = signal<boolean | null>(null);
  const office = signal<OfficeRules | null>(null);
  const mutes = createMutes(ports);
  let stopped: AbortSignal | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Lists whose sync was asked for, with the time of their last result before it. */
  const awaited = new Map<string, string | undefined>();
  let looks = 0;

  /** The answer, or null and the failed state. */
  async function tried<T>(answer: Promise<T>): Promise<T | null> {
    try {
      return await answer;
    } catch {
      failed.value = true;
      return null;
    }
  }

  async function refresh(): Promise<void> {
    clearTimeout(timer);
    const [next, state, gone] = await Promise.all([
      tried(ports.lists()),
      tried(ports.health()),
      tried(ports.lostLists()),
    ]);
    lists.value = next ?? lists.value;
    lost.value = gone ?? lost.value;
    health.value = state ?? health.value;
    failed.value = next === null || state === null;
    if (next) forgetDone(next);
    const running = next?.some((list) => list.progress !== undefined) ?? false;
    looks = running ? 0 : looks + 1;
    const waiting = awaited.size > 0 && looks < PATIENCE;
    if ((running || waiting) && stopped?.aborted === false) {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), LOOK_AGAIN);
    }
  }

  async function refreshAll(): Promise<void> {
    const settings = async (): Promise<void> => {
      sites.value = (await tried(ports.sites())) ?? sites.value;
      privateMessages.value = await tried(ports.privateMessages());
      gate.value = await tried(ports.gate());
      office.value = await tried(ports.office());
    };
    await Promise.all([refresh(), tried(mutes.refresh()), settings()]);
  }

  /** A sync is done when its result is newer than the one before it, or when its list is gone. */
  function forgetDone(next: readonly ListSummary[]): void {
    for (const [id, before] of awaited) {
      const list = next.find((one) => one.id === id);
      if (!list || list.lastSync?.at !== before) awaited.delete(id);
    }
  }

  async function after(done: Promise<unknown>): Promise<void> {
    await tried(done);
    await refresh();
  }

  return {
    lists,
    lost,
    giveUpLost: (id) => after(ports.giveUpLost(id)),
    sites,
    privateMessages,
    health,
    failed,
    denied,
    gate,
    office,
    refresh,
    refreshAll,
    start(stop) {
      stopped = stop;
      stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
      void refreshAll();
      ports.onSettings(() => void refreshAll(), stop);
      ports.onLists(() => void refresh(), stop);
    },
    async switchPrivateMessages() {
      const next = privateMessages.value !== true;
      await tried(ports.setPrivateMessages(next).then(() => (privateMessages.value = next)));
    },
    allow: (address) => ports.requestHost(address).catch(() => false),
    async add(input, wishes = {}) {
      const adding =
        typeof input === 'string' ? ports.addListByUrl(input, wishes) : ports.addListFile(input, wishes);
      const result = await tried(adding);
      await refresh();
      return result;
    },
    mutes,
    look: (file) => tried(ports.lookAtFile(file)),
    lookAgain: (key, source, columns) => tried(ports.lookAgain(key, source, columns)),
    async addImport(choice) {
      const result = await tried(ports.addImport(choice));
      await refresh();
      return result;
    },
    dropFile: async (key) => void (await tried(ports.dropFile(key))),
    remove: (id) => after(ports.removeList(id)),
    restorePackaged: () => after(ports.restorePackaged()),
    enable: (id, enabled) => after(ports.setListEnabled(id, enabled)),
    async sync(id, force = false) {
      for (const list of lists.value ?? []) {
        const asked = id === undefined ? list.enabled && list.url !== undefined : list.id === id;
        if (asked) awaited.set(list.id, list.lastSync?.at);
      }
      looks = 0;
      if (!(await tried(ports.syncNow(id, force)))?.started) awaited.clear();
      await refresh();
    },
    async switchGate() {
      const on = gate.value !== true;
      const done = await tried(ports.setGate(on).then(() => true));
      if (done) gate.value = on;
    },
    async switchSite(site) {
      denied.value = null;
      const asks = !site.granted;
      // The browser only asks when this is the first thing that the click does.
      if (asks && !(await ports.requestSite(site.host).catch(() => false))) {
        denied.value = site.host;
        return;
      }
      const next = await tried(ports.setSite(site.host, asks || !site.enabled));
      if (next && sites.value) sites.value = sites.value.map((one) => (one.host === next.host ? next : one));
    },
  };
}
