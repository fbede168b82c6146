import { useId } from 'preact/hooks';
import { paint, Patterns } from './fills.tsx';
import type { Fill } from './fills.tsx';
import { Legend, legendHeight } from './Legend.tsx';
import type { LegendEntry } from './Legend.tsx';
import { useWidth } from './width.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The same in the period before: a thin line across the bar, and beside its number. */
  readonly before: number;
  readonly fill?: Fill;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  /** What the line across a bar stands for. */
  readonly line: string;
  /** Names the picture for screen readers. */
  readonly title: string;
  readonly number: (value: number) => string;
}

const ROW = 38;
/** A digit of the smaller numbers takes about so much. */
const DIGIT = 7;

/** Horizontal bars, a label above each, its number at the end. */
export function Bars({ bars, line, title, number }: BarsProps) {
  const id = useId();
  const [ref, width] = useWidth(480);
  const legend: readonly LegendEntry[] = [{ fill: 'line', label: line }];
  const head = legendHeight(legend, width);
  const most = Math.max(1, ...bars.map(({ value, before }) => Math.max(value, before)));
  const length = (value: number): number => (value / most) * (width - 56);
  return (
    <div class="chart" ref={ref}>
      <svg viewBox={`0 0 ${width} ${head + bars.length * ROW}`} role="img" aria-label={title} class="drawing">
        <Patterns id={id} />
        <Legend entries={legend} width={width} id={id} />
        {bars.map(({ label, value, before, fill = 'brand' }, index) => (
          <g key={label} transform={`translate(0 ${head + index * ROW})`}>
            <text x="0" y="13" class="chart-label">
              {label}
            </text>
            <rect x="0" y="19" width={width - 56} height="11" rx="3" class="fill-track" />
            <rect
              x="0"
              y="19"
              width={Math.max(value > 0 ? 2 : 0, length(value))}
              height="11"
              rx="3"
              {...paint(id, fill)}
            />
            {before > 0 && <rect x={length(before) - 1} y="16" width="2" height="17" class="fill-ink" />}
            <rect
              x={width - number(before).length * DIGIT - 7}
              y="3"
              width="2"
              height="11"
              class="fill-ink"
            />
            <text x={width} y="13" text-anchor="end" class="chart-axis">
              {number(before)}
            </text>
            <text x={width} y="29" text-anchor="end" class="chart-value">
              {number(value)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
