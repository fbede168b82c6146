/** State of the report page: whose events, which period, for whom. Drawn by `ReportPage`. */
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import { dayAt, periodAt } from '../../lib/core/calendar.ts';
import type { Period, Zone } from '../../lib/core/calendar.ts';
import type { History } from '../../lib/core/history.ts';
import { MAX_HISTORY_BYTES, mergeHistories, readHistoryFile } from '../../lib/core/history-file.ts';
import type { HistoryFileProblem } from '../../lib/core/history-file.ts';
import { reportOf } from '../../lib/core/report.ts';
import type { Report } from '../../lib/core/report.ts';
import type { ReportPorts, Unit } from './ports.ts';

export type Audience = 'leaders' | 'public';

/** Why a chosen file was not merged. */
export type MergeProblem = (HistoryFileProblem | { readonly code: 'TOO_BIG' }) & { readonly name: string };

export interface ReportModel {
  readonly report: ReadonlySignal<Report | null>;
  readonly failed: ReadonlySignal<boolean>;
  readonly recording: ReadonlySignal<boolean>;
  readonly lists: ReadonlySignal<readonly ListSummary[]>;
  readonly period: ReadonlySignal<Period>;
  readonly zone: ReadonlySignal<Zone>;
  readonly audience: ReadonlySignal<Audience>;
  readonly unit: ReadonlySignal<Unit>;
  /** Files of colleagues that are merged. */
  readonly merged: ReadonlySignal<number>;
  readonly problems: ReadonlySignal<readonly MergeProblem[]>;
  readonly start: () => Promise<void>;
  readonly show: (period: Period) => void;
  readonly keepTimeOf: (zone: Zone) => Promise<void>;
  readonly address: (audience: Audience) => void;
  /** Resolves to false when it could not be kept. */
  readonly keepUnit: (unit: Unit) => Promise<boolean>;
  readonly merge: (files: readonly File[]) => Promise<void>;
  readonly unmerge: () => void;
  /** The history of this device and of all merged files. */
  readonly history: () => History;
}

export const NO_UNIT: Unit = {
  parent: '',
  name: '',
  address: '',
  place: '',
  position: '',
  signer: '',
  nip: '',
  logo: '',
};

/** Makes the state of a report page; it shows the month before until half of this month is over. */
export function createReport(ports: ReportPorts): ReportModel {
  const own = signal<History | null>(null);
  const others = signal<readonly History[]>([]);
  const problems = signal<readonly MergeProblem[]>([]);
  const failed = signal(false);
  const recording = signal(true);
  const lists = signal<readonly ListSummary[]>([]);
  const zone = signal<Zone>('WIB');
  const period = signal<Period>(firstPeriod(ports.now(), 'WIB'));
  const audience = signal<Audience>('leaders');
  const unit = signal<Unit>(NO_UNIT);
  const history = computed(() => {
    if (!own.value) return null;
    return others.value.length === 0 ? own.value : mergeHistories([own.value, ...others.value]);
  });
  const report = computed(() => (history.value ? reportOf(history.value, period.value, zone.value) : null));

  return {
    report,
    failed,
    recording,
    lists,
    period,
    zone,
    audience,
    unit,
    merged: computed(() => others.value.length),
    problems,
    async start() {
      const [held, on, rows, time, head] = await Promise.all([
        ports.history().catch(() => null),
        ports.recording().catch(() => true),
        ports.lists().catch(() => []),
        ports.zone().catch((): Zone => 'WIB'),
        ports.unit().catch(() => NO_UNIT),
      ]);
      zone.value = time;
      period.value = firstPeriod(ports.now(), time);
      recording.value = on;
      lists.value = rows;
      unit.value = head;
      failed.value = held === null;
      own.value = held;
    },
    show: (next) => void (period.value = next),
    async keepTimeOf(next) {
      zone.value = next;
      // The page counts by it already; a refused write only means that it is asked again next time.
      await ports.setZone(next).catch(() => undefined);
    },
    address: (next) => void (audience.value = next),
    async keepUnit(next) {
      unit.value = next;
      return ports.setUnit(next).then(
        () => true,
        () => false,
      );
    },
    async merge(files) {
      const read = await Promise.all(files.map(readFile));
      problems.value = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
      others.value = [...others.value, ...read.flatMap((one) => ('history' in one ? [one.history] : []))];
    },
    unmerge() {
      others.value = [];
      problems.value = [];
    },
    history: () => history.value ?? { events: [], claims: [] },
  };
}

async function readFile(file: File): Promise<{ history: History } | { problem: MergeProblem }> {
  const { name } = file;
  if (file.size > MAX_HISTORY_BYTES) return { problem: { code: 'TOO_BIG', name } };
  const read = readHistoryFile(await file.text());
  return read.ok ? { history: read.history } : { problem: { ...read.problem, name } };
}

/** Until the middle of a month the report that is due is that of the month before. */
function firstPeriod(now: number, zone: Zone): Period {
  const today = dayAt(now, zone);
  return periodAt('month', today - 14);
}
