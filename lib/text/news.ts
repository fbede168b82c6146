import { enNews } from './en-news.ts';
import { idNews } from './id-news.ts';
import type { Lang } from './index.ts';

/** The words of news, of looking back and of ready corrections: kept apart, so that the popup does not carry them. */
export type NewsTexts = typeof idNews;

/** The table of these words. */
export function newsTextFor(lang: Lang): NewsTexts {
  return lang === 'en' ? enNews : idNews;
}
