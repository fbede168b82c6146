import { Bars } from '../charts/Bars.tsx';
import type { Fill } from '../charts/fills.tsx';
import { usePageWords } from '../page-text.tsx';
import { Figure } from './Figure.tsx';
import type { SavePicture } from './Figure.tsx';
import type { Table } from './tables.ts';
import { useReportWords } from './words.tsx';

/** Bars at most: the table beside them has all rows. */
const MOST = 8;

interface Props {
  readonly table: Table;
  /** Columns of the table that are drawn: the period, and the one before. */
  readonly value: number;
  readonly before: number;
  readonly fills?: readonly Fill[];
  readonly picture: SavePicture;
}

/** A table drawn as bars, each beside the period before. */
export function BarFigure({ table, value, before, fills = [], picture }: Props) {
  const { number } = usePageWords();
  const { r } = useReportWords();
  const { rows, title } = table;
  const bars = rows.slice(0, MOST).map((row, at) => ({
    label: String(row[0]),
    value: Number(row[value]),
    before: Number(row[before]),
    fill: fills[at] ?? 'brand',
  }));
  return (
    <Figure table={table} picture={picture}>
      <Bars line={r.section.lineBefore} bars={bars} title={title} number={number} />
      {rows.length > MOST && <p class="intro">{r.chart.first(number(MOST), number(rows.length))}</p>}
    </Figure>
  );
}
