import { useState } from 'preact/hooks';
import {
  civilOf,
  dayAt,
  dayOfIso,
  daysOf,
  isoOf,
  periodAt,
  periodBefore,
  ZONES,
} from '../../lib/core/calendar.ts';
import type { Period, Zone } from '../../lib/core/calendar.ts';
import { BackIcon, NextIcon } from '../icons.tsx';
import type { ReportModel } from './model.ts';
import { useReportWords } from './words.tsx';

const KINDS = ['month', 'quarter', 'free'] as const;
/** Days of a free period at most. */
const LONGEST = 732;

interface Props {
  readonly model: ReportModel;
  readonly now: () => number;
}

/** Which period: a month, a quarter or any days, with steps to the ones around it; and in which time. */
export function PeriodTools({ model, now }: Props) {
  const { r, range } = useReportWords();
  const period = model.period.value;
  const zone = model.zone.value;
  const { from, to } = daysOf(period);
  const take = (kind: Period['kind']): void => {
    if (kind === 'free') model.show({ kind, from, to: to - 1 });
    else model.show(periodAt(kind, Math.min(to - 1, dayAt(now(), zone))));
  };
  const later: Period =
    period.kind === 'free' ? { kind: 'free', from: to, to: to + (to - from) - 1 } : periodAt(period.kind, to);
  return (
    <fieldset class="tool">
      <legend>{r.page.period}</legend>
      <div class="choices">
        {KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input type="radio" name="period" checked={period.kind === kind} onChange={() => take(kind)} />
            <span>{r.page[kind]}</span>
          </label>
        ))}
      </div>
      <div class="stepper">
        <button
          type="button"
          class="btn icon"
          aria-label={r.page.earlier}
          onClick={() => model.show(periodBefore(period))}
        >
          <BackIcon />
        </button>
        <output>{range({ from, to })}</output>
        <button type="button" class="btn icon" aria-label={r.page.later} onClick={() => model.show(later)}>
          <NextIcon />
        </button>
      </div>
      {period.kind === 'free' && <Dates key={`${from} ${to}`} model={model} from={from} to={to} />}
      <label class="zone">
        <span>{r.page.zone}</span>
        <select value={zone} onChange={(event) => void model.keepTimeOf(event.currentTarget.value as Zone)}>
          {Object.keys(ZONES).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** Two days of the calendar; they are taken over once both make sense. */
function Dates({ model, from, to }: { model: ReportModel; from: number; to: number }) {
  const { r } = useReportWords();
  const [first, setFirst] = useState(isoOf(from));
  const [last, setLast] = useState(isoOf(to - 1));
  const [bad, setBad] = useState(false);
  const take = (start: string, end: string): void => {
    setFirst(start);
    setLast(end);
    const [a, b] = [dayOfIso(start), dayOfIso(end)];
    const good = a !== null && b !== null && a <= b && b - a <= LONGEST && civilOf(a).year >= 2000;
    setBad(!good);
    if (good) model.show({ kind: 'free', from: a, to: b });
  };
  return (
    <div class="dates">
      <label>
        <span>{r.page.from}</span>
        <input type="date" value={first} onChange={(event) => take(event.currentTarget.value, last)} />
      </label>
      <label>
        <span>{r.page.to}</span>
        <input type="date" value={last} onChange={(event) => take(first, event.currentTarget.value)} />
      </label>
      {bad && (
        <p class="hint" role="alert">
          {r.page.badDates}
        </p>
      )}
    </div>
  );
}
