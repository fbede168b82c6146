import { idCompose } from './id-compose.ts';
import { idOptions } from './id-options.ts';
import { idPopup } from './id-popup.ts';

/** The words of the interface in Bahasa Indonesia. Its type is the contract that every other language fulfils. */
export const id = {
  product: 'Tabayun',
  ...idCompose,
  ...idPopup,
  ...idOptions,
};

/** A complete table of words. A missing sentence does not compile. */
export type Texts = typeof id;
