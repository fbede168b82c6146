import type { Report } from '../../lib/core/report.ts';
import { Columns } from '../charts/Columns.tsx';
import { usePageWords } from '../page-text.tsx';
import { Figure } from './Figure.tsx';
import type { SavePicture } from './Figure.tsx';
import type { Table } from './tables.ts';
import { useReportWords } from './words.tsx';

interface Props {
  readonly table: Table;
  readonly report: Report;
  readonly picture: SavePicture;
}

/** What was checked in each week or month of the period, and what came of it. */
export function Stretches({ table, report, picture }: Props) {
  const { number } = usePageWords();
  const { r, short } = useReportWords();
  return (
    <Figure table={table} picture={picture}>
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
