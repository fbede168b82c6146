/** Names of the files that a report is saved as: they tell the unit and the period, for whoever collects them. */
import { daysOf, isoOf } from '../../lib/core/calendar.ts';
import type { Period } from '../../lib/core/calendar.ts';

/** Code units of a part of a name at most. */
const LONGEST = 48;

/** `laporan-tabayun-balai-contoh-2026-11-01-2026-11-30-menurut-minggu.png`; `part` names a part of the report. */
export function fileName(unit: string, period: Period, extension: 'csv' | 'png', part = ''): string {
  const { from, to } = daysOf(period);
  const parts = ['laporan-tabayun', plain(unit), isoOf(from), isoOf(to - 1), plain(part)];
  return `${parts.filter((one) => one !== '').join('-')}.${extension}`;
}

/** Small letters, digits and hyphens: what every file system takes. */
function plain(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
