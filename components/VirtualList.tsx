import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond what is in sight, on either side. */
const SPARE = 8;

interface Props<Row> {
  readonly rows: readonly Row[];
  /** Height of every row in CSS pixels. */
  readonly height: number;
  readonly label: string;
  readonly keyOf: (row: Row) => string;
  /** The cells of a row. */
  readonly children: (row: Row) => ComponentChildren;
}

/** A long table of which only the rows in sight are drawn. Screen readers hear how long it is and where they are. */
export function VirtualList<Row>({ rows, height, label, keyOf, children }: Props<Row>) {
  const ref = useRef<HTMLElement>(null);
  const [sight, setSight] = useState({ from: 0, to: 2 * SPARE });
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = ref.current ?? {};
    const from = Math.max(0, Math.floor(scrollTop / height) - SPARE);
    const to = Math.ceil((scrollTop + clientHeight) / height) + SPARE;
    setSight((before) => (before.from === from && before.to === to ? before : { from, to }));
  }, [height]);
  useEffect(() => {
    // A shorter list must not be looked at beyond its end.
    if (ref.current && ref.current.scrollTop > rows.length * height) ref.current.scrollTop = 0;
    look();
  }, [rows, height, look]);
  const from = Math.min(sight.from, Math.max(0, rows.length - 1));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section ref={ref} class="virtual" aria-label={label} tabIndex={0} onScroll={look}>
      <Space rows={from} height={height} />
      <table aria-rowcount={rows.length} aria-label={label}>
        <tbody>
          {rows.slice(from, sight.to).map((row, index) => (
            <tr key={keyOf(row)} aria-rowindex={from + index + 1}>
              {children(row)}
            </tr>
          ))}
        </tbody>
      </table>
      <Space rows={Math.max(0, rows.length - sight.to)} height={height} />
    </section>
  );
}

/** Takes the room of rows that are not drawn. An SVG, because its height is an attribute: the policy forbids styles. */
function Space({ rows, height }: { rows: number; height: number }) {
  return rows === 0 ? null : (
    <svg class="virtual-space" width="1" height={rows * height} aria-hidden="true" />
  );
}
