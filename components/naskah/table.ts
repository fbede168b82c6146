/** A calendar of drafts: its rows, their results, how they are sorted and which are shown. */
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Calendar, CalendarRow } from '../../lib/core/drafttable.ts';
import { draftOf } from '../../lib/core/drafttable-results.ts';
import type { ExportWords, RowResult, RowVerdict } from '../../lib/core/drafttable-results.ts';
import { dateKey } from '../../lib/core/draftdate.ts';
import { makeNames } from '../../lib/core/names.ts';
import type { NaskahPorts } from './ports.ts';

/** Verdicts in the order of their weight: how the table is sorted and in which order filters stand. */
export const VERDICTS: readonly RowVerdict[] = [
  'strong',
  'link',
  'possible',
  'refuting',
  'confirmed',
  'none',
  'fault',
  'failed',
  'waiting',
];

export type SortBy = 'number' | 'date' | 'verdict';
export interface Sorting {
  readonly by: SortBy;
  readonly down: boolean;
}

export interface LoadedTable {
  readonly name: string;
  readonly csv: string;
  readonly calendar: Calendar;
}

export interface ShownRow {
  /** Place in the calendar, from 0. */
  readonly at: number;
  readonly row: CalendarRow;
  readonly result: RowResult;
}

export interface Table {
  readonly loaded: ReadonlySignal<LoadedTable | null>;
  /** Rows that have a result, and whether more are being checked. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly running: boolean }>;
  readonly counts: ReadonlySignal<ReadonlyMap<RowVerdict, number>>;
  readonly filter: ReadonlySignal<RowVerdict | 'all'>;
  readonly sorting: ReadonlySignal<Sorting>;
  /** Rows after filter and sorting, as many as are shown. */
  readonly rows: ReadonlySignal<readonly ShownRow[]>;
  /** Rows beyond these. */
  readonly hidden: ReadonlySignal<number>;
  /** The row whose clarification is open; null when none is. */
  readonly open: ReadonlySignal<number | null>;
  /** Takes a table and checks it. `again`: so it was before the page was loaded anew. */
  readonly load: (table: LoadedTable, again?: boolean) => void;
  readonly chooseColumn: (column: number) => void;
  readonly cancel: () => void;
  /** Checks the rows that have no result yet, and those that failed. */
  readonly resume: () => void;
  readonly close: () => void;
  readonly show: (filter: RowVerdict | 'all') => void;
  /** Sorts by a column; again turns the order around. */
  readonly sort: (by: SortBy) => void;
  readonly more: () => void;
  readonly toggle: (at: number) => void;
  readonly exportCsv: (words: ExportWords, name: string) => void;
}

/** Rows that are drawn at first, and each time more are asked for. */
export const PAGE = 100;
/** Results that come in before the table is drawn anew: as many as these, or a hundredth of all. */
const BATCH = 20;
const DRAWS = 100;

type Ports = Pick<
  NaskahPorts,
  'checkCalendar' | 'withDraftColumn' | 'exportCalendar' | 'download' | 'newName' | 'checked'
>;

const WAITING: RowResult = { verdict: 'waiting' };

const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

