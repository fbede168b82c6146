import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { textFor } from '../lib/text/index.ts';
import type { Texts } from '../lib/text/index.ts';
import { GivePopupWords } from './popup-text.tsx';
import type { SpeakProps } from './popup-text.tsx';
import { makeWords } from './text.ts';
import type { Words } from './text.ts';

export type PageWords = Words<Texts>;

const PageWordsContext = createContext<PageWords>(makeWords(textFor('id'), 'id', () => Date.now()));

/** Gives all words of a language to a page; kept apart from `popup-text.tsx`, so that the popup does not carry them. */
export function Speak({ lang, now, children }: SpeakProps) {
  const words = useMemo(() => makeWords(textFor(lang), lang, now), [lang, now]);
  return (
    <PageWordsContext.Provider value={words}>
      <GivePopupWords words={words}>{children}</GivePopupWords>
    </PageWordsContext.Provider>
  );
}

/** The words of the surrounding extension page. */
export function usePageWords(): PageWords {
  return useContext(PageWordsContext);
}
