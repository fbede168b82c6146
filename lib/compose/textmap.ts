/** The text of an editor as its user sees it, and the way from an offset in it back to the document. */
import type { Span } from '../core/model.ts';

interface Piece {
  /** Offset of the first code unit of this piece in its section. */
  readonly start: number;
  readonly length: number;
  readonly node: Node;
  /** A text node maps code unit by code unit; anything else counts as a whole. */
  readonly whole: boolean;
}

/** What was read from one part of an editor, by itself. */
export interface Section {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The edge of a block comes before its text, and after it. */
  readonly edgeBefore: boolean;
  readonly edgeAfter: boolean;
}

export interface TextMap {
  readonly text: string;
  /** Sections with text, and where each begins. */
  readonly sections: readonly { readonly start: number; readonly section: Section }[];
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SKIPPED: ReadonlySet<string> = new Set(
  'script style template noscript textarea select input button svg iframe object video audio'.split(' '),
);

/**
 * Reads an editing host without touching layout. Line breaks and block edges become `\n`, emoji pictures their
 * `alt`; islands that cannot be edited become one space. Zero-width characters stay, so that offsets hold.
 * `skip` is a selector for parts that are not the officer's own text, such as a quoted mail.
 */
export function readText(root: HTMLElement, skip = ''): TextMap {
  return joinSections([readSection(root.childNodes, skip)]);
}

/** Reads some nodes in the same way. */
export function readSection(nodes: Iterable<Node>, skip: string): Section {
  const pieces: Piece[] = [];
  let text = '';
  let edgeBefore = false;
  let edgeAfter = false;
  const add = (node: Node, data: string, whole: boolean): void => {
    if (edgeAfter) text += '\n';
    edgeAfter = false;
    pieces.push({ start: text.length, length: data.length, node, whole });
    text += data;
  };
  const edge = (): void => {
    if (text === '') edgeBefore = true;
    else if (!text.endsWith('\n')) edgeAfter = true;
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data !== '') add(node, node.data, false);
    } else if (node instanceof Element) {
      const atom = atomOf(node, skip);
      if (atom === null) {
        const block = BLOCKS.has(node.localName);
        if (block) edge();
        for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
        if (block) edge();
      } else if (atom !== '') {
        add(node, atom, true);
      }
    }
  };
  for (const node of nodes) visit(node);
  return { text, pieces, edgeBefore, edgeAfter };
}

/** Puts sections together that follow each other. */
export function joinSections(all: Iterable<Section>): TextMap {
  const sections: { start: number; section: Section }[] = [];
  let text = '';
  let edge = false;
  let last = '';
  for (const section of all) {
    if (section.edgeBefore && text !== '' && !last.endsWith('\n')) edge = true;
    if (section.text === '') continue;
    if (edge) text += '\n';
    sections.push({ start: text.length, section });
    text += section.text;
    last = section.text;
    edge = section.edgeAfter;
  }
  return { text, sections };
}

/** True when an element stands for nothing by itself: its text is that of its children. */
export function isTransparent(element: Element, skip: string): boolean {
  return atomOf(element, skip) === null;
}

/** The text that stands for an element as a whole: '' for nothing, null when its children are to be read. */
function atomOf(element: Element, skip: string): string | null {
  const name = element.localName;
  if (name === 'br') return '\n';
  if (name === 'img') return element.getAttribute('data-plain-text') ?? element.getAttribute('alt') ?? '';
  if (SKIPPED.has(name) || element.hasAttribute('hidden')) return '';
  if (element.getAttribute('contenteditable') === 'false') return element.textContent ? ' ' : '';
  return skip !== '' && element.matches(skip) ? '' : null;
}

/**
 * The document range of a passage; null when the passage is empty or holds no text of the document. `range` is
 * used again when given, and left alone where it is right already: every live range costs the page time at each
 * change until it is collected, and moving one has its text drawn anew.
 */
export function rangeOf(map: TextMap, [start, end]: Span, range = new Range()): Range | null {
  const first = placeOf(map, start);
  const last = placeOf(map, end - 1);
  if (end <= start || !first || !last || last.start < first.start) return null;
  if (first.whole) range.setStartBefore(first.node);
  else moveStart(range, first.node, Math.max(0, start - first.start));
  if (last.whole) range.setEndAfter(last.node);
  else moveEnd(range, last.node, Math.min(last.length, end - last.start));
  return range.collapsed ? null : range;
}

function moveStart(range: Range, node: Node, offset: number): void {
  if (range.startOffset !== offset || range.startContainer !== node) range.setStart(node, offset);
}

function moveEnd(range: Range, node: Node, offset: number): void {
  if (range.endOffset !== offset || range.endContainer !== node) range.setEnd(node, offset);
}

/** The piece that holds an offset, or the nearest one before it (block edges belong to no piece); placed in the text. */
function placeOf({ sections }: TextMap, offset: number): Piece | null {
  const part = lastUpTo(sections, offset);
  const piece = part && lastUpTo(part.section.pieces, offset - part.start);
  return part && piece ? { ...piece, start: part.start + piece.start } : null;
}

/** Of entries in order, the last that starts at or before an offset; else the first. */
function lastUpTo<T extends { readonly start: number }>(
  entries: readonly T[],
  offset: number,
): T | undefined {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return entries[low];
}
