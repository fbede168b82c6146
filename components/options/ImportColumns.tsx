import type { ImportPreview } from '../../lib/core/import-answers.ts';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { importField } from '../../lib/text/problem.ts';

interface Props {
  readonly table: NonNullable<ImportPreview['table']>;
  /** The new map, by position; null for a column that is not used. */
  readonly onColumns: (columns: (string | null)[]) => void;
}

/** The columns of a table with what each of them means, to be corrected by the officer. */
export function ImportColumns({ table: { columns, fields, needed }, onColumns }: Props) {
  const words = usePageWords();
  const { t, number } = words;
  const lacking = needed.filter((field) => !columns.some((column) => column.field === field));
  const change = (at: number, field: string): void =>
    onColumns(
      columns.map((column, i) =>
        i === at ? (field === '' ? null : field) : column.field === field ? null : column.field,
      ),
    );
  return (
    <fieldset class="import-columns">
      <legend class="label">{t.imports.columns}</legend>
      <p class="hint">{t.imports.columnsHint}</p>
      <ul>
        {columns.map(({ name, field }, at) => {
          const shown = name.trim() === '' ? t.imports.columnUnnamed(number(at + 1)) : name;
          return (
            <li key={at}>
              <label for={`column-${at}`}>
                <span class="sr">{t.imports.column('')}</span>
                <ListText text={shown} />
              </label>
              <select
                id={`column-${at}`}
                value={field ?? ''}
                onChange={(event) => change(at, event.currentTarget.value)}
              >
                <option value="">{t.imports.unused}</option>
                {fields.map((one) => (
                  <option key={one} value={one}>
                    {importField(words, one)}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      <output class="hint">
        {lacking.length > 0 &&
          t.imports.lacking(lacking.map((field) => importField(words, field)).join(', '))}
      </output>
    </fieldset>
  );
}
