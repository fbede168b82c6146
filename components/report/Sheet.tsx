import type { ComponentChildren } from 'preact';
import type { Report } from '../../lib/core/report.ts';
import { isoOf, dayAt } from '../../lib/core/calendar.ts';
import type { ReadyPorts } from '../corrections/ReadyDialog.tsx';
import { usePageWords } from '../page-text.tsx';
import { Bars, Columns } from './charts.tsx';
import type { Bar, Fill } from './charts.tsx';
import { Claims } from './Claims.tsx';
import { Figure, Figures } from './Figure.tsx';
import { Foot, Head } from './Letterhead.tsx';
import type { ReportModel } from './model.ts';
import { Summary } from './Summary.tsx';
import { tablesOf } from './tables.ts';
import type { Table, TableName } from './tables.ts';
import { Tiles } from './Tiles.tsx';
import { useReportWords } from './words.tsx';

/** Bars of a chart at most; the table beside it has all. */
const MOST_BARS = 8;

const DEED_FILLS: readonly Fill[] = ['brand', 'brand', 'brand', 'info', 'plain', 'strong', 'quiet'];

interface Props {
  readonly model: ReportModel;
  readonly report: Report;
  readonly now: () => number;
  readonly save: (name: string, picture: Blob) => void;
  readonly ready: ReadyPorts;
}

/** The report itself: what is read on the screen, and what is printed. */
export function Sheet({ model, report, now, save, ready }: Props) {
  const words = usePageWords();
  const reportWords = useReportWords();
  const { r } = reportWords;
  const audience = model.audience.value;
  const tables = tablesOf(report, model.lists.value, audience, { ...reportWords, ...words });
  const of = (name: TableName): Table | undefined => tables.find((table) => table.name === name);
  const letters = 'ABCDEFGHIJ'[Symbol.iterator]();
  const section = (name: TableName, content: (table: Table) => ComponentChildren): ComponentChildren => {
    const table = of(name);
    if (!table) return null;
    return (
      <Section key={name} letter={String(letters.next().value)} title={table.title}>
        {content(table)}
      </Section>
    );
  };
  const bars = (rows: Table['rows'], value: number, before: number): Bar[] =>
    rows.slice(0, MOST_BARS).map((row) => ({
      label: String(row[0]),
      value: Number(row[value]),
      before: Number(row[before]),
    }));
  const empty = report.now.checks + report.now.meetings + report.now.asked + report.now.corrections === 0;
  return (
    <article class="sheet" aria-label={r.page.title}>
      <Head report={report} audience={audience} unit={model.unit.value} />
      <PartBefore report={report} />
      {empty && (
        <div class="note tone-quiet empty">
          <div>
            <p>
              <strong>{r.sheet.empty}</strong>
            </p>
            <p>{r.sheet.emptyHint}</p>
          </div>
        </div>
      )}
      {section('summary', (table) => (
        <>
          <Summary report={report} audience={audience} />
          <Tiles report={report} audience={audience} />
          <details class="figures-of screen">
            <summary>{r.chart.table}</summary>
            <Figures table={table} />
          </details>
        </>
      ))}
      {section('by', (table) => (
        <Figure table={table} save={save}>
          <Bars
            line={r.section.lineBefore}
            bars={bars(table.rows, 1, 2)}
            title={table.title}
            number={words.number}
          />
        </Figure>
      ))}
      {section('deeds', (table) => (
        <>
          <p class="intro">{r.section.deedsNote}</p>
          <Figure table={table} save={save}>
            <Bars
              line={r.section.lineBefore}
              bars={bars(table.rows, 1, 2).map((bar, index) => ({
                ...bar,
                fill: DEED_FILLS[index] ?? 'brand',
              }))}
              title={table.title}
              number={words.number}
            />
          </Figure>
          <ReasonTable table={of('reasons')} />
        </>
      ))}
      {section('claims', () => (
        <Claims report={report} audience={audience} ready={ready} />
      ))}
      {section('topics', (table) => (
        <Figure table={table} save={save}>
          <Bars
            line={r.section.lineBefore}
            bars={bars(table.rows, 1, 2)}
            title={table.title}
            number={words.number}
          />
        </Figure>
      ))}
      {section('sites', (table) => (
        <Figure table={table} save={save}>
          <Bars
            line={r.section.lineBefore}
            bars={bars(table.rows, 2, 3)}
            title={table.title}
            number={words.number}
          />
        </Figure>
      ))}
      {section('stretches', (table) => (
        <Stretches table={table} report={report} save={save} />
      ))}
      {section('lists', (table) => (
        <Figures table={table} />
      ))}
      <Section letter={String(letters.next().value)} title={r.section.notes}>
        <ul class="remarks">
          <li>{r.note.once}</li>
          <li>{r.note.noText}</li>
          <li>{r.note.noMatch}</li>
          <li>{r.note.persons}</li>
          {model.merged.value > 0 && <li>{r.note.merged(words.number(model.merged.value + 1))}</li>}
          <li>{r.note.lists}</li>
          <li>{r.note.made(words.dateTime(new Date(now()).toISOString()))}</li>
        </ul>
      </Section>
      <Foot unit={model.unit.value} today={dayAt(now(), report.zone)} />
    </article>
  );
}

function Section({
  letter,
  title,
  children,
}: {
  letter: string;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <section class="part" aria-label={title}>
      <h3>
        <span class="letter">{letter}.</span> {title}
      </h3>
      {children}
    </section>
  );
}

/** Says where the period before is not known whole. */
function PartBefore({ report }: { report: Report }) {
  const { date } = usePageWords();
  const { r } = useReportWords();
  if (report.since === null) return null;
  const since = dayAt(report.since, report.zone);
  if (since <= report.compared.from) return null;
  return <p class="part-before">{r.sheet.partBefore(date(isoOf(since)))}</p>;
}

function ReasonTable({ table }: { table: Table | undefined }) {
  if (!table) return null;
  const used = table.rows.some((row) => Number(row[1]) + Number(row[2]) > 0);
  return used ? <Figures table={table} /> : null;
}

function Stretches({ table, report, save }: { table: Table; report: Report; save: Props['save'] }) {
  const { number } = usePageWords();
  const { r, short } = useReportWords();
  return (
    <Figure table={table} save={save}>
      <Columns
        legend={[
          { fill: 'strong', label: r.column.matched },
          { fill: 'info', label: r.column.refuting },
          { fill: 'plain', label: r.column.other },
        ]}
        columns={report.stretches.map((line) => ({
          label: short(line),
          parts: [
            { value: line.matched, fill: 'strong' },
            { value: line.refuting, fill: 'info' },
            { value: line.checks - line.matched - line.refuting, fill: 'plain' },
          ],
        }))}
        title={table.title}
        number={number}
      />
    </Figure>
  );
}
