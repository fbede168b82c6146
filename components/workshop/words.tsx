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

/** A cause of a fault in words. */
export function useCause(): (cause: string) => string {
  const { t } = usePageWords();
  const causes: Readonly<Record<string, string>> = t.problem.cause;
  return (cause) => causes[cause] ?? cause;
}
