/** Markup as plain data. Who parses it is a port: it needs the browser's own parser, in a page that renders nothing. */

export interface MarkupElement {
  /** As written, in lower case, with its prefix: `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}
export type MarkupNode = string | MarkupElement;

/**
 * Parses markup into its root element; nothing of it is loaded, run or shown.
 * `broken`: not well-formed (XML only). `too_deep`: nested or grown beyond every real page. `absent`: no parser answers.
 */
export type ParseMarkup = (
  text: string,
  kind: 'xml' | 'html',
) => Promise<
  | { readonly ok: true; readonly root: MarkupElement }
  | { readonly ok: false; readonly why: 'broken' | 'too_deep' | 'absent' }
>;

/** Elements whose text is no text for readers. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'head', 'form']);
/** Elements that end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Whether an element is a block, which stands in lines of its own. */
export const isBlock = (element: MarkupElement): boolean => BLOCKS.has(element.name);
export const isSilent = (element: MarkupElement): boolean => SILENT.has(element.name);

/** Elements by name anywhere below, in document order. */
export function descendants(element: MarkupElement, name: string): MarkupElement[] {
  const found: MarkupElement[] = [];
  const look = (one: MarkupElement): void => {
    for (const child of one.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

/** Child elements by name, in order. */
export function children(element: MarkupElement, ...names: readonly string[]): MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement => typeof child !== 'string' && names.includes(child.name),
  );
}

/** All text below an element as it stands; for XML values and scripts. */
export function rawText(element: MarkupElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** Text of the first child of one of the names, trimmed; undefined when there is none. */
export function childText(element: MarkupElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = children(element, name)
      .map(rawText)
      .find((one) => one.trim() !== '');
    if (text !== undefined) return text.trim();
  }
  return undefined;
}

/** The text that readers see, one line per block, runs of space as one. */
export function visibleText(element: MarkupElement): string {
  const lines: string[] = [''];
  const look = (one: MarkupElement): void => {
    if (isSilent(one)) return;
    const block = isBlock(one);
    if (block) lines.push('');
    for (const child of one.children) {
      if (typeof child === 'string') lines[lines.length - 1] += child;
      else look(child);
    }
    if (block) lines.push('');
  };
  look(element);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
