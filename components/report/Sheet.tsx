import { dayAt } from '../../lib/core/calendar.ts';
import type { Report } from '../../lib/core/report.ts';
import type { ReadyPorts } from '../corrections/ReadyDialog.tsx';
import { Foot, Head } from './Letterhead.tsx';
import type { ReportModel } from './model.ts';
import { Parts } from './Parts.tsx';
import { useReportWords } from './words.tsx';

export interface SheetProps {
  readonly model: ReportModel;
  readonly now: () => number;
  readonly save: (name: string, picture: Blob) => void;
  readonly ready: ReadyPorts;
}

/** The report itself: what is read on the screen, and what is printed. Its head stands before its figures are known. */
export function Sheet({ report, ...props }: SheetProps & { readonly report: Report | null }) {
  const { r } = useReportWords();
  const { period, zone, audience, unit } = props.model;
  return (
    <article class="sheet" aria-label={r.page.title} aria-busy={report === null}>
      <Head period={period.value} zone={zone.value} audience={audience.value} unit={unit.value} />
      {report ? <Parts {...props} report={report} /> : <Waiting />}
      {report && <Foot unit={unit.value} today={dayAt(props.now(), zone.value)} />}
    </article>
  );
}

/** Where the figures will stand. */
function Waiting() {
  const { r } = useReportWords();
  return (
    <>
      <output class="part-before">{r.sheet.loading}</output>
      <div class="tiles" aria-hidden="true">
        {Array.from({ length: 6 }, (_, at) => (
          <div key={at} class="tile waiting" />
        ))}
      </div>
    </>
  );
}
