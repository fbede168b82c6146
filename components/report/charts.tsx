import { useId, useRef, useState, useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Width of what holds a chart, in CSS pixels; charts are drawn for it and scale with it in print. */
export function useWidth(first: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** How a value is filled: never by colour alone. */
export type Fill = 'brand' | 'plain' | 'strong' | 'info' | 'quiet';

/** Patterns of a chart: lines for what resembles a claim, dots for what refutes one, plain for the rest. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-strong`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" class="fill-strong-soft" />
        <rect width="3" height="6" class="fill-strong" />
      </pattern>
      <pattern id={`${id}-info`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class="fill-info-soft" />
        <circle cx="3" cy="3" r="1.7" class="fill-info" />
      </pattern>
      <pattern id={`${id}-quiet`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class="fill-sunken" />
        <rect width="6" height="1.5" class="fill-soft" />
      </pattern>
    </defs>
  );
}

/** The paint of a fill: a flat colour by class, or a pattern by address. */
function paint(id: string, fill: Fill): { readonly class?: string; readonly fill?: string } {
  if (fill === 'brand') return { class: 'fill-brand' };
  if (fill === 'plain') return { class: 'fill-brand-line' };
  return { fill: `url(#${id}-${fill})` };
}

export interface LegendEntry {
  /** A line: the value of the period before. */
  readonly fill: Fill | 'line';
  readonly label: string;
}

/** Height of the row that says what fills and lines stand for. */
const LEGEND = 26;
/** A letter of the legend takes about so much. */
const LETTER = 7;

/** What fills and lines stand for: part of the drawing, so that its picture tells it too. */
function Legend({ entries, id }: { entries: readonly LegendEntry[]; id: string }) {
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

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The same in the period before: a thin line across the bar. */
  readonly before?: number;
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

/** Horizontal bars, a label above each, its number at the end. */
export function Bars({ bars, line, title, number }: BarsProps) {
  const id = useId();
  const [ref, width] = useWidth(480);
  const most = Math.max(1, ...bars.map(({ value, before = 0 }) => Math.max(value, before)));
  const length = (value: number): number => (value / most) * (width - 56);
  return (
    <div class="chart" ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${LEGEND + bars.length * ROW}`}
        role="img"
        aria-label={title}
        class="drawing"
      >
        <Patterns id={id} />
        <Legend entries={[{ fill: 'line', label: line }]} id={id} />
        {bars.map(({ label, value, before, fill = 'brand' }, index) => (
          <g key={label} transform={`translate(0 ${LEGEND + index * ROW})`}>
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
            {before !== undefined && before > 0 && (
              <rect x={length(before) - 1} y="16" width="2" height="17" class="fill-ink" />
            )}
            <text x={width} y="29" text-anchor="end" class="chart-value">
              {number(value)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

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
  const y = (value: number): number => LEGEND + 8 + (HEIGHT - LEGEND - 8) * (1 - value / top);
  const step = (width - AXIS) / columns.length;
  const wide = Math.min(56, step * 0.66);
  // A label takes about six pixels a letter.
  const every = Math.ceil(Math.max(...columns.map(({ label }) => label.length * 6.4)) / step);
  return (
    <div class="chart" ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} role="img" aria-label={title} class="drawing">
        <Patterns id={id} />
        <Legend entries={legend} id={id} />
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

/** The next round number that halves well. */
function niceTop(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 4, 5, 6, 8, 10].find((times) => times * size >= most) ?? 10;
  const wanted = top * size;
  return wanted % 2 === 0 ? wanted : wanted + 1;
}

/** Small columns in a line of a table; the words tell the same. */
export function Spark({ values, words }: { values: readonly number[]; words: string }) {
  const most = Math.max(1, ...values);
  const wide = Math.min(10, 88 / values.length);
  return (
    <svg
      viewBox={`0 0 ${values.length * wide} 20`}
      width={values.length * wide}
      height="20"
      role="img"
      aria-label={words}
    >
      {values.map((value, index) => {
        const height = value === 0 ? 1 : 3 + (value / most) * 17;
        return (
          <rect
            key={index}
            x={index * wide + 0.5}
            y={20 - height}
            width={wide - 1}
            height={height}
            class={value === 0 ? 'fill-line' : 'fill-brand'}
          />
        );
      })}
    </svg>
  );
}
