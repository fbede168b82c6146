/** Reading imports in tests: bytes from text, markup as trees, and answers as values. */
import type { Imported } from '../../../../lib/lists/imports/imported.ts';
import type { MarkupElement, MarkupNode, ParseMarkup } from '../../../../lib/lists/imports/markup.ts';
import type { ReadImport } from '../../../../lib/lists/imports/read-import.ts';
import { readImport } from '../../../../lib/lists/imports/read-import.ts';

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** For what holds no markup: nothing may ask for a parser. */
export const noMarkup: ParseMarkup = () => Promise.reject(new Error('nothing here is markup'));

/** Reads text, or bytes, without markup in it. */
export function read(
  content: string | Uint8Array<ArrayBuffer>,
  more: { columns?: readonly (string | null)[]; parse?: ParseMarkup } = {},
): Promise<ReadImport> {
  const input = typeof content === 'string' ? bytes(content) : content;
  return readImport(input, { source: 'contoh.csv', parse: noMarkup, ...more });
}

/** What was imported. @throws with the problem when nothing was. */
export async function imported(...input: Parameters<typeof read>): Promise<Imported> {
  const result = await read(...input);
  if (result.ok && 'imported' in result) return result.imported;
  throw new Error(JSON.stringify(result));
}

/** An element as a tree. */
export function el(
  name: string,
  attributes: Record<string, string> = {},
  ...children: MarkupNode[]
): MarkupElement {
  return { name, attributes, children };
}
