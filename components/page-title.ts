import { useEffect } from 'preact/hooks';
import type { Lang } from '../lib/text/index.ts';

/** Names the page and its language to the browser and to screen readers. */
export function usePageTitle(lang: Lang, title: string): void {
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = title;
  }, [lang, title]);
}
