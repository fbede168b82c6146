/** State of the history section: whether it is kept, for how long, and which events are shown. */
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Zone } from '../../lib/core/calendar.ts';
import { filterEvents, undoneIds } from '../../lib/core/history.ts';
import type { ClaimMet, History, HistoryEvent, HistoryFilter } from '../../lib/core/history.ts';
import { claimKey, DEFAULT_RETENTION } from '../../lib/core/history.ts';
import type { HistoryPorts, HistoryState } from './history-ports.ts';

export interface HistoryModel {
  readonly state: ReadonlySignal<HistoryState | null>;
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
  readonly metOf: (event: HistoryEvent) => ClaimMet | undefined;
  readonly start: () => Promise<void>;
  readonly narrow: (change: Partial<HistoryFilter>) => void;
  readonly turn: () => Promise<void>;
  readonly keepFor: (months: number) => Promise<void>;
  readonly undo: (event: HistoryEvent) => Promise<void>;
  /** Resolves to whether all is gone. */
  readonly clear: () => Promise<boolean>;
}

/** Makes the state of a history section. */
export function createHistory(ports: HistoryPorts): HistoryModel {
  const state = signal<HistoryState | null>(null);
  const months = signal(DEFAULT_RETENTION);
  const zone = signal<Zone>('WIB');
  const failed = signal(false);
  const refused = signal(false);
  const history = signal<History | null>(null);
  const filter = signal<HistoryFilter>({ query: '', kind: '', site: '' });
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
    const kept = await done.then(
      (answer) => answer !== false,
      () => false,
    );
    refused.value = !kept;
    await refresh();
    return kept;
  }
  return {
    state,
    months,
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
    metOf: ({ claim }) => (claim ? known.value.get(claimKey(claim)) : undefined),
    async start() {
      [months.value, zone.value] = await Promise.all([
        ports.months().catch(() => DEFAULT_RETENTION),
        ports.zone().catch((): Zone => 'WIB'),
      ]);
      await refresh();
    },
    narrow: (next) => void (filter.value = { ...filter.value, ...next }),
    turn: async () => void (await change(ports.setOn(state.value?.on !== true))),
    async keepFor(next) {
      if (await change(ports.setMonths(next))) months.value = next;
    },
    undo: async ({ time, id }) => void (await change(ports.undo(time, id))),
    clear: () => change(ports.clear()),
  };
}
