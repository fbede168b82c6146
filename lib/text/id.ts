import { idOptions } from './id-options.ts';
import { popupTextFor } from './popup.ts';

/** The words of the interface in Bahasa Indonesia. Its type is the contract that every other language fulfils. */
export const id = { ...popupTextFor('id'), ...idOptions };

/** A complete table of words. A missing sentence does not compile. */
export type Texts = typeof id;
