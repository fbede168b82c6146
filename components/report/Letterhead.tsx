import { daysOf, periodBefore } from '../../lib/core/calendar.ts';
import type { Period, Zone } from '../../lib/core/calendar.ts';
import { useReportWords } from './words.tsx';
import type { Audience } from './model.ts';
import type { Unit } from './ports.ts';

interface HeadProps {
  readonly period: Period;
  readonly zone: Zone;
  readonly audience: Audience;
  readonly unit: Unit;
}

/** Letterhead and title, as Indonesian offices write them. */
export function Head({ period, zone, audience, unit }: HeadProps) {
  const { r, range, title } = useReportWords();
  const named = title(period);
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
        <span>{titles[period.kind]}</span> <span>{r.sheet.subject}</span>
        {named !== null && (
          <>
            {' '}
            <span>{named}</span>
          </>
        )}
        {audience === 'public' && (
          <>
            {' '}
            <span>{r.sheet.forPublic}</span>
          </>
        )}
      </h2>
      <p class="period">{r.sheet.period(range(daysOf(period)), zone)}</p>
      <p class="hint">{r.sheet.compared(range(daysOf(periodBefore(period))))}</p>
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
