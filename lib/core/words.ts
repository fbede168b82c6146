import type { Span } from './model.ts';
import { normalise, type Normal } from './normalise.ts';
import { FIGURE_SOURCE, UNITS } from './numbers.ts';
import { plainForm, shortForm } from './slang.ts';

/** A word of a text after normalisation. A phrase with a short form (*kementerian pertanian*) is one word. */
export interface Word {
  /** Plain form: look-alikes, leet, elongation, dotted letters and slang undone. */
  readonly form: string;
  /** In UTF-16 code units of the text as given. */
  readonly span: Span;
  readonly kind: 'word' | 'figure' | 'link';
  /** Starts with a capital letter in the text as given. */
  readonly capital: boolean;
}

const LINK = String.raw`https?:\/\/\S+|www\.[^\s/]+\.\S+`;
const DOTTED = String.raw`(?<![\p{L}\p{N}])\p{L}(?:([.\-*_])\p{L}(?=\1|(?![\p{L}\p{N}]))){2,}(?![\p{L}\p{N}])`;
const SPACED = String.raw`(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}])`;
const WORD = String.raw`[\p{L}\p{N}]+(?:['@]\p{L}+)*`;
let pattern: RegExp | undefined;
/** Link, dotted or spaced letters, figure, word: made at the first text, because making it takes a millisecond. */
function tokenPattern(): RegExp {
  pattern ??= new RegExp(
    `(${LINK})|(${DOTTED.replace('\\1', '\\3').replace('\\1', '\\3')})|(${SPACED})|(${FIGURE_SOURCE})|(${WORD})`,
    'gu',
  );
  return pattern;
}

/** Splits a text into plain words, figures and links, in order. */
export function words(text: string, normal: Normal = normalise(text)): Word[] {
  const out: Word[] = [];
  for (const match of normal.text.matchAll(tokenPattern())) {
    const [whole, link, dotted, , spaced, figure] = match;
    const start = normal.from[match.index] ?? 0;
    const span: Span = [start, normal.to[match.index + whole.length - 1] ?? start];
    const base = { span, capital: isCapital(text, start) };
    if (link !== undefined) {
      out.push({ ...base, form: link, kind: 'link' });
      addSlug(out, normal, match.index, link);
    } else if (figure !== undefined) out.push({ ...base, form: figure.trim(), kind: 'figure' });
    else if (dotted !== undefined || spaced !== undefined)
      addWord(out, whole.replace(/[^\p{L}]/gu, ''), base);
    else if (normal.text[match.index - 1] === '#') addHashtag(out, text, normal, match.index, whole.length);
    else addWord(out, whole, base);
  }
  return joinPhrases(out);
}

/** Adds the words of a hashtag such as *#BantuanPupukGratis*, which stands at `at` in the normalised text. */
function addHashtag(out: Word[], text: string, normal: Normal, at: number, length: number): void {
  const end = at + length;
  const capital = (i: number): boolean => i < end && isCapital(text, normal.from[i]!);
  let from = at;
  for (let i = at + 1; i <= end; i++) {
    // A word starts at a capital that follows a small letter, or that ends a run of capitals (*UPTPertanian*).
    const starts = capital(i) && (!capital(i - 1) || (i + 1 < end && !capital(i + 1)));
    if (i < end && !starts) continue;
    const span: Span = [normal.from[from]!, normal.to[i - 1]!];
    addWord(out, normal.text.slice(from, i), { span, capital: capital(from) });
    from = i;
  }
}

/** A path that spells out a headline (*…/beras-plastik-ditemukan-di-pasar*): at least this many words. */
const SLUG = /\/(\p{L}[\p{L}\p{N}]*(?:[-_][\p{L}\p{N}]+){3,})(?:\.html?)?(?=[/?#]|$)/gu;

/** Adds the words of headlines in the path of a link that stands at `at` in the normalised text. */
function addSlug(out: Word[], normal: Normal, at: number, link: string): void {
  for (const slug of link.matchAll(SLUG)) {
    for (const word of slug[1]!.matchAll(/[\p{L}\p{N}]+/gu)) {
      const from = at + slug.index + 1 + word.index;
      const span: Span = [normal.from[from]!, normal.to[from + word[0].length - 1]!];
      addWord(out, word[0], { span, capital: false });
    }
  }
}

function addWord(out: Word[], raw: string, base: Omit<Word, 'form' | 'kind'>): void {
  const form = plainWord(raw);
  out.push({ ...base, form: plainForm(form) ?? form, kind: 'word' });
}

/** Puts the short form in the place of a phrase that has one. */
function joinPhrases(list: readonly Word[]): Word[] {
  const forms = list.map((word) => (word.kind === 'word' ? word.form : ''));
  const out: Word[] = [];
  for (let i = 0; i < list.length; i++) {
    const word = list[i]!;
    const found = shortForm(forms, i);
    if (!found) out.push(word);
    else {
      const last = list[i + found.length - 1]!;
      out.push({ ...word, form: found.short, span: [word.span[0], last.span[1]] });
      i += found.length - 1;
    }
  }
  return out;
}

function isCapital(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  if (code < 0x80) return code >= 65 && code <= 90;
  const char = String.fromCodePoint(code).normalize('NFKC');
  return char !== char.toLowerCase();
}

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
};
/** Words whose figures are meant: names of things, and units after a number. */
const KEEP = /^(?:covid\d+|h\d+n\d+|g20|b\d{2}|pm2|co2|mp[34]|\d+an|\p{L}\d{1,3}|\d+\p{L}{1,2})$/u;
const UNIT_AFTER = new RegExp(`^\\d+(?:${UNITS}|ribu|rb|juta|jt|miliar|milyar|triliun)$`, 'u');
/** Roman numerals and www keep their repeated letters. */
const REPEAT_KEEP = /^(?:www|[ivx]+)$/u;

/** Digits in this many places of one word stand for letters, whatever it ends with. */
const SCATTERED = 3;

/** Undoes leet, reduplication marks and elongation inside one normalised word. */
export function plainWord(word: string): string {
  let form = word;
  if (/\d/.test(form) && /\p{L}/u.test(form)) form = withoutLeet(form);
  if (!REPEAT_KEEP.test(form)) form = form.replace(/(\p{L})\1{2,}/gu, '$1');
  return form.replace(/'/g, '').replace(/@/g, 'a');
}

function withoutLeet(word: string): string {
  if (KEEP.test(word) || UNIT_AFTER.test(word)) return word;
  // orang2, buah2an, hati2: the 2 stands for the word said twice.
  const single = word.replace(/^(\p{L}{3,})2(\p{L}{0,4})$/u, '$1$2');
  if (single !== word) return single;
  const letters = word.replace(/\P{L}/gu, '').length;
  const scattered = word.split(/\p{L}+/u).filter(Boolean).length >= SCATTERED;
  if (scattered && letters >= 2) return digitsAsLetters(word);
  if (letters < 2 || letters * 1.5 < word.length - letters || /\d{4,}|[26]|\p{L}\d{2,}$/u.test(word))
    return word;
  return digitsAsLetters(word);
}

const digitsAsLetters = (word: string): string => word.replace(/\d/g, (digit) => LEET[digit] ?? digit);
