import { en } from './en.ts';
import { id } from './id.ts';
import type { Texts } from './id.ts';

export type { Texts } from './id.ts';

/** Languages of the interface. Indonesian comes first and is the fallback. */
export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The table of words of a language. */
export function textFor(lang: Lang): Texts {
  return lang === 'en' ? en : id;
}
