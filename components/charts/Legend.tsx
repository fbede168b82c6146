import { paint } from './fills.tsx';
import type { Fill } from './fills.tsx';

export interface LegendEntry {
  /** A line: the value of the period before. */
  readonly fill: Fill | 'line';
  readonly label: string;
}

/** Height of the row that says what fills and lines stand for. */
export const LEGEND = 26;
/** A letter of the legend takes about so much. */
const LETTER = 7;

/** What fills and lines stand for: part of the drawing, so that its picture tells it too. */
export function Legend({ entries, id }: { entries: readonly LegendEntry[]; id: string }) {
  const startOf = (at: number): number =>
    entries.slice(0, at).reduce((x, { label }) => x + 34 + label.length * LETTER, 0);
  return (
    <>
      {entries.map(({ fill, label }, at) => (
        <g key={label} transform={`translate(${startOf(at)} 0)`}>
          {fill === 'line' ? (
            <rect x="5" width="2" height="14" class="fill-ink" />
          ) : (
            <rect width="12" height="12" y="1" rx="2" {...paint(id, fill)} />
          )}
          <text x="18" y="12" class="chart-axis">
            {label}
          </text>
        </g>
      ))}
    </>
  );
}
