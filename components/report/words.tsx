import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { civilOf, daysOf, isoOf } from '../../lib/core/calendar.ts';
import type { Days, Period, Zone } from '../../lib/core/calendar.ts';
import { formatDate, formatTimeIn } from '../../lib/text/format.ts';
import type { Lang } from '../../lib/text/index.ts';
import { newsTextFor } from '../../lib/text/news.ts';
import { reportTextFor } from '../../lib/text/report.ts';
import type { ReportTexts } from '../../lib/text/report.ts';
import { Speak } from '../page-text.tsx';
import type { SpeakProps } from '../popup-text.tsx';

/** Quarters are numbered like this. */
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The words of the report, and how its dates and shares are written. */
export interface ReportWords {
  readonly r: ReportTexts;
  readonly day: (day: number) => string;
  /** `1 Oktober 2026 s.d. 31 Oktober 2026`, shortened where month or year are the same. */
  readonly range: (days: Days) => string;
  /** `2–8 Nov`. */
  readonly short: (days: Days) => string;
  /** A share of a whole in percent; a dash of nothing. */
  readonly percent: (part: number, whole: number) => string;
  /** `BULAN NOVEMBER 2026`, `TRIWULAN IV TAHUN 2026`; null of free days. */
  readonly title: (period: Period) => string | null;
  readonly time: (time: number, zone: Zone) => string;
  /** Names of the platforms that corrections are sized for. */
  readonly platform: Readonly<Record<string, string>>;
}

function makeReportWords(lang: Lang): ReportWords {
  const r = reportTextFor(lang);
  const locale = lang === 'en' ? 'en-GB' : 'id-ID';
  const day = (number: number): string => formatDate(isoOf(number), lang);
  const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const monthAndYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = (number: number): string => monthName.format(Date.parse(isoOf(number)));
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    r,
    day,
    range({ from, to }) {
      const [a, b] = [civilOf(from), civilOf(to - 1)];
      if (from === to - 1) return day(from);
      const first = day(from);
      if (a.year !== b.year) return r.sheet.range(first, day(to - 1));
      const cut = a.month === b.month ? String(a.day) : first.replace(/\s\d{4}$/, '');
      return r.sheet.range(cut, day(to - 1));
    },
    short({ from, to }) {
      const last = to - 1;
      const [a, b] = [civilOf(from), civilOf(last)];
      if (from === last) return `${a.day} ${shortMonth(from)}`;
      const first = a.month === b.month ? String(a.day) : `${a.day} ${shortMonth(from)}`;
      return `${first}–${b.day} ${shortMonth(last)}`;
    },
    percent: (part, whole) => (whole === 0 ? '–' : percents.format(part / whole)),
    title(period) {
      const { from } = daysOf(period);
      if (period.kind === 'month')
        return r.sheet.ofMonth(monthAndYear.format(Date.parse(isoOf(from))).toUpperCase());
      if (period.kind === 'quarter')
        return r.sheet.ofQuarter(ROMAN[period.quarter - 1] ?? '', String(period.year));
      return null;
    },
    time: (time, zone) => formatTimeIn(zone, time, lang),
    platform: newsTextFor(lang).ready.platform,
  };
}

const ReportWordsContext = createContext<ReportWords>(makeReportWords('id'));

/** Gives the words of a language to the report page. */
export function SpeakReport({ lang, now, children }: SpeakProps) {
  const words = useMemo(() => makeReportWords(lang), [lang]);
  return (
    <Speak lang={lang} now={now}>
      <ReportWordsContext.Provider value={words}>{children}</ReportWordsContext.Provider>
    </Speak>
  );
}

export function useReportWords(): ReportWords {
  return useContext(ReportWordsContext);
}
