import { CloseIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { Progress } from './Progress.tsx';
import type { LoadedTable, Table } from './table.ts';
import { VERDICTS } from './table.ts';
import { useNaskahWords } from './words.ts';

/** The head of the table's panel: name, column of the drafts, export. */
export function CalendarHead({ table, loaded }: { table: Table; loaded: LoadedTable }) {
  const { t, number } = useNaskahWords();
  const { calendar, name } = loaded;
  const words = {
    head: t.calendar.exportHead,
    verdict: t.calendar.verdict,
    fault: t.calendar.fault,
    outcome: t.outcome,
    left: t.calendar.left,
  };
  return (
    <header class="table-head">
      <div>
        <h2 class="part-title" tabIndex={-1}>
          {t.calendar.heading} <span class="pill">{t.calendar.rows(number(calendar.rows.length))}</span>
        </h2>
        <p class="hint">
          <ListText text={name} />
        </p>
      </div>
      <label class="column-choice">
        <span class="label">{t.calendar.column}</span>
        <select
          value={String(calendar.columns.draft)}
          onChange={(event) => table.chooseColumn(Number(event.currentTarget.value))}
        >
          {calendar.head.map((column, i) => (
            <option key={i} value={String(i)}>
              {column}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="btn"
        disabled={table.progress.value.running}
        onClick={() => table.exportCsv(words, t.calendar.exportName)}
      >
        {t.calendar.export}
      </button>
      <button type="button" class="btn icon" aria-label={t.calendar.remove} onClick={table.close}>
        <CloseIcon size={14} />
      </button>
    </header>
  );
}

/** How far the rows are checked. */
export function CalendarProgress({ table, total }: { table: Table; total: number }) {
  const { t, number } = useNaskahWords();
  const { done, running } = table.progress.value;
  if (running)
    return (
      <Progress
        label={t.naskah.checking}
        detail={t.calendar.progress(number(done), number(total))}
        share={done / total}
        onCancel={table.cancel}
      />
    );
  if (done === total) return null;
  return (
    <div class="work">
      <p>{t.calendar.stopped(number(done), number(total))}</p>
      <button type="button" class="btn" onClick={table.resume}>
        {t.calendar.resume}
      </button>
    </div>
  );
}

/** Buttons that show only the rows with one result; each with its count. */
export function CalendarFilters({ table, total }: { table: Table; total: number }) {
  const { t, number } = useNaskahWords();
  const counts = table.counts.value;
  const choices = VERDICTS.filter((verdict) => (counts.get(verdict) ?? 0) > 0);
  return (
    <fieldset class="filters">
      <legend class="sr">{t.calendar.filter}</legend>
      {(['all', ...choices] as const).map((choice) => (
        <button
          key={choice}
          type="button"
          class="filter"
          aria-pressed={table.filter.value === choice}
          onClick={() => table.show(choice)}
        >
          {choice === 'all' ? t.calendar.all : t.calendar.verdict[choice]}{' '}
          <span class="count">{number(choice === 'all' ? total : (counts.get(choice) ?? 0))}</span>
        </button>
      ))}
    </fieldset>
  );
}
