import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WorkshopTexts } from '../../lib/text/id-workshop.ts';
import { workshopTextFor } from '../../lib/text/workshop.ts';
import { usePageWords } from '../page-text.tsx';

/** Carries the words of the workshop; those of the pages stand beside them. */
export const WorkshopWords = createContext<WorkshopTexts>(workshopTextFor('id'));

export function useWorkshopWords(): WorkshopTexts {
  return useContext(WorkshopWords);
}

/** What is wrong with a field, as a sentence. */
export function useFault(): (cause: string) => string {
  const { t: page } = usePageWords();
  const t = useWorkshopWords();
  const causes: Readonly<Record<string, string>> = page.problem.cause;
  return (cause) => (cause === 'missing' || cause === 'empty' ? t.required : t.fault(causes[cause] ?? cause));
}
