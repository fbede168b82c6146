/** Chromium's page without a window: it does what the worker cannot, renders nothing and shows no list text. */
import { answerOffscreen } from '../../lib/platform/offscreen.ts';
import { parseMarkup } from '../../lib/platform/parse-markup.ts';
import { loadReader } from '../../lib/platform/reader-script.ts';

answerOffscreen({
  parse: async ({ markup }) => (await loadReader())(markup),
  markup: async ({ text, kind }) => parseMarkup(text, kind),
});
