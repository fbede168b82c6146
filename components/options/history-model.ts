/** State of the history section: whether it is kept, for how long, and which events are shown. */
import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { keptFrom } from '../../lib/core/calendar.ts';
import type { Zone } from '../../lib/core/calendar.ts';
import { filterEvents, likeOfficialIds, undoneIds } from '../../lib/core/history.ts';
import type { ClaimMet, History, HistoryEvent, HistoryFilter } from '../../lib/core/history.ts';
import { claimKey, DEFAULT_RETENTION } from '../../lib/core/history.ts';
import type { HistoryPorts, HistoryState } from './history-ports.ts';

/** A shorter time to keep events for, that would delete some. */
export interface Shortening {
  readonly months: number;
  /** Events that would be gone, and when the first and the last of them happened; milliseconds of the epoch. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

export interface HistoryModel {
  readonly state: ReadonlySignal<HistoryState | null>;
  /** For how many events are kept, as chosen last: also while that is not kept yet. */
  readonly months: ReadonlySignal<number>;
  readonly zone: ReadonlySignal<Zone>;
  /** The events cannot be read. */
  readonly failed: ReadonlySignal<boolean>;
  /** The last change was not kept. */
  readonly refused: ReadonlySignal<boolean>;
  readonly history: ReadonlySignal<History | null>;
  readonly filter: ReadonlySignal<HistoryFilter>;
  /** Events that are stored and cannot be read: the block that they are in is damaged. */
  readonly damaged: ReadonlySignal<number>;
  /** Events that the filter lets through, newest first. */
  readonly shown: ReadonlySignal<readonly HistoryEvent[]>;
  /** Sites that events name. */
  readonly sites: ReadonlySignal<readonly string[]>;
  readonly undone: ReadonlySignal<ReadonlySet<string>>;
  /** Checks that found an address like an official one, and no claim. */
  readonly likeOfficial: ReadonlySignal<ReadonlySet<string>>;
  readonly metOf: (event: HistoryEvent) => ClaimMet | undefined;
  readonly start: () => Promise<void>;
  readonly narrow: (change: Partial<HistoryFilter>) => void;
  readonly turn: () => Promise<void>;
  /** A shortening that waits for the officer's word; null when nothing is asked. */
  readonly shortening: ReadonlySignal<Shortening | null>;
  /** Keeps events for so many months. Asks first, by `shortening`, when that would delete any. */
  readonly keepFor: (months: number) => Promise<void>;
  /** Carries the shortening out, or leaves everything as it was. */
  readonly shorten: () => Promise<void>;
  readonly leaveAsIs: () => void;
  readonly undo: (event: HistoryEvent) => Promise<void>;
  /** Resolves to whether all is gone. */
  readonly clear: () => Promise<boolean>;
}

/** Makes the state of a history section. */
export function createHistory(ports: HistoryPorts): HistoryModel {
  const state = signal<HistoryState | null>(null);
  const kept = signal(DEFAULT_RETENTION);
  const zone = signal<Zone>('WIB');
  const failed = signal(false);
  const refused = signal(false);
  const history = signal<History | null>(null);
  const filter = signal<HistoryFilter>({ query: '', kind: '', site: '' });
  const shortening = signal<Shortening | null>(null);
  const chosen = signal<number | null>(null);
  const known = computed(
    () => new Map((history.value?.claims ?? []).map((met) => [claimKey(met), met] as const)),
  );

  async function refresh(): Promise<void> {
    // Counted first: what is added meanwhile must not look as if it were missing.
    const now = await ports.state().catch(() => null);
    const events = await ports.load().catch(() => null);
    state.value = now ?? state.value;
    history.value = events;
    failed.value = events === null && now?.storage !== 'absent';
  }
  async function change(done: Promise<unknown>): Promise<boolean> {
    const isKept = await done.then(
      (answer) => answer !== false,
      () => false,
    );
    refused.value = !isKept;
    await refresh();
    return isKept;
  }
  async function store(next: number): Promise<void> {
    const isKept = await change(ports.setMonths(next));
    batch(() => {
      if (isKept) kept.value = next;
      chosen.value = null;
    });
  }
  return {
    state,
    months: computed(() => chosen.value ?? kept.value),
    zone,
    failed,
    refused,
    history,
    filter,
    damaged: computed(() =>
      state.value && history.value ? Math.max(0, state.value.count - history.value.events.length) : 0,
    ),
    shown: computed(() => (history.value ? filterEvents(history.value, filter.value) : [])),
    sites: computed(() =>
      [...new Set((history.value?.events ?? []).map(({ site }) => site))].filter(Boolean).sort(),
    ),
    undone: computed(() => undoneIds(history.value?.events ?? [])),
    likeOfficial: computed(() => likeOfficialIds(history.value?.events ?? [])),
    metOf: ({ claim }) => (claim ? known.value.get(claimKey(claim)) : undefined),
    async start() {
      [kept.value, zone.value] = await Promise.all([
        ports.months().catch(() => DEFAULT_RETENTION),
        ports.zone().catch((): Zone => 'WIB'),
      ]);
      await refresh();
    },
    narrow: (next) => void (filter.value = { ...filter.value, ...next }),
    turn: async () => void (await change(ports.setOn(state.value?.on !== true))),
    shortening,
    async keepFor(next) {
      chosen.value = next;
      shortening.value = null;
      if (next < kept.value && state.value?.storage !== 'absent') {
        // Read anew: others may have happened since the page was opened. Unread, nothing is deleted.
        const held = await ports.load().catch(() => null);
        // Another choice was made since.
        if (chosen.value !== next) return;
        refused.value = held === null;
        if (!held) {
          chosen.value = null;
          return;
        }
        const before = keptFrom(ports.now(), next, zone.value);
        const lost = held.events.filter(({ time }) => time < before);
        const [first, last] = [lost[0], lost.at(-1)];
        if (first && last) {
          shortening.value = { months: next, count: lost.length, first: first.time, last: last.time };
          return;
        }
      }
      await store(next);
    },
    async shorten() {
      const asked = shortening.value;
      shortening.value = null;
      if (asked) await store(asked.months);
    },
    leaveAsIs: () =>
      batch(() => {
        shortening.value = null;
        chosen.value = null;
      }),
    undo: async ({ time, id }) => void (await change(ports.undo(time, id))),
    clear: () => change(ports.clear()),
  };
}
