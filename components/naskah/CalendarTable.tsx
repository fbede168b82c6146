import { CalendarFilters, CalendarHead, CalendarProgress } from './CalendarHead.tsx';
import { CalendarRow } from './CalendarRow.tsx';
import type { NaskahPorts } from './ports.ts';
import type { SortBy, Table } from './table.ts';
import { PAGE } from './table.ts';
import { useNaskahWords } from './words.ts';

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
      <CalendarHead table={table} loaded={loaded} />
      <output>
        <CalendarProgress table={table} total={total} />
      </output>
      <CalendarFilters table={table} total={total} />
      <table class="calendar-rows">
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
            <CalendarRow
              key={shown.at}
              shown={shown}
              table={table}
              calendar={calendar}
              columns={columns}
              ports={ports}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="nothing">{t.calendar.nothing}</p>}
      {hidden > 0 && (
        <button type="button" class="btn" onClick={table.more}>
          {t.calendar.more(number(Math.min(hidden, PAGE)))}
        </button>
      )}
    </section>
  );
}
