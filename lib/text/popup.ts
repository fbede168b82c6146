import { enCompose } from './en-compose.ts';
import { enPopup } from './en-popup.ts';
import { idCompose } from './id-compose.ts';
import { idPopup } from './id-popup.ts';
import type { Lang } from './index.ts';

const id = { product: 'Tabayun', ...idCompose, ...idPopup };

/** The words of the popup, which every page of the extension has: it opens often, and carries no others. */
export type PopupTexts = typeof id;

const en: PopupTexts = { product: 'Tabayun', ...enCompose, ...enPopup };

/** The table of these words. */
export function popupTextFor(lang: Lang): PopupTexts {
  return lang === 'en' ? en : id;
}
