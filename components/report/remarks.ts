/** What a report says about its own figures, in words: what the page and the CSV tell alike. */
import { dayAt, isoOf } from '../../lib/core/calendar.ts';
import type { Report } from '../../lib/core/report.ts';
import type { PageWords } from '../page-text.tsx';
import type { Audience } from './model.ts';
import type { ReportWords } from './words.tsx';

export interface RemarksOn {
  readonly report: Report;
  readonly audience: Audience;
  /** Files of colleagues in it. */
  readonly merged: number;
  /** When it is made; milliseconds since 1970. */
  readonly made: number;
}

type Words = Pick<ReportWords, 'r' | 'time'> & Pick<PageWords, 'number' | 'date'>;

/** How the figures were counted, and what they do not say. */
export function remarksOn({ report, audience, merged, made }: RemarksOn, words: Words): string[] {
  const { note } = words.r;
  return [
    note.once,
    ...(audience === 'leaders' ? [note.acted] : []),
    note.noText,
    note.noMatch,
    note.persons,
    ...(merged > 0 ? [note.merged(words.number(merged))] : []),
    note.lists,
    note.made(words.time(made, report.zone), report.zone),
  ];
}

/** Whether nothing at all is known of the period before: its noughts are none. */
export function isBeforeUnknown({ since, compared, before, zone }: Report): boolean {
  return since !== null && dayAt(since, zone) >= compared.to && before.checks === 0;
}

/** From when on the period before is known; null where it is known whole, or nothing is. */
export function partBefore(
  { report, merged }: Pick<RemarksOn, 'report' | 'merged'>,
  words: Words,
): string | null {
  if (report.since === null) return null;
  const since = dayAt(report.since, report.zone);
  if (since <= report.compared.from) return null;
  const { sheet } = words.r;
  return (merged > 0 ? sheet.partBeforeSome : sheet.partBefore)(words.date(isoOf(since)));
}
