import { bestOf, draftOf, heededOf } from '../../lib/core/drafttable-results.ts';
import type { RowResult } from '../../lib/core/drafttable-results.ts';
import type { Calendar } from '../../lib/core/drafttable.ts';
import { NextIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import type { CopyPorts } from '../popup/ports.ts';
import { AnswerView, toneOf } from './ReviewView.tsx';
import type { ShownRow, Table } from './table.ts';
import { useNaskahWords } from './words.ts';

/** Letters of a draft or claim that a row shows; the rest stands in its detail. */
const SHOWN = 140;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text);

const rowTone = ({ verdict, answer }: RowResult): string =>
  answer ? toneOf(answer) : verdict === 'fault' || verdict === 'failed' ? 'possible' : 'quiet';

/** What a row opens with: the claim that it resembles, the address to heed, or how many addresses stand in it. */
function useSubject(result: RowResult): string {
  const { t, number } = useNaskahWords();
  const best = bestOf(result);
  if (best) return short(best.match.clarification.claim);
  const [heeded] = heededOf(result);
  if (heeded) return short(heeded.answer.canonical);
  const { links = [], left = 0 } = result.answer ?? {};
  return links.length === 0 ? '' : t.calendar.links(number(links.length + left));
}

interface RowProps {
  readonly shown: ShownRow;
  readonly table: Table;
  readonly calendar: Calendar;
  readonly columns: number;
  readonly ports: CopyPorts;
}

/** One row, and its clarification under it when it is open. */
export function CalendarRow({ shown: { at, row, result }, table, calendar, columns, ports }: RowProps) {
  const { t, number } = useNaskahWords();
  const { date, channel } = calendar.columns;
  const [heeded] = heededOf(result);
  const subject = useSubject(result);
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
          <span class={`pill tone-${rowTone(result)}`}>{t.calendar.verdict[result.verdict]}</span>
          {row.fault && <p class="hint">{t.calendar.fault[row.fault]}</p>}
          {heeded && <p class="hint">{t.outcome[heeded.answer.outcome]}</p>}
        </td>
        <td class="calendar-claim" data-label={t.calendar.claim}>
          {subject !== '' && (
            <button
              type="button"
              class="btn plain calendar-open"
              aria-expanded={open}
              aria-label={`${open ? t.calendar.shut(line) : t.calendar.open(line)}: ${subject}`}
              onClick={() => table.toggle(at)}
            >
              <NextIcon />
              <ListText text={subject} />
            </button>
          )}
        </td>
      </tr>
      {open && result.answer && (
        <tr class="calendar-detail">
          <td colSpan={columns}>
            <AnswerView id={`row-${at}`} text={draftOf(calendar, row)} answer={result.answer} ports={ports} />
          </td>
        </tr>
      )}
    </>
  );
}