export function createTable(ports: Ports, onChange: () => void): Table {
  const loaded = signal<LoadedTable | null>(null);
  const results = signal<readonly RowResult[]>([]);
  const progress = signal({ done: 0, running: false });
  const filter = signal<RowVerdict | 'all'>('all');
  const sorting = signal<Sorting>({ by: 'number', down: false });
  const limit = signal(PAGE);
  const open = signal<number | null>(null);
  let running = new AbortController();
  /** A row with the same draft is one draft, whichever columns were looked at in between. */
  let nameOf = makeNames(ports.newName);

  /** One key a row, made once: the table is drawn many times while it is being checked. */
  const dates = computed<readonly string[]>(() => {
    const calendar = loaded.value?.calendar;
    return calendar
      ? calendar.rows.map(({ cells }) => dateKey(cells[calendar.columns.date ?? -1] ?? ''))
      : [];
  });
  const keyOf: Readonly<Record<SortBy, (shown: ShownRow) => string | number>> = {
    number: ({ at }) => at,
    verdict: ({ result }) => VERDICTS.indexOf(result.verdict),
    date: ({ at }) => dates.value[at] ?? '',
  };

  const matching = computed<readonly ShownRow[]>(() => {
    const calendar = loaded.value?.calendar;
    if (!calendar) return [];
    const { by, down } = sorting.value;
    const key = keyOf[by];
    return calendar.rows
      .map((row, at): ShownRow => ({ at, row, result: results.value[at] ?? WAITING }))
      .filter(({ result }) => filter.value === 'all' || result.verdict === filter.value)
      .sort((a, b) => (down ? -1 : 1) * order(key(a), key(b)) || a.at - b.at);
  });

  /** Checks these rows and leaves the others as they are. */
  async function run(rows: readonly number[], again: boolean): Promise<void> {
    const table = loaded.value;
    if (!table) return;
    running.abort();
    running = new AbortController();
    const { signal: mine } = running;
    const found = [...results.value];
    for (const row of rows) found[row] = WAITING;
    const batch = Math.max(BATCH, Math.ceil(rows.length / DRAWS));
    let done = found.length - rows.length;
    const draw = (more: boolean): void => {
      results.value = [...found];
      progress.value = { done, running: more };
    };
    draw(true);
    await ports
      .checkCalendar(
        table.calendar,
        rows,
        (row, result) => {
          if (mine.aborted) return;
          found[row] = result;
          const draft = draftOf(table.calendar, table.calendar.rows[row]!);
          if (result.answer) ports.checked('file', nameOf(`${row} ${draft}`), result.answer, again);
          if (++done % batch === 0) draw(true);
        },
        mine,
      )
      .catch(() => undefined);
    // A newer run, or the end of the table, has its own say.
    if (mine === running.signal) draw(false);
  }

  function begin(table: LoadedTable, again = false): void {
    loaded.value = table;
    results.value = table.calendar.rows.map(() => WAITING);
    filter.value = 'all';
    sorting.value = { by: 'number', down: false };
    limit.value = PAGE;
    open.value = null;
    onChange();
    void run([...table.calendar.rows.keys()], again);
  }

  function resume(): void {
    const open = results.value.flatMap(({ verdict }, row) =>
      verdict === 'waiting' || verdict === 'failed' ? [row] : [],
    );
    void run(open, false);
  }

  return {
    loaded,
    progress,
    counts: computed(() => {
      const counts = new Map<RowVerdict, number>();
      for (const { verdict } of results.value) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      return counts;
    }),
    filter,
    sorting,
    rows: computed(() => matching.value.slice(0, limit.value)),
    hidden: computed(() => Math.max(0, matching.value.length - limit.value)),
    open,
    load(table, again) {
      nameOf = makeNames(ports.newName);
      begin(table, again);
    },
    chooseColumn(column) {
      const table = loaded.value;
      if (table) begin({ ...table, calendar: ports.withDraftColumn(table.calendar, column) });
    },
    cancel: () => running.abort(),
    resume,
    close() {
      running.abort();
      running = new AbortController();
      loaded.value = null;
      results.value = [];
      progress.value = { done: 0, running: false };
      onChange();
    },
    show(next) {
      filter.value = next;
      limit.value = PAGE;
      open.value = null;
    },
    sort(by) {
      const { by: before, down } = sorting.value;
      sorting.value = { by, down: before === by && !down };
    },
    more: () => void (limit.value += PAGE),
    toggle: (at) => void (open.value = open.value === at ? null : at),
    exportCsv(words, name) {
      const table = loaded.value;
      if (table) ports.download(`${name}.csv`, ports.exportCalendar(table.calendar, results.value, words));
    },
  };
}
