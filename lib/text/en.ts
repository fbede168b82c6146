import { enCompose } from './en-compose.ts';
import { enOptions } from './en-options.ts';
import { enPopup } from './en-popup.ts';
import type { Texts } from './id.ts';

/** The words of the interface in English. */
export const en: Texts = {
  product: 'Tabayun',
  ...enCompose,
  ...enPopup,
  ...enOptions,
};
