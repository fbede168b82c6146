import { dayAt, isoOf } from '../../lib/core/calendar.ts';
import type { Report } from '../../lib/core/report.ts';
import { usePageWords } from '../page-text.tsx';
import type { Audience } from './model.ts';
import { useReportWords } from './words.tsx';

interface Props {
  readonly report: Report;
  readonly audience: Audience;
  /** Files of colleagues in it. */
  readonly merged: number;
  /** When it is made; milliseconds since 1970. */
  readonly made: number;
}

/** How the figures were counted, and what they do not say. */
export function Notes({ report, audience, merged, made }: Props) {
  const { number } = usePageWords();
  const { r, time } = useReportWords();
  return (
    <ul class="remarks">
      <li>{r.note.once}</li>
      {audience === 'leaders' && <li>{r.note.acted}</li>}
      <li>{r.note.noText}</li>
      <li>{r.note.noMatch}</li>
      <li>{r.note.persons}</li>
      {merged > 0 && <li>{r.note.merged(number(merged))}</li>}
      <li>{r.note.lists}</li>
      <li>{r.note.made(time(made, report.zone), report.zone)}</li>
    </ul>
  );
}

/** Says where the period before is not known whole. */
export function PartBefore({ report, merged }: Pick<Props, 'report' | 'merged'>) {
  const { date } = usePageWords();
  const { r } = useReportWords();
  if (report.since === null) return null;
  const since = dayAt(report.since, report.zone);
  if (since <= report.compared.from) return null;
  const say = merged > 0 ? r.sheet.partBeforeSome : r.sheet.partBefore;
  return <p class="part-before">{say(date(isoOf(since)))}</p>;
}

/** Says that there is nothing to report. */
export function Empty() {
  const { r } = useReportWords();
  return (
    <div class="note tone-quiet empty">
      <div>
        <p>
          <strong>{r.sheet.empty}</strong>
        </p>
        <p>{r.sheet.emptyHint}</p>
      </div>
    </div>
  );
}
