import type { Match } from '../core/answers.ts';

/** How much a site takes in one post. */
export interface Limit {
  /** Boxes that it holds for, as a selector; without this all of the site. */
  readonly in?: string;
  /** Characters as people count them (code points). */
  readonly characters: number;
  /** What an address counts, whatever its length; as long as it is without this. */
  readonly link?: number;
  /** What an emoji counts: two characters, as does a letter outside of the Latin and nearby scripts; its UTF-8 bytes. */
  readonly emoji?: 'two' | 'bytes';
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

/** An emoji with all that it is joined from, or a flag. */
const EMOJI =
  /\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]?(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]?)*|\p{Regional_Indicator}{2}/gu;
/** What X counts twice, by https://docs.x.com/fundamentals/counting-characters. */
const COUNTED_TWICE = /[\u{1100}-\u{1FFF}\u{200E}\u{200F}\u{2020}-\u{2031}\u{2038}-\u{10FFFF}]/gu;

/** Length of a text as a site counts it: code points, but for addresses and emoji what the site says. */
export function lengthOn(text: string, { link, emoji }: Pick<Limit, 'link' | 'emoji'>): number {
  // What counts otherwise becomes as many plain letters as it counts.
  const plain = (letters: number): string => 'x'.repeat(letters);
  let counted = text.normalize('NFC');
  if (link !== undefined) counted = counted.replace(/https?:\/\/\S+/g, plain(link));
  if (emoji === 'two') counted = counted.replace(EMOJI, plain(2));
  if (emoji === 'bytes')
    counted = counted.replace(EMOJI, (one) => plain(new TextEncoder().encode(one).length));
  return count(counted, /./gsu) + (emoji === 'two' ? count(counted, COUNTED_TWICE) : 0);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
