import { enNews } from './en-news.ts';
import { idNews } from './id-news.ts';
import type { Lang } from './index.ts';

/** The words of news, of looking back and of ready corrections: kept apart, so that the popup does not carry them. */
export type NewsTexts = typeof idNews;

/** The table of these words. */
export function newsTextFor(lang: Lang): NewsTexts {
  return lang === 'en' ? enNews : idNews;
}

/** How much changed in the lists, and what of it concerns the officer. */
interface Told {
  readonly new: number;
  readonly changed: number;
  readonly removed: number;
  readonly met: number;
  readonly back: number;
}

/** Title and message of the daily notification: what may need a correction comes first. */
export function notificationText({ notification }: NewsTexts, told: Told): readonly [string, string] {
  const { title, titleBack, words, back } = notification;
  const changes = told.new + told.changed + told.removed > 0 ? words(told) : '';
  if (told.back === 0) return [title, changes];
  return [titleBack, [back(told.back), changes].filter((part) => part !== '').join(' ')];
}
