import type { Report } from '../../lib/core/report.ts';
import { useReportWords } from './words.tsx';
import type { Audience } from './model.ts';
import type { Unit } from './ports.ts';

interface HeadProps {
  readonly report: Report;
  readonly audience: Audience;
  readonly unit: Unit;
}

/** Letterhead and title, as Indonesian offices write them. */
export function Head({ report, audience, unit }: HeadProps) {
  const { r, range } = useReportWords();
  const titles = { month: r.sheet.monthly, quarter: r.sheet.quarterly, free: r.sheet.free };
  return (
    <header class="sheet-head">
      <div class="letterhead">
        {unit.logo !== '' && <img src={unit.logo} alt="" class="unit-logo" />}
        <div>
          {unit.parent !== '' && <p class="parent">{unit.parent}</p>}
          <p class={unit.name === '' ? 'unit-name unset' : 'unit-name'}>{unit.name || r.sheet.noUnit}</p>
          {unit.address !== '' && <p class="unit-address">{unit.address}</p>}
        </div>
      </div>
      <h2>
        <span>{titles[report.period.kind]}</span> <span>{r.sheet.subject}</span>
        {audience === 'public' && (
          <>
            {' '}
            <span>{r.sheet.forPublic}</span>
          </>
        )}
      </h2>
      <p class="period">{r.sheet.period(range(report.days), report.zone)}</p>
      <p class="hint">{r.sheet.compared(range(report.compared))}</p>
    </header>
  );
}

/** Place, date and room for the signature; nothing where nobody is named. */
export function Foot({ unit, today }: { unit: Unit; today: number }) {
  const { r, day } = useReportWords();
  if (unit.position === '' && unit.signer === '') return null;
  return (
    <footer class="signature">
      <p>{unit.place === '' ? day(today) : r.sign.line(unit.place, day(today))}</p>
      <p>{unit.position}</p>
      <p class="room" />
      <p class="signer">{unit.signer}</p>
      {unit.nip !== '' && <p>{r.sign.nip(unit.nip)}</p>}
    </footer>
  );
}
