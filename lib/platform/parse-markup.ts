/**
 * Markup to plain data with the browser's own parser. A parsed document renders nothing, runs nothing and loads nothing;
 * still it happens only where no list text is shown, because pages that show it forbid every parser by Trusted Types.
 */

/** An element as plain data; `name` in lower case with its prefix. */
export interface ParsedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (string | ParsedElement)[];
}

export type ParsedMarkup =
  | { readonly ok: true; readonly root: ParsedElement }
  | { readonly ok: false; readonly why: 'broken' | 'too_deep' };

/** Deepest element and most nodes that are taken: real pages stay far below. */
const MAX_DEPTH = 250;
const MAX_NODES = 1_000_000;

class TooDeep extends Error {}

/** Parses markup. `broken`: not well-formed XML; HTML is never broken. */
export function parseMarkup(text: string, kind: 'xml' | 'html', parser = new DOMParser()): ParsedMarkup {
  const document = parser.parseFromString(text, kind === 'xml' ? 'application/xml' : 'text/html');
  const root = document.documentElement;
  // Both browsers report a fault of XML inside the document; Chromium keeps the good part around it.
  if (kind === 'xml' && (!root || document.querySelector('parsererror'))) return { ok: false, why: 'broken' };
  try {
    let nodes = 0;
    const copy = (element: Element, depth: number): ParsedElement => {
      if (depth > MAX_DEPTH) throw new TooDeep();
      const children: (string | ParsedElement)[] = [];
      for (const child of element.childNodes) {
        if (++nodes > MAX_NODES) throw new TooDeep();
        if (child.nodeType === Node.ELEMENT_NODE) children.push(copy(child as Element, depth + 1));
        else if (child.nodeType === Node.TEXT_NODE || child.nodeType === Node.CDATA_SECTION_NODE)
          children.push(child.nodeValue ?? '');
      }
      return { name: element.nodeName.toLowerCase(), attributes: attributesOf(element), children };
    };
    return { ok: true, root: copy(root, 0) };
  } catch (error) {
    if (error instanceof TooDeep) return { ok: false, why: 'too_deep' };
    throw error;
  }
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name.toLowerCase(), value]));
}
