import { enReport } from './en-report.ts';
import { idReport } from './id-report.ts';
import type { Lang } from './index.ts';

/** The words of the report page: kept apart, so that other pages do not carry them. */
export type ReportTexts = typeof idReport;

/** The table of words of the report page. */
export function reportTextFor(lang: Lang): ReportTexts {
  return lang === 'en' ? enReport : idReport;
}
