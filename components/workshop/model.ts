/** State of the workshop: what is typed, kept on the device shortly after. Drawn by `WorkshopPage`. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Workshop, WorkshopEntry } from '../../lib/core/workshop.ts';
import type { WorkshopPorts } from './ports.ts';

/** Milliseconds without a key until what was typed is written down. */
const QUIET = 300;

export type SaveState = 'saved' | 'saving' | 'failed';

export interface WorkshopModel {
  /** Null until it was read. */
  readonly workshop: ReadonlySignal<Workshop | null>;
  readonly state: ReadonlySignal<SaveState>;
  readonly start: () => Promise<void>;
  readonly change: (edit: (workshop: Workshop) => Workshop) => void;
  readonly edit: (key: string, change: Partial<WorkshopEntry>) => void;
  /** Adds an empty entry; gives its key. */
  readonly add: () => string;
  /** Removes an entry; what it gives puts it back. */
  readonly remove: (key: string) => () => void;
  /** Writes at once what is not written yet, as before the page goes away. */
  readonly flush: () => Promise<void>;
}

const EMPTY: Workshop = {
  head: { id: '', title: '', publisher: '', publisherUrl: '', notice: '' },
  entries: [],
  must: '',
  mustNot: '',
};

export function createWorkshop(
  ports: Pick<WorkshopPorts, 'load' | 'save' | 'newEntry' | 'newKey'>,
): WorkshopModel {
  const workshop = signal<Workshop | null>(null);
  const state = signal<SaveState>('saved');
  /** What is on the device. */
  let kept: Workshop | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const now = workshop.value;
    if (!now || now === kept) return;
    const done = await ports.save(kept, now).then(
      () => true,
      () => false,
    );
    if (done) kept = now;
    if (now === workshop.value) state.value = done ? 'saved' : 'failed';
  }

  /** One write after another, each of the newest state. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    writing = writing.then(write);
    return writing;
  }

  function change(edit: (workshop: Workshop) => Workshop): void {
    if (!workshop.value) return;
    workshop.value = edit(workshop.value);
    state.value = 'saving';
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), QUIET);
  }

  return {
    workshop,
    state,
    async start() {
      kept = await ports.load();
      workshop.value = kept ?? EMPTY;
    },
    change,
    edit: (key, fields) =>
      change((now) => ({
        ...now,
        entries: now.entries.map((entry) => (entry.key === key ? { ...entry, ...fields } : entry)),
      })),
    add() {
      const key = ports.newKey();
      change((now) => ({ ...now, entries: [ports.newEntry(key), ...now.entries] }));
      return key;
    },
    remove(key) {
      const at = workshop.value?.entries.findIndex((entry) => entry.key === key) ?? -1;
      const entry = workshop.value?.entries[at];
      change((now) => ({ ...now, entries: now.entries.filter((one) => one.key !== key) }));
      return () => {
        if (entry) change((now) => ({ ...now, entries: now.entries.toSpliced(at, 0, entry) }));
      };
    },
    flush,
  };
}
