import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { composeTextFor } from '../lib/text/compose.ts';
import type { ComposeTexts } from '../lib/text/compose.ts';
import { formatAge, formatBytes, formatDate, formatDateTime, formatNumber } from '../lib/text/format.ts';
import type { Lang } from '../lib/text/index.ts';

/** A table of words with the formats of its language. */
export interface Words<Table extends ComposeTexts = ComposeTexts> {
  readonly lang: Lang;
  readonly t: Table;
  readonly date: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  readonly age: (iso: string) => string;
  readonly isPast: (iso: string) => boolean;
  readonly number: (value: number) => string;
  readonly bytes: (value: number) => string;
}

/** Words and formats of a language at the moment that `now` tells, in milliseconds since 1970. */
export function makeWords<Table extends ComposeTexts>(t: Table, lang: Lang, now: () => number): Words<Table> {
  return {
    lang,
    t,
    date: (iso) => formatDate(iso, lang),
    dateTime: (iso) => formatDateTime(iso, lang),
    age: (iso) => formatAge(iso, now(), lang),
    isPast: (iso) => Date.parse(iso) <= now(),
    number: (value) => formatNumber(value, lang),
    bytes: (value) => formatBytes(value, lang),
  };
}

/** Carries the words to what card and pages share. */
export const WordsContext = createContext<Words>(makeWords(composeTextFor('id'), 'id', () => Date.now()));

/** The words of the surrounding card or page. */
export function useWords(): Words {
  return useContext(WordsContext);
}
