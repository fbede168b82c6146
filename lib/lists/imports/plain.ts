/** Texts that may hold markup although they should not: read as a reader would see them. */
import type { ParseMarkup } from './markup.ts';
import { visibleText } from './markup.ts';

const MARKUP = /<[a-z!/]|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

/** The text without tags and with entities decoded; unchanged when it holds none. */
export async function plain(text: string, parse: ParseMarkup): Promise<string> {
  if (!MARKUP.test(text)) return text.trim();
  const parsed = await parse(text, 'html');
  return parsed.ok ? visibleText(parsed.root) : text.trim();
}
