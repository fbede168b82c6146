import { enWorkshop } from './en-workshop.ts';
import { idWorkshop } from './id-workshop.ts';
import type { WorkshopTexts } from './id-workshop.ts';
import type { Lang } from './index.ts';

/** The words of the workshop, kept apart from the tables that every page carries. */
export function workshopTextFor(lang: Lang): WorkshopTexts {
  return lang === 'en' ? enWorkshop : idWorkshop;
}
