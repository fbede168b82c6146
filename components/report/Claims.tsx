import { useState } from 'preact/hooks';
import type { ClaimLine } from '../../lib/core/report-lines.ts';
import type { Report } from '../../lib/core/report.ts';
import { isoOf, dayAt } from '../../lib/core/calendar.ts';
import { ReadyButton } from '../corrections/ReadyButton.tsx';
import type { ReadyPorts } from '../corrections/ReadyDialog.tsx';
import { verdictTone } from '../clarification/parts.tsx';
import { ListText } from '../ListText.tsx';
import { SafeLink } from '../SafeLink.tsx';
import { usePageWords } from '../page-text.tsx';
import { Spark } from '../charts/Spark.tsx';
import type { Audience } from './model.ts';
import { useReportWords } from './words.tsx';

/** Claims shown at first, and printed. */
const FIRST = 10;

interface Props {
  readonly report: Report;
  readonly audience: Audience;
  readonly ready: ReadyPorts;
}

/** The claims met most, with the fact beside each, and how often each was seen again. */
export function Claims({ report, audience, ready }: Props) {
  const { number } = usePageWords();
  const { r } = useReportWords();
  const [shown, setShown] = useState(FIRST);
  const { claims } = report;
  const full = audience === 'leaders';
  return (
    <>
      <table class="figures claims">
        <caption class="sr">{full ? r.section.claims : r.section.claimsPublic}</caption>
        <thead>
          <tr>
            <th scope="col">{r.column.claim}</th>
            <th scope="col" class="numeric">
              {r.column.met}
            </th>
            {full && (
              <>
                <th scope="col" class="numeric">
                  {r.column.before}
                </th>
                <th scope="col">{r.column.again}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {claims.slice(0, shown).map((line) => (
            <Row
              key={`${line.met.list}/${line.met.id}`}
              line={line}
              report={report}
              full={full}
              ready={ready}
            />
          ))}
        </tbody>
      </table>
      {claims.length > shown && (
        <button type="button" class="btn screen" onClick={() => setShown(shown + 50)}>
          {r.chart.more(number(Math.min(50, claims.length - shown)))}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly line: ClaimLine;
  readonly report: Report;
  readonly full: boolean;
  readonly ready: ReadyPorts;
}

function Row({ line, report, full, ready }: RowProps) {
  const { t, number, date } = usePageWords();
  const { r, short } = useReportWords();
  const { met, count, before, ever, first, stretches } = line;
  const firstDay = date(isoOf(dayAt(first, report.zone)));
  const trend = stretches.map((value, index) => `${short(report.stretches[index]!)}: ${number(value)}`);
  return (
    <tr>
      <th scope="row">
        <span class="claim-line">
          <span class={`pill ${verdictTone(met.verdict)}`}>{t.verdict[met.verdict]}</span>{' '}
          <ListText text={met.claim} />
        </span>
        <span class="fact-line">
          <ListText text={met.answer === '' ? met.title : met.answer} />{' '}
          <SafeLink href={met.url}>{r.column.source}</SafeLink>
        </span>
        <ReadyButton claim={met} ports={ready} />
      </th>
      <td class="numeric" data-label={r.column.met}>
        <strong>{number(count)}</strong>
      </td>
      {full && (
        <>
          <td class="numeric" data-label={r.column.before}>
            {number(before)}
          </td>
          <td class="again" data-label={r.column.again}>
            <span>{r.column.againTimes(number(ever - 1))}</span>
            <span class="hint">{r.column.since(firstDay)}</span>
            <Spark values={stretches} words={r.chart.trend(trend.join(', '))} />
          </td>
        </>
      )}
    </tr>
  );
}
