import { hash32 } from './hash.ts';
import type { Span } from './model.ts';
import type { Normal } from './normalise.ts';
import { type Figure, figureTerm, parseFigure, parseWords } from './numbers.ts';
import { guessLanguage, stem } from './stem.ts';
import { isFrameStem, isNegator, isOnly, isStop } from './stopwords.ts';
import { type Word, words } from './words.ts';

/** A word that carries meaning, ready to be looked up. */
export interface Term {
  /** The word before stemming; the canonical figure for figures. */
  readonly form: string;
  /** Stem, or the canonical figure (`#10000000`). */
  readonly stem: string;
  readonly hash: number;
  readonly span: Span;
  /** Which word of the text it is, from 0; words that carry no meaning count too. */
  readonly word: number;
  /** Which sentence of the text it stands in, from 0. */
  readonly sentence: number;
  /** A negator stands at most `NEGATION_REACH` words before it. */
  readonly negated: boolean;
  /** Written with a capital that no sentence start explains. */
  readonly name: boolean;
  /** Frames a claim (*video, akun, beredar*) rather than stating it. */
  readonly frame: boolean;
  readonly figure: Figure | null;
}

/** The terms of a text in order, and what was read on the way. */
export interface Terms {
  readonly terms: readonly Term[];
  /** Addresses in the text, normalised. */
  readonly links: readonly string[];
  readonly negators: readonly Span[];
  readonly lang: 'id' | 'en';
}

/** Words a negator reaches: the fixed window of published Indonesian work (Ningtyas & Herwanto 2018). */
const NEGATION_REACH = 3;
/** Above this share of capitals a text is in title case or capitals, and capitals name nothing. */
const TITLE_CASE_SHARE = 0.6;

/** Reads the terms of a text. `lang` picks the stemmer; without it the language is guessed. */
export function readTerms(text: string, normal?: Normal, lang?: string): Terms {
  const list = words(text, normal);
  const forms = list.map((word) => word.form);
  const language = lang?.startsWith('en') ? 'en' : lang === undefined ? guessLanguage(forms) : 'id';
  const namesCount = capitalsMeanNames(list);
  const terms: Term[] = [];
  const links: string[] = [];
  const negators: Span[] = [];
  let negatedUntil = -1;
  let previousEnd = -1;
  let sentence = 0;
  for (let i = 0; i < list.length; i++) {
    const word = list[i]!;
    const between = previousEnd < 0 ? '' : text.slice(previousEnd, word.span[0]);
    const opens = previousEnd < 0 || /[.!?\n:"“]/.test(between);
    if (/[.!?…\n]/.test(between)) sentence++;
    // The words of a link's path stand inside the link.
    previousEnd = Math.max(previousEnd, word.span[1]);
    if (opens) negatedUntil = -1;
    if (word.kind === 'link') {
      links.push(word.form);
      continue;
    }
    const read = readFigure(list, forms, i);
    if (read) {
      const span: Span = [word.span[0], list[i + read.length - 1]!.span[1]];
      terms.push(
        makeTerm(figureTerm(read.figure), figureTerm(read.figure), span, {
          word: i,
          sentence,
          negated: i <= negatedUntil,
          figure: read.figure,
        }),
      );
      i += read.length - 1;
      continue;
    }
    if (isNegator(word.form, language)) {
      negators.push(word.span);
      // *Bukan hanya X* says X.
      if (!isOnly(forms[i + 1])) negatedUntil = i + NEGATION_REACH;
    } else if (isStop(word.form) || (word.form.length < 2 && !/\d/.test(word.form))) continue;
    else {
      const form = stem(word.form, language);
      const name = namesCount && word.capital && !opens;
      terms.push(
        makeTerm(word.form, form, word.span, {
          word: i,
          sentence,
          negated: i <= negatedUntil,
          name,
          frame: isFrameStem(form),
        }),
      );
    }
  }
  return { terms, links, negators, lang: language };
}

function makeTerm(form: string, root: string, span: Span, flags: Partial<Term>): Term {
  return {
    form,
    stem: root,
    hash: hash32(root),
    span,
    word: flags.word ?? 0,
    sentence: flags.sentence ?? 0,
    negated: flags.negated ?? false,
    name: flags.name ?? false,
    frame: flags.frame ?? false,
    figure: flags.figure ?? null,
  };
}

function readFigure(
  list: readonly Word[],
  forms: readonly string[],
  at: number,
): { figure: Figure; length: number } | null {
  if (list[at]!.kind !== 'figure') return parseWords(forms, at);
  const figure = parseFigure(forms[at]!);
  return figure && { figure, length: 1 };
}

function capitalsMeanNames(list: readonly Word[]): boolean {
  let letters = 0;
  let capitals = 0;
  for (const word of list) {
    if (word.kind !== 'word') continue;
    letters++;
    if (word.capital) capitals++;
  }
  return capitals <= letters * TITLE_CASE_SHARE;
}
