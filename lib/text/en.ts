import { enOptions } from './en-options.ts';
import type { Texts } from './id.ts';
import { popupTextFor } from './popup.ts';

/** The words of the interface in English. */
export const en: Texts = { ...popupTextFor('en'), ...enOptions };
