import { enOffice } from './en-office.ts';
import { idOffice } from './id-office.ts';
import type { Lang } from './index.ts';

/** The words on what the office has decided: kept apart, so that the popup does not carry them. */
export type OfficeTexts = typeof idOffice;

/** The table of these words. */
export function officeTextFor(lang: Lang): OfficeTexts {
  return lang === 'en' ? enOffice : idOffice;
}
