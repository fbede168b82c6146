import { naskahTextFor } from '../../lib/text/naskah.ts';
import type { NaskahTexts } from '../../lib/text/naskah.ts';
import type { Texts } from '../../lib/text/index.ts';
import { usePageWords } from '../page-text.tsx';
import type { Words } from '../text.ts';

export type NaskahWords = Words<Texts & NaskahTexts>;

/** The words of the surrounding page with those of the page for drafts. */
export function useNaskahWords(): NaskahWords {
  const words = usePageWords();
  return { ...words, t: { ...words.t, ...naskahTextFor(words.lang) } };
}
