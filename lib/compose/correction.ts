import type { Match } from '../core/answers.ts';

/** How much a site takes in one post. */
export interface Limit {
  /** Characters as people count them (code points). */
  readonly characters: number;
  /** What an address counts, whatever its length; as long as it is without this. */
  readonly link?: number;
}

/** What *Salin klarifikasi* copies: the ready correction, else the fact (or the title) with its address. */
export function correctionOf({ clarification }: Pick<Match, 'clarification'>): string {
  const { correction, answer, title, url } = clarification;
  const ready = correction?.short ?? correction?.long;
  if (ready !== undefined) return ready;
  return `${answer === '' ? title : answer}\n${url}`;
}

/** What *Sisipkan* puts into a draft: the long correction where it fits, else what is copied. */
export function correctionFor(match: Pick<Match, 'clarification'>, fits: (text: string) => boolean): string {
  const long = match.clarification.correction?.long;
  return long !== undefined && fits(long) ? long : correctionOf(match);
}

/** Length of a text as a site counts it: an emoji is one character, an address what the site says. */
export function lengthOn(text: string, link: number | undefined): number {
  const counted = link === undefined ? text : text.replace(/https?:\/\/\S+/g, 'x'.repeat(link));
  return counted.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, 'x').length;
}
