import { bestOf, draftOf } from '../../lib/core/drafttable-results.ts';
import type { RowVerdict } from '../../lib/core/drafttable-results.ts';
import type { Calendar } from '../../lib/core/drafttable.ts';
import { NextIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import type { NaskahPorts } from './ports.ts';
import { AnswerView, toneOf } from './ReviewView.tsx';
import type { ShownRow, Table } from './table.ts';
import { useNaskahWords } from './words.ts';

/** Letters of a draft or claim that a row shows; the rest stands in its detail. */
const SHOWN = 140;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text);

const rowTone = (verdict: RowVerdict): string =>
  verdict === 'fault' || verdict === 'failed'
    ? 'possible'
    : verdict === 'waiting'
      ? 'quiet'
      : toneOf(verdict);

interface RowProps {
  readonly shown: ShownRow;
  readonly table: Table;
  readonly calendar: Calendar;
  readonly columns: number;
  readonly copy: NaskahPorts['copy'];
}

/** One row, and its clarification under it when it is open. */
export function CalendarRow({ shown: { at, row, result }, table, calendar, columns, copy }: RowProps) {
  const { t, number } = useNaskahWords();
  const { date, channel } = calendar.columns;
  const best = bestOf(result);
  const open = table.open.value === at;
  const line = number(row.number);
  return (
    <>
      <tr>
        <th scope="row" data-label={t.calendar.number}>
          {line}
        </th>
        {date !== null && (
          <td class="calendar-date" data-label={t.calendar.date}>
            <ListText text={row.cells[date] ?? ''} />
          </td>
        )}
        {channel !== null && (
          <td class="calendar-channel" data-label={t.calendar.channel}>
            <ListText text={row.cells[channel] ?? ''} />
          </td>
        )}
        <td class="calendar-draft" data-label={t.calendar.draft}>
          <ListText text={short(draftOf(calendar, row))} />
        </td>
        <td class="calendar-result" data-label={t.calendar.result}>
          <span class={`pill tone-${rowTone(result.verdict)}`}>{t.calendar.verdict[result.verdict]}</span>
          {row.fault && <p class="hint">{t.calendar.fault[row.fault]}</p>}
        </td>
        <td class="calendar-claim" data-label={t.calendar.claim}>
          {best && (
            <button
              type="button"
              class="btn plain calendar-open"
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
        <tr class="calendar-detail">
          <td colSpan={columns}>
            <AnswerView id={`row-${at}`} text={draftOf(calendar, row)} answer={result.answer} copy={copy} />
          </td>
        </tr>
      )}
    </>
  );
}
