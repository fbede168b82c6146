import { useRef } from 'preact/hooks';
import { historyFile } from '../../lib/core/history-file.ts';
import { daysOf, isoOf } from '../../lib/core/calendar.ts';
import { csvOf } from '../../lib/core/report-csv.ts';
import type { Report } from '../../lib/core/report.ts';
import type { ReportTexts } from '../../lib/text/report.ts';
import { FileIcon, GearIcon, ListIcon } from '../icons.tsx';
import { OfficeNote } from '../options/Office.tsx';
import { usePageWords } from '../page-text.tsx';
import { fileName } from './file-name.ts';
import type { MergeProblem, ReportModel } from './model.ts';
import { PeriodTools } from './PeriodTools.tsx';
import type { ReportPorts } from './ports.ts';
import { partBefore, remarksOn } from './remarks.ts';
import { tablesOf } from './tables.ts';
import { useReportWords } from './words.tsx';

interface Props {
  readonly model: ReportModel;
  readonly ports: ReportPorts;
  readonly report: Report | null;
  readonly editUnit: () => void;
}

/** What the report is about, for whom, and what becomes of it. Not printed. */
export function Tools({ model, ports, report, editUnit }: Props) {
  const { r } = useReportWords();
  const audience = model.audience.value;
  return (
    <section class="tools screen" aria-label={r.page.tools}>
      <PeriodTools model={model} now={ports.now} />
      <fieldset class="tool">
        <legend>{r.page.audience}</legend>
        <div class="choices">
          {(['leaders', 'public'] as const).map((one) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name="audience"
                checked={audience === one}
                onChange={() => model.address(one)}
              />
              <span>{r.page[one]}</span>
            </label>
          ))}
        </div>
        <p class="hint">{audience === 'leaders' ? r.page.leadersMeans : r.page.publicMeans}</p>
        <button type="button" class="btn" onClick={editUnit}>
          <GearIcon /> {r.page.unit}
        </button>
      </fieldset>
      {report && <Outputs model={model} ports={ports} report={report} />}
      <Merge model={model} />
    </section>
  );
}

function Outputs({ model, ports, report }: { model: ReportModel; ports: ReportPorts; report: Report }) {
  const words = usePageWords();
  const reportWords = useReportWords();
  const { r, range } = reportWords;
  const { to } = daysOf(report.period);
  const unit = model.unit.value.name;
  function saveCsv(): void {
    const audience = model.audience.value;
    const merged = model.merged.value;
    const all = { ...reportWords, ...words };
    const part = partBefore({ report, merged }, all);
    const rows = [
      [unit || r.sheet.noUnit],
      [r.sheet.period(range(report.days), report.zone)],
      [r.sheet.compared(range(report.compared))],
      ...(part === null ? [] : [[part]]),
      ...tablesOf(report, model.lists.value, audience, all).flatMap(({ title, columns, rows: lines }) => [
        [],
        [title],
        columns,
        ...lines,
      ]),
      [],
      [r.section.notes],
      ...remarksOn({ report, audience, merged, made: ports.now() }, all).map((remark) => [remark]),
    ];
    ports.download(fileName(unit, report.period, 'csv'), new Blob([csvOf(rows)], { type: 'text/csv' }));
  }
  return (
    <div class="tool outputs">
      <button type="button" class="btn primary" onClick={() => ports.print()}>
        {r.page.print}
      </button>
      <button type="button" class="btn" onClick={saveCsv}>
        <ListIcon /> {r.page.csv}
      </button>
      {model.exportAllowed.value === false && <OfficeNote denies="noExport" />}
      {model.exportAllowed.value && (
        <button
          type="button"
          class="btn"
          title={r.page.shareMeans}
          onClick={() =>
            ports.download(
              `riwayat-tabayun-${isoOf(to - 1)}.json`,
              new Blob([historyFile(model.history())], { type: 'application/json' }),
            )
          }
        >
          <FileIcon /> {r.page.share}
        </button>
      )}
    </div>
  );
}

/** Histories of colleagues, read in this page and nowhere kept. */
function Merge({ model }: { model: ReportModel }) {
  const { number } = usePageWords();
  const { r } = useReportWords();
  const input = useRef<HTMLInputElement>(null);
  const merged = model.merged.value;
  return (
    <div class="tool">
      <p class="label">{r.page.merge}</p>
      <p class="hint">{r.page.mergeMeans}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={r.page.merge}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void model.merge(files);
        }}
      />
      <button type="button" class="btn" onClick={() => input.current?.click()}>
        <FileIcon /> {r.page.choose}
      </button>
      <output>
        {merged > 0 && <strong>{r.page.merged(number(merged))}</strong>}
        {model.problems.value.map((problem) => (
          <p key={problem.name} class="note tone-possible">
            {wordsOf(problem, r, number)}
          </p>
        ))}
      </output>
      {merged > 0 && (
        <button type="button" class="btn plain" onClick={model.unmerge}>
          {r.page.unmerge}
        </button>
      )}
    </div>
  );
}

function wordsOf(problem: MergeProblem, r: ReportTexts, number: (value: number) => string): string {
  return problem.code === 'BAD_ENTRY'
    ? r.fileProblem.BAD_ENTRY(problem.name, number(problem.entry))
    : r.fileProblem[problem.code](problem.name);
}
