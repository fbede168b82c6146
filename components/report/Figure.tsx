import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { FileIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import { ListText } from '../ListText.tsx';
import { pngOf } from '../charts/png.ts';
import type { Table } from './tables.ts';
import { useReportWords } from './words.tsx';

/** How a chart becomes a file. */
export interface SavePicture {
  /** Whose figures these are, and of when: outside of the report nothing else tells. */
  readonly about: string;
  readonly save: (title: string, picture: Blob) => void;
}

interface Props {
  readonly table: Table;
  readonly picture: SavePicture;
  readonly children: ComponentChildren;
}

/** A chart with its figures as a table, and its picture as a file. */
export function Figure({ table, picture, children }: Props) {
  const { r } = useReportWords();
  const ref = useRef<HTMLElement>(null);
  const [failed, setFailed] = useState(false);
  async function savePicture(): Promise<void> {
    const drawing = ref.current?.querySelector<SVGSVGElement>('.drawing');
    const paper = ref.current?.closest('.sheet');
    const { title } = table;
    if (drawing && paper) picture.save(title, await pngOf(drawing, { title, about: picture.about }, paper));
  }
  return (
    <figure class="figure" ref={ref}>
      {children}
      <div class="figure-foot">
        <details class="figures-of">
          <summary>{r.chart.table}</summary>
          <Figures table={table} />
        </details>
        <button
          type="button"
          class="btn plain screen"
          aria-label={r.chart.pngOf(table.title)}
          onClick={() => {
            setFailed(false);
            savePicture().catch(() => setFailed(true));
          }}
        >
          <FileIcon size={14} /> {r.chart.png}
        </button>
      </div>
      {failed && (
        <p class="hint" role="alert">
          {r.chart.pngFailed}
        </p>
      )}
    </figure>
  );
}

/** A table of words and figures. */
export function Figures({ table }: { table: Table }) {
  const { number } = usePageWords();
  return (
    <table class="figures">
      <caption class="sr">{table.title}</caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={column} scope="col" class={isNumber(table, index) ? 'numeric' : ''}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row">
                  <ListText text={String(cell)} />
                </th>
              ) : (
                <td key={index} class={typeof cell === 'number' ? 'numeric' : ''}>
                  {typeof cell === 'number' ? number(cell) : <ListText text={cell} />}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isNumber({ rows }: Table, index: number): boolean {
  return typeof rows[0]?.[index] === 'number';
}
