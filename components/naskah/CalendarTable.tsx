import { bestOf, draftOf } from '../../lib/core/drafttable-results.ts';
import type { Calendar } from '../../lib/core/drafttable.ts';
import type { RowVerdict } from '../../lib/core/drafttable-results.ts';
import { CloseIcon, NextIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { useNaskahWords } from './words.ts';
import { Progress } from './Progress.tsx';
import type { NaskahPorts } from './ports.ts';
import { AnswerView, toneOf } from './ReviewView.tsx';
import type { LoadedTable, ShownRow, SortBy, Table } from './table.ts';
import { VERDICTS } from './table.ts';

/** Letters of a draft or claim that a row shows; the rest stands in its detail. */
const SHOWN = 140;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text);

const rowTone = (verdict: RowVerdict): string =>
  verdict === 'fault' || verdict === 'failed'
    ? 'possible'
    : verdict === 'waiting'
      ? 'quiet'
      : toneOf(verdict);

/** A column head that sorts. */
function SortHead({ table, by, children }: { table: Table; by: SortBy; children: string }) {
  const { by: now, down } = table.sorting.value;
  const order = now !== by ? 'none' : down ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" class="sort" onClick={() => table.sort(by)}>
        {children}
        <span aria-hidden="true" class="sort-arrow">
          {order === 'none' ? '↕' : down ? '↓' : '↑'}
        </span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly shown: ShownRow;
  readonly table: Table;
  readonly calendar: Calendar;
  readonly columns: number;
  readonly copy: NaskahPorts['copy'];
}

/** One row, and its clarification under it when it is open. */
function Row({ shown: { at, row, result }, table, calendar, columns, copy }: RowProps) {
  const { t, number } = useNaskahWords();
  const { date, channel } = calendar.columns;
  const best = bestOf(result);
  const open = table.open.value === at;
  const line = number(row.number);
  return (
    <>
      <tr>
        <th scope="row">{line}</th>
        {date !== null && (
          <td class="row-date" data-label={t.calendar.date}>
            <ListText text={row.cells[date] ?? ''} />
          </td>
        )}
        {channel !== null && (
          <td data-label={t.calendar.channel}>
            <ListText text={row.cells[channel] ?? ''} />
          </td>
        )}
        <td class="row-draft" data-label={t.calendar.draft}>
          <ListText text={short(draftOf(calendar, row))} />
        </td>
        <td class="row-result" data-label={t.calendar.result}>
          <span class={`pill tone-${rowTone(result.verdict)}`}>{t.calendar.verdict[result.verdict]}</span>
          {row.fault && <p class="hint">{t.calendar.fault[row.fault]}</p>}
        </td>
        <td class="row-claim" data-label={t.calendar.claim}>
          {best && (
            <button
              type="button"
              class="btn plain row-open"
              aria-expanded={open}
              aria-label={`${open ? t.calendar.shut(line) : t.calendar.open(line)}: ${short(best.match.clarification.claim)}`}
              onClick={() => table.toggle(at)}
            >
              <NextIcon />
              <ListText text={short(best.match.clarification.claim)} />
            </button>
          )}
        </td>
      </tr>
      {open && result.answer && (
        <tr class="row-detail">
          <td colSpan={columns}>
            <AnswerView id={`row-${at}`} text={draftOf(calendar, row)} answer={result.answer} copy={copy} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Buttons that show only the rows with one result; each with its count. */
function Filters({ table, total }: { table: Table; total: number }) {
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

/** The head of the table's panel: name, column of the drafts, export. */
function Head({ table, loaded }: { table: Table; loaded: LoadedTable }) {
  const { t, number } = useNaskahWords();
  const { calendar, name } = loaded;
  const words = {
    head: t.calendar.exportHead,
    verdict: t.calendar.verdict,
    fault: t.calendar.fault,
  };
  return (
    <header class="table-head">
      <div>
        <h2 class="part-title">
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
function Checked({ table, total }: { table: Table; total: number }) {
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

/** A calendar of drafts with the verdict of each row. */
export function CalendarTable({ table, ports }: { table: Table; ports: NaskahPorts }) {
  const { t, number } = useNaskahWords();
  const loaded = table.loaded.value;
  if (!loaded) return null;
  const { calendar } = loaded;
  const total = calendar.rows.length;
  const { date, channel } = calendar.columns;
  const columns = 4 + (date === null ? 0 : 1) + (channel === null ? 0 : 1);
  const rows = table.rows.value;
  const hidden = table.hidden.value;
  return (
    <section class="calendar panel" aria-label={t.calendar.heading}>
      <Head table={table} loaded={loaded} />
      <output>
        <Checked table={table} total={total} />
      </output>
      <Filters table={table} total={total} />
      <table class="rows">
        <caption class="sr">{t.calendar.caption}</caption>
        <thead>
          <tr>
            <SortHead table={table} by="number">
              {t.calendar.number}
            </SortHead>
            {date !== null && (
              <SortHead table={table} by="date">
                {t.calendar.date}
              </SortHead>
            )}
            {channel !== null && <th scope="col">{t.calendar.channel}</th>}
            <th scope="col">{t.calendar.draft}</th>
            <SortHead table={table} by="verdict">
              {t.calendar.result}
            </SortHead>
            <th scope="col">{t.calendar.claim}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((shown) => (
            <Row
              key={shown.at}
              shown={shown}
              table={table}
              calendar={calendar}
              columns={columns}
              copy={ports.copy}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="nothing">{t.calendar.nothing}</p>}
      {hidden > 0 && (
        <button type="button" class="btn" onClick={table.more}>
          {t.calendar.more(number(Math.min(hidden, 100)))}
        </button>
      )}
    </section>
  );
}
