import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formatAge, formatBytes, formatDate, formatDateTime, formatNumber } from '../lib/text/format.ts';
import { textFor } from '../lib/text/index.ts';
import type { Lang, Texts } from '../lib/text/index.ts';

/** The words of one language and the formats that belong to it. `now` is in milliseconds since 1970. */
export interface Words {
  readonly lang: Lang;
  readonly t: Texts;
  readonly date: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  readonly age: (iso: string) => string;
  readonly isPast: (iso: string) => boolean;
  readonly number: (value: number) => string;
  readonly bytes: (value: number) => string;
}

/** Words and formats of a language at the moment that `now` tells. */
export function wordsFor(lang: Lang, now: () => number): Words {
  return {
    lang,
    t: textFor(lang),
    date: (iso) => formatDate(iso, lang),
    dateTime: (iso) => formatDateTime(iso, lang),
    age: (iso) => formatAge(iso, now(), lang),
    isPast: (iso) => Date.parse(iso) <= now(),
    number: (value) => formatNumber(value, lang),
    bytes: (value) => formatBytes(value, lang),
  };
}

/** Carries the words to every component below. */
export const WordsContext = createContext<Words>(wordsFor('id', () => Date.now()));

/** The words of the surrounding page or card. */
export function useWords(): Words {
  return useContext(WordsContext);
}
