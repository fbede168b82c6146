import { enHistory } from './en-history.ts';
import { idHistory } from './id-history.ts';
import type { Lang } from './index.ts';

/** The words of the history: kept apart, so that the popup does not carry them. */
export type HistoryTexts = typeof idHistory;

/** The table of words of the history. */
export function historyTextFor(lang: Lang): HistoryTexts {
  return lang === 'en' ? enHistory : idHistory;
}
