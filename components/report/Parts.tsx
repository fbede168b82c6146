import type { ComponentChildren } from 'preact';
import type { Report } from '../../lib/core/report.ts';
import type { Fill } from '../charts/fills.tsx';
import { usePageWords } from '../page-text.tsx';
import { BarFigure } from './BarFigure.tsx';
import { Claims } from './Claims.tsx';
import { Figures } from './Figure.tsx';
import type { SavePicture } from './Figure.tsx';
import { fileName } from './file-name.ts';
import { Empty, Notes, PartBefore } from './Notes.tsx';
import type { SheetProps } from './Sheet.tsx';
import { Stretches } from './Stretches.tsx';
import { Summary } from './Summary.tsx';
import { tablesOf } from './tables.ts';
import type { Table, TableName } from './tables.ts';
import { Tiles } from './Tiles.tsx';
import { useReportWords } from './words.tsx';

/** In the order of `DEEDS`: what was done for the facts, what refutes, what was left as it was. */
const DEED_FILLS: readonly Fill[] = ['brand', 'brand', 'brand', 'info', 'plain', 'strong', 'quiet'];

/** Charts of noughts say nothing. */
const DRAWN: ReadonlySet<TableName> = new Set(['by', 'deeds', 'stretches']);

type Props = SheetProps & { readonly report: Report };

/** The figures of a report, part by part. */
export function Parts({ model, report, now, save, ready }: Props) {
  const words = usePageWords();
  const reportWords = useReportWords();
  const { r } = reportWords;
  const audience = model.audience.value;
  const merged = model.merged.value;
  const tables = tablesOf(report, model.lists.value, audience, { ...reportWords, ...words });
  const of = (name: TableName): Table | undefined => tables.find((table) => table.name === name);
  const { checks, meetings, asked, corrections } = report.now;
  const isEmpty = checks + meetings + asked + corrections === 0;
  const unit = model.unit.value.name;
  const picture: SavePicture = {
    about: `${unit || r.sheet.noUnit} · ${r.sheet.period(reportWords.range(report.days), report.zone)}`,
    save: (title, png) => save(fileName(unit, report.period, 'png', title), png),
  };
  const letters = 'ABCDEFGHIJKL'[Symbol.iterator]();
  const section = (name: TableName, content: (table: Table) => ComponentChildren): ComponentChildren => {
    const table = of(name);
    if (!table || table.rows.length === 0 || (isEmpty && DRAWN.has(name))) return null;
    return (
      <Section key={name} letter={String(letters.next().value)} title={table.title}>
        {content(table)}
      </Section>
    );
  };
  return (
    <>
      <PartBefore report={report} merged={merged} />
      {isEmpty && <Empty />}
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
        <BarFigure table={table} value={1} before={2} picture={picture} />
      ))}
      {section('deeds', (table) => (
        <>
          <p class="intro">{r.section.deedsNote}</p>
          <BarFigure table={table} value={1} before={2} fills={DEED_FILLS} picture={picture} />
          <Reasons table={of('reasons')} />
        </>
      ))}
      {section('corrections', (table) => (
        <BarFigure table={table} value={3} before={4} picture={picture} />
      ))}
      {section('claims', () => (
        <Claims report={report} audience={audience} ready={ready} />
      ))}
      {section('topics', (table) => (
        <BarFigure table={table} value={1} before={2} picture={picture} />
      ))}
      {section('sites', (table) => (
        <BarFigure table={table} value={2} before={3} picture={picture} />
      ))}
      {section('stretches', (table) => (
        <Stretches table={table} report={report} picture={picture} />
      ))}
      {section('lists', (table) => (
        <Figures table={table} />
      ))}
      <Section letter={String(letters.next().value)} title={r.section.notes}>
        <Notes report={report} audience={audience} merged={merged} made={now()} />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly letter: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Section({ letter, title, children }: SectionProps) {
  return (
    <section class="part" aria-label={title}>
      <h3>
        <span class="letter">{letter}.</span> {title}
      </h3>
      {children}
    </section>
  );
}

function Reasons({ table }: { table: Table | undefined }) {
  if (!table) return null;
  const used = table.rows.some((row) => Number(row[1]) + Number(row[2]) > 0);
  return used ? <Figures table={table} /> : null;
}
