import { useId } from 'preact/hooks';
import { paint, Patterns } from './fills.tsx';
import type { Fill } from './fills.tsx';
import { Legend, legendHeight } from './Legend.tsx';
import type { LegendEntry } from './Legend.tsx';
import { useWidth } from './width.ts';

export interface Column {
  readonly label: string;
  readonly parts: readonly { readonly value: number; readonly fill: Fill }[];
}

interface ColumnsProps {
  readonly columns: readonly Column[];
  readonly legend: readonly LegendEntry[];
  readonly title: string;
  readonly number: (value: number) => string;
}

const HEIGHT = 220;
const FOOT = 24;
const AXIS = 34;

/** Stacked columns over time, with a scale. */
export function Columns({ columns, legend, title, number }: ColumnsProps) {
  const id = useId();
  const [ref, width] = useWidth(640);
  const sum = ({ parts }: Column): number => parts.reduce((total, { value }) => total + value, 0);
  const top = niceTop(Math.max(1, ...columns.map(sum)));
  const head = legendHeight(legend, width) + 8;
  const y = (value: number): number => head + (HEIGHT - head) * (1 - value / top);
  const step = (width - AXIS) / columns.length;
  const wide = Math.min(56, step * 0.66);
  // A label takes about six pixels a letter.
  const every = Math.ceil(Math.max(...columns.map(({ label }) => label.length * 6.4)) / step);
  return (
    <div class="chart" ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} role="img" aria-label={title} class="drawing">
        <Patterns id={id} />
        <Legend entries={legend} width={width} id={id} />
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line x1={AXIS} x2={width} y1={y(top * part)} y2={y(top * part)} class="grid-line" />
            <text x={AXIS - 8} y={y(top * part) + 4} text-anchor="end" class="chart-axis">
              {number(top * part)}
            </text>
          </g>
        ))}
        {columns.map((column, index) => {
          const x = AXIS + index * step + (step - wide) / 2;
          return (
            <g key={column.label}>
              <Stack column={column} x={x} wide={wide} y={y} id={id} />
              {index % every === 0 && (
                <text x={x + wide / 2} y={HEIGHT + 18} text-anchor="middle" class="chart-axis">
                  {column.label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

interface StackProps {
  readonly column: Column;
  readonly x: number;
  readonly wide: number;
  readonly y: (value: number) => number;
  readonly id: string;
}

function Stack({ column, x, wide, y, id }: StackProps) {
  const belowOf = (at: number): number =>
    column.parts.slice(0, at).reduce((sum, { value }) => sum + value, 0);
  return (
    <>
      {column.parts.map(({ value, fill }, at) => {
        const below = belowOf(at);
        const [top, bottom] = [y(below + value), y(below)];
        return (
          value > 0 && (
            <rect key={fill} x={x} y={top} width={wide} height={bottom - top} {...paint(id, fill)} />
          )
        );
      })}
    </>
  );
}

/** The next round number that has a whole half. */
function niceTop(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  const tops = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((times) => times * size);
  return tops.find((top) => top >= most && top % 2 === 0) ?? 10 * size;
}
