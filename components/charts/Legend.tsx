import { paint } from './fills.tsx';
import type { Fill } from './fills.tsx';

export interface LegendEntry {
  /** A line: the value of the period before. */
  readonly fill: Fill | 'line';
  readonly label: string;
}

/** Height of a row that says what fills and lines stand for, and the room below the last one. */
const ROW = 18;
const BELOW = 8;
/** A letter of the legend takes about so much, the sign before it and the room behind it so much more. */
const LETTER = 7;
const AROUND = 34;

/** Where each entry stands: as many in a row as fit. */
function placesOf(entries: readonly LegendEntry[], width: number): { x: number; row: number }[] {
  let [x, row] = [0, 0];
  return entries.map(({ label }) => {
    const wide = label.length * LETTER + AROUND;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const place = { x, row };
    x += wide;
    return place;
  });
}

/** Height that a legend takes in a drawing of this width. */
export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  return ((placesOf(entries, width).at(-1)?.row ?? 0) + 1) * ROW + BELOW;
}

interface Props {
  readonly entries: readonly LegendEntry[];
  readonly width: number;
  readonly id: string;
}

/** What fills and lines stand for: part of the drawing, so that its picture tells it too. */
export function Legend({ entries, width, id }: Props) {
  const places = placesOf(entries, width);
  return (
    <>
      {entries.map(({ fill, label }, at) => (
        <g key={label} transform={`translate(${places[at]?.x ?? 0} ${(places[at]?.row ?? 0) * ROW})`}>
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
