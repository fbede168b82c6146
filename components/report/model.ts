/** State of the report page: whose events, which period, for whom. Drawn by `ReportPage`. */
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ListSummary } from '../../lib/core/list-answers.ts';
import { dayAt, periodAt } from '../../lib/core/calendar.ts';
import type { Period, Zone } from '../../lib/core/calendar.ts';
import type { History } from '../../lib/core/history.ts';
import { holdsAll, MAX_HISTORY_BYTES, mergeHistories, readHistoryFile } from '../../lib/core/history-file.ts';
import type { HistoryFileProblem } from '../../lib/core/history-file.ts';
import { countedOf, reportFrom } from '../../lib/core/report.ts';
import type { Report } from '../../lib/core/report.ts';
import type { ReportPorts, Unit } from './ports.ts';

export type Audience = 'leaders' | 'public';

/** Why a chosen file was not merged. */
export type MergeProblem = (HistoryFileProblem | { readonly code: 'TOO_BIG' | 'NOTHING_NEW' }) & {
  readonly name: string;
};

export interface ReportModel {
  readonly report: ReadonlySignal<Report | null>;
  readonly failed: ReadonlySignal<boolean>;
  readonly recording: ReadonlySignal<boolean>;
  /** Whether the history may leave as a file; null while that is not known. */
  readonly exportAllowed: ReadonlySignal<boolean | null>;
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
  const exportAllowed = signal<boolean | null>(null);
  const lists = signal<readonly ListSummary[]>([]);
  const zone = signal<Zone>('WIB');
  const period = signal<Period>(firstPeriod(ports.now(), 'WIB'));
  const audience = signal<Audience>('leaders');
  const unit = signal<Unit>(NO_UNIT);
  const histories = computed(() => (own.value ? [own.value, ...others.value] : null));
  const counted = computed(() => (histories.value ? countedOf(histories.value) : null));
  const report = computed(() => (counted.value ? reportFrom(counted.value, period.value, zone.value) : null));
  const history = (): History => mergeHistories(histories.value ?? []);

  return {
    report,
    failed,
    recording,
    exportAllowed,
    lists,
    period,
    zone,
    audience,
    unit,
    merged: computed(() => others.value.length),
    problems,
    async start() {
      // Each is shown as it comes: the sheet does not wait for the background, nor its head for the figures.
      const time = ports.zone().catch((): Zone => 'WIB');
      const ofPeriod = async (): Promise<void> => {
        zone.value = await time;
        period.value = firstPeriod(ports.now(), zone.value);
      };
      await Promise.all([
        ofPeriod(),
        ports.unit().then((head) => void (unit.value = head), ignore),
        ports.recording().then((on) => void (recording.value = on), ignore),
        ports.exportAllowed().then((allowed) => void (exportAllowed.value = allowed), ignore),
        ports.lists().then((rows) => void (lists.value = rows), ignore),
        // After the zone, so that it is counted once.
        Promise.all([ports.history(), time]).then(
          ([held]) => void (own.value = held),
          () => void (failed.value = true),
        ),
      ]);
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
      problems.value = [];
      for (const read of await Promise.all(files.map(readFile))) {
        if ('problem' in read) problems.value = [...problems.value, read.problem];
        else if (holdsAll(history(), read.history))
          problems.value = [...problems.value, { code: 'NOTHING_NEW', name: read.name }];
        else others.value = [...others.value, read.history];
      }
    },
    unmerge() {
      others.value = [];
      problems.value = [];
    },
    history,
  };
}

type ReadFile = { readonly name: string; readonly history: History } | { readonly problem: MergeProblem };

async function readFile(file: File): Promise<ReadFile> {
  const { name } = file;
  if (file.size > MAX_HISTORY_BYTES) return { problem: { code: 'TOO_BIG', name } };
  const read = readHistoryFile(await file.text());
  return read.ok ? { name, history: read.history } : { problem: { ...read.problem, name } };
}

/** What is not told leaves the page as it is. */
const ignore = (): void => undefined;

/** Until the middle of a month the report that is due is that of the month before. */
function firstPeriod(now: number, zone: Zone): Period {
  const today = dayAt(now, zone);
  return periodAt('month', today - 14);
}
