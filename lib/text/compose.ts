import { enCompose } from './en-compose.ts';
import { idCompose } from './id-compose.ts';
import type { Lang } from './index.ts';

/** The words of chip and card: all that is carried into web pages. */
export type ComposeTexts = typeof idCompose;

/** The table of words for chip and card. */
export function composeTextFor(lang: Lang): ComposeTexts {
  return lang === 'en' ? enCompose : idCompose;
}
