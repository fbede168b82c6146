import { enNaskah } from './en-naskah.ts';
import { idNaskah } from './id-naskah.ts';
import type { Lang } from './index.ts';

/** The words of the page for drafts: kept apart, so that other pages do not carry them. */
export type NaskahTexts = typeof idNaskah;

/** The table of words of the page for drafts. */
export function naskahTextFor(lang: Lang): NaskahTexts {
  return lang === 'en' ? enNaskah : idNaskah;
}
