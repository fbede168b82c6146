import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Lang } from '../lib/text/index.ts';
import { popupTextFor } from '../lib/text/popup.ts';
import type { PopupTexts } from '../lib/text/popup.ts';
import { makeWords, WordsContext } from './text.ts';
import type { Words } from './text.ts';

/** What gives a language to a page. `now`: milliseconds since 1970, for ages. */
export interface SpeakProps {
  readonly lang: Lang;
  readonly now: () => number;
  readonly children: ComponentChildren;
}

export type PopupWords = Words<PopupTexts>;

const PopupWordsContext = createContext<PopupWords>(makeWords(popupTextFor('id'), 'id', () => Date.now()));

/** Gives words to what the popup shows, also where other pages show it. */
export function GivePopupWords({ words, children }: { words: PopupWords; children: ComponentChildren }) {
  return (
    <PopupWordsContext.Provider value={words}>
      <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
    </PopupWordsContext.Provider>
  );
}

/** Gives the words of a language to the popup; kept apart from `text.ts`, so that web pages do not carry them. */
export function SpeakPopup({ lang, now, children }: SpeakProps) {
  const words = useMemo(() => makeWords(popupTextFor(lang), lang, now), [lang, now]);
  return <GivePopupWords words={words}>{children}</GivePopupWords>;
}

/** The words that every page of the extension has. */
export function usePopupWords(): PopupWords {
  return useContext(PopupWordsContext);
}
