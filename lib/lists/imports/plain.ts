/** Texts that may hold markup although they should not: read as a reader would see them. */
import type { ParseMarkup } from './markup.ts';
import { visibleText } from './markup.ts';

const MARKUP = /<[a-z!/]|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

/** The text without tags and with entities decoded; unchanged when it holds none. */
export async function plain(text: string, parse: ParseMarkup): Promise<string> {
  let plainer = text.trim();
  // Twice, because some sites escape what they have escaped already.
  for (let round = 0; round < 2 && MARKUP.test(plainer); round++) {
    const parsed = await parse(plainer, 'html');
    if (!parsed.ok) break;
    plainer = visibleText(parsed.root);
  }
  return plainer;
}
